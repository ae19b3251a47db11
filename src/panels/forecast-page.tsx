import { useMemo, useRef } from 'preact/hooks';
import type { Derived, Route, SessionState } from '../session';
import { draftLines } from '../views/desk-draft';
import type { Decision, SeatInput } from '../views/desk-seat';
import { aimOf, MEASURES } from '../views/forecast-draws';
import { differenceChart, dotsChart, mandateChance } from '../views/forecast-ends';
import { fanChart, measureName, stateText } from '../views/forecast-fan';
import { goalSegment } from '../views/forecast-said';
import { ASSIGNED_WORDS } from '../views/words/assigned';
import { decisionWords } from '../views/words/decisions';
import { CHANCE_WORDS } from '../views/words/chance';
import { FORECAST_WORDS, type ForecastWords } from '../views/words/forecast';
import { REFUSAL_WORDS } from '../views/words/refusals';
import { TERM_WORDS } from '../views/words/terms-zh';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useWords } from './app-words';
import { Chart } from './chart/chart';
import { seatInput } from './desk-context';
import { ForecastDrivers } from './forecast-drivers';
import { useForecast, useForecastAllowed } from './forecast-use';
import { useFutures } from './forecast-play';
import { useLetterHint } from './history-keys';
import { AsideNote } from './parts/aside-note';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { EmptyState } from './parts/empty-state';
import { useNarrow } from './parts/media';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import { useWindowKeys } from './parts/window-keys';
import './style/forecast.css';

type Place = Extract<Route, { page: 'forecast' }>;
export type ForecastPageProps = Pick<Place, 'measure' | 'against'>;

/** The ranges of what may come of the draft in hand. */
export function ForecastPage(props: ForecastPageProps) {
  const derived = useDerived();
  const state = useSessionState((whole) => whole);
  const allowed = useForecastAllowed();
  if (!derived || !state.game) return null;
  return allowed ? (
    <ForecastOf {...props} derived={derived} state={state} />
  ) : (
    <ForecastOff game={state.game.id} />
  );
}

interface ForecastOffProps {
  readonly game: string;
}

/** Instead of a forecast that a teacher has turned off. */
function ForecastOff({ game }: ForecastOffProps) {
  const words = useWords(FORECAST_WORDS);
  const { forecastOff } = useWords(ASSIGNED_WORDS);
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{words.off}</h1>
      <EmptyState action={<a href={`#/game/${game}/desk`}>{words.toDesk}</a>}>{forecastOff}</EmptyState>
    </main>
  );
}

interface ForecastOfProps extends ForecastPageProps {
  readonly derived: Derived;
  readonly state: SessionState;
}

