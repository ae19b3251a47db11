import {
  advance,
  check,
  luckSizes,
  noLuck,
  periodAfter,
  start,
  type CheckedSheet,
  type FirmId,
  type Refusal,
  type Rules,
  type World,
} from '../../src/engine';

export interface PlayedLine {
  /** Worlds at the opening and after every quarter. */
  readonly history: World[];
  readonly refused: { period: string; firm: FirmId; refusals: readonly Refusal[] }[];
}

/** Plays recorded lines without luck; firms not in `follows` hold course. */
export function playLine(rules: Rules, follows: (firm: FirmId) => boolean = () => true): PlayedLine {
  const luck = noLuck(luckSizes(rules), rules.quarters);
  const history: World[] = [start(rules)];
  const refused: PlayedLine['refused'] = [];
  for (let q = 0; q < rules.quarters; q++) {
    const world = history[q] as World;
    const period = periodAfter(rules.start, q);
    const sheets = rules.firmIds.map((firm): CheckedSheet | null => {
      const turn = follows(firm) ? rules.lines[firm]?.find((each) => each.period === period) : undefined;
      if (!turn) return null;
      const checked = check(world, rules, { firm, decisions: turn.decisions });
      if (checked.ok) return checked.value;
      refused.push({ period, firm, refusals: checked.refusals });
      return null;
    });
    history.push(advance(world, sheets, rules, luck).world);
  }
  return { history, refused };
}
