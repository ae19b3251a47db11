import { useEffect, useId, useRef } from 'preact/hooks';
import type { Explanation as Explained, FormulaBlock } from '../../views/why-block';
import { Button } from './button';

export interface ExplanationProps {
  /** Named by the mark that opens it. */
  readonly id: string;
  readonly explained: Explained;
  readonly words: { readonly close: string; readonly label: string };
  readonly onClose: () => void;
}

/** What stands behind a mark, in place: the finding, and each formula with its figures. Escape closes. */
export function Explanation({ id, explained, words, onClose }: ExplanationProps) {
  const { title, lead, said, blocks, note } = explained;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who opened it reads on here; the mark keeps its place for the way back.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  return (
    <section
      class="explanation"
      id={id}
      aria-label={words.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="explanation-head">
        <h3 tabIndex={-1} ref={heading}>
          {title}
        </h3>
        <Button weight="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <p class="explanation-lead">{lead}</p>
      {said.length > 0 ? (
        <ul class="explanation-said">
          {said.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <div class="formulas">
        {blocks.map((block, index) => (
          <FormulaTable key={index} block={block} />
        ))}
      </div>
      {note ? <p class="note">{note}</p> : null}
    </section>
  );
}

interface FormulaTableProps {
  readonly block: FormulaBlock;
}

/** A formula in signs, its source, and the inputs and outputs of this firm and quarter. */
function FormulaTable({ block }: FormulaTableProps) {
  const id = useId();
  const { formula, where, columns, rows } = block;
  return (
    <section class={columns.length > 3 ? 'formula-block formula-wide' : 'formula-block'} aria-labelledby={id}>
      <h4 id={id}>
        {formula.name}
        {where ? <span class="formula-where"> {where}</span> : null}
      </h4>
      <p class="formula-signs">
        {formula.signs.split('\n').map((part) => (
          <span key={part}>{raised(part)}</span>
        ))}
      </p>
      <p class="formula-source">{formula.source}</p>
      <div
        class="table-scroll"
        tabindex={columns.length > 3 ? 0 : undefined}
        role="group"
        aria-labelledby={id}
      >
        <table class="formula-figures">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values, result }, index) => (
              <tr key={index} class={result ? 'result' : undefined}>
                <th scope="row">{label}</th>
                {values.map((value, at) => (
                  <td key={at}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** An exponent of one sign stands raised: x^g. */
function raised(signs: string) {
  return signs.split(/\^(\S)/).map((part, index) => (index % 2 === 1 ? <sup key={index}>{part}</sup> : part));
}
