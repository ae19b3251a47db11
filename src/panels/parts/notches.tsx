export interface NotchesProps {
  /** Quarters already closed. */
  readonly done: number;
  readonly total: number;
  readonly first: string;
  readonly last: string;
  readonly label: string;
}

/** A notch a quarter: filled is closed, the thick one is now. */
export function Notches({ done, total, first, last, label }: NotchesProps) {
  return (
    <div class="notches" role="img" aria-label={label}>
      <div class="notches-row">
        {Array.from({ length: total }, (_, index) => (
          <i
            key={index}
            class={index < done ? 'notch notch-done' : index === done ? 'notch notch-now' : 'notch'}
          />
        ))}
      </div>
      <div class="notches-ends">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}
