import type { Clause, ClauseId, Decision, TermSheet } from '../../src/engine';
import { compileScenario, type PriorsFile, type ScenarioFile } from '../../src/scenario';
import type { Stage, Trial } from './games';

/** Files that the trials are compiled from. */
export interface Files {
  readonly file: ScenarioFile;
  readonly priors: PriorsFile;
}

/** A quarter and a decision by which a field is tried; values lie inside every opening of the stage. */
function triesOf({
  segment,
  region,
  much,
  build,
}: Stage): Readonly<Record<string, readonly [number, Decision]>> {
  const here = { segment };
  const there = { region };
  return {
    'advertise.social': [0, { kind: 'advertise', ...here, mass: 0.2, social: 0.8 }],
    'campaign.form': [1, { kind: 'campaign', ...here, form: 'showroom', spend: much }],
    'campaign.spend': [1, { kind: 'campaign', ...here, form: 'co-brand', spend: much }],
    'capability.data': [0, { kind: 'capability', data: much }],
    'capability.research': [0, { kind: 'capability', research: much }],
    'capability.security': [0, { kind: 'capability', security: much }],
    'capability.training': [0, { kind: 'capability', training: much }],
    'festival.depth': [1, { kind: 'festival', depth: 0.2 }],
    'festival.with': [1, { kind: 'festival', depth: 0.2, with: 'alliance-1' }],
    'finance.consumer-credit': [0, { kind: 'finance', 'consumer-credit': 0.5 }],
    'finance.supplier-finance': [0, { kind: 'finance', 'supplier-finance': 0.8 }],
    'logistics.build': [0, { kind: 'logistics', ...there, build }],
    'logistics.cover': [0, { kind: 'logistics', ...there, cover: 80 }],
    'logistics.dispatch': [0, { kind: 'logistics', ...there, dispatch: much }],
    'platform.curation': [0, { kind: 'platform', curation: 0.8 }],
    'platform.premium-zone': [0, { kind: 'platform', 'premium-zone': 0.8 }],
    'research.wishes': [1, { kind: 'research', wishes: segment, depth: 0.5 }],
    'service.after-sales': [0, { kind: 'service', 'after-sales': 0.95 }],
    'service.returns': [0, { kind: 'service', returns: 0.95 }],
    'service.inspection': [0, { kind: 'service', inspection: 0.95 }],
    'share-logistics.sent': [1, { kind: 'share-logistics', sent: 0.6 }],
    'stores.digitise': [0, { kind: 'stores', ...there, digitise: build }],
    'stores.pilot': [0, { kind: 'stores', ...there, pilot: much }],
  };
}

/** The trial with one decision more. Errors: a field without a try. */
export function withTry(trial: Trial, field: string): Trial {
  const { stage } = trial;
  const found = triesOf(stage)[field];
  if (!found) throw new Error(`no try for ${field}`);
  const [quarter, decision] = found;
  const by = decision.kind === 'platform' ? stage.answers : stage.asks;
  return { ...trial, extra: { ...trial.extra, [quarter]: { ...trial.extra[quarter], [by]: [decision] } } };
}

/** The trial with a clause taken away (`equity`), or one field of it moved (`equity.stake`, `governance.bodies:committee`). */
export function withClauseMoved(trial: Trial, name: string): Trial {
  const [id = '', field] = name.split('.');
  if (id === 'terms') return { ...trial, terms: { ...trial.terms, [field ?? '']: 3 } };
  const { [id as ClauseId]: clause, ...others } = trial.terms.clauses;
  if (!clause) throw new Error(`no clause ${id}`);
  const clauses: TermSheet['clauses'] =
    field === undefined ? others : { ...trial.terms.clauses, [id]: moved(clause, field) };
  return { ...trial, terms: { ...trial.terms, clauses } };
}

function moved(clause: Clause, field: string): Clause {
  const [name = '', option] = field.split(':');
  const value = clause[name];
  if (typeof value === 'number') return { ...clause, [name]: movedNumber(name, value) };
  if (typeof value === 'string') return { ...clause, [name]: 'orders' };
  if (value === undefined) throw new Error(`no field ${field}`);
  return { ...clause, [name]: value.filter((each) => each !== option) };
}

/** Lengths grow, a fee falls under cost, a stake becomes a veto, and everything else is halved. */
function movedNumber(name: string, value: number): number {
  if (name.endsWith('Quarters')) return value + 2;
  if (name === 'fee') return 0.9;
  return name === 'stake' ? 0.35 : value / 2;
}

/** The trial under a parameter of the model at the far end of its range, or under numbers of the scenario a fifth smaller. */
export function withParameterMoved(trial: Trial, { file, priors }: Files, name: string): Trial {
  const known = (priors.parameters as Readonly<Record<string, PriorsFile['parameters']['inertia']>>)[name];
  if (!known) return { ...trial, rules: compileScenario(scaled(file, name), priors) };
  const { low, high, value } = known;
  const far = high - value >= value - low ? high : low;
  const parameters = { ...file.parameters, [name]: { ...known, value: far } };
  return { ...trial, rules: compileScenario({ ...file, parameters }, priors) };
}

/** The file with every number at or below `path` a fifth smaller. Errors: a path at which there is none. */
export function scaled(file: ScenarioFile, path: string): ScenarioFile {
  const copy = structuredClone(file);
  const [group = '', name = '', ...keys] = path.split('.');
  let found = 0;
  const shrink = (holder: Record<string, unknown>, key: string): void => {
    const value = holder[key];
    if (typeof value === 'number') {
      holder[key] = Math.abs(value) >= 20 && Number.isInteger(value) ? Math.round(value * 0.8) : value * 0.8;
      found++;
    } else if (typeof value === 'object' && value !== null) {
      const inner = value as Record<string, unknown>;
      if (typeof inner.value === 'number') shrink(inner, 'value');
      else for (const each of Object.keys(inner)) shrink(inner, each);
    }
  };
  const table = (copy as unknown as Record<string, Record<string, { rows: Record<string, unknown> }>>)[
    group
  ]?.[name];
  let holder: Record<string, unknown> = table ?? {};
  let key = 'rows';
  for (const next of keys) {
    holder = (holder[key] ?? {}) as Record<string, unknown>;
    key = next;
  }
  shrink(holder, key);
  if (found === 0) throw new Error(`no number at ${path}`);
  return copy;
}
