import { extentOf, stairs, type Stair } from '../../views/charts/layout';
import type { StepTone, WaterfallChart, WaterfallStep } from '../../views/charts/spec';
import type { MarkChoice } from './chart';
import type { Field, Opens } from './points';

export const TONE = { helps: 'step-helps', hurts: 'step-hurts', luck: 'step-luck' } as const satisfies Record<
  StepTone,
  string
>;

/** A step with the levels that it joins. */
export interface Step extends WaterfallStep {
  readonly stair: Stair;
}

export function stepsOf(spec: WaterfallChart): Step[] {
  const levels = stairs(
    spec.start.value,
    spec.steps.map(({ value }) => value),
  );
  return spec.steps.map((step, index) => ({ ...step, stair: levels[index] ?? { before: 0, after: 0 } }));
}

export function domainOf(spec: WaterfallChart, steps: readonly Step[]): [number, number] {
  const levels = steps.flatMap(({ stair }) => [stair.before, stair.after]);
  return extentOf([spec.start.value, spec.end.value, ...levels], spec.from === 'zero' ? 0 : 0.04);
}

/** What a step opens, where steps can be chosen; levels open nothing. */
export function opensOf(
  step: Step | undefined,
  field: Field,
  choice: MarkChoice | undefined,
): Opens | undefined {
  if (!step || !choice) return undefined;
  const { chosen, place, onChoose } = choice;
  return { open: chosen === step.id, place, field, choose: () => onChoose(step.id) };
}
