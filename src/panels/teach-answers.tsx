import { TEACH_WORDS } from '../views/words/teach';
import { useWords } from './app-words';

export interface AnswerOption {
  readonly text: string;
  readonly right: boolean;
  /** What whoever chose it is told. */
  readonly why: string;
}

export interface AnswerListProps {
  readonly question: string;
  readonly options: readonly AnswerOption[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

/** A question with answers of one size; the chosen one is explained first, then the better one. */
export function AnswerList({ question, options, chosen, onChoose }: AnswerListProps) {
  const words = useWords(TEACH_WORDS);
  const given = chosen === null ? undefined : options[chosen];
  const better = given?.right === false ? options.find(({ right }) => right) : undefined;
  return (
    <>
      <fieldset class="answer-list">
        <legend>
          <b>{question}</b>
        </legend>
        {options.map(({ text }, index) => (
          <button
            key={text}
            type="button"
            class="button answer-choice"
            aria-pressed={chosen === index}
            onClick={() => onChoose(index)}
          >
            {text}
          </button>
        ))}
      </fieldset>
      <div class="answer-verdict" role="status">
        {given ? (
          <p>
            <b>{given.right ? words.right : words.wrong(given.text)}</b> {given.why}
          </p>
        ) : null}
        {better ? (
          <p>
            <b>{words.better(better.text)}</b> {better.why}
          </p>
        ) : null}
      </div>
    </>
  );
}
