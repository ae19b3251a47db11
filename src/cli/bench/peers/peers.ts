import { rate } from '../rate';
import { BOARDGAME_WAY } from './boardgame';
import { COLUMNS_WAY } from './columns';
import { kernelPeers } from './kernel';
import { OBJECTS_WAY } from './objects';
import { QUARTERS, type StandIn } from './stand-in';

const WAYS: readonly StandIn[] = [COLUMNS_WAY, OBJECTS_WAY, BOARDGAME_WAY];

/** The same work done by others, in the same run: the share kernel in C, a stand-in quarter written three ways. */
export function peers(kernelSource: string) {
  const reference = COLUMNS_WAY.play();
  const quartersPerSecond = Object.fromEntries(
    WAYS.map((way) => {
      const speed = rate(() => (way.play(), QUARTERS), 300, 700);
      return [way.name, Math.round(speed)];
    }),
  );
  const sameBits = WAYS.every((way) => way.play().every((value, i) => Object.is(value, reference[i])));
  return { shareKernel: kernelPeers(kernelSource), standIn: { quartersPerSecond, sameBits } };
}
