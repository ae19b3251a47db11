import { useMemo, useState } from 'preact/hooks';
import type { HistoryInput } from '../views/history';
import { otherFirms, type SeatInput } from '../views/desk-seat';
import type { CityPlan } from '../views/map-figures';
import { cityDetails, mapHeadline } from '../views/map-list';
import { linkedFirm, mapView } from '../views/map-network';
import type { MapLayer } from '../views/map-view';
import { MAP_WORDS } from '../views/words/map';
import { useSessionState } from './app-session';
import { MapCanvas } from './map-canvas';
import { MapLegend } from './map-legend';
import { useLight } from './map-light';
import { MapDetails, MapList } from './map-list';
import { MapTools } from './map-tools';
import { Fold } from './parts/fold';
import { useMedia } from './parts/media';
import { Section } from './parts/section';
import './style/map.css';

export interface ReplayMapProps {
  readonly input: HistoryInput;
  readonly plan: CityPlan;
  readonly theme: 'auto' | 'day' | 'night';
}

/** The city network at the end of the quarter, with its list; fetched when it is opened. */
export function ReplayMap({ input, plan, theme }: ReplayMapProps) {
  const { scenario, tables, events, quarter, seat: id, language } = input;
  const words = MAP_WORDS[language];
  const [layer, setLayer] = useState<MapLayer>('delivery');
  const [chosen, setOther] = useState<number | null | 'linked'>('linked');
  const textMode = useSessionState((state) => state.textMode);
  const [selected, setSelected] = useState<string | null>(null);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const seat = useMemo((): SeatInput => {
    const firm = scenario.rules.firmIds.indexOf(id);
    const reports = tables.slice(0, quarter + 1).map((table) => ({ firm, table }));
    return {
      names: scenario,
      language,
      rules: scenario.rules,
      report: reports[quarter] ?? { firm, table: scenario.rules.openingTable },
      reports,
      openings: [],
      events: events.slice(0, quarter),
      talk: [],
      decisions: [],
      attentionSpent: 0,
    };
  }, [scenario, tables, events, quarter, id, language]);
  const light = useLight(theme);
  // Until another firm is asked for, the one whose network is joined with the seat's stands beside it, quarter by quarter.
  const other = chosen === 'linked' ? linkedFirm(seat) : chosen;
  const view = useMemo(
    () => mapView(seat, plan, { layer, other, selected, theme: light, reducedMotion: still }, words),
    [seat, plan, layer, other, selected, light, still, words],
  );
  return (
    <Section headline={mapHeadline(seat, plan, layer, words)} note={words.notes[layer]}>
      <MapTools
        words={words}
        rivals={otherFirms(seat)}
        layer={layer}
        other={other}
        onLayer={setLayer}
        onOther={setOther}
      />
      <div class="replay-map">
        {textMode ? null : <MapCanvas view={view} words={words} onSelect={setSelected} />}
        <div class="replay-map-side stack">
          <MapDetails details={cityDetails(seat, plan, selected, words)} words={words} />
          <Fold headline={words.listTitle} note={words.listNote} wide="bare">
            <MapList seat={seat} plan={plan} selected={selected} words={words} onSelect={setSelected} />
          </Fold>
          <MapLegend seat={seat} other={other} words={words} />
        </div>
      </div>
    </Section>
  );
}
