import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Pile } from '../session';
import { PILE_COLUMNS, type PileColumn, type PileOrder, type PileRow } from '../views/marking';
import { MARKING_WORDS } from '../views/words/marking';
import { useWords } from './app-words';
import { MarkDetails } from './mark-details';

export interface MarkTableProps {
  readonly rows: readonly PileRow[];
  readonly order: PileOrder;
  readonly onOrder: (order: PileOrder) => void;
  readonly pile: Pile;
}

const IN_WORDS: readonly PileColumn[] = ['student', 'verified'];

/** One row a record: column headings sort, the first cell of a row opens what is behind it. */
export function MarkTable({ rows, order, onOrder, pile }: MarkTableProps) {
  const words = useWords(MARKING_WORDS);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (name: string): void => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpen(next);
  };
  const align = (column: PileColumn): string | undefined =>
    IN_WORDS.includes(column) ? undefined : 'figure';
  return (
    <div class="table-scroll" tabindex={0} role="group" aria-label={words.table}>
      <table class="facts mark-table">
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            {PILE_COLUMNS.map((column) => {
              const chosen = order.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  class={align(column)}
                  aria-sort={chosen ? (order.falling ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    class="mark-sort"
                    title={words.sort(words.columns[column])}
                    onClick={() => onOrder({ column, falling: chosen ? !order.falling : false })}
                  >
                    {words.columns[column]}
                    <span aria-hidden="true">{chosen ? (order.falling ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.name}>
              <tr class={`mark-row mark-${row.state}`}>
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={index} scope="row">
                      <button
                        type="button"
                        class="mark-open"
                        aria-expanded={open.has(row.name)}
                        aria-controls={`mark-${at}`}
                        onClick={() => turn(row.name)}
                      >
                        <span aria-hidden="true">{open.has(row.name) ? '▾' : '▸'}</span> <bdi>{cell}</bdi>
                      </button>
                    </th>
                  ) : (
                    <td key={index} class={align(PILE_COLUMNS[index] ?? 'remarks')}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
              <tr id={`mark-${at}`} hidden={!open.has(row.name)}>
                {open.has(row.name) ? (
                  <td colSpan={PILE_COLUMNS.length} class="mark-details">
                    <MarkDetails row={row} pile={pile} />
                  </td>
                ) : null}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
