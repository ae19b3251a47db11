import { useState } from 'preact/hooks';
import type { StepAnswer } from '../session';
import { useSession } from './app-session';

/** Where a learner stands: the lesson as `<case>/<lesson>`, and the step, counted from 1. */
export interface StepPlace {
  readonly lesson: string;
  readonly at: number;
}

/** What was given at a step, kept on this device; null while nothing was. */
export function useStepAnswer({
  lesson,
  at,
}: StepPlace): readonly [StepAnswer | null, (answer: StepAnswer) => void] {
  const { walk } = useSession().teaching;
  const [answer, setAnswer] = useState<StepAnswer | null>(() => walk.answers(lesson)[at] ?? null);
  const give = (given: StepAnswer) => {
    walk.give(lesson, at, given);
    setAnswer(given);
  };
  return [answer, give];
}
