import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../views/format';
import type { MapView } from '../views/map-view';
import { useSessionState } from './app-session';
import { MapZoom, useZoomKeys } from './map-zoom';
import type { MapWords } from '../views/words/map';

export interface MapCanvasProps {
  readonly view: MapView;
  readonly words: MapWords;
  readonly onSelect: (city: string) => void;
}

type Mounted = ReturnType<typeof import('../map').mountMap>;

/** The drawn network; fetched by itself, and never needed: the list says the same. */
export function MapCanvas({ view, words, onSelect }: MapCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const map = useRef<Mounted | null>(null);
  const latest = useRef(view);
  const select = useRef(onSelect);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  const [sampling, setSampling] = useState(1);
  const [near, setNear] = useState(1);
  const keys = useSessionState((whole) => whole.letterKeys);
  useZoomKeys(keys, (step) => map.current?.zoom(step));
  latest.current = view;
  select.current = onSelect;
  useEffect(() => {
    let gone = false;
    import('../map').then(
      ({ mountMap }) => {
        if (gone || !host.current) return;
        try {
          map.current = mountMap(host.current, {
            onSelect: (city) => select.current(city),
            onFocusCity: () => undefined,
            onSampling: setSampling,
            onZoom: setNear,
          });
          map.current.draw(latest.current);
          setState('drawn');
        } catch {
          setState('failed');
        }
      },
      () => {
        if (!gone) setState('failed');
      },
    );
    return () => {
      gone = true;
      map.current?.destroy();
      map.current = null;
    };
  }, []);
  useEffect(() => {
    map.current?.draw(view);
  }, [view]);
  return (
    <div class={`map-frame map-${state}`}>
      <div class="map-host" ref={host} role="group" aria-label={words.mapLabel} />
      {state === 'drawn' ? null : (
        <p class="note map-state" role="status">
          {state === 'failed' ? words.failed : words.loading}
        </p>
      )}
      {state === 'drawn' ? (
        <MapZoom near={near} words={words} onStep={(step) => map.current?.zoom(step)} />
      ) : null}
      {state === 'drawn' ? (
        <p class="axis-note map-train">
          <span class="map-train-box" aria-hidden="true" />{' '}
          {words.legendTrain(formatCount(sampling * view.parcelsPerTrain, 'en'))}
        </p>
      ) : null}
    </div>
  );
}
