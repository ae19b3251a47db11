import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Derived, Intentions, SessionState } from '../session';
import { otherFirms, type SeatInput } from '../views/desk-seat';
import { joinedText, viewBefore } from '../views/map-change';
import type { CityPlan } from '../views/map-figures';
import { cityDetails, deliveryStrip, mapHeadline } from '../views/map-list';
import { linkedFirm, mapView } from '../views/map-network';
import type { MapLayer } from '../views/map-view';
import { MAP_WORDS } from '../views/words/map';
import { DESK_WORDS } from '../views/words/desk-zh';
import { useDerived, useIntentions, useSessionState } from './app-session';
import { Chart } from './chart/chart';
import { seatInput } from './desk-context';
import { MapCanvas } from './map-canvas';
import { MapLegend } from './map-legend';
import { useLight } from './map-light';
import { MapDetails, MapList } from './map-list';
import { MapTools } from './map-tools';
import { useMedia, useNarrow } from './parts/media';
import { Section } from './parts/section';
import './style/map.css';

/** The network as it was stays this long before it merges. */
const BEFORE_MS = 900;

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
  const theme = useLight(state.theme);
  // A phone has the list first; whoever wants the drawing there asks for it, and only then is it fetched.
  const narrow = useNarrow();
  const [asked, setAsked] = useState(false);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const view = useMemo(
    () => mapView(seat, plan, { layer, other, selected, theme, reducedMotion: still }, words),
    [seat, plan, layer, other, selected, theme, still, words],
  );
  // Lines that were joined this quarter first stand as they stood, then draw together before one's eyes.
  const former = useMemo(
    () => viewBefore(seat, plan, { layer, other, selected: null, theme, reducedMotion: still }, words),
    [seat, plan, layer, other, theme, still, words],
  );
  const [past, setPast] = useState(true);
  useEffect(() => {
    if (!past) return undefined;
    const gone = setTimeout(() => setPast(false), still ? 0 : BEFORE_MS);
    return () => clearTimeout(gone);
  }, [past, still]);
  const joined = joinedText(seat, former, view, words);
  return (
    <main class="map-page" id="content">
      <div class="map-main">
        <div class="map-head">
          <h1>{mapHeadline(seat, plan, layer, words)}</h1>
          <p class="note">{words.notes[layer]}</p>
        </div>
        {state.textMode ? null : narrow && !asked ? (
          <p class="map-ask">
            <button type="button" class="button" onClick={() => setAsked(true)}>
              {words.draw}
            </button>
          </p>
        ) : (
          <MapCanvas view={past && former ? former : view} words={words} onSelect={setSelected} />
        )}
        <MapTools
          words={words}
          rivals={otherFirms(seat)}
          layer={layer}
          other={other}
          onLayer={setLayer}
          onOther={setOther}
        >
          <button
            type="button"
            class="button map-back"
            onClick={() => intend.go({ page: 'desk', game: state.game?.id ?? '' })}
          >
            {words.back}
          </button>
        </MapTools>
      </div>
      <aside class="map-side stack" aria-label={words.listTitle}>
        {joined ? (
          <Section headline={joined.headline}>
            <p class="map-joined">{joined.lines.join(' · ')}</p>
          </Section>
        ) : null}
        <MapDetails details={cityDetails(seat, plan, selected, words)} words={words} />
        <MapList seat={seat} plan={plan} selected={selected} words={words} onSelect={setSelected} />
        <MapLegend seat={seat} other={other} words={words} />
      </aside>
    </main>
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
