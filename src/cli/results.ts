import {
  ALLIANCE_SLOTS,
  allianceId,
  calendarQuarter,
  CHANNEL,
  CHANNELS,
  hashWorld,
  isMember,
  netProfitOf,
  periodAfter,
  revenueOf,
  rmbMFromFen,
  scoreSeat,
  type GameEvent,
  type Rules,
  type World,
} from '../engine';
import { ENGINE } from '../record';

/** Demand value bought online in a quarter, outside sellers included, in fen. */
function onlineDemand(world: World): number {
  const { firms, segments } = world.shape;
  let online = 0;
  for (let s = 0; s < segments; s++) {
    let share = world.outsideOnline[s] as number;
    for (let firm = 0; firm < firms; firm++) {
      for (const channel of [CHANNEL.online, CHANNEL.storefront, CHANNEL.live]) {
        share += world.channelShare[(firm * segments + s) * CHANNELS.length + channel] as number;
      }
    }
    online += share * (world.demand[s] as number);
  }
  return online;
}

/** One firm's figures of a quarter, by the names of the command line. Money in million RMB, shares as fractions. */
export function firmResults(world: World, rules: Rules, firm: number, season: number) {
  const { segments } = world.shape;
  let demand = 0;
  let sold = 0;
  const bySegment: Record<string, number> = {};
  rules.segmentIds.forEach((id, s) => {
    const share = world.share[firm * segments + s] as number;
    bySegment[id] = share;
    demand += world.demand[s] as number;
    sold += share * (world.demand[s] as number);
  });
  const online = Math.max(1, onlineDemand(world));
  return {
    share: {
      total: demand > 0 ? sold / demand : 0,
      online: (world.siteSales[firm] as number) / online,
      bySeller: (world.onlineSales[firm] as number) / online,
      bySegment,
    },
    pressure: {
      index: world.pressure[firm] as number,
      parts: {
        solvency: world.pressureSolvency[firm] as number,
        cover: world.pressureCover[firm] as number,
        runway: world.pressureRunway[firm] as number,
        leverage: world.pressureLeverage[firm] as number,
        tied: world.pressureTied[firm] as number,
      },
    },
    cashRmbM: rmbMFromFen(world.cash[firm] as number),
    revenueRmbM: rmbMFromFen(revenueOf(world, firm)),
    netProfitRmbM: rmbMFromFen(netProfitOf(world, firm)),
    recurringProfitRmbM: rmbMFromFen(world.recurringProfitTrail[firm * 4 + season] as number),
    operatingCashFlowRmbM: rmbMFromFen(world.cashFromOperations[firm] as number),
    debtRmbM: rmbMFromFen(world.debt[firm] as number),
    onlineGmvRmbM: rmbMFromFen(world.onlineSales[firm] as number),
    valueRmbM: rmbMFromFen(world.marketValue[firm] as number),
  };
}

function allianceResults(world: World, rules: Rules) {
  const { firms } = world.shape;
  return Array.from({ length: ALLIANCE_SLOTS }, (_, slot) => slot)
    .filter((slot) => world.status[slot] === 1 || world.status[slot] === 2)
    .map((slot) => ({
      id: allianceId(slot),
      members: rules.firmIds.filter((_, firm) => isMember(world, slot, firm)),
      status: world.status[slot] === 1 ? 'signed' : 'running',
      integration: world.integration[slot] as number,
      trust: world.trust[slot] as number,
      dependence: Object.fromEntries(
        rules.firmIds
          .map((id, firm) => [id, world.dependence[slot * firms + firm] as number] as const)
          .filter((_, firm) => isMember(world, slot, firm)),
      ),
    }));
}

export interface NamedCause {
  readonly cause: string;
  readonly points: number;
}
export interface Why {
  readonly share: readonly NamedCause[];
  readonly pressure: readonly NamedCause[];
}

/**
 * A whole game as one document: `worlds[0]` is the opening, `events[i]` and `whys[i]` belong to the quarter that made
 * `worlds[i + 1]`; without `whys` the firms have none.
 */
export function gameResults(
  seed: string,
  rules: Rules,
  worlds: readonly World[],
  events: readonly (readonly GameEvent[])[],
  whys: readonly Readonly<Record<string, Why>>[] = [],
) {
  const last = worlds[worlds.length - 1];
  return {
    scenario: rules.id,
    seed,
    engine: ENGINE,
    hash: last ? hashWorld(last) : '',
    quarters: worlds.slice(1).map((world, i) => ({
      period: periodAfter(rules.start, i),
      hash: hashWorld(world),
      firms: Object.fromEntries(
        rules.firmIds.map((id, firm) => {
          const why = whys[i]?.[id];
          const results = firmResults(world, rules, firm, calendarQuarter(rules.start, i));
          return [id, why ? { ...results, why } : results];
        }),
      ),
      alliances: allianceResults(world, rules),
      events: events[i] ?? [],
    })),
    score: Object.fromEntries(
      rules.seats.map((seat) => {
        const { total, parts } = scoreSeat(rules, seat, worlds);
        return [rules.firmIds[seat.firm] ?? '', { total, parts }];
      }),
    ),
  };
}
