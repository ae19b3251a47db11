import { CHANNEL, CHANNELS } from './columns';
import { advertisingResponse, effectiveSpend } from './phases/appeal';
import { setPressure } from './phases/pressure';
import { openParcels } from './phases/parcels';
import { invertOpening } from './phases/rivalry';
import { webPart } from './phases/working-capital';
import { noLuck, type LuckSizes } from './luck';
import type { Rules } from './rules';
import { clearScratch, scratchFor } from './scratch';
import { clip } from './science';
import type { Turn } from './turn';
import { calendarQuarter, roundFen } from './units';
import { ALLIANCE_SLOTS, copyTable, type World } from './world';

/** The world at the start of the first quarter, in `into` where a table is lent. */
export function start(rules: Rules, into?: World): World {
  return copyTable(rules.openingTable, into);
}

/** How many entities draws are kept for. */
export function luckSizes(rules: Rules): LuckSizes {
  return { world: 1, firm: rules.shape.firms, segment: rules.shape.segments, alliance: ALLIANCE_SLOTS };
}

/**
 * Completes compiled rules whose `openingTable` holds books, shares, capacity and standing choices: opening loads and days,
 * response to advertising, the constants of choice that reproduce the opening shares, attention and pressure.
 *
 * Writes into the arrays of `rules` that the scenario left at zero. To be called once, before the rules are used.
 */
export function prepareOpening(rules: Rules): void {
  const world = rules.openingTable;
  const scratch = scratchFor(rules.shape);
  clearScratch(scratch);
  const turn: Turn = {
    world,
    rules,
    luck: noLuck(luckSizes(rules), 1),
    quarter: 0,
    season: calendarQuarter(rules.start, 0),
    recorder: null,
    scratch,
  };
  openParcels(turn);
  openAdoption(turn);
  const { firms, segments } = rules.shape;
  for (let firm = 0; firm < firms; firm++) {
    for (let s = 0; s < segments; s++) {
      // Steady until now: what is in force is what is spent.
      world.adInForce[firm * segments + s] = roundFen(effectiveSpend(turn, firm, s));
      rules.openingResponse[firm * segments + s] = advertisingResponse(turn, firm, s);
    }
    rules.openingWeb[firm] = webPart(world, rules, firm);
    world.attention[firm] = rules.firms[firm]?.attention ?? 4;
  }
  invertOpening(turn);
  for (let firm = 0; firm < firms; firm++) setPressure(world, firm);
}

/** Shopping by phone has spread as far as the segment's trade has moved online, against where it ends. */
function openAdoption({ world, rules }: Turn): void {
  const { firms, segments } = rules.shape;
  for (let s = 0; s < segments; s++) {
    let online = world.outsideOnline[s] as number;
    for (let firm = 0; firm < firms; firm++)
      online += world.channelShare[(firm * segments + s) * CHANNELS.length + CHANNEL.online] as number;
    world.onlineAdopted[s] = clip(online / rules.parameters.onlineCeiling, 0, 1);
  }
}
