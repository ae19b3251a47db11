import { drawOf } from '../luck';
import { bassStep, exp, normalQuantile } from '../science';
import type { Turn } from '../turn';

/**
 * What each segment wants this quarter, and how far new formats have spread.
 *
 * Demand = trend x season x exp(weather); formats follow Bass (1969): n = (p + q A / M)(M - A), pushed by firms
 * that invest in them. Online shopping gains utility at a pace that tires with time.
 */
export function demand(turn: Turn): void {
  const { world, rules, luck, quarter, season } = turn;
  const p = rules.parameters;
  const { segments, firms } = world.shape;
  const { growth, season: seasons, weather, onlineGrowth } = rules.segments;
  const damping = exp(-p.growthDamping * quarter);
  for (let s = 0; s < segments; s++) {
    const trend = (world.demandTrend[s] as number) * (1 + (growth[s] as number) * damping);
    world.demandTrend[s] = Math.round(trend);
    const z = normalQuantile(drawOf(luck, 'demand', s, quarter));
    world.demand[s] = Math.round(
      trend * (seasons[s * 4 + season] as number) * exp((weather[s] as number) * z),
    );
    world.onlineShift[s] = (world.onlineShift[s] as number) + (onlineGrowth[s] as number) * damping;
  }
  let livePush = 0;
  let formatPush = 0;
  for (let firm = 0; firm < firms; firm++) {
    livePush += world.liveSkill[firm] as number;
    formatPush += world.formatReady[firm] as number;
  }
  const live = world.liveAdopted[0] as number;
  world.liveAdopted[0] = Math.min(
    1,
    live + bassStep(live, 1, p.liveInnovation * (1 + livePush / firms), p.liveImitation),
  );
  const format = world.formatAdopted[0] as number;
  world.formatAdopted[0] = Math.min(
    1,
    format + bassStep(format, 1, p.formatInnovation * (1 + formatPush / firms), p.formatImitation),
  );
}
