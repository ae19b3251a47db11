import { CHANNEL, CHANNELS, copyTable, ln, type Rules, type World } from '../engine';
import { ordersOnSite, othersOnline } from './history';
import { panelOf, type Sight } from './observation';

const HS = CHANNELS.length;
const NESTS = 2;
const OWN_SITE = [CHANNEL.online, CHANNEL.live] as const;
const ROUNDS = 60;
const CLOSE = 1e-10;

/**
 * World and rules that continue from observed shares of a panel: `observed` by entity, 0..1.
 *
 * Online shares are moved until the panel reads as observed, entities without an observation keeping their proportions, and
 * the constants of choice are inverted anew, as at the opening; the split between web and shops stays. Without an
 * observation nothing moves.
 */
export function restartFrom(
  world: World,
  rules: Rules,
  sights: readonly Sight[],
  panel: Sight,
  observed: Readonly<Record<string, number>>,
): { world: World; rules: Rules } {
  const entries = panelOf(sights, panel);
  if (!entries.some(({ entity }) => observed[entity] !== undefined)) return { world, rules };
  const next = copyTable(world) as World;
  for (let round = 0; round < ROUNDS; round++) if (moveOnce(next, rules, entries, observed) < CLOSE) break;
  settle(next);
  return { world: next, rules: inverted(world, next, rules) };
}

/** One step towards the observed panel; returns the largest relative miss before it. */
function moveOnce(
  world: World,
  rules: Rules,
  entries: readonly Sight[],
  observed: Readonly<Record<string, number>>,
): number {
  const counted = entries.map(
    ({ firm, ratio }) => ratio * (firm < 0 ? othersOnline(world, rules) : ordersOnSite(world, rules, firm)),
  );
  let all = 0;
  let known = 0;
  let knownOrders = 0;
  entries.forEach(({ entity }, i) => {
    all += counted[i] as number;
    const share = observed[entity];
    if (share === undefined) return;
    known += share;
    knownOrders += counted[i] as number;
  });
  const rest = (1 - known) / Math.max(1e-12, 1 - knownOrders / all);
  let miss = 0;
  entries.forEach(({ entity, firm }, i) => {
    const share = (counted[i] as number) / all;
    const factor = Math.max(
      1e-6,
      observed[entity] === undefined ? rest : (observed[entity] as number) / share,
    );
    miss = Math.max(miss, Math.abs(factor - 1));
    scale(world, firm, factor);
  });
  return miss;
}

/** Multiplies a site's part of each segment's online orders, then makes the segment's online part what it was. */
function scale(world: World, firm: number, factor: number): void {
  const { segments } = world.shape;
  for (let s = 0; s < segments; s++) {
    const before = onlineOf(world, s);
    if (firm < 0) {
      const more = (world.outsideOnline[s] as number) * (factor - 1);
      world.outsideOnline[s] = (world.outsideOnline[s] as number) + more;
      world.outside[s] = (world.outside[s] as number) + more;
    } else
      for (const channel of OWN_SITE) {
        const cell = (firm * segments + s) * HS + channel;
        world.channelShare[cell] = (world.channelShare[cell] as number) * factor;
      }
    spread(world, s, before / onlineOf(world, s));
  }
}

/** Part of a segment that is bought online, outside sellers included. */
function onlineOf(world: World, s: number): number {
  const { firms, segments } = world.shape;
  let sum = world.outsideOnline[s] as number;
  for (let firm = 0; firm < firms; firm++)
    for (let channel = 0; channel < HS; channel++)
      if (channel !== CHANNEL.stores)
        sum += world.channelShare[(firm * segments + s) * HS + channel] as number;
  return sum;
}

function spread(world: World, s: number, factor: number): void {
  const { firms, segments } = world.shape;
  const shops = (world.outside[s] as number) - (world.outsideOnline[s] as number);
  world.outsideOnline[s] = (world.outsideOnline[s] as number) * factor;
  world.outside[s] = shops + (world.outsideOnline[s] as number);
  for (let firm = 0; firm < firms; firm++)
    for (let channel = 0; channel < HS; channel++) {
      if (channel === CHANNEL.stores) continue;
      const cell = (firm * segments + s) * HS + channel;
      world.channelShare[cell] = (world.channelShare[cell] as number) * factor;
    }
}

/** Shares of firms follow from their channels. */
function settle(world: World): void {
  const { firms, segments } = world.shape;
  for (let cell = 0; cell < firms * segments; cell++) {
    let sum = 0;
    for (let channel = 0; channel < HS; channel++) sum += world.channelShare[cell * HS + channel] as number;
    world.share[cell] = sum;
  }
}

/** Constants of choice under which the moved shares are as much at rest as the old ones were. */
function inverted(from: World, to: World, rules: Rules): Rules {
  const { firms, segments } = rules.shape;
  const within = rules.parameters.nestCorrelation;
  const appeal = rules.appeal.slice();
  const outsideAttraction = rules.outsideAttraction.slice();
  for (let s = 0; s < segments; s++) {
    const others = s * NESTS;
    outsideAttraction[others] =
      (outsideAttraction[others] as number) *
      grown(from.outsideOnline[s] as number, to.outsideOnline[s] as number);
    for (let firm = 0; firm < firms; firm++) {
      const cell = (firm * segments + s) * HS + CHANNEL.online;
      const by = grown(from.channelShare[cell] as number, to.channelShare[cell] as number);
      appeal[cell] = (appeal[cell] as number) + within * ln(by);
    }
  }
  return { ...rules, appeal, outsideAttraction };
}

/** Factor from one share to another; 1 where there was none. */
function grown(before: number, after: number): number {
  return before > 0 && after > 0 ? after / before : 1;
}
