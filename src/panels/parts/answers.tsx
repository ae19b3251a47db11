export interface Answer {
  readonly value: string;
  readonly word: string;
  /** What it brings and takes, in one line. */
  readonly consequence: string;
}

export interface AnswersProps {
  readonly label: string;
  readonly answers: readonly Answer[];
  readonly onChoose: (value: string) => void;
}

/** A question's answers as buttons of one size and weight: nothing hints at the right one. */
export function Answers({ label, answers, onChoose }: AnswersProps) {
  return (
    <div class="answers" role="group" aria-label={label}>
      {answers.map(({ value, word, consequence }) => (
        <button key={value} type="button" class="answer" onClick={() => onChoose(value)}>
          <b>{word}</b>
          <span>{consequence}</span>
        </button>
      ))}
    </div>
  );
}
