import type { ClassPhase } from '../session/route-types';

/** A step of a lesson: a quarter counted from 1, and what is done in it. */
export interface ClassStep {
  readonly quarter: number;
  readonly phase: ClassPhase;
}

const BEFORE: readonly ClassPhase[] = ['stand', 'choices', 'predict', 'decide'];
const AFTER: readonly ClassPhase[] = ['reveal', 'worlds'];
const END: readonly ClassPhase[] = ['debrief', 'history'];

/** All steps that can be shown: those of quarters played, the four before the next close, or the end of the game. */
export function stepsOf(played: number, over: boolean): ClassStep[] {
  const steps: ClassStep[] = [];
  for (let quarter = 1; quarter <= played; quarter++)
    for (const phase of [...BEFORE, ...AFTER]) steps.push({ quarter, phase });
  const more = over ? END : BEFORE;
  const last = over ? Math.max(1, played) : played + 1;
  for (const phase of more) steps.push({ quarter: last, phase });
  return steps;
}

/** The step that an address names, or the nearest that there is. */
export function placeIn(steps: readonly ClassStep[], wanted: ClassStep): number {
  const exact = steps.findIndex(({ quarter, phase }) => quarter === wanted.quarter && phase === wanted.phase);
  if (exact >= 0) return exact;
  const later = steps.findIndex(({ quarter }) => quarter > wanted.quarter);
  return later > 0 ? later - 1 : steps.length - 1;
}

/** Steps named at the head of a step: those of its quarter, or of the end. */
export function phasesBeside(phase: ClassPhase): readonly ClassPhase[] {
  return END.includes(phase) ? END : [...BEFORE, ...AFTER];
}
