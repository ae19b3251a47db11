import {
  advance,
  check,
  drawLuck,
  firstLegal,
  fenFromRmbM,
  luckSizes,
  noLuck,
  periodAfter,
  start,
  type CheckedSheet,
  type Decision,
  type Fen,
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
    membership: { depth: 0.5 },
    inventory: { share: 0.3 },
    'joint-research': { fund: fenFromRmbM(400) },
    treasury: { from: 'alibaba', to: 'suning', part: 0.5, fee: 0.005 },
    licence: { from: 'alibaba', to: 'suning', breadth: 0.5, royalty: 0.01 },
    governance: {
      bodies: ['committee', 'working-group', 'staff-exchange', 'culture-training', 'risk-office'],
    },
  },
};

/** Who signs in the trials of a document, and what tries of decisions are made of there. */
export interface Stage {
  /** Asks for the contract and makes the tries. */
  readonly asks: FirmId;
  /** The platform that answers, and makes the tries that only platforms can make. */
  readonly answers: FirmId;
  readonly terms: TermSheet;
  readonly segment: string;
  readonly region: string;
  /** A sum inside every opening. */
  readonly much: Fen;
  /** Parcels a day, days and shops inside every opening. */
  readonly build: number;
  readonly shops: number;
}

/** A game to be perturbed: the contract, what is decided beside it, who holds course or is not there, and the luck. */
export interface Trial {
  readonly rules: Rules;
  readonly stage: Stage;
  readonly terms: TermSheet;
  /** A further decision of one side in one quarter, which must be legal there. */
  readonly extra: Readonly<Record<number, Readonly<Record<FirmId, readonly Decision[]>>>>;
  readonly idle: readonly FirmId[];
  readonly absent: readonly FirmId[];
  /** Seed of luck; null is a game without luck, in which expected losses are charged. */
  readonly seed: string | null;
}

export interface Played {
  readonly worlds: readonly World[];
  readonly events: readonly GameEvent[];
}

/** What the asking side does in every trial beside its contract, where it may, so that each rule has something to work on. */
function habitsOf({
  segment,
  region,
  much,
  build,
  shops,
}: Stage): Readonly<Record<number, readonly Decision[]>> {
  return {
    0: [{ kind: 'finance', 'consumer-credit': 1 }],
    1: [{ kind: 'campaign', segment, form: 'celebrity', spend: much }],
    2: [{ kind: 'logistics', region, build }],
    3: [{ kind: 'stores', region, digitise: shops }],
    4: [{ kind: 'logistics', region, dispatch: much }],
  };
}

/**
 * Plays a trial; the other firms follow their recorded lines where these are legal.
 *
 * Errors: throws when the contract or a try is refused, since nothing could be read off such a game.
 */
export function playTrial(trial: Trial, quarters = TRIAL_QUARTERS): Played {
  const { rules, seed, absent, idle } = trial;
  const sizes = luckSizes(rules);
  const luck = seed === null ? noLuck(sizes, rules.quarters) : drawLuck(seed, sizes, rules.quarters);
  const opening = start(rules);
  for (const firm of absent) opening.active[rules.firmIds.indexOf(firm)] = 0;
  const worlds: World[] = [opening];
  const events: GameEvent[] = [];
  for (let q = 0; q < quarters; q++) {
    const world = worlds[q] as World;
    const sheets = rules.firmIds.map((firm): CheckedSheet | null => {
      if (idle.includes(firm) || absent.includes(firm)) return null;
      const must = mustOf(trial, firm, q);
      const sure = check(world, rules, { firm, decisions: must });
      if (!sure.ok) throw new Error(`${firm} in quarter ${q}: ${JSON.stringify(sure.refusals)}`);
      return firstLegal(world, rules, firm, [...must, ...mayOf(trial, firm, q, must)]);
    });
    const next = advance(world, sheets, rules, luck);
    worlds.push(next.world);
    events.push(...next.events);
  }
  return { worlds, events };
}

/** The contract in the first quarter, and the tries. */
function mustOf({ stage, terms, extra }: Trial, firm: FirmId, quarter: number): Decision[] {
  const tries = extra[quarter]?.[firm] ?? [];
  if (quarter > 0) return [...tries];
  if (firm === stage.asks) return [{ kind: 'alliance', action: 'propose', terms }, ...tries];
  return firm === stage.answers ? [{ kind: 'alliance', action: 'answer', terms }, ...tries] : [...tries];
}

/** Habits of the asking side, recorded lines of all but the two sides; nothing of a kind that is tried. */
function mayOf(
  { rules, stage }: Trial,
  firm: FirmId,
  quarter: number,
  must: readonly Decision[],
): readonly Decision[] {
  if (firm === stage.answers) return [];
  const period = periodAfter(rules.start, quarter);
  const usual =
    firm === stage.asks
      ? habitsOf(stage)[quarter]
      : rules.lines[firm]?.find((turn) => turn.period === period)?.decisions;
  return (usual ?? []).filter(({ kind }) => must.every((sure) => sure.kind !== kind));
}
