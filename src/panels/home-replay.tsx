import { useEffect, useState } from 'preact/hooks';
import type { HistoryLine } from '../session';
import { firmSlot } from '../views/case-words';
import { boardOf, type Board, type BoardCity, type BoardRoute } from '../views/home-board';
import { offsetPath, type Path } from '../views/map-view';
import { laterPeriod, sayPeriod } from '../views/period';
import { HOME_WORDS } from '../views/words/home';
import { useLanguage, useWords } from './app-words';
import { FIRM_DASHES } from './parts/firm-mark';

export interface HomeReplayProps {
  readonly history: HistoryLine;
}

const STEP_MS = 2400;
const OWN = 'suning';
const PARTNER = 'alibaba';
const HUB = 'nanjing';

/** The historical game, one quarter after the other, on a drawn network; it stands still for those who ask for less motion. */
export function HomeReplay({ history }: HomeReplayProps) {
  const words = useWords(HOME_WORDS).board;
  const language = useLanguage();
  const [quarter, setQuarter] = useState(() => Math.min(4, history.tables.length - 1));
  const [playing, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!playing) return;
    const clock = setInterval(() => setQuarter((now) => (now + 1) % history.tables.length), STEP_MS);
    return () => clearInterval(clock);
  }, [playing, history]);
  const { scenario, tables } = history;
  const [opening, now] = [tables[0], tables[quarter]];
  if (!scenario.map || !opening || !now) return null;
  const { rules } = scenario;
  const firms = [OWN, PARTNER].map((id) => ({
    index: rules.firmIds.indexOf(id),
    slot: firmSlot(scenario, id),
  }));
  const [own, partner] = firms;
  if (!own || !partner) return null;
  const board = boardOf({
    map: scenario.map,
    regionIds: rules.regionIds,
    firms: [own, partner],
    opening,
    now,
    hub: HUB,
    language,
  });
  const period = sayPeriod(laterPeriod(rules.start, Math.max(0, quarter - 1)), language);
  const count = (state: BoardRoute['state']) => board.routes.filter((route) => route.state === state).length;
  const drawn = (state: BoardRoute['state'], slot: number) =>
    board.routes.some((route) => route.state === state && route.slots[0] === slot);
  return (
    <figure class="board">
      <figcaption class="board-head">
        <p>
          <b>{playing ? words.title : words.paused}</b>
          <br />
          <span class="note">{period}</span>
        </p>
        <button type="button" class="text-button" aria-pressed={playing} onClick={() => setPlaying(!playing)}>
          {playing ? words.pause : words.play}
        </button>
      </figcaption>
      <BoardDrawing
        board={board}
        label={words.description(period, count('shared'), count('joining'), board.routes.length)}
      />
      <div class="board-foot">
        <ul class="board-key">
          {drawn('one', own.slot) ? <Key word={words.own} lines={[own.slot]} /> : null}
          {drawn('one', partner.slot) ? <Key word={words.partner} lines={[partner.slot]} /> : null}
          {count('shared') > 0 ? <Key word={words.shared} lines={[own.slot, partner.slot]} /> : null}
          {count('joining') > 0 ? (
            <Key word={words.joining} lines={[own.slot, partner.slot]} joining />
          ) : null}
        </ul>
        <p class="board-figure">
          <b>{words.figure(board.faster, board.cities.length)}</b>
          <span class="note">{words.figureNote}</span>
        </p>
      </div>
    </figure>
  );
}

interface BoardDrawingProps {
  readonly board: Board;
  readonly label: string;
}

function BoardDrawing({ board, label }: BoardDrawingProps) {
  return (
    <svg class="board-drawing" viewBox="-2 -1 108 65" role="img" aria-label={label}>
      {board.rivers.map((river, index) => (
        <path key={index} class="board-river" d={pathData(river)} />
      ))}
      {board.routes.map((route) => (
        <Route key={route.id} route={route} />
      ))}
      {board.cities.map((city) => (
        <City key={city.id} city={city} />
      ))}
      {board.labels.map(({ text, x, y, anchor }) => (
        <text key={text} class="board-name halo" x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

interface RouteProps {
  readonly route: BoardRoute;
}

function Route({ route }: RouteProps) {
  const { state, slots, path } = route;
  return (
    <g class={`board-route board-${state}`}>
      {slots.map((slot, side) => {
        const gap = state === 'one' ? 0 : state === 'shared' ? 0.16 : 0.5;
        const beside = gap === 0 ? path : offsetPath(path, side === 0 ? gap : -gap);
        return (
          <path
            key={slot}
            data-firm-slot={slot}
            d={pathData(beside)}
            stroke-dasharray={
              state === 'joining' ? '0.5 0.5' : state === 'one' && FIRM_DASHES[slot] ? '0.95 0.42' : undefined
            }
          />
        );
      })}
    </g>
  );
}

interface CityProps {
  readonly city: BoardCity;
}

function City({ city }: CityProps) {
  const { x, y, facility } = city;
  if (facility === 'hub')
    return <rect class="board-city" x={x - 0.75} y={y - 0.75} width="1.5" height="1.5" />;
  if (facility === 'warehouse')
    return (
      <path class="board-city" d={`M${x} ${y - 0.8}L${x + 0.8} ${y}L${x} ${y + 0.8}L${x - 0.8} ${y}Z`} />
    );
  return <circle class="board-city" cx={x} cy={y} r="0.5" />;
}

interface KeyProps {
  readonly word: string;
  readonly lines: readonly number[];
  readonly joining?: boolean;
}

function Key({ word, lines, joining = false }: KeyProps) {
  return (
    <li>
      <svg width="28" height="10" aria-hidden="true">
        {lines.map((slot, row) => {
          const y = lines.length === 1 ? 5 : joining ? 2 + row * 6 : 3.4 + row * 3.2;
          const dash = joining ? '3 3' : lines.length === 1 && slot === 2 ? '7 3' : undefined;
          return (
            <line
              key={slot}
              class="board-key-line"
              data-firm-slot={slot}
              x1="0"
              x2="28"
              y1={y}
              y2={y}
              stroke-dasharray={dash}
            />
          );
        })}
      </svg>
      {word}
    </li>
  );
}

function pathData(path: Path): string {
  return path.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
}
