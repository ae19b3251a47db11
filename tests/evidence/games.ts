import {
  advance,
  check,
  drawLuck,
  fenFromRmbM,
  luckSizes,
  noLuck,
  periodAfter,
  start,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type GameEvent,
  type Rules,
  type TermSheet,
  type World,
} from '../../src/engine';

/** Quarters of a trial: enough for contracts to close, integrate and be used in two festivals. */
export const TRIAL_QUARTERS = 8;

/** A contract of two firms with every clause but the sharing of gains, which takes the place of a logistics fee. */
export const FULL_TERMS: TermSheet = {
  members: ['suning', 'alibaba'],
  startsAfterQuarters: 0,
  termQuarters: 20,
  exitFee: fenFromRmbM(500),
  clauses: {
    equity: {
      from: 'alibaba',
      to: 'suning',
      stake: 0.1999,
      pay: fenFromRmbM(28_300),
      closesAfterQuarters: 1,
      lockUpQuarters: 4,
    },
    'equity-back': {
      from: 'suning',
      to: 'alibaba',
      stake: 0.0105,
      pay: fenFromRmbM(14_000),
      closesAfterQuarters: 1,
      lockUpQuarters: 4,
    },
    storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.6 },
    logistics: { from: 'suning', to: 'alibaba', share: 0.3, fee: 1.2 },
    'logistics-back': { from: 'alibaba', to: 'suning', share: 0.3, fee: 1.1 },
    data: { scope: 'customers', safeguards: 0.5 },
    marketing: { fund: fenFromRmbM(600) },
    exclusivity: { from: 'suning' },
    'order-quota': { from: 'suning', to: 'alibaba', share: 0.3, markup: 0.02 },
    tools: { from: 'alibaba', to: 'suning', level: 0.5 },
    'joint-buying': { share: 0.3 },
    governance: {
      bodies: ['committee', 'working-group', 'staff-exchange', 'culture-training', 'risk-office'],
    },
  },
};

/** A game to be perturbed: the contract, what Suning decides beside it, and who holds course all the time. */
export interface Trial {
  readonly rules: Rules;
  readonly terms: TermSheet;
  /** Suning's further decisions by quarter. */
  readonly extra: Readonly<Record<number, readonly Decision[]>>;
  readonly idle: readonly FirmId[];
  /** Seed of luck; null is a game without luck, in which expected losses are charged. */
  readonly seed: string | null;
}

export interface Played {
  readonly worlds: readonly World[];
  readonly events: readonly GameEvent[];
}

/** What Suning does in every trial beside its contract, so that each rule has something to work on. */
const HABITS: Readonly<Record<number, readonly Decision[]>> = {
  1: [{ kind: 'campaign', segment: 'beauty', form: 'celebrity', spend: fenFromRmbM(300) }],
  2: [{ kind: 'logistics', region: 'east', build: 40 }],
  3: [{ kind: 'stores', region: 'east', digitise: 100 }],
  4: [{ kind: 'logistics', region: 'east', dispatch: fenFromRmbM(600) }],
};

/** Plays a trial; the other firms follow their recorded lines, and a sheet that is not legal then is left out. */
export function playTrial({ rules, terms, extra, idle, seed }: Trial, quarters = TRIAL_QUARTERS): Played {
  const sizes = luckSizes(rules);
  const luck = seed === null ? noLuck(sizes, rules.quarters) : drawLuck(seed, sizes, rules.quarters);
  const worlds: World[] = [start(rules)];
  const events: GameEvent[] = [];
  for (let q = 0; q < quarters; q++) {
    const world = worlds[q] as World;
    const sheets = rules.firmIds.map((firm): CheckedSheet | null => {
      if (idle.includes(firm)) return null;
      const decisions = decisionsOf(firm, q, rules, terms, extra);
      const checked = check(world, rules, { firm, decisions });
      return checked.ok ? checked.value : null;
    });
    const next = advance(world, sheets, rules, luck);
    worlds.push(next.world);
    events.push(...next.events);
  }
  return { worlds, events };
}

function decisionsOf(
  firm: FirmId,
  quarter: number,
  rules: Rules,
  terms: TermSheet,
  extra: Trial['extra'],
): readonly Decision[] {
  if (firm === 'alibaba') return quarter === 0 ? [{ kind: 'alliance', action: 'answer', terms }] : [];
  if (firm !== 'suning') {
    const period = periodAfter(rules.start, quarter);
    return rules.lines[firm]?.find((turn) => turn.period === period)?.decisions ?? [];
  }
  const own = extra[quarter] ?? HABITS[quarter] ?? [];
  return quarter === 0 ? [{ kind: 'alliance', action: 'propose', terms }, ...own] : own;
}
