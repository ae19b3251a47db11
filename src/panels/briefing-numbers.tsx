import { useState } from 'preact/hooks';
import { knownCounts, provenanceRows, type BriefingCase } from '../views/briefing';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { useLanguage, useWords } from './app-words';
import { Section } from './parts/section';

const PAGE = 60;

export interface BriefingNumbersProps {
  readonly scenario: BriefingCase;
}

/** How well the model's numbers are known, and all of them with their origin. */
export function BriefingNumbers({ scenario }: BriefingNumbersProps) {
  const words = useWords(BRIEFING_WORDS);
  const [open, setOpen] = useState(false);
  const counts = knownCounts(scenario);
  const all = scenario.parameters.length;
  const assumed = counts.find(({ how }) => how === 'assumed')?.count ?? 0;
  return (
    <Section headline={words.known} note={words.knownNote(all - assumed, all)}>
      <ul class="badges">
        {counts.map(({ how, count }) => (
          <li key={how}>
            <Known assumed={how === 'assumed'} />
            <b>{count}</b> {words.how[how]} <span class="note">{words.howLong[how]}</span>
          </li>
        ))}
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.table}</summary>
        {open ? <Numbers scenario={scenario} /> : null}
      </details>
    </Section>
  );
}

function Numbers({ scenario }: BriefingNumbersProps) {
  const words = useWords(BRIEFING_WORDS);
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
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ path, value, range, how, why }) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td>{value}</td>
                <td>{range}</td>
                <td>
                  <Known assumed={how === 'assumed'} /> {words.how[how]}
                </td>
                <td class="number-why">{why}</td>
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

/** Ink is fact, hatch is estimate. */
function Known({ assumed }: { readonly assumed: boolean }) {
  return (
    <svg class="badge" width="12" height="12" aria-hidden="true">
      <rect class={assumed ? 'badge-assumed' : 'badge-known'} x="0.75" y="0.75" width="10.5" height="10.5" />
    </svg>
  );
}
