import type { Common } from '../session';
import { raceForAll, roundView, scoreViews, type ScoreView } from '../views/round';
import { deedsOf } from '../views/results';
import { APP_WORDS } from '../views/words/app';
import { TOGETHER_WORDS } from '../views/words/together';
import { Waiting } from './app-lazy';
import { useCommon, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { CloseBar } from './parts/close-bar';
import { EmptyState } from './parts/empty-state';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import './style/screens-hot-seat.css';

export interface RoundPageProps {
  /** Counted from 1. */
  readonly quarter: number;
}

/** A closed quarter of a hot seat, for all to read together; after the last one everybody's score. */
export function RoundPage({ quarter }: RoundPageProps) {
  const { round: words, leave } = useWords(TOGETHER_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const common = useCommon();
  const game = useSessionState((state) => state.game);
  if (!common || !game) return <Waiting />;
  const view = roundView(common, quarter, language);
  const race = raceForAll(common, quarter, language);
  const curtain = `#/game/${game.id}/desk`;
  if (!view)
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.missing}</h1>
        <EmptyState action={<a href={curtain}>{leave}</a>}>{words.lead}</EmptyState>
      </main>
    );
  const last = common.over && quarter === common.tables.length - 1;
  const { columns } = words;
  return (
    <>
      <main class="page round" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{last ? words.final : view.headline}</h1>
        </div>
        <p class="lead">{last ? words.noRank : words.lead}</p>
        {last ? <Scores common={common} game={game.id} /> : null}
        <div class="columns round-parts">
          <div class="span-6 stack">
            <Section headline={words.shares} note={view.period}>
              <table class="facts round-shares">
                <thead>
                  <tr>
                    <th scope="col">{columns.firm}</th>
                    {[columns.before, columns.after, columns.change, columns.value].map((column) => (
                      <th key={column} scope="col" class="figure">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {view.rows.map(({ firm, name, slot, player, before, after, change, value }) => (
                    <tr key={firm}>
                      <th scope="row">
                        <FirmMark slot={slot} /> {name}{' '}
                        <span class="note">
                          <bdi>{player}</bdi>
                        </span>
                      </th>
                      <td class="figure">{before}</td>
                      <td class="figure">
                        <b>{after}</b>
                      </td>
                      <td class="figure">{change}</td>
                      <td class="figure">{value}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Section>
            {race ? <Chart spec={race} words={{ asTable }} height={228} /> : null}
          </div>
          <div class="span-6 stack">
            <Section headline={words.happened}>
              {view.events.length === 0 ? <p class="mute">{words.nothing}</p> : null}
              <ul class="rows">
                {view.events.map((event, at) => (
                  <li key={at}>{event}</li>
                ))}
              </ul>
            </Section>
            <Section headline={words.deeds} note={words.deedsNote}>
              <ul class="rows deeds">
                {deedsOf(common.turns[quarter - 1], common.scenario, common.rules, language).map(
                  ({ firm, name, slot, deeds }) => (
                    <li key={firm}>
                      <FirmMark slot={slot} /> <b>{name}</b> {deeds}
                    </li>
                  ),
                )}
              </ul>
            </Section>
          </div>
        </div>
      </main>
      <CloseBar
        label={leave}
        actions={
          <a class="button button-main" href={curtain}>
            <span class="button-words">{common.over ? words.end : words.onward}</span>
          </a>
        }
      />
    </>
  );
}

interface ScoresProps {
  readonly common: Common;
  readonly game: string;
}

/** Everyone side by side, each beside their own mandate and what history did with the same firm. */
function Scores({ common, game }: ScoresProps) {
  const { round: words } = useWords(TOGETHER_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const { scenario } = common;
  const history = session.history(scenario.id);
  return (
    <Section headline={words.scores}>
      <div class="round-scores">
        {scoreViews(common, language).map((score) => (
          <Score key={score.person.firm} score={score} />
        ))}
      </div>
      <p class="button-row">
        {history ? (
          <a class="button" href={`#/history/${scenario.id}/1`}>
            {words.historyOpen}
          </a>
        ) : null}
        <a class="button" href={`#/closing/${scenario.id}`}>
          {words.history}
        </a>
        <a class="button" href={`#/replay/${game}/1`}>
          {words.replay}
        </a>
      </p>
    </Section>
  );
}

interface ScoreProps {
  readonly score: ScoreView;
}

function Score({ score: { person, points, par, goals, plain } }: ScoreProps) {
  const { round: words } = useWords(TOGETHER_WORDS);
  return (
    <section class="round-score" aria-label={person.who}>
      <h3>
        <FirmMark slot={person.slot} size={14} /> {person.firmName}{' '}
        <span class="note">
          <bdi>{person.name}</bdi>
        </span>
      </h3>
      <p class="round-points">{points}</p>
      {par === '' ? null : <p class="note">{par}</p>}
      {goals.length === 0 ? <p>{plain}</p> : null}
      <ul class="rows">
        {goals.map(({ id, aim, came, met }) => (
          <li key={id}>
            <b>{met ? `✓ ${words.met}` : `✗ ${words.missed}`}</b> {aim} <span class="note">{came}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
