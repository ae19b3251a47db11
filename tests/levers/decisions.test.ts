import { describe, expect, test } from 'vitest';
import {
  DECISION_KINDS,
  fenFromRmbM,
  openings,
  start,
  type Decision,
  type DecisionKind,
  type World,
} from '../../src/engine';
import {
  effectOf,
  isVisible,
  middleOf,
  playScript,
  scenarioRules,
  signs,
  termsWith,
  type Script,
} from './lever';

const rules = scenarioRules();
const QUARTERS = 4;
const held = playScript(rules, {}, QUARTERS + 2);
const joined = signs(
  termsWith({
    storefront: { from: 'suning', to: 'alibaba', commission: 0.02, placement: 0.5 },
    logistics: { from: 'suning', to: 'alibaba', share: 0.3, fee: 1.2 },
    'logistics-back': { from: 'alibaba', to: 'suning', share: 0.3, fee: 1.1 },
    'equity-back': {
      from: 'suning',
      to: 'alibaba',
      stake: 0.011,
      pay: fenFromRmbM(14_000),
      closesAfterQuarters: 0,
      lockUpQuarters: 0,
    },
  }),
);
const allied = playScript(rules, { 0: joined }, QUARTERS + 2);

/** How a lever is pulled: at which quarter, beside which standing state, and which way it must push. */
interface Pull {
  readonly kind: DecisionKind;
  readonly field: string;
  readonly keys?: Readonly<Record<string, string>>;
  readonly at?: number;
  readonly with?: 'alliance';
  /** Who pulls; Suning, unless the kind is open to others only. */
  readonly firm?: string;
  /** Value; without one, the middle of the opening's range. */
  readonly value?: number;
  /** Sign of the effect on one measure in the last of four quarters, as MODEL.md gives it. */
  readonly on: 'share' | 'pressure' | 'cash';
  readonly sign: 1 | -1;
}

const APPLIANCES = { segment: 'appliances' };
const EAST = { region: 'east' };

/** One pull for every kind of decision; together with `alliance`, which tests/levers/clauses tries, they are all. */
const KINDS: readonly Pull[] = [
  { kind: 'price', field: 'stance', keys: APPLIANCES, value: -0.05, on: 'share', sign: 1 },
  { kind: 'price', field: 'stance', keys: APPLIANCES, value: 0.05, on: 'share', sign: -1 },
  { kind: 'advertise', field: 'spend', keys: APPLIANCES, on: 'share', sign: 1 },
  { kind: 'campaign', field: 'spend', keys: { ...APPLIANCES, form: 'celebrity' }, on: 'share', sign: 1 },
  { kind: 'festival', field: 'depth', at: 1, on: 'share', sign: 1 },
  { kind: 'logistics', field: 'build', keys: EAST, on: 'share', sign: 1 },
  { kind: 'logistics', field: 'dispatch', keys: EAST, on: 'share', sign: 1 },
  { kind: 'logistics', field: 'cover', keys: EAST, value: 80, on: 'cash', sign: -1 },
  { kind: 'share-logistics', field: 'opened', at: 1, with: 'alliance', value: 0, on: 'share', sign: 1 },
  { kind: 'stores', field: 'open', keys: EAST, on: 'share', sign: 1 },
  { kind: 'stores', field: 'close', keys: EAST, on: 'share', sign: -1 },
  { kind: 'stores', field: 'digitise', keys: EAST, on: 'share', sign: 1 },
  { kind: 'service', field: 'after-sales', value: 0.9, on: 'share', sign: 1 },
  { kind: 'service', field: 'inspection', value: 0, on: 'share', sign: -1 },
  { kind: 'capability', field: 'research', on: 'pressure', sign: 1 },
  { kind: 'finance', field: 'borrow', on: 'cash', sign: 1 },
  { kind: 'finance', field: 'issue', on: 'pressure', sign: -1 },
  { kind: 'finance', field: 'dividend', on: 'pressure', sign: 1 },
  { kind: 'finance', field: 'supplier-finance', on: 'cash', sign: 1 },
  { kind: 'announce', field: 'within', keys: { pledge: 'no-price-war' }, on: 'share', sign: 1 },
  { kind: 'research', field: 'depth', keys: { wishes: 'appliances' }, on: 'share', sign: 1 },
  { kind: 'platform', field: 'take-rate', firm: 'alibaba', value: 0.01, on: 'cash', sign: 1 },
  { kind: 'platform', field: 'take-rate', firm: 'alibaba', value: 0.02, on: 'share', sign: -1 },
  { kind: 'platform', field: 'premium-zone', firm: 'alibaba', on: 'share', sign: 1 },
  { kind: 'platform', field: 'curation', firm: 'alibaba', on: 'share', sign: -1 },
  { kind: 'platform', field: 'exclusivity', firm: 'alibaba', on: 'share', sign: 1 },
];

function pulled(pull: Pull): { before: readonly World[]; after: readonly World[] } {
  const before = pull.with === 'alliance' ? allied : held;
  const at = pull.at ?? 0;
  const firm = pull.firm ?? 'suning';
  const value = pull.value ?? middleOf(rules, before[at] as World, firm, pull.kind, pull.field);
  const decision: Decision = { kind: pull.kind, ...pull.keys, [pull.field]: value };
  const script: Script = { ...(pull.with === 'alliance' ? { 0: joined } : {}), [at]: { [firm]: [decision] } };
  const from = at + 1;
  return { before: before.slice(from - 1), after: playScript(rules, script, at + QUARTERS).slice(from - 1) };
}

