import type { World } from '../engine';

/** Value of all goods sold by `firm` in a mean quarter. */
export function tradeOf(world: World, firm: number): number {
  const { segments } = world.shape;
  let trade = 0;
  for (let s = 0; s < segments; s++)
    trade += (world.share[firm * segments + s] as number) * (world.demandTrend[s] as number);
  return trade;
}

/** How much stronger the partner's brands are where this firm's are weaker, 0..1, by the size of segments. */
export function strengthAgainst(world: World, firm: number, partner: number): number {
  const { segments } = world.shape;
  let sum = 0;
  let all = 0;
  for (let s = 0; s < segments; s++) {
    const demand = world.demandTrend[s] as number;
    const gap =
      (world.brand[partner * segments + s] as number) - (world.brand[firm * segments + s] as number);
    sum += demand * Math.max(0, Math.min(1, gap));
    all += demand;
  }
  return all > 0 ? sum / all : 0;
}
