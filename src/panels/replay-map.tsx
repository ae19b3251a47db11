import { useMemo, useState } from 'preact/hooks';
import type { HistoryInput } from '../views/history';
import type { SeatInput } from '../views/desk-seat';
import type { CityPlan } from '../views/map-figures';
import { cityRows, mapHeadline, type ListSort } from '../views/map-list';
import { linkedFirm, mapView } from '../views/map-network';
import { MAP_WORDS } from '../views/words/map';
import { MapCanvas } from './map-canvas';
import { useLight } from './map-light';
import { MapList } from './map-list';
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
  const [selected, setSelected] = useState<string | null>(null);
  const [sort, setSort] = useState<ListSort>({ column: 'days', down: false });
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
  const view = useMemo(
    () =>
      mapView(
        seat,
        plan,
        { layer: 'delivery', other: linkedFirm(seat), selected, theme: light, reducedMotion: still },
        words,
      ),
    [seat, plan, selected, light, still, words],
  );
  return (
    <Section headline={mapHeadline(seat, plan, 'delivery', words)} note={words.notes.delivery}>
      <div class="replay-map">
        <MapCanvas view={view} words={words} onSelect={setSelected} />
        <MapList
          rows={cityRows(seat, plan, sort)}
          sort={sort}
          selected={selected}
          words={words}
          onSort={(column) => setSort((was) => ({ column, down: was.column === column ? !was.down : false }))}
          onSelect={setSelected}
        />
      </div>
    </Section>
  );
}
