import { useState } from 'preact/hooks';
import type { HistoryLine } from '../session';
import { firmName } from '../views/case-words';
import { sayEvents } from '../views/events';
import { asResults, historyHeadline, type HistoryInput } from '../views/history';
import { laterPeriod, sayPeriod } from '../views/period';
import { quarterOf } from '../views/results';
import { lineCharts } from '../views/replay-charts';
import { raceChart } from '../views/results-charts';
import { APP_WORDS } from '../views/words/app';
import { HISTORY_WORDS } from '../views/words/history';
import { Lazy, Waiting } from './app-lazy';
import { useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { HistoryBar } from './history-bar';
import { HistoryDeeds, HistoryFigures } from './history-deeds';
import { useStepKeys } from './history-keys';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import { ReplayShare } from './replay-share';
import { ReplayHappened, ReplaySwitches } from './replay-switches';

const fetchMap = () => import('./replay-map').then((part) => part.ReplayMap);

export interface HistoryPageProps {
  readonly scenario: string;
  /** Counted from 1. */
  readonly quarter: number;
}

/** What the firms really did, quarter by quarter, played by the model. */
export function HistoryPage({ scenario, quarter }: HistoryPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const history = session.history(scenario);
  return history ? <History history={history} quarter={quarter} /> : <Waiting />;
}

interface HistoryProps {
  readonly history: HistoryLine;
  readonly quarter: number;
}

function History({ history, quarter: wanted }: HistoryProps) {
  const words = useWords(HISTORY_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const { scenario, tables, turns, events } = history;
  const { rules, file } = scenario;
  const [seat, setSeat] = useState(rules.firmIds[rules.seats[0]?.firm ?? 0] ?? '');
  const [mapOpen, setMapOpen] = useState(false);
  const [revealed, setRevealed] = useState(false);
  const theme = useSessionState((state) => state.theme);
  const all = turns.length;
  const quarter = Math.min(all, Math.max(1, wanted));
  const step = (to: number) => {
    if (to >= 1 && to <= all && to !== quarter)
      intend.go({ page: 'history', scenario: scenario.id, quarter: to });
  };
  const takeOver = () => void intend.takeOver({ scenario: scenario.id, quarter: quarter - 1, seat });
  useStepKeys({
    back: () => step(quarter - 1),
    on: () => step(quarter + 1),
    first: () => step(1),
    last: () => step(all),
    letters: { b: takeOver, m: () => setMapOpen(!mapOpen) },
  });
  const input: HistoryInput = { scenario, tables, turns, events, quarter, seat, language };
  const results = asResults(input);
  const now = quarterOf(results);
  const table = tables[quarter];
  if (!now || !table) return <Waiting />;
  const { share, pressure } = lineCharts({ input, results, beside: null, revealed, rules });
  const period = laterPeriod(rules.start, quarter - 1);
  const said = sayEvents(events[quarter - 1] ?? [], { names: scenario, rules, table, language });
  const world = scenario.words[language].events.filter((event) => event.period === period);
  return (
    <>
      <main class="page history" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{historyHeadline(input)}</h1>
          <Segmented
            label={words.view}
            options={file.firms.map(({ id }) => ({ value: id, word: firmName(scenario, id, language) }))}
            chosen={seat}
            onChoose={setSeat}
          />
        </div>
        <ReplaySwitches
          revealed={revealed}
          onReveal={setRevealed}
          map={scenario.map ? { open: mapOpen, onToggle: () => setMapOpen(!mapOpen) } : null}
        />
        {mapOpen && scenario.map ? (
          <Lazy fetch={fetchMap} props={{ input, plan: scenario.map, theme }} />
        ) : null}
        <div class="columns columns-history">
          <div class="stack">
            <div class="two">
              <Chart spec={share} words={{ asTable }} height={220} />
              <Chart spec={pressure} words={{ asTable }} height={220} />
            </div>
            <HistoryDeeds input={input} />
            <Chart spec={raceChart(results, now)} words={{ asTable }} height={230} />
          </div>
          <div class="stack">
            <HistoryFigures input={input} />
            <ReplayHappened said={said} />
            {world.length > 0 ? (
              <Section headline={words.world}>
                <ul class="rows">
                  {world.map(({ text, source }) => (
                    <li key={text}>
                      {text} <Address source={source} />
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            <ReplayShare source={{ history: scenario.id }} />
            <p class="note">{words.note}</p>
          </div>
        </div>
      </main>
      <HistoryBar
        quarter={quarter}
        all={all}
        period={sayPeriod(period, language)}
        onStep={step}
        takeOver={{
          word: words.takeOver(firmName(scenario, seat, language), sayPeriod(period, language)),
          onClick: takeOver,
        }}
      />
    </>
  );
}

interface AddressProps {
  readonly source: string;
}

function Address({ source }: AddressProps) {
  if (!/^https?:/.test(source)) return <span class="note">{source}</span>;
  return (
    <a class="note" href={source}>
      {source.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '')}
    </a>
  );
}
