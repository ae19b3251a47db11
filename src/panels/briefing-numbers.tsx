import { useState } from 'preact/hooks';
import { knownCounts, provenanceRows, type BriefingCase } from '../views/briefing';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { DOUBT_WORDS } from '../views/words/doubt';
import { useLanguage, useWords } from './app-words';
import { Fold } from './parts/fold';

const PAGE = 60;

export interface BriefingNumbersProps {
  readonly scenario: BriefingCase;
  /** Numbers that the game is to be played with at another value. */
  readonly changed: Readonly<Record<string, number>>;
  /** Null puts a number back. */
  readonly onChange: (path: string, value: number | null) => void;
  readonly onReset: () => void;
}

/** How well the model's numbers are known, and all of them with their origin. */
export function BriefingNumbers(props: BriefingNumbersProps) {
  const { scenario, changed, onReset } = props;
  const words = useWords(BRIEFING_WORDS);
  const { change } = useWords(DOUBT_WORDS);
  const count = Object.keys(changed).length;
  const [open, setOpen] = useState(false);
  const counts = knownCounts(scenario);
  const all = scenario.parameters.length;
  const assumed = counts.find(({ how }) => how === 'assumed')?.count ?? 0;
  return (
    <Fold headline={words.known} note={words.knownNote(all - assumed, all)} wide="section" open={count > 0}>
      <ul class="badges">
        {counts.map(({ how, count }) => (
          <li key={how}>
            <Known assumed={how === 'assumed'} />
            <b>{count}</b> {words.how[how]} <span class="note">{words.howLong[how]}</span>
          </li>
        ))}
      </ul>
      <p class="note" role="status">
        {count === 0 ? change.note : <b>{change.count(count)}</b>}{' '}
        {count === 0 ? null : (
          <button type="button" class="text-button" onClick={onReset}>
            {change.back}
          </button>
        )}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.table}</summary>
        {open ? <Numbers {...props} /> : null}
      </details>
    </Fold>
  );
}

function Numbers({ scenario, changed, onChange }: BriefingNumbersProps) {
  const words = useWords(BRIEFING_WORDS);
  const { change } = useWords(DOUBT_WORDS);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE);
  const rows = provenanceRows(scenario, query, language);
  return (
    <>
      <label class="number-search">
        <span class="field-label">{words.find}</span>
        <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <p class="note" role="status">
        {words.shown(Math.min(shown, rows.length), rows.length)}
      </p>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={words.table}>
        <table class="facts">
          <thead>
            <tr>
              {Object.values(words.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">{change.column}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ path, name, value, range, how, why, bounds, changeable }) => (
              <tr key={path}>
                <th scope="row" title={path}>
                  {name}
                </th>
                <td>{value}</td>
                <td>{range}</td>
                <td>
                  <Known assumed={how === 'assumed'} /> {words.how[how]}
                </td>
                <td class="number-why">{why}</td>
                <td class="number-change">
                  {changeable ? (
                    <ChangeInput
                      label={change.set(name)}
                      bounds={bounds}
                      value={changed[path] ?? bounds.value}
                      onChange={(next) => onChange(path, next)}
                    />
                  ) : (
                    <span class="note">{bounds.low < bounds.high ? change.fixed : change.single}</span>
                  )}
                  {changed[path] === undefined ? null : <span class="note">{change.was(value)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown ? (
        <button type="button" class="text-button" onClick={() => setShown(shown + PAGE)}>
          {words.more}
        </button>
      ) : null}
    </>
  );
}

interface ChangeInputProps {
  readonly label: string;
  readonly bounds: { readonly value: number; readonly low: number; readonly high: number };
  readonly value: number;
  readonly onChange: (value: number | null) => void;
}

/** A value inside its range; what is typed outside stands at the range's end. */
function ChangeInput({ label, bounds, value, onChange }: ChangeInputProps) {
  const { low, high } = bounds;
  return (
    <input
      class="number-input"
      type="number"
      aria-label={label}
      min={low}
      max={high}
      step="any"
      value={value}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        const next = Number.isFinite(typed) ? Math.min(high, Math.max(low, typed)) : bounds.value;
        event.currentTarget.value = String(next);
        onChange(next === bounds.value ? null : next);
      }}
    />
  );
}

/** Ink is fact, hatch is estimate. */
function Known({ assumed }: { readonly assumed: boolean }) {
  return (
    <svg class="badge" width="12" height="12" aria-hidden="true">
      <rect class={assumed ? 'badge-assumed' : 'badge-known'} x="0.75" y="0.75" width="10.5" height="10.5" />
    </svg>
  );
}