describe('a decision of every kind is felt within four quarters, in the direction of the model', () => {
  test.each(KINDS)('$kind $field ($on $sign)', (pull) => {
    const { before, after } = pulled(pull);
    const effects = effectOf(before, after, rules, pull.firm ?? 'suning').slice(0, QUARTERS);
    expect(isVisible(effects), JSON.stringify(effects)).toBe(true);
    const strongest = effects.reduce((most, effect) =>
      Math.abs(effect[pull.on]) > Math.abs(most[pull.on]) ? effect : most,
    );
    expect(Math.sign(strongest[pull.on]), JSON.stringify(effects)).toBe(pull.sign);
  });

  test('every kind is tried', () => {
    const tried = new Set<DecisionKind>(KINDS.map((pull) => pull.kind));
    // This scenario offers no business beside the trade: tests/levers/diversify makes one that does.
    expect(DECISION_KINDS.filter((kind) => !tried.has(kind))).toEqual(['alliance', 'diversify']);
  });
});

/** Fields that need a state of their own; each has its test below. */
const STAGED = new Set([
  'platform.slots',
  'research.depth',
  'logistics.release',
  'finance.sell',
  'finance.restructure',
  'alliance.effort',
]);

describe('every amount that can be set moves what the firm earns or sells', () => {
  const alone = openings(held[1] as World, rules, 0);
  const together = openings(allied[1] as World, rules, 0);
  const hosting = openings(held[1] as World, rules, rules.firmIds.indexOf('alibaba'));
  const fields = alone
    .map((opening, i) => (opening.closed ? (together[i] ?? opening) : opening))
    .map((opening, i) => (opening.closed ? (hosting[i] ?? opening) : opening))
    .flatMap((opening) =>
      Object.entries(opening.fields).flatMap(([field, form]) =>
        form.type === 'amount' ? [{ opening, field, form }] : [],
      ),
    );
  test.each(
    fields
      .map(({ opening, field, form }) => ({ kind: opening.kind, field, opening, form }))
      .filter(({ kind, field }) => !STAGED.has(`${kind}.${field}`)),
  )('$kind $field', ({ kind, field, opening, form }) => {
    const alliance = kind === 'share-logistics';
    const before = alliance ? allied : held;
    const firm = kind === 'platform' ? 'alibaba' : 'suning';
    const keys: Record<string, string> = {};
    for (const [name, other] of Object.entries(opening.fields)) {
      if (other.type === 'entity' && (name === 'segment' || name === 'region'))
        keys[name] = other.allowed[0] ?? '';
      if (other.type === 'choice' && kind !== 'alliance') keys[name] = other.options[0] ?? '';
    }
    const now = form.now ?? 0;
    const far = now > form.min ? form.min : form.unit === 'count' ? Math.min(40, form.max) : form.max;
    const decision: Decision = { kind, ...keys, [field]: far };
    const script: Script = { ...(alliance ? { 0: joined } : {}), 1: { [firm]: [decision] } };
    const after = playScript(rules, script, 5);
    const effects = effectOf(before, after, rules, firm);
    expect(effects.some((effect) => Math.abs(effect.share) > 1e-5 || Math.abs(effect.cash) > 1e-6)).toBe(
      true,
    );
  });

  test('logistics release gives back rent', () => {
    const leased: Script = { 0: { suning: [{ kind: 'logistics', region: 'east', lease: 50 }] } };
    const kept = playScript(rules, leased, 4);
    const released = playScript(
      rules,
      { ...leased, 1: { suning: [{ kind: 'logistics', region: 'east', release: 50 }] } },
      4,
    );
    // The rent itself: in cash it may be outweighed by the sales that slower parcels lose.
    expect((released[2] as World).fulfilment[0]).toBeLessThan((kept[2] as World).fulfilment[0] as number);
  });

  test('finance sell turns a stake into cash and a gain over cost into profit', () => {
    const sold = playScript(
      rules,
      { 0: joined, 2: { suning: [{ kind: 'finance', stake: 'alibaba', sell: 0.5 }] } },
      4,
    );
    const [kept, after] = [allied[3] as World, sold[3] as World];
    expect((after.cash[0] as number) - (kept.cash[0] as number)).toBeGreaterThan(fenFromRmbM(4_000));
    expect(after.stakesHeld[0]).toBeLessThan((kept.stakesHeld[0] as number) * 0.7);
    expect(after.investmentGain[0]).not.toBe(0);
    expect(after.pressureTied[0]).toBeLessThanOrEqual(kept.pressureTied[0] as number);
  });

  test('finance restructure is open only when cash has run out, and lets the firm live on', () => {
    const opening = start(rules);
    expect(
      openings(opening, rules, 0).find(({ kind }) => kind === 'finance')?.fields.restructure,
    ).toMatchObject({ max: 0 });
    const broke = start(rules);
    broke.otherAssets[0] = (broke.otherAssets[0] as number) + (broke.cash[0] as number) + fenFromRmbM(60_000);
    broke.cash[0] = -fenFromRmbM(60_000);
    broke.creditLine[0] = 0;
    const left = playScript(rules, {}, 2, null, broke);
    expect((left[1] as World).shortQuarters[0]).toBe(1);
    expect((left[2] as World).active[0]).toBe(0);
    const saved = playScript(rules, { 1: { suning: [{ kind: 'finance', restructure: 1 }] } }, 2, null, broke);
    expect((saved[2] as World).active[0]).toBe(1);
    expect((saved[2] as World).debt[0]).toBeLessThan((left[1] as World).debt[0] as number);
  });
});
