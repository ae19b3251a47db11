import type { Session } from '../session';
import { aimLines, openingFigures } from '../views/briefing';
import { pastChart } from '../views/briefing-fan';
import { termReader } from '../views/term-text';
import { APP_WORDS } from '../views/words/app';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { LENGTH_WORDS } from '../views/words/lengths';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { FactList } from './parts/fact-list';
import { Fold } from './parts/fold';
import { useNarrow } from './parts/media';
import { Section } from './parts/section';
import { TermText } from './term-text';
import { Termed } from './termed';

export interface BriefingLetterProps {
  readonly scenario: NonNullable<ReturnType<Session['scenario']>>;
  readonly seat: string;
}

/** What the board writes. */
export function BriefingLetter({ scenario, seat }: BriefingLetterProps) {
  const words = useWords(BRIEFING_WORDS);
  const { letter } = useWords(LENGTH_WORDS);
  const language = useLanguage();
  const said = scenario.words[language];
  const text = said.letters[seat] ?? said.firmNotes[seat] ?? said.question;
  return (
    <Section headline={words.letter}>
      <div class="letter">
        <TermText parts={termReader(language)(text)} />
      </div>
      {scenario.form === null ? null : <p class="note">{letter}</p>}
    </Section>
  );
}

/** What the board asks for: each aim with its figure and its points. */
export function BriefingMandate({ scenario, seat }: BriefingLetterProps) {
  const words = useWords(BRIEFING_WORDS);
  const aims = aimLines(scenario, seat, useLanguage());
  return (
    <Section headline={words.goals}>
      {aims.length === 0 ? <p>{words.noGoals}</p> : null}
      <ul class="rows">
        {aims.map(({ id, aim, measured, weight }) => (
          <li key={id} class="aim">
            <span>{aim}</span>
            <span class="note">{weight}</span>
            {measured === '' ? null : <span class="note aim-measured">{measured}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where the firm stands as the game opens, and what it sold until then. */
export function BriefingStanding({ scenario, seat }: BriefingLetterProps) {
  const words = useWords(BRIEFING_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const past = pastChart(scenario, seat, language);
  return (
    <>
      <Section headline={words.opening}>
        <div class="briefing-standing">
          <FactList
            facts={openingFigures(scenario, seat, language).map(({ id, label, value }) => ({
              id,
              label: <Termed of={id}>{label}</Termed>,
              value,
            }))}
          />
        </div>
      </Section>
      {past ? <Chart spec={past} words={{ asTable }} height={150} fold="closed" /> : null}
    </>
  );
}

/** What the firm is good at, and what it is not; on a phone behind one line. */
export function BriefingMerits({ scenario, seat }: BriefingLetterProps) {
  const words = useWords(BRIEFING_WORDS);
  const said = scenario.words[useLanguage()];
  const level = useNarrow() ? 3 : 2;
  return (
    <Fold headline={words.merits} wide="bare">
      <Section headline={words.strengths} level={level}>
        <Lines lines={said.strengths[seat] ?? []} />
      </Section>
      <Section headline={words.weaknesses} level={level}>
        <Lines lines={said.weaknesses[seat] ?? []} />
      </Section>
    </Fold>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="rows">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
