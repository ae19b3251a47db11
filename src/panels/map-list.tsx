import {
  LIST_COLUMNS,
  type CityDetails,
  type CityRow,
  type ListColumn,
  type ListSort,
} from '../views/map-list';
import type { MapWords } from '../views/words/map';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import './style/table.css';

export interface MapListProps {
  readonly rows: readonly CityRow[];
  readonly sort: ListSort;
  readonly selected: string | null;
  readonly words: MapWords;
  readonly onSort: (column: ListColumn) => void;
  readonly onSelect: (city: string) => void;
}

/** All cities as a table: the map for keys and readers. */
export function MapList({ rows, sort, selected, words, onSort, onSelect }: MapListProps) {
  return (
    <Section headline={words.listTitle} note={words.listNote} id="city-list">
      <div class="table-scroll map-scroll" tabIndex={0} role="group" aria-label={words.listTitle}>
        <table class="map-table">
          <caption class="visually-hidden">{words.listTitle}</caption>
          <thead>
            <tr>
              {LIST_COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  class={column === 'city' || column === 'region' ? undefined : 'figure'}
                  aria-sort={sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" class="quiet map-sort" onClick={() => onSort(column)}>
                    <span class="visually-hidden">{words.sortBy(words.columns[column])}</span>
                    <span aria-hidden="true">
                      {words.columns[column]}
                      {sort.column === column ? (sort.down ? ' ↓' : ' ↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, otherName, cells }) => (
              <tr key={id} class={id === selected ? 'map-here' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    class="map-city"
                    aria-pressed={id === selected}
                    onClick={() => onSelect(id)}
                  >
                    <span>{name}</span> <span class="axis-note">{otherName}</span>
                  </button>
                </th>
                <td>{cells.region}</td>
                {(['share', 'days', 'use', 'cost', 'partner', 'shops'] as const).map((column) => (
                  <td key={column} class="figure">
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

export interface MapDetailsProps {
  readonly details: CityDetails | null;
  readonly words: MapWords;
}

export function MapDetails({ details, words }: MapDetailsProps) {
  if (!details) return <p class="note map-none">{words.details.none}</p>;
  return (
    <Section headline={details.title} note={details.region}>
      <dl class="table-facts" aria-live="polite">
        {details.shares.map(({ firm, text }) => (
          <div key={firm.id}>
            <dt>
              <FirmMark slot={firm.slot} /> {words.details.shareOf(firm.name)}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        {details.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
