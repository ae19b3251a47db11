import { observe, openings, start, type Decision, type World } from '../../src/engine';
import type { Talk } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import type { Lang } from '../../src/views/format';
import type { SeatInput } from '../../src/views/desk-seat';

export interface SeatOptions {
  readonly firm?: string;
  readonly language?: Lang;
  readonly decisions?: readonly Decision[];
  readonly talk?: readonly Talk[];
  /** Worlds so far, the present last; by default the opening alone. */
  readonly worlds?: readonly World[];
}

export function aScenario() {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('the case of 2015 is missing');
  return scenario;
}

/** A seat of the case as it opens, or after the worlds given. */
export function aSeat(options: SeatOptions = {}): SeatInput {
  const { firm = 'suning', language = 'en', decisions = [], talk = [] } = options;
  const scenario = aScenario();
  const { rules } = scenario;
  const index = rules.firmIds.indexOf(firm);
  const worlds = options.worlds ?? [start(rules)];
  const reports = worlds.map((world) => observe(world, index));
  const report = reports.at(-1);
  if (!report) throw new Error('a seat needs a world');
  const open = openings(report.table, rules, index);
  let attentionSpent = 0;
  for (const { kind } of decisions)
    attentionSpent += open.find((opening) => opening.kind === kind)?.attention ?? 0;
  return {
    names: scenario,
    language,
    rules,
    report,
    reports,
    openings: open,
    events: [],
    talk,
    decisions,
    attentionSpent,
  };
}
