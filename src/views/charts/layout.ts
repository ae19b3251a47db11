import type { Tick } from './spec';

/** Least distance in pixels between two words of an axis. */
const TICK_GAP = 14;

/** A label that wants to stand at `y` and needs `height` around it. */
export interface Wanted {
  readonly y: number;
  readonly height: number;
}

/**
 * Moves labels apart along one line so that none overlaps, as little as possible and in their order.
 *
 * Returns the new middles in the order given, in the unit of `y`. Labels stay between `top` and `bottom`
 * while there is room for all; when there is not, they overflow at the bottom rather than overlap.
 */
export function spreadLabels(wanted: readonly Wanted[], top: number, bottom: number): number[] {
  interface Block {
    members: number[];
    /** Sum over members of the first middle that would leave each one where it wants to be. */
    pull: number;
    height: number;
    first: number;
  }
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a).y - at(wanted, b).y || a - b);
  const blocks: Block[] = [];
  const place = (block: Block): void => {
    const free = block.pull / block.members.length;
    block.first = Math.max(top, Math.min(free, bottom - block.height));
  };
  for (const index of order) {
    const { y, height } = at(wanted, index);
    let block: Block = { members: [index], pull: y - height / 2, height, first: 0 };
    place(block);
    for (
      let above = blocks.at(-1);
      above && above.first + above.height > block.first;
      above = blocks.at(-1)
    ) {
      blocks.pop();
      const shift = above.height;
      block = {
        members: [...above.members, ...block.members],
        pull: above.pull + block.pull - shift * block.members.length,
        height: above.height + block.height,
        first: 0,
      };
      place(block);
    }
    blocks.push(block);
  }
  const middles = wanted.map(({ y }) => y);
  for (const block of blocks) {
    let edge = block.first;
    for (const index of block.members) {
      const { height } = at(wanted, index);
      middles[index] = edge + height / 2;
      edge += height;
    }
  }
  return middles;
}

function at(wanted: readonly Wanted[], index: number): Wanted {
  return wanted[index] ?? { y: 0, height: 0 };
}

/** One step of a waterfall with the levels it joins. */
export interface Stair {
  readonly before: number;
  readonly after: number;
}

/** The levels before and after each step, running up from `start`. */
export function stairs(start: number, values: readonly number[]): Stair[] {
  let level = start;
  return values.map((value) => {
    const before = level;
    level += value;
    return { before, after: level };
  });
}

/** Lowest and highest of the values, widened by `margin` (a fraction of the spread) on both sides. */
export function extentOf(values: readonly number[], margin: number): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * margin;
  return [low - pad, high + pad];
}

/**
 * Width of a text in pixels at a font size, without measuring: good to about a tenth.
 *
 * Chinese characters and full-width marks count one em, other characters 0.56 em.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const glyph of text) ems += (glyph.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.56;
  return ems * size;
}

/** Ticks whose words fit side by side at this size; those named in `keep`, the first and the last go before others. */
export function fitTicks(
  ticks: readonly Tick[],
  place: (value: number) => number,
  size: number,
  keep: readonly number[] = [],
): Tick[] {
  const rank = (tick: Tick) => {
    if (keep.includes(tick.at)) return 0;
    return tick === ticks[0] || tick === ticks.at(-1) ? 1 : 2;
  };
  const half = (tick: Tick) => textWidth(tick.label, size) / 2 + TICK_GAP / 2;
  const kept: Tick[] = [];
  for (const tick of [...ticks].sort((a, b) => rank(a) - rank(b) || a.at - b.at)) {
    const free = kept.every(
      (other) => Math.abs(place(other.at) - place(tick.at)) >= half(tick) + half(other),
    );
    if (free) kept.push(tick);
  }
  return kept.sort((a, b) => a.at - b.at);
}

/** Breaks a label at plain spaces, never where a figure and its sign are held together, into lines of at most `width` pixels; Chinese text breaks between characters. */
export function wrapLabel(label: string, width: number, size: number): string[] {
  const words = label.match(/[\u2e80-\uffef] *|[^ \u2e80-\uffef]+ */g) ?? [label];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  lines.push(line.trimEnd());
  return lines;
}
