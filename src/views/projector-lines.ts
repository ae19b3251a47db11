import type { DebriefLines } from './projector-debrief';
import type { Lang } from './format';
import { sayPart } from './projector-market';

export interface BoardDrawing {
  readonly ours: { readonly points: string };
  readonly beside: { readonly points: string } | null;
  readonly forks: readonly {
    readonly id: number;
    readonly points: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly labels: readonly { readonly text: string; readonly y: number; readonly own: boolean }[];
}

/** Percent of the height that two labels at the ends keep apart. */
const APART = 13;

/** Lines of share in a field of 100 by 100, the largest share on top; the axis is cut, as lines may. */
export function boardOf({ ours, beside, runnersUp }: DebriefLines, language: Lang): BoardDrawing {
  const all = [...ours.shares, ...(beside?.shares ?? []), ...runnersUp.map(({ share }) => share)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const reach = high > low ? high - low : 1;
  const last = Math.max(1, ours.shares.length - 1);
  const x = (at: number): number => (at / last) * 100;
  const y = (share: number): number => 92 - ((share - low) / reach) * 84;
  const points = (shares: readonly number[]): string =>
    shares.map((share, at) => `${x(at)},${y(share)}`).join(' ');
  const end = (shares: readonly number[]): number => shares[shares.length - 1] ?? 0;
  const label = (name: string, shares: readonly number[], own: boolean) => ({
    text: `${name} ${sayPart(end(shares), language)}`,
    y: y(end(shares)),
    own,
  });
  const labels = [
    label(ours.label, ours.shares, true),
    ...(beside ? [label(beside.label, beside.shares, false)] : []),
  ];
  const [first, second] = labels;
  if (first && second && Math.abs(first.y - second.y) < APART) {
    const middle = (first.y + second.y) / 2;
    const up = first.y <= second.y ? -1 : 1;
    labels[0] = { ...first, y: middle + (up * APART) / 2 };
    labels[1] = { ...second, y: middle - (up * APART) / 2 };
  }
  return {
    ours: { points: points(ours.shares) },
    beside: beside ? { points: points(beside.shares) } : null,
    forks: runnersUp.map(({ quarter, share }) => ({
      id: quarter,
      points: `${x(quarter - 1)},${y(ours.shares[quarter - 1] ?? 0)} ${x(quarter)},${y(share)}`,
      x: x(quarter),
      y: y(share),
    })),
    dots: ours.shares.map((share, at) => ({ x: x(at), y: y(share) })),
    labels,
  };
}
