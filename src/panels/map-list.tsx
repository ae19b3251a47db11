import { useState } from 'preact/hooks';
import type { SeatInput } from '../views/desk-seat';
import type { CityPlan } from '../views/map-figures';
import { cityRows, LIST_COLUMNS, sortedBy, type CityDetails, type ListSort } from '../views/map-list';
import type { MapWords } from '../views/words/map';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import './style/table.css';

export interface MapListProps {
  readonly seat: SeatInput;
  readonly plan: CityPlan;
  readonly selected: string | null;
  readonly words: MapWords;
  readonly onSelect: (city: string) => void;
}

/** All cities as a table, in an order of the reader's: the map for keys and readers. */
export function MapList({ seat, plan, selected, words, onSelect }: MapListProps) {
  const [sort, setSort] = useState<ListSort>({ column: 'days', down: false });
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
                  <button
                    type="button"
                    class="quiet map-sort"
                    onClick={() => setSort(sortedBy(sort, column))}
                  >
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
            {cityRows(seat, plan, sort).map(({ id, name, otherName, cells }) => (
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
