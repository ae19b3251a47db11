import {
  drawLuck,
  firstLegal,
  luckSizes,
  netProfitOf,
  rollout,
  scoreSeat,
  tableOver,
  copyTable,
  contractsOf,
  shareBySeller,
  type SeatRules,
  type CheckedSheet,
  type Luck,
  type Rules,
  type SheetsByFirm,
  type World,
} from '../engine';
import type { Personality } from './personalities';
import { decideByReflex } from './policy';
import { revenueScale } from './sales';
import { tradeOf } from './strength';

/** What a rival expects of one way to play, mean over the futures it looked at. */
export interface Prospect {
  /** What it counts for this character, in quarters of revenue; for one who plays for its mandate, its points. */
  readonly worth: number;
  /** Share by seller and pressure at the horizon. */
  readonly share: number;
  readonly pressure: number;
}

const lucks = new WeakMap<Luck, Luck[]>();

/** Weather for looking ahead: streams of their own beside the game's, the same for every way that is weighed. */
export function weather(luck: Luck, rules: Rules, future: number): Luck {
  let drawn = lucks.get(luck);
  if (!drawn) {
    drawn = [];
    lucks.set(luck, drawn);
  }
  return (drawn[future] ??= drawLuck(`${luck.seed}~ahead-${future}`, luckSizes(rules), rules.quarters + 1));
}

/** Reflex of `who` for any firm of an imagined world. */
export function reflexOf(rules: Rules, luck: Luck, who: Personality) {
  return (world: World, firm: number): CheckedSheet | null => {
    if (world.active[firm] === 0) return null;
    const report = { firm, table: world };
    return firstLegal(world, rules, rules.firmIds[firm] ?? '', decideByReflex({ report, rules, luck }, who));
  };
}

/** What is looked at in every future. */
export interface Foresight {
  readonly world: World;
  readonly rules: Rules;
  readonly luck: Luck;
  readonly firm: number;
  /** Sheets of the others in the first quarter, by reflex. */
  readonly others: SheetsByFirm;
  readonly futures: number;
}

/** Plays `sheet` into the futures and values where they lead. */
export function prospectOf(look: Foresight, sheet: CheckedSheet, who: Personality): Prospect {
  const first = look.others.map((other, index) => (index === look.firm ? sheet : other));
  const seat = who.plays === 'mandate' ? look.rules.seats.find(({ firm }) => firm === look.firm) : undefined;
  const sum = { worth: 0, share: 0, pressure: 0 };
  for (let future = 0; future < look.futures; future++) {
    const seen = seat ? toTheEnd(look, first, future, who, seat) : aFewQuarters(look, first, future, who);
    sum.worth += seen.worth / look.futures;
    sum.share += seen.share / look.futures;
    sum.pressure += seen.pressure / look.futures;
  }
  return sum;
}

/** Quarters of profit that the last looked-at year is taken to go on beyond the horizon. */
const BEYOND = 6;

/**
 * Value over the character's horizon, in quarters of revenue: profit of the quarters and a while beyond, sales won,
 * less what pressure and hanging on partners count for it.
 */
function aFewQuarters(look: Foresight, first: SheetsByFirm, future: number, who: Personality): Prospect {
  const { world, rules, firm } = look;
  const luck = weather(look.luck, rules, future);
  const scale = revenueScale(world, firm);
  let profit = 0;
  let pressure = 0;
  let quarters = 0;
  const end = rollout(world, rules, luck, {
    first,
    reflex: reflexOf(rules, luck, who),
    quarters: who.horizon,
    each: (next) => {
      profit += netProfitOf(next, firm);
      pressure += next.pressure[firm] as number;
      quarters++;
    },
  });
  const lasting = quarters > 0 ? (profit / quarters) * BEYOND : 0;
  const before = tradeOf(world, firm);
  const won = 4 * (tradeOf(end, firm) - before);
  let hanging = 0;
  for (const slot of contractsOf(end, firm))
    hanging += end.dependence[slot * end.shape.firms + firm] as number;
  const worth =
    (who.value * (profit + lasting)) / scale +
    (who.share * won) / Math.max(scale, before) -
    (who.pressure / 1000) * pressure -
    who.dependence * hanging;
  return { worth, share: shareBySeller(end, firm), pressure: end.pressure[firm] as number };
}

const pasts = new WeakMap<Rules, World[]>();

/** Points of the mandate at the end of the game, from here on by reflex. */
function toTheEnd(
  look: Foresight,
  first: SheetsByFirm,
  future: number,
  who: Personality,
  seat: SeatRules,
): Prospect {
  const { world, rules, firm } = look;
  const luck = weather(look.luck, rules, future);
  let tables = pasts.get(rules);
  if (!tables) {
    tables = [];
    pasts.set(rules, tables);
  }
  const history: World[] = [rules.openingTable, world];
  const kept = tables;
  const end = rollout(world, rules, luck, {
    first,
    reflex: reflexOf(rules, luck, who),
    quarters: rules.quarters,
    each: (next, quarter) => {
      const table = (kept[quarter] ??= tableOver(next.shape));
      history.push(copyTable(next, table));
    },
  });
  const worth = scoreSeat(rules, seat, history).total;
  return { worth, share: shareBySeller(end, firm), pressure: end.pressure[firm] as number };
}
