import {
  advance,
  check,
  CLAUSE_IDS,
  drawLuck,
  fenFromRmbM,
  hashWorld,
  hasClause,
  holdCourse,
  isRunning,
  luckSizes,
  observe,
  start,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type Hash,
  type TermSheet,
  type World,
} from '../../../src/engine';
import { drawDecisions } from '../../../src/rivals/random-play';
import { bundledScenario } from '../../../src/scenario';
import { FULL_TERMS } from '../../evidence/games';

const QUARTERS = 8;
const RULES = bundledScenario('alibaba-suning-2015')?.rules;

/** Every kind of clause in one contract, and a second contract so that networks and stakes meet. */
const ALL_CLAUSES: TermSheet = {
  ...FULL_TERMS,
  clauses: { ...FULL_TERMS.clauses, sharing: { split: 'nash' } },
};
const SECOND: TermSheet = {
  members: ['jd', 'vipshop'],
  startsAfterQuarters: 0,
  termQuarters: 5,
  exitFee: fenFromRmbM(100),
  clauses: {
    storefront: { from: 'vipshop', to: 'jd', commission: 0.04, placement: 0.6 },
    'logistics-back': { from: 'jd', to: 'vipshop', share: 0.2, fee: 1.2 },
    data: { scope: 'stock', safeguards: 0.2 },
    sharing: { split: 'nucleolus' },
  },
};

/** What is surely decided, by quarter and firm; everything else is drawn at random from what is legal. */
const SURE: Readonly<Record<number, Readonly<Record<FirmId, readonly Decision[]>>>> = {
  0: {
    suning: [
      { kind: 'alliance', action: 'propose', terms: ALL_CLAUSES },
      { kind: 'stores', region: 'east', digitise: 20, pilot: fenFromRmbM(100) },
    ],
    alibaba: [{ kind: 'alliance', action: 'answer', terms: ALL_CLAUSES }],
    jd: [{ kind: 'alliance', action: 'propose', terms: SECOND }],
    vipshop: [{ kind: 'alliance', action: 'answer', terms: SECOND }],
  },
  1: {
    suning: [{ kind: 'festival', depth: 0.15, with: 'a1' }],
    jd: [{ kind: 'festival', depth: 0.1 }],
  },
  2: { suning: [{ kind: 'finance', issue: 0.05 }] },
  3: { suning: [{ kind: 'festival', depth: 0.1 }], jd: [{ kind: 'festival', depth: 0.2 }] },
};

/** The fixed game of the scaling tests: its end, and every clause kind that was in force on the way. */
export interface FixedGame {
  readonly end: Hash;
  readonly clauses: ReadonlySet<string>;
}

/** Eight quarters of random-legal play with luck, the alliances and festivals of `SURE` beside it. */
export function playFixedGame(): FixedGame {
  if (!RULES) throw new Error('the scenario is missing');
  const rules = RULES;
  const luck = drawLuck('scaling', luckSizes(rules), rules.quarters);
  const clauses = new Set<string>();
  let world: World = start(rules);
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const before = world;
    const sheets = rules.firmIds.map((id, firm): CheckedSheet => {
      const outlook = { report: observe(before, firm), rules, luck };
      const drawn = drawDecisions(outlook).filter(({ kind }) => kind !== 'alliance');
      let sheet = holdCourse(id);
      for (const decision of [...(SURE[quarter]?.[id] ?? []), ...drawn]) {
        const longer = check(before, rules, { firm: id, decisions: [...sheet.decisions, decision] });
        if (longer.ok) sheet = longer.value;
      }
      return sheet;
    });
    world = advance(before, sheets, rules, luck).world;
    for (let slot = 0; slot < 2; slot++) {
      if (!isRunning(world, slot)) continue;
      for (const id of CLAUSE_IDS) if (hasClause(world, slot, id)) clauses.add(id);
    }
  }
  return { end: hashWorld(world), clauses };
}
