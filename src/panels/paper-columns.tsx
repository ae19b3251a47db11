export interface PaperColumnsProps {
  readonly heads: readonly string[];
  /** Places of the columns that hold figures, from 0. */
  readonly figures?: readonly number[];
}

/** Heads of a printed table; they come again on every page that the table runs over. */
export function PaperColumns({ heads, figures = [] }: PaperColumnsProps) {
  return (
    <thead>
      <tr>
        {heads.map((head, index) => (
          <th key={index} scope="col" class={figures.includes(index) ? 'figure' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
