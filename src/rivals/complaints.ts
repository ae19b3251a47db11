import {
  CONTROL,
  controlOf,
  overlapOf,
  type ClauseId,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import { fieldOf } from './course';
import { reasonOf } from './reasons';
import type { Reason } from './rival';
import { revenueScale } from './sales';
import { isTooDear } from './value';
import { extreme, useOf, type Weighing } from './weighing';

/** Why it would not sign: what weighs most against, then the next where it matters, too. */
export function complaints(
  world: World,
  rules: Rules,
  firm: number,
  terms: TermSheet,
  weighing: Weighing,
): Reason[] {
  const { value } = weighing;
  const scale = revenueScale(world, firm);
  const gap = Math.round((weighing.limit - weighing.score) * scale);
  if (isTooDear(world, firm, value)) {
    const means = Math.max(0, world.cash[firm] as number) + Math.max(0, world.creditLine[firm] as number);
    return [reasonOf('cash-too-short', dearest(rules, firm, terms), { pay: -value.cash, means, gap })];
  }
  const drags: { weight: number; reason: Reason }[] = [];
  for (const id of Object.keys(value.byClause) as ClauseId[]) {
    const worth = value.byClause[id] ?? 0;
    // What shared data may cost is complained of even where the rest of the clause outweighs it.
    const weight = id === 'data' ? Math.max(-worth, value.risk) : -worth;
    if (weight > 0)
      drags.push({
        weight: weight / scale,
        reason: complaintAbout(world, rules, firm, terms, id, worth, gap),
      });
  }
  const { dependence, pressure } = value;
  if (weighing.dependenceCost > 0) {
    drags.push({
      weight: weighing.dependenceCost,
      reason: reasonOf('too-dependent', leaning(terms), { dependence, gap }),
    });
  }
  if (weighing.pressureCost > 0) {
    drags.push({
      weight: weighing.pressureCost,
      reason: reasonOf('too-much-pressure', extreme(value, -1), { pressure, gap }),
    });
  }
  if (weighing.hostilityCost > 0) {
    drags.push({
      weight: weighing.hostilityCost,
      reason: reasonOf('too-near-a-rival', null, { overlap: worstOverlap(world, rules, firm, terms), gap }),
    });
  }
  drags.sort((a, b) => b.weight - a.weight);
  const worst = drags[0];
  if (!worst) return [reasonOf('no-gain', extreme(value, 1), { total: value.total, gap })];
  const next = drags[1];
  return next && next.weight > 0.4 * worst.weight ? [worst.reason, next.reason] : [worst.reason];
}

function complaintAbout(
  world: World,
  rules: Rules,
  firm: number,
  terms: TermSheet,
  id: ClauseId,
  worth: number,
  gap: number,
): Reason {
  const clause = terms.clauses[id] ?? {};
  const me = rules.firmIds[firm];
  const giving = clause.from === me;
  const values = { worth, gap };
  switch (id) {
    case 'equity':
    case 'equity-back':
      if (giving) return reasonOf('stake-too-dear', id, values);
      return reasonOf(
        controlOf(fieldOf(clause.stake)) >= CONTROL.veto ? 'stake-too-large' : 'stake-too-cheap',
        id,
        values,
      );
    case 'storefront':
      return reasonOf(giving ? 'commission-too-high' : 'commission-too-low', id, {
        ...values,
        commission: fieldOf(clause.commission),
      });
    case 'logistics':
    case 'logistics-back':
      if (!giving) return reasonOf('fee-too-high', id, { ...values, fee: fieldOf(clause.fee) });
      return reasonOf(useOf(world, firm) > 0.8 ? 'network-too-full' : 'fee-too-low', id, {
        ...values,
        fee: fieldOf(clause.fee),
      });
    case 'data':
      return reasonOf(clause.scope === 'customers' ? 'wants-customer-data' : 'data-too-risky', id, {
        ...values,
        safeguards: fieldOf(clause.safeguards),
      });
    case 'marketing':
      return reasonOf('fund-too-large', id, { ...values, fund: fieldOf(clause.fund) });
    case 'sharing':
      return reasonOf('share-too-small', id, values);
    case 'exclusivity':
      return reasonOf('bound-too-tightly', id, values);
    case 'governance':
      return reasonOf('governance-too-dear', id, values);
    case 'order-quota':
      return reasonOf(giving ? 'quota-too-large' : 'markup-too-low', id, values);
    case 'tools':
      return reasonOf(giving ? 'tools-too-dear' : 'tools-no-help', id, values);
    case 'joint-buying':
      return reasonOf('pool-too-small', id, values);
  }
}

function dearest(rules: Rules, firm: number, terms: TermSheet): ClauseId | null {
  const me = rules.firmIds[firm];
  let best: ClauseId | null = null;
  let most = 0;
  for (const id of ['equity', 'equity-back'] as const) {
    const clause = terms.clauses[id];
    if (clause?.from !== me || fieldOf(clause?.pay) <= most) continue;
    most = fieldOf(clause?.pay);
    best = id;
  }
  return best;
}

const LEANED = [
  'order-quota',
  'storefront',
  'tools',
  'logistics',
  'logistics-back',
  'equity',
  'equity-back',
] as const;

function leaning(terms: TermSheet): ClauseId | null {
  return LEANED.find((id) => terms.clauses[id]) ?? null;
}

function worstOverlap(world: World, rules: Rules, firm: number, terms: TermSheet): number {
  let most = 0;
  for (const id of terms.members) {
    const partner = rules.firmIds.indexOf(id);
    if (partner >= 0 && partner !== firm) most = Math.max(most, overlapOf(world, firm, partner));
  }
  return most;
}
