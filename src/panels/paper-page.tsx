import type { Paper, Session } from '../session';
import { firmName } from '../views/case-words';
import { PAPER_WORDS } from '../views/words/paper';
import { Waiting } from './app-lazy';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { PaperBriefing } from './paper-briefing';
import { PaperHandout } from './paper-handout';
import { PaperDecisions } from './paper-sheet';
import { Button } from './parts/button';
import './style/screens-paper.css';

export type PaperCase = NonNullable<ReturnType<Session['scenario']>>;

const PAPERS = ['briefing', 'sheet', 'handout'] as const satisfies readonly Paper[];

export interface PaperPageProps {
  readonly paper: Paper;
  readonly scenario: string;
  readonly seat: string;
  readonly form?: string | undefined;
}

/** A case on paper: the page as it will be printed, under a bar that is not. */
export function PaperPage({ paper, scenario: id, seat, form }: PaperPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const words = useWords(PAPER_WORDS);
  const scenario = session.scenario(id, form);
  const refusals = useSessionState((state) => state.refusals);
  if (refusals.some(({ code }) => code === 'unknown-scenario'))
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.unknown}</h1>
      </main>
    );
  if (!scenario) return <Waiting />;
  const firm = scenario.rules.firmIds.includes(seat) ? seat : (scenario.rules.firmIds[0] ?? '');
  return (
    <main class="page paper" id="content">
      <PaperTools paper={paper} scenario={scenario} seat={firm} />
      <article class="leaf">
        {paper === 'briefing' ? <PaperBriefing scenario={scenario} seat={firm} /> : null}
        {paper === 'sheet' ? <PaperDecisions scenario={scenario} seat={firm} /> : null}
        {paper === 'handout' ? <PaperHandout scenario={scenario} seat={firm} /> : null}
      </article>
    </main>
  );
}

interface PaperToolsProps {
  readonly paper: Paper;
  readonly scenario: PaperCase;
  readonly seat: string;
}

/** What stands above a paper on the screen: other papers, other seats, and printing. */
function PaperTools({ paper, scenario, seat }: PaperToolsProps) {
  const words = useWords(PAPER_WORDS);
  const language = useLanguage();
  const length = scenario.form === null ? '' : `/${scenario.form}`;
  const seats = scenario.rules.seats.map(({ firm }) => scenario.rules.firmIds[firm] ?? '');
  return (
    <nav class="paper-tools" aria-label={words.tools}>
      <a href="#/teach">{words.back}</a>
      <span class="paper-links">
        {PAPERS.map((each) => (
          <a
            key={each}
            href={`#/print/${each}/${scenario.id}/${seat}${length}`}
            aria-current={each === paper ? 'page' : undefined}
          >
            {words.papers[each]}
          </a>
        ))}
      </span>
      {seats.length > 1 ? (
        <span class="paper-links">
          {seats.map((each) => (
            <a
              key={each}
              href={`#/print/${paper}/${scenario.id}/${each}${length}`}
              aria-current={each === seat ? 'page' : undefined}
            >
              {firmName(scenario, each, language)}
            </a>
          ))}
        </span>
      ) : null}
      <PrintButton />
    </nav>
  );
}

/** Prints, and says what the print dialog decides. */
export function PrintButton() {
  const words = useWords(PAPER_WORDS);
  return (
    <span class="paper-print">
      <span class="note">{words.printNote}</span>
      <Button weight="main" onClick={() => print()}>
        {words.print}
      </Button>
    </span>
  );
}
