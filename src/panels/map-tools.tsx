import type { ComponentChildren } from 'preact';
import type { FirmName } from '../views/desk-seat';
import type { MapLayer } from '../views/map-view';
import type { MapWords } from '../views/words/map';
import { useSessionState } from './app-session';
import { Segmented } from './parts/segmented';
import { useWindowKeys } from './parts/window-keys';

const LAYERS: readonly MapLayer[] = ['delivery', 'share', 'cost', 'partner'];

export interface MapToolsProps {
  readonly words: MapWords;
  readonly rivals: readonly FirmName[];
  readonly layer: MapLayer;
  /** The second firm on the map; null shows the seat's own lines alone. */
  readonly other: number | null;
  readonly onLayer: (layer: MapLayer) => void;
  readonly onOther: (firm: number | null) => void;
  /** Behind them: the way back. */
  readonly children?: ComponentChildren;
}

/** Which figure the map bears, and whose lines; by V and the digits too. */
export function MapTools({ words, rivals, layer, other, onLayer, onOther, children }: MapToolsProps) {
  useMapKeys(
    useSessionState((state) => state.letterKeys),
    {
      onNext: () => onLayer(LAYERS[(LAYERS.indexOf(layer) + 1) % LAYERS.length] ?? layer),
      onFirm: (place) => {
        const rival = rivals[place - 1];
        if (rival) onOther(other === rival.index ? null : rival.index);
      },
    },
  );
  return (
    <div class="map-tools">
      <Segmented
        label={words.layer}
        labelHidden={false}
        options={LAYERS.map((value) => ({ value, word: words.layers[value] }))}
        chosen={layer}
        onChoose={(value) => onLayer(LAYERS.find((known) => known === value) ?? 'delivery')}
      />
      <Segmented
        label={words.firms}
        labelHidden={false}
        options={[
          { value: '', word: words.onlyUs },
          ...rivals.map(({ index, name }) => ({ value: String(index), word: name })),
        ]}
        chosen={other === null ? '' : String(other)}
        onChoose={(value) => onOther(value === '' ? null : Number(value))}
      />
      {children}
    </div>
  );
}

interface MapKeys {
  readonly onNext: () => void;
  readonly onFirm: (place: number) => void;
}

/** V and the digits, where they are no typing and no dialog is open. */
function useMapKeys(on: boolean, { onNext, onFirm }: MapKeys): void {
  useWindowKeys(
    ({ target, key }) => {
      if (document.querySelector('dialog[open]')) return;
      if (target instanceof Element && target.matches('input[type=text], select, textarea')) return;
      if (key.toLowerCase() === 'v') onNext();
      else if (/^[1-7]$/.test(key)) onFirm(Number(key));
    },
    { on },
  );
}
