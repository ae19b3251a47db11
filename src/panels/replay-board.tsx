import { useState } from 'preact/hooks';
import type { ReplayKey, ReplayLine, Verification } from '../session';
import { firmName } from '../views/case-words';
import { sayEvents } from '../views/events';
import { asResults, type HistoryInput } from '../views/history';
import { laterPeriod, sayPeriod } from '../views/period';
import { partedQuarters, recordNote, replayHeadline } from '../views/replay';
import { lineCharts } from '../views/replay-charts';
import { APP_WORDS } from '../views/words/app';
import { HISTORY_WORDS } from '../views/words/history';
import { REPLAY_WORDS } from '../views/words/replay';
import { Lazy } from './app-lazy';
import { useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { HistoryBar } from './history-bar';
import { HistoryFigures } from './history-deeds';
import { useLetterKeys, useStepKeys } from './history-keys';
import { EmptyState } from './parts/empty-state';
import { Segmented } from './parts/segmented';
import { Switch } from './parts/switch';
import { ReplayBadge } from './replay-badge';
import { ReplayDeeds, ReplayPartings, ReplayStanding } from './replay-beside';
import { ReplayShare } from './replay-share';
import { ReplayHappened, ReplaySwitches } from './replay-switches';

const fetchCauses = () => import('./replay-causes').then((part) => part.ReplayCauses);
const fetchMap = () => import('./replay-map').then((part) => part.ReplayMap);

export interface ReplayBoardProps {
  readonly source: ReplayKey;
  readonly line: ReplayLine;
  readonly verification: Verification;
  /** Counted from 1; 0 is the last one played. */
  readonly quarter: number;
}

/** One game quarter by quarter, beside the recorded line under the same luck. */
export function ReplayBoard({ source, line, verification, quarter: wanted }: ReplayBoardProps) {
  const words = useWords(REPLAY_WORDS);
  const history = useWords(HISTORY_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const theme = useSessionState((state) => state.theme);
  const intend = useIntentions();
  const [seat, setSeat] = useState(line.seat);
  const [together, setTogether] = useState(true);
  const [revealed, setRevealed] = useState(false);
  const [mapOpen, setMapOpen] = useState(false);
  const [asTables, setAsTables] = useState(false);
  const [letters, setLetters] = useLetterKeys();
  const { scenario, record, tables, turns, events, open } = line;
  const { rules, file } = scenario;
  const all = turns.length;
  const quarter = Math.min(all, wanted === 0 ? all : wanted);
  const go = (to: number) => {
    const at = Math.min(all, Math.max(1, to));
    if (at === quarter) return;
    const [kind = '', id = ''] = source.split('/');
    intend.go(
      kind === 'game' ? { page: 'replay', game: id, quarter: at } : { page: 'record', code: id, quarter: at },
    );
  };
  const takeOver = () => void intend.takeOver({ replay: source, quarter: Math.max(0, quarter - 1), seat });
  useStepKeys({
    back: () => go(quarter - 1),
    on: () => go(quarter + 1),
    first: () => go(1),
    last: () => go(all),
    letters: {
      b: takeOver,
      m: () => setMapOpen(!mapOpen),
      t: () => setAsTables(!asTables),
      l: () => setTogether(!together),
    },
  });
  const input: HistoryInput = { scenario, tables, turns, events, quarter, seat, language };
  const table = tables[quarter];
  if (all === 0 || !table) {
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{scenario.words[language].title}</h1>
        <ReplayBadge source={source} record={record} verification={verification} />
        <EmptyState action={<a href="#/">{words.refused.home}</a>}>{history.missing}</EmptyState>
      </main>
    );
  }
  const beside = together ? line.beside() : null;
  const { share, pressure } = lineCharts({ input, results: asResults(input), beside, revealed, rules });
  const said = sayEvents(events[quarter - 1] ?? [], { names: scenario, rules, table, language });
  const period = sayPeriod(laterPeriod(rules.start, quarter - 1), language);
  const from = source.startsWith('game/') ? 'game' : 'link';
  const key = asTables ? 'tables' : 'drawings';
  return (
    <>
      <main class="page history replay" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{replayHeadline(input, beside)}</h1>
          {open ? (
            <Segmented
              label={history.view}
              options={file.firms.map(({ id }) => ({ value: id, word: firmName(scenario, id, language) }))}
              chosen={seat}
              onChoose={setSeat}
            />
          ) : null}
        </div>
        <div class="replay-head">
          <p class="note">
            {scenario.words[language].title} · {recordNote(record, all, rules.quarters, from, language)}
          </p>
          <ReplayBadge source={source} record={record} verification={verification} />
          {line.stopped ? (
            <p role="alert">{words.stopped(sayPeriod(line.stopped.period, language))}</p>
          ) : null}
          <ReplaySwitches
            revealed={revealed}
            onReveal={setRevealed}
            map={scenario.map ? { open: mapOpen, onToggle: () => setMapOpen(!mapOpen) } : null}
            before={
              <Switch
                label={words.beside.label}
                options={[
                  {
                    value: 'beside',
                    word: file.demonstration ? words.beside.demonstration : words.beside.history,
                  },
                  { value: 'alone', word: words.beside.none },
                ]}
                chosen={together ? 'beside' : 'alone'}
                onChoose={(value) => setTogether(value === 'beside')}
              />
            }
            after={
              <button
                type="button"
                class="text-button"
                aria-pressed={asTables}
                aria-keyshortcuts="T"
                onClick={() => setAsTables(!asTables)}
              >
                {words.tables}
              </button>
            }
          />
          {file.demonstration && together ? <p class="note">{words.beside.noLine}</p> : null}
        </div>
        {mapOpen && scenario.map ? (
          <Lazy fetch={fetchMap} props={{ input, plan: scenario.map, theme }} />
        ) : null}
        <div class="columns columns-history">
          <div class="stack">
            <div class="two">
              <Chart key={`s ${key}`} spec={share} words={{ asTable }} height={220} tableOpen={asTables} />
              <Chart key={`p ${key}`} spec={pressure} words={{ asTable }} height={220} tableOpen={asTables} />
            </div>
            {beside ? <ReplayPartings input={input} beside={beside} onGo={go} /> : null}
            <Lazy quiet fetch={fetchCauses} props={{ line, input }} />
            <ReplayDeeds input={input} beside={beside} />
          </div>
          <div class="stack">
            {beside ? <ReplayStanding input={input} beside={beside} /> : null}
            <HistoryFigures input={input} note={open ? undefined : words.figuresTold} />
            <ReplayHappened said={said} />
            <ReplayShare source={source} />
            <p class="note replay-keys">
              <Switch
                label={words.keys.label}
                options={[
                  { value: 'on', word: `${words.keys.label}: ${words.keys.on}` },
                  { value: 'off', word: words.keys.off },
                ]}
                chosen={letters ? 'on' : 'off'}
                onChoose={(value) => setLetters(value === 'on')}
              />{' '}
              {words.keys.which}
            </p>
          </div>
        </div>
      </main>
      <HistoryBar
        quarter={quarter}
        all={all}
        period={period}
        parted={beside ? partedQuarters(turns.slice(0, revealed ? all : quarter), beside.turns, seat) : []}
        onStep={go}
        takeOver={{ word: history.takeOver(firmName(scenario, seat, language), period), onClick: takeOver }}
      />
    </>
  );
}
