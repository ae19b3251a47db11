import { aimLines, factReference, openingFigures } from '../views/briefing';
import { figurePairs } from '../views/fact-figures';
import { sayLocator } from '../views/locator';
import { firmTag } from '../views/case-words';
import { headed } from '../views/words/catalogue';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { PAPER_WORDS } from '../views/words/paper';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { PaperColumns } from './paper-columns';
import { PaperHead } from './paper-head';
import type { PaperCase } from './paper-page';

export interface PaperBriefingProps {
  readonly scenario: PaperCase;
  readonly seat: string;
}

/** Letter, mandate, opening figures, and every source card with all its facts. */
export function PaperBriefing({ scenario, seat }: PaperBriefingProps) {
  const words = useWords(PAPER_WORDS);
  const said = useWords(BRIEFING_WORDS);
  const language = useLanguage();
  const text = scenario.words[language];
  return (
    <>
      <PaperHead
        title={words.briefingTitle(`${text.firms[seat] ?? seat} (${firmTag(scenario, seat)})`)}
        line={`${text.title}. ${text.question} ${text.period}`}
      />
      <section>
        <h2>{said.letter}</h2>
        <p class="leaf-letter">{text.letters[seat] ?? text.firmNotes[seat] ?? text.question}</p>
      </section>
      <section>
        <h2>{said.goals}</h2>
        <table class="paper-table">
          <PaperColumns heads={[words.aim, words.points]} figures={[1]} />
          <tbody>
            {aimLines(scenario, seat, language).map(({ id, aim, measured, weight }) => (
              <tr key={id}>
                <td>
                  {aim} {measured}
                </td>
                <td class="figure">{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{said.opening}</h2>
        <table class="paper-table">
          <tbody>
            {openingFigures(scenario, seat, language).map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="figure">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="leaf-two">
        <Points title={said.strengths} points={text.strengths[seat] ?? []} mark="+" />
        <Points title={said.weaknesses} points={text.weaknesses[seat] ?? []} mark="−" />
      </div>
      {text.sources.map((card) => (
        <section key={card.title} class="leaf-card">
          <h2>{card.title}</h2>
          <p class="note">{card.supports}</p>
          <Facts references={card.facts} />
        </section>
      ))}
      <p class="note">{text.caution}</p>
    </>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly string[];
  /** Tells strengths from weaknesses without colour. */
  readonly mark: string;
}

function Points({ title, points, mark }: PointsProps) {
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="leaf-points">
        {points.map((point) => (
          <li key={point}>
            <b>{mark}</b> {point}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FactsProps {
  readonly references: readonly string[];
}

/** Facts of a card: number, statement with doubt, figures, grade. */
function Facts({ references }: FactsProps) {
  const { facts: heads, doubt } = useWords(PAPER_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  return (
    <table class="paper-table paper-facts">
      <PaperColumns heads={[heads.id, heads.text, heads.figures, heads.grade]} />
      <tbody>
        {references.map((reference) => {
          const named = factReference(reference);
          const fact = named
            ? session.evidence(named.document)?.facts.find(({ id }) => id === named.fact)
            : undefined;
          if (!named || !fact)
            return (
              <tr key={reference}>
                <td colspan={4}>{reference}</td>
              </tr>
            );
          return (
            <tr key={reference}>
              <td>
                {named.document} {fact.id}
                <br />
                <span class="note">{sayLocator(fact.locator, language)}</span>
              </td>
              <td>
                {fact.statement[language]}
                {fact.doubt ? (
                  <span class="leaf-doubt">{headed(doubt, fact.doubt[language], language)}</span>
                ) : null}
              </td>
              <td>
                {figurePairs(fact, language)
                  .map(({ value }) => value)
                  .join(language === 'zh' ? '；' : '; ')}
              </td>
              <td>{fact.grade}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
