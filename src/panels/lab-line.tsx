import { useId, useState } from 'preact/hooks';
import { LAB_ANSWERS, LAB_FAULTS, labVerdict, type LabAnswer, type LabLine } from '../views/lab';
import { LAB_SOURCES } from '../views/lab-sources';
import { LAB_WORDS } from '../views/words/lab';
import { useLanguage, useWords } from './app-words';
import { TeachSources } from './teach-sources';

export interface LabLineRowProps {
  readonly line: LabLine;
  readonly number: number;
  readonly open: boolean;
  /** The first answer given; null before. */
  readonly judged: LabAnswer | null;
  readonly onOpen: () => void;
  readonly onJudge: (answer: LabAnswer) => void;
}

/** A line as printed, and under it, when open, what may be wrong with it and what the chosen answer meets. */
export function LabLineRow({ line, number, open, judged, onOpen, onJudge }: LabLineRowProps) {
  const words = useWords(LAB_WORDS);
  const language = useLanguage();
  const place = useId();
  const [chosen, setChosen] = useState<LabAnswer | null>(null);
  const answer = judged === null ? null : (chosen ?? judged);
  const { printed, judged: judgedBy } = LAB_SOURCES[line.id];
  const verdict = answer === null ? null : labVerdict(line.id, answer, language);
  return (
    <li class={open ? 'lab-line lab-line-open' : 'lab-line'}>
      <button type="button" class="lab-head" aria-expanded={open} aria-controls={place} onClick={onOpen}>
        <span class="lab-number">{number}</span>
        <span class="lab-label">
          <span class="note">{line.place}</span> {line.label}
        </span>
        <b class="lab-printed">{line.printed}</b>
        <span class="lab-computed note">{line.computed}</span>
        <span class="lab-mark note">
          {judged === null ? '' : `${judged === LAB_FAULTS[line.id] ? '✓' : '·'} ${words.answered}`}
        </span>
      </button>
      <div id={place} hidden={!open}>
        <fieldset class="lab-answers">
          <legend class="field-label">{words.ask}</legend>
          {LAB_ANSWERS.map((each) => (
            <button
              key={each}
              type="button"
              class="button lab-answer"
              aria-pressed={answer === each}
              onClick={() => {
                setChosen(each);
                onJudge(each);
              }}
            >
              {words.answers[each]}
            </button>
          ))}
        </fieldset>
        <div class="lab-verdict" role="status">
          {verdict && answer ? (
            <>
              <p>
                <b>{verdict.right ? words.right : words.wrong(words.answers[answer])}</b> {verdict.explained}
              </p>
              {verdict.better ? (
                <p>
                  <b>{words.better(verdict.better.name)}</b> {verdict.better.explained}
                </p>
              ) : null}
            </>
          ) : null}
        </div>
        <p class="lab-sources">
          <TeachSources sources={verdict ? [...printed, ...judgedBy] : printed} />
        </p>
      </div>
    </li>
  );
}
