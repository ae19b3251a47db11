import { firmAt, ownFirm, type SeatInput } from '../views/desk-seat';
import { logisticsLink } from '../views/map-network';
import type { MapWords } from '../views/words/map';
import { Section } from './parts/section';

export interface MapLegendProps {
  readonly seat: SeatInput;
  readonly other: number | null;
  readonly words: MapWords;
}

/** Only the signs that the map now bears. */
export function MapLegend({ seat, other, words }: MapLegendProps) {
  const own = ownFirm(seat);
  const beside = other === null ? null : firmAt(seat, other);
  const link = other === null ? null : logisticsLink(seat, other);
  return (
    <Section headline={words.legend}>
      <ul class="map-legend">
        {link ? null : (
          <li data-firm-slot={own.slot}>
            <i class="map-key map-key-own" aria-hidden="true" /> {words.legendOwn(own.name)}
          </li>
        )}
        {beside && !link ? (
          <li data-firm-slot={beside.slot}>
            <i class="map-key map-key-other" aria-hidden="true" /> {words.legendOther(beside.name)}
          </li>
        ) : null}
        {!beside ? (
          <li data-firm-slot={own.slot}>
            <i class="map-key map-key-thin" aria-hidden="true" /> {words.legendThin}
          </li>
        ) : null}
        {link?.kind === 'running' ? (
          <>
            <li data-firm-slot={own.slot}>
              <i class="map-key map-key-shared" aria-hidden="true" /> {words.legendShared}
            </li>
            <li data-firm-slot={own.slot}>
              <i class="map-key map-key-joining" aria-hidden="true" /> {words.legendJoining}
            </li>
          </>
        ) : null}
        {link?.kind === 'signed' ? (
          <li data-firm-slot={own.slot}>
            <i class="map-key map-key-thin" aria-hidden="true" /> {words.legendPlanned}
          </li>
        ) : null}
        <li>{words.legendNode}</li>
        <li>{words.keysNote}</li>
      </ul>
    </Section>
  );
}
