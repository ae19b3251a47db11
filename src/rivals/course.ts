import {
  breakUpHazard,
  breakUpPredictor,
  clip,
  CONTROL,
  controlOf,
  integrationStep,
  overlapOf,
  synergyRealised,
  TIES,
  type ClauseId,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';

/** A term sheet by firm index, with what follows from it at once. */
export interface Deal {
  readonly terms: TermSheet;
  readonly members: readonly number[];
  /** Part of both businesses that the clauses tie together, 0..1, and by clause. */
  readonly scope: number;
  readonly scopeBy: Readonly<Partial<Record<ClauseId, number>>>;
  /** Data scope 0 none .. 3 customers. */
  readonly dataScope: number;
  readonly safeguards: number;
  readonly bodies: readonly string[];
  readonly tied: boolean;
  /** Highest rung of control that its stakes give. */
  readonly rung: number;
  readonly exclusive: boolean;
  readonly overlap: number;
  readonly culture: number;
}

const SCOPES = ['none', 'orders', 'stock', 'customers'];

/** A number field of a clause, or `fallback`. */
export function fieldOf(value: unknown, fallback = 0): number {
  return typeof value === 'number' ? value : fallback;
}

/** Index of a firm's id, or -1. */
export function indexOf(rules: Rules, id: string | undefined): number {
  return id === undefined ? -1 : rules.firmIds.indexOf(id);
}

/** Reads a term sheet against a world. */
export function dealOf(world: World, rules: Rules, terms: TermSheet): Deal {
  const { clauses } = terms;
  const members = terms.members.map((id) => rules.firmIds.indexOf(id)).filter((index) => index >= 0);
  const dataScope = clauses.data ? Math.max(0, SCOPES.indexOf(String(clauses.data.scope))) : 0;
  const scopeBy: Partial<Record<ClauseId, number>> = {
    storefront: clauses.storefront ? 0.25 : 0,
    logistics: clauses.logistics ? 0.25 * (0.4 + fieldOf(clauses.logistics.share)) : 0,
    'logistics-back': clauses['logistics-back'] ? 0.25 * (0.4 + fieldOf(clauses['logistics-back'].share)) : 0,
    data: 0.1 * dataScope,
    marketing: clauses.marketing && fieldOf(clauses.marketing.fund) > 0 ? 0.1 : 0,
  };
  for (const { id, field, weight, flat } of TIES) {
    const clause = clauses[id];
    if (clause) scopeBy[id] = weight * (flat ? Math.min(1, fieldOf(clause[field])) : fieldOf(clause[field]));
  }
  let scope = 0;
  for (const part of Object.values(scopeBy)) scope += part;
  const bodies = clauses.governance?.bodies;
  let overlap = 0;
  let distance = 0;
  let pairs = 0;
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      overlap = Math.max(overlap, overlapOf(world, a, b));
      const first = rules.firms[a]?.culture ?? [0, 0];
      const second = rules.firms[b]?.culture ?? [0, 0];
      distance += 0.5 * (Math.abs(first[0] - second[0]) + Math.abs(first[1] - second[1]));
      pairs++;
    }
  });
  return {
    terms,
    members,
    scopeBy,
    scope: clip(scope, 0, 1),
    dataScope,
    safeguards: clauses.data ? fieldOf(clauses.data.safeguards) : 0,
    bodies: Array.isArray(bodies) ? bodies : [],
    tied: clauses.equity !== undefined || clauses['equity-back'] !== undefined,
    rung: Math.max(
      controlOf(fieldOf(clauses.equity?.stake)),
      controlOf(fieldOf(clauses['equity-back']?.stake)),
    ),
    exclusive: clauses.exclusivity !== undefined,
    overlap,
    culture: clip(0.2 + (pairs > 0 ? distance / pairs : 0), 0, 0.8),
  };
}

/** How an alliance is expected to grow, quarter by quarter from its start. */
export interface Course {
  readonly quarters: number;
  readonly integration: Float64Array;
  /** Growth of integration in the quarter: what joining costs follows. */
  readonly step: Float64Array;
  readonly delivered: Float64Array;
  readonly hazard: Float64Array;
  /**
   * What one fen of that quarter is worth today: interest, waiting for the start, and the chance that it
   * still runs.
   */
  readonly weight: Float64Array;
}

/** Furthest that a rival looks into an alliance. */
const FURTHEST = 12;

/**
 * The expected course of a deal by the engine's own equations of integration, trust and break-up (MODEL 4.2
 * to 4.4), with
 * mean effort, even gains, and disputes at their expected cost.
 *
 * `rate` is interest a quarter; `bodies` are the governance bodies at work.
 */
export function courseOf(rules: Rules, deal: Deal, rate: number, bodies: readonly string[]): Course {
  const p = rules.parameters;
  const quarters = Math.max(1, Math.min(FURTHEST, deal.terms.termQuarters));
  const course = {
    quarters,
    integration: new Float64Array(quarters),
    step: new Float64Array(quarters),
    delivered: new Float64Array(quarters),
    hazard: new Float64Array(quarters),
    weight: new Float64Array(quarters),
  };
  const has = (body: string): number => (bodies.includes(body) ? 1 : 0);
  const effort = clip(0.5 + p.workingGroupEffort * has('working-group'), 0, 1);
  const communication = 0.3 + 0.5 * has('committee') + 0.2 * has('staff-exchange');
  const training = 0.6 * has('culture-training') + 0.4 * has('staff-exchange');
  const bond = 1 + (p.equityBond - 1) * deal.rung;
  let integration = p.startingIntegration;
  let trust = p.startingTrust;
  let culture = deal.culture;
  let worth = 1;
  for (let q = 0; q < deal.terms.startsAfterQuarters; q++) worth /= 1 + rate;
  for (let q = 0; q < quarters; q++) {
    const step = integrationStep(effort, integration, trust, culture) * bond;
    integration = clip(integration + step, 0, 1);
    culture *= 1 - 0.02 - 0.06 * training;
    const promised = clip(p.promisedSynergy * Math.min(1, (q + 1) / Math.max(1, p.promiseQuarters)), 0, 1);
    const delivered = synergyRealised(integration, trust);
    const conflict = clip(0.6 * culture * (1 - integration) * deal.scope + 0.5 * deal.overlap, 0, 1);
    const deserved = clip(
      0.35 + 0.25 * communication + 0.1 + 0.3 * (delivered - promised) - 0.4 * conflict,
      0,
      1,
    );
    trust += (deserved > trust ? p.trustRise : p.trustFall) * (deserved - trust);
    trust = clip(trust - 0.1 * p.disputeBase * conflict * (1 - p.committeeRelief * has('committee')), 0, 1);
    const months = q * 3;
    const hazard =
      deal.rung === CONTROL.control
        ? 0
        : breakUpHazard(
            p.breakUpBase,
            breakUpPredictor(
              deal.overlap,
              culture,
              trust,
              deal.tied ? 1 : 0,
              0,
              0,
              Math.max(0, promised - delivered),
              0,
              months,
            ),
          );
    course.integration[q] = integration;
    course.step[q] = step;
    course.delivered[q] = delivered;
    course.hazard[q] = hazard;
    worth /= 1 + rate;
    course.weight[q] = worth;
    worth *= 1 - hazard;
  }
  return course;
}