function ForecastOf({ derived, state, measure, against }: ForecastOfProps) {
  const intend = useIntentions();
  const narrow = useNarrow();
  const seat = useMemo(() => seatInput(derived, state), [derived, state.language, state.game]);
  const words = FORECAST_WORDS[seat.language];
  const chance = CHANCE_WORDS[seat.language];
  const game = state.game?.id ?? '';
  const go = (change: Partial<ForecastPageProps>): void =>
    intend.go({ page: 'forecast', game, measure, against, ...change });
  const options = comparable(seat, words);
  const chosen = options.find(({ value }) => value === against) ?? null;
  const drafts = derived.round.over ? [] : chosen ? [seat.decisions, chosen.decisions] : [seat.decisions];
  const forecast = useForecast(derived, drafts);
  const futures = useFutures();
  const playKey = useLetterHint('G');
  const place = useKeys({
    a: () => go({ against: 'none' }),
    b: () => go({ against: options[0]?.value ?? 'none' }),
    g: futures.play,
    t: openTable,
    s: findDrivers,
  });
  const toDesk = (): void => intend.go({ page: 'desk', game });
  const [draft, other] = forecast?.drafts ?? [];
  const mandate = draft ? mandateChance(seat, draft) : null;
  const measures = MEASURES.filter((each) => each !== 'goal' || goalSegment(seat) !== '');
  const shown = measures.find((each) => each === measure) ?? 'share';
  return (
    <>
      <main class="page forecast" id="content" ref={place}>
        <div class="page-head">
          <h1>{mandate?.headline ?? words.headlineNoGoals}</h1>
        </div>
        <div class="forecast-choices">
          <Segmented
            label={words.units.share}
            options={measures.map((value) => ({ value, word: measureName(value, seat, words) }))}
            chosen={shown}
            onChoose={(value) => go({ measure: MEASURES.find((known) => known === value) ?? 'share' })}
          />
          <label class="forecast-against">
            <span class="field-label">{words.compare}</span>
            <select
              class="desk-select"
              value={String(against)}
              onChange={({ currentTarget: { value } }) =>
                go({ against: options.find((each) => String(each.value) === value)?.value ?? 'none' })
              }
            >
              <option value="none" selected={against === 'none'}>
                {words.alone}
              </option>
              {options.map(({ value, name }) => (
                <option key={value} value={String(value)} selected={value === against}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button shortcut={playKey} onClick={futures.play}>
            {futures.running ? words.stop : words.play}
          </Button>
        </div>
        {forecast && draft ? (
          <div class="columns">
            <div class="stack span-8">
              <Chart
                spec={fanChart(seat, words, {
                  measure: shown,
                  draft,
                  state: forecast,
                  said: { turns: derived.turns, predictions: state.game?.draft.predictions ?? [] },
                  played: futures.shown,
                  ghosts: other && chosen ? [{ letter: 'B', name: chosen.name, futures: other }] : [],
                })}
                words={{ asTable: words.table }}
                height={narrow ? 250 : 380}
                {...(futures.running ? { aside: words.playing(futures.shown.length) } : {})}
              />
              <ForecastDrivers seat={seat} derived={derived} measure={shown} words={words} />
            </div>
            <div class="stack span-4">
              <Chart spec={dotsChart(seat, words, shown, draft)} words={{ asTable: words.asTable }} />
              {other && chosen ? (
                <Chart
                  spec={differenceChart(seat, words, shown, draft, other)}
                  words={{ asTable: words.asTable }}
                >
                  <p class="axis-note">{words.against(chosen.name)}</p>
                </Chart>
              ) : null}
              {mandate ? (
                <Section headline={mandate.half} note={words.mandateNote}>
                  <dl class="forecast-goals">
                    {mandate.lines.map(({ id, aim, target, chance }) => (
                      <div
                        key={id}
                        class={
                          id === aimOf(seat.rules, seat.report.firm, shown)?.goal.id ? 'forecast-here' : ''
                        }
                      >
                        <dt>{aim}</dt>
                        <dd class="mute">{target}</dd>
                        <dd class="figure">{chance}</dd>
                      </div>
                    ))}
                    <div>
                      <dt>{chance.whole}</dt>
                      <dd class="mute" />
                      <dd class="figure">{mandate.whole}</dd>
                    </div>
                  </dl>
                  <p class="axis-note">
                    {mandate.points}{' '}
                    <AsideNote kind="reason" word={chance.why}>
                      <p>{chance.halfText}</p>
                    </AsideNote>
                  </p>
                </Section>
              ) : null}
              <p class="note">
                <AsideNote kind="reason" word={words.how}>
                  <p>{words.howText}</p>
                </AsideNote>
              </p>
              {playKey ? <p class="axis-note forecast-keys">{words.keys}</p> : null}
            </div>
          </div>
        ) : (
          <p class="note" role="status">
            {derived.round.over ? words.over : words.waiting}
          </p>
        )}
      </main>
      <CloseBar
        label={words.toDesk}
        note={forecast ? stateText(seat, words, forecast) : ''}
        actions={
          <Button weight="main" onClick={toDesk}>
            {words.toDesk}
          </Button>
        }
      />
    </>
  );
}

interface Comparable {
  readonly value: 'course' | number;
  readonly name: string;
  readonly decisions: readonly Decision[];
}

/** What the draft can be set against: holding course, and itself without one of its decisions. */
function comparable(seat: SeatInput, words: ForecastWords): Comparable[] {
  const { language } = seat;
  if (seat.decisions.length === 0) return [];
  const { lines } = draftLines(seat, [], {
    decisions: decisionWords(language, seat.rules.scale),
    terms: TERM_WORDS[language],
    refusals: REFUSAL_WORDS[language],
  });
  return [
    { value: 'course', name: words.course, decisions: [] },
    ...(seat.decisions.length > 1
      ? lines.map(({ text }, at) => ({
          value: at,
          name: words.without(text),
          decisions: seat.decisions.filter((_, index) => index !== at),
        }))
      : []),
  ];
}

/** Single letters of the page, where they act as keys and nothing is being typed. */
function useKeys(keys: Readonly<Record<string, () => void>>) {
  const { store } = useSession();
  const place = useRef<HTMLElement>(null);
  useWindowKeys(({ target, key }) => {
    if (!store.getState().letterKeys) return;
    if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return;
    if (target instanceof HTMLInputElement && target.type !== 'radio') return;
    keys[key.toLowerCase()]?.();
  });
  return place;
}

function openTable(): void {
  const table = document.querySelector('.forecast .chart-table');
  if (table instanceof HTMLDetailsElement) table.open = !table.open;
}

function findDrivers(): void {
  const button = document.querySelector('.forecast-drivers button');
  if (button instanceof HTMLButtonElement) button.click();
}
