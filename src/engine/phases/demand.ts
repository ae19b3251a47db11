import { normalOf } from '../luck';
import { bassStep, exp } from '../science';
import type { Turn } from '../turn';

/**
 * What each segment wants this quarter, and how far new formats have spread.
 *
 * Demand = trend x season x exp(weather). What is new spreads after Bass (1969), n = (p + q A / M)(M - A): shopping
 * by phone in each segment (rural and grocery shoppers start late), live rooms and digital shops, the last two pushed
 * by firms that invest in them. Online shopping gains utility with those who take it up.
 */
export function demand(turn: Turn): void {
  const { world, rules, luck, quarter, season } = turn;
  const p = rules.parameters;
  const { segments, firms } = world.shape;
  const { growth, season: seasons, weather } = rules.segments;
  const damping = exp(-p.growthDamping * quarter);
  for (let s = 0; s < segments; s++) {
    const trend = (world.demandTrend[s] as number) * (1 + (growth[s] as number) * damping);
    world.demandTrend[s] = Math.round(trend);
    const z = normalOf(luck, 'demand', s, quarter);
    world.demand[s] = Math.round(
      trend * (seasons[s * 4 + season] as number) * exp((weather[s] as number) * z),
    );
    takeUpOnline(turn, s);
  }
  let livePush = 0;
  let formatPush = 0;
  for (let firm = 0; firm < firms; firm++) {
    livePush += world.liveSkill[firm] as number;
    formatPush += world.formatReady[firm] as number;
  }
  spread(world.liveAdopted, 0, p.liveInnovation * (1 + livePush / firms), p.liveImitation);
  spread(world.formatAdopted, 0, p.formatInnovation * (1 + formatPush / firms), p.formatImitation);
}

/** One quarter of Bass diffusion of the fraction in `cell`; gives the part that is new. */
function spread(adopted: Float64Array, cell: number, innovation: number, imitation: number): number {
  const before = adopted[cell] as number;
  const joined = bassStep(before, 1, innovation, imitation);
  adopted[cell] = Math.min(1, before + joined);
  return joined;
}

/** `onlineGrowth` is the utility gained a quarter at the opening pace; it rises and tires with the adopters. */
function takeUpOnline(turn: Turn, s: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const opening = rules.openingTable.onlineAdopted[s] as number;
  const first = bassStep(opening, 1, p.onlineInnovation, p.onlineImitation);
  const joined = spread(world.onlineAdopted, s, p.onlineInnovation, p.onlineImitation);
  if (first <= 0) return;
  world.onlineShift[s] =
    (world.onlineShift[s] as number) + ((rules.segments.onlineGrowth[s] as number) * joined) / first;
}
