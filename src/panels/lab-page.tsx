import { useState } from 'preact/hooks';
import { LAB_FAULTS, LAB_STEPS, labLines, type LabAnswer, type LabStepId } from '../views/lab';
import { LAB_WORDS } from '../views/words/lab';
import { useLanguage, useWords } from './app-words';
import { LabDials } from './lab-dials';
import { LabLineRow } from './lab-line';
import { Button } from './parts/button';
import { Section } from './parts/section';
import './style/screens-teach.css';

type Judged = Readonly<Partial<Record<LabStepId, LabAnswer>>>;

/** A printed valuation, line by line: what is wrong with each, then what the same inputs are worth. */
export function LabPage() {
  const words = useWords(LAB_WORDS);
  const language = useLanguage();
  const [open, setOpen] = useState<LabStepId | null>(null);
  const [judged, setJudged] = useState<Judged>({});
  const [shown, setShown] = useState(false);
  const count = LAB_STEPS.filter((id) => judged[id]).length;
  const right = LAB_STEPS.filter((id) => judged[id] === LAB_FAULTS[id]).length;
  const all = LAB_STEPS.length;
  return (
    <main class="page lab" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p class="lead">{words.lead}</p>
      <div class="columns">
        <div class="stack span-7">
          <Section headline={words.lines} note={words.linesNote(count, all)}>
            <ol class="lab-lines">
              {labLines(language).map((line, index) => (
                <LabLineRow
                  key={line.id}
                  line={line}
                  number={index + 1}
                  open={open === line.id}
                  judged={judged[line.id] ?? null}
                  onOpen={() => setOpen(open === line.id ? null : line.id)}
                  // The first answer counts; a second try explains, and changes no score.
                  onJudge={(answer) => setJudged({ ...judged, [line.id]: judged[line.id] ?? answer })}
                />
              ))}
            </ol>
            {count === all ? (
              <p class="lab-found" role="status">
                {words.found(right, all)}
              </p>
            ) : null}
            <p class="button-row">
              {shown ? null : (
                <Button weight={count === all ? 'main' : 'plain'} onClick={() => setShown(true)}>
                  {words.show}
                </Button>
              )}
              {count > 0 ? (
                <Button
                  weight="quiet"
                  onClick={() => {
                    setJudged({});
                    setOpen(null);
                    setShown(false);
                  }}
                >
                  {words.again}
                </Button>
              ) : null}
            </p>
          </Section>
        </div>
        <div class="stack span-5">
          <Section headline={words.terms}>
            <dl class="marks">
              {words.termPairs.map(([term, meaning]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </Section>
          {shown ? (
            <Section headline={words.lesson}>
              <ul class="rows">
                {words.lessons.map((lesson) => (
                  <li key={lesson}>{lesson}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <p class="note">{words.source}</p>
        </div>
        {shown ? <LabDials /> : null}
      </div>
    </main>
  );
}
