import { claimFigure, claimMeasure, gameStanding, type Claim } from '../views/claims';
import { sayPeriod } from '../views/period';
import { TEACH_WORDS } from '../views/words/teach';
import { Waiting } from './app-lazy';
import { useDerived, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { FactLine } from './briefing-sources';
import { ClaimsTasks } from './claims-tasks';
import { Button } from './parts/button';
import { Section } from './parts/section';
import { firmOf, titleOf } from './teach-names';
import { TeachSources } from './teach-sources';
import './style/screens-teach.css';

export interface ClaimsPageProps {
  readonly scenario: string;
  /** Whether the address names a game to hold against the claims. */
  readonly game: string | null;
}

/** Claims of a case's sources beside one's own game and the later record, and tasks in reading sources. */
export function ClaimsPage({ scenario, game }: ClaimsPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const criticism = session.teaching.criticism(scenario, language);
  if (!criticism) return <Waiting />;
  return (
    <main class="page teach claims" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.claimsTitle(titleOf(scenario, language))}</h1>
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
      <p class="lead">{words.warning}</p>
      <GameChoice scenario={scenario} game={game} />
      <Claims claims={criticism.claims} scenario={scenario} game={game} />
      <ClaimsTasks tasks={criticism.tasks} />
    </main>
  );
}

interface GameChoiceProps {
  readonly scenario: string;
  readonly game: string | null;
}

/** Games of the case on this device; the chosen one stands beside the claims. */
function GameChoice({ scenario, game }: GameChoiceProps) {
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const derived = useDerived();
  const all = useSessionState((state) => state.games);
  const games = all.filter((each) => each.scenario === scenario);
  if (games.length === 0) return <p class="note">{words.noGamesOfCase}</p>;
  const standing =
    game !== null && derived?.scenario.id === scenario
      ? gameStanding(derived.scenario, derived.rules, derived.reports, language)
      : '';
  return (
    <>
      <nav class="claim-games" aria-label={words.chooseGame}>
        <span class="note">{words.chooseGame}</span>
        {games.map(({ id, seat, period }) => (
          <a key={id} href={`#/sources/${scenario}/${id}`} aria-current={id === game ? 'page' : undefined}>
            {words.gameName(firmOf(scenario, seat, language), sayPeriod(period, language))}
          </a>
        ))}
      </nav>
      {standing ? <p>{standing}</p> : null}
    </>
  );
}

interface ClaimsProps extends GameChoiceProps {
  readonly claims: readonly Claim[];
}

/** One row a claim: what is said, what came in the game, what was recorded. */
function Claims({ claims, scenario, game }: ClaimsProps) {
  const words = useWords(TEACH_WORDS);
  const session = useSession();
  useSessionState((state) => state.loaded);
  const history = session.history(scenario);
  const derived = useDerived();
  const mine = game !== null && derived?.scenario.id === scenario ? derived : null;
  const { claim, game: gameWord, record } = words.claimColumns;
  return (
    <Section headline={words.claims}>
      <div class="claim-heads note" aria-hidden="true">
        <span>{claim}</span>
        <span>{gameWord}</span>
        <span>{record}</span>
      </div>
      {claims.map((each) => (
        <ClaimRow
          key={each.fact}
          claim={each}
          mine={mine}
          history={history}
          named={mine?.scenario ?? history?.scenario ?? session.scenario(scenario)}
        />
      ))}
    </Section>
  );
}

interface ClaimRowProps {
  readonly claim: Claim;
  readonly mine: ReturnType<typeof useDerived>;
  readonly history: ReturnType<ReturnType<typeof useSession>['history']>;
  readonly named: ReturnType<ReturnType<typeof useSession>['scenario']>;
}

function ClaimRow({ claim, mine, history, named }: ClaimRowProps) {
  const words = useWords(TEACH_WORDS);
  const language = useLanguage();
  const { claimColumns } = words;
  const figure = mine
    ? claimFigure(
        claim,
        mine.rules,
        mine.reports.map(({ table }) => table),
        language,
      )
    : null;
  const recorded = history ? claimFigure(claim, history.scenario.rules, history.tables, language) : null;
  return (
    <article class="claim">
      <div>
        <h3 class="visually-hidden">{claimColumns.claim}</h3>
        <FactLine reference={claim.fact} />
      </div>
      <div>
        <h3 class="claim-part note">{claimColumns.game}</h3>
        <p>
          <span class="note">{words.ifSo}</span> {claim.test}
        </p>
        {named ? (
          <p class="claim-figure">
            <span class="note">{claimMeasure(claim, named, language)}</span>
            {mine ? <b>{figure ?? words.hidden}</b> : <span class="mute">{words.noGame}</span>}
          </p>
        ) : null}
        {recorded === null ? null : <p class="note">{words.inModel(recorded)}</p>}
      </div>
      <div>
        <h3 class="claim-part note">{claimColumns.record}</h3>
        <p>{claim.recorded}</p>
        <TeachSources sources={claim.sources} />
      </div>
    </article>
  );
}
