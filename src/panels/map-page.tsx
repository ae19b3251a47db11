import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Derived, Intentions, SessionState } from '../session';
import { firmAt, otherFirms, ownFirm, type SeatInput } from '../views/desk-seat';
import type { CityPlan } from '../views/map-figures';
import { cityDetails, cityRows, deliveryStrip, mapHeadline, type ListSort } from '../views/map-list';
import { linkedFirm, logisticsLink, mapView } from '../views/map-network';
import type { MapLayer } from '../views/map-view';
import { MAP_WORDS, type MapWords } from '../views/words/map';
import { DESK_WORDS } from '../views/words/desk-zh';
import { useDerived, useIntentions, useSessionState } from './app-session';
import { Chart } from './chart/chart';
import { seatInput } from './desk-context';
import { MapCanvas } from './map-canvas';
import { MapDetails, MapList } from './map-list';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import './style/map.css';

const LAYERS: readonly MapLayer[] = ['delivery', 'share', 'cost', 'partner'];

/** The city network of the game in hand. */
export function MapPage() {
  const derived = useDerived();
  const state = useSessionState((whole) => whole);
  const intend = useIntentions();
  const plan = derived?.scenario.map;
  if (!derived || !plan || !state.game) return null;
  return <CityMap plan={plan} state={state} derived={derived} intend={intend} />;
}

export interface CityMapProps {
  readonly plan: CityPlan;
  readonly state: SessionState;
  readonly derived: Derived;
  readonly intend: Intentions;
}

export function CityMap({ plan, state, derived, intend }: CityMapProps) {
  const { language } = state;
  const words = MAP_WORDS[language];
  const seat = useMemo(() => seatInput(derived, state), [derived, language, state.game]);
  const [layer, setLayer] = useState<MapLayer>('delivery');
  const [other, setOther] = useState<number | null>(() => linkedFirm(seat));
  const [selected, setSelected] = useState<string | null>(null);
  const [sort, setSort] = useState<ListSort>({ column: 'days', down: false });
  const theme = useLight(state.theme);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const view = useMemo(
    () => mapView(seat, plan, { layer, other, selected, theme, reducedMotion: still }, words),
    [seat, plan, layer, other, selected, theme, still, words],
  );
  const rivals = otherFirms(seat);
  return (
    <main class="map-page" id="content">
      <div class="map-main">
        <div class="map-head">
          <h1>{mapHeadline(seat, plan, layer, words)}</h1>
          <p class="note">{words.notes[layer]}</p>
        </div>
        {state.textMode ? null : <MapCanvas view={view} words={words} onSelect={setSelected} />}
        <div class="map-tools">
          <Segmented
            label={words.layer}
            labelHidden={false}
            options={LAYERS.map((value) => ({ value, word: words.layers[value] }))}
            chosen={layer}
            onChoose={(value) => setLayer(LAYERS.find((known) => known === value) ?? 'delivery')}
          />
          <Segmented
            label={words.firms}
            labelHidden={false}
            options={[
              { value: '', word: words.onlyUs },
              ...rivals.map(({ index, name }) => ({ value: String(index), word: name })),
            ]}
            chosen={other === null ? '' : String(other)}
            onChoose={(value) => setOther(value === '' ? null : Number(value))}
          />
          <button
            type="button"
            class="button map-back"
            onClick={() => intend.go({ page: 'desk', game: state.game?.id ?? '' })}
          >
            {words.back}
          </button>
        </div>
      </div>
      <aside class="map-side stack" aria-label={words.listTitle}>
        <MapDetails details={cityDetails(seat, plan, selected, words)} words={words} />
        <MapList
          rows={cityRows(seat, plan, sort)}
          sort={sort}
          selected={selected}
          words={words}
          onSort={(column) =>
            setSort((was) => ({
              column,
              down:
                was.column === column
                  ? !was.down
                  : column !== 'city' && column !== 'region' && column !== 'days' && column !== 'cost',
            }))
          }
          onSelect={setSelected}
        />
        <MapLegend seat={seat} other={other} words={words} />
      </aside>
    </main>
  );
}

interface MapLegendProps {
  readonly seat: SeatInput;
  readonly other: number | null;
  readonly words: MapWords;
}

/** Only the signs that the map now bears. */
function MapLegend({ seat, other, words }: MapLegendProps) {
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
      </ul>
    </Section>
  );
}

export interface MapStripProps {
  readonly seat: SeatInput;
  readonly plan: CityPlan;
  readonly onOpen: () => void;
}

/** The map as a strip of delivery days, for the desk. */
export function MapStrip({ seat, plan, onOpen }: MapStripProps) {
  const words = MAP_WORDS[seat.language];
  return (
    <div class="map-strip">
      <div class="map-strip-chart">
        <Chart
          spec={deliveryStrip(seat, plan, words)}
          words={{ asTable: DESK_WORDS[seat.language].asTable }}
        />
      </div>
      <button type="button" class="button" onClick={onOpen}>
        {words.strip.open}
      </button>
    </div>
  );
}

/** The light that is really on, when the reader leaves it to the system. */
function useLight(theme: SessionState['theme']): 'day' | 'night' {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'auto' ? (dark ? 'night' : 'day') : theme;
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
