import { advance, type SheetsByFirm } from './advance';
import type { Luck } from './luck';
import { CHANNEL, CHANNELS } from './columns';
import { NO_APPEAL, rememberAdvertising, setUtilities, siteUtility } from './phases/appeal';
import type { Rules } from './rules';
import type { Scratch, Turn } from './turn';
import { copyTable, type World } from './world';

/** A quarter as it stood when shoppers chose; world and sums are copies, so that two may be held and compared. */
export function turnAtChoice(
  world: World,
  sheets: SheetsByFirm,
  rules: Rules,
  luck: Luck,
  holdMarket: boolean,
): Turn {
  const seen: Turn[] = [];
  advance(world, sheets, rules, luck, {
    record: false,
    holdMarket,
    beforeChoice: (turn) => {
      seen.push({ ...turn, world: copyTable(turn.world), scratch: copyScratch(turn.scratch) });
    },
  });
  const [turn] = seen;
  if (!turn) throw new Error('a quarter passed in which nobody chose');
  return turn;
}

/** Utility of buying segment `s` from `firm` in one channel, online or stores; dimensionless, -100 where nothing is sold. */
export function utilityOf(turn: Turn, firm: number, s: number, channel: number): number {
  const { rules } = turn;
  const cell = firm * rules.shape.segments + s;
  const constant = rules.appeal[cell * CHANNELS.length + channel] as number;
  if (constant <= NO_APPEAL) return NO_APPEAL;
  // On a copy: the turn is to be read again.
  const seen = { ...turn, world: copyTable(turn.world), scratch: copyScratch(turn.scratch) };
  rememberAdvertising(seen);
  setUtilities(seen);
  const place =
    channel === CHANNEL.stores ? (seen.scratch.shopAppeal[firm] as number) : siteUtility(seen, firm, s);
  return (seen.scratch.common[cell] as number) + constant + place;
}

export function copyScratch(scratch: Scratch): Scratch {
  const copy = { ...scratch };
  for (const name of Object.keys(copy) as (keyof Scratch)[]) {
    Object.assign(copy, { [name]: Float64Array.from(scratch[name]) });
  }
  return copy;
}
