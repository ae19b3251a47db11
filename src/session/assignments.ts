import type { Result } from '../engine';
import type { Scenario } from '../scenario';
import type { Assignments, Pile, Task, TaskChoices } from './assignment-types';
import type { Forecasts } from './forecast-types';
import type { Pool } from './pool';
import type { SessionState } from './types';

type Play = typeof import('./play');

export interface AssignmentsOptions {
  readonly play: () => Promise<Play>;
  readonly load: (id: string) => Promise<Scenario | null>;
  /** Told when something has come, so that the page shows it. */
  readonly arrived: (name: string) => void;
  /** Told when something did not come. */
  readonly unreached: () => void;
}

/** Tasks as teachers make them and as students get them; the case that a task names is fetched. */
export function createAssignments({ play, load, arrived, unreached }: AssignmentsOptions): Assignments {
  let heavy: Play | null = null;
  const cases = new Map<string, Scenario>();
  const asked = new Set<string>();
  const tasks = new Map<string, Task>();
  const once = (name: string, fetch: () => Promise<void>): void => {
    if (asked.has(name)) return;
    asked.add(name);
    fetch().then(
      () => arrived(name),
      () => unreached(),
    );
  };
  const codeOf = (choices: TaskChoices): Result<string> | null => {
    const { scenario: id } = choices;
    once(`task-case/${id}`, async () => {
      heavy = await play();
      const scenario = await load(id);
      if (scenario) cases.set(id, scenario);
    });
    const whole = cases.get(id);
    return heavy && whole ? heavy.taskCode(choices, whole) : null;
  };
  const open = async (code: string): Promise<Task> => {
    const { decodeAssignment, taskFits } = await play();
    const decoded = decodeAssignment(code);
    if (!decoded.ok) return { state: 'refused', refusals: decoded.refusals };
    const terms = decoded.value;
    const refusals = taskFits(terms, await load(terms.scenario.id));
    return refusals.length > 0 ? { state: 'refused', refusals } : { state: 'ready', terms };
  };
  return {
    code: codeOf,
    read: (code) => {
      once(`task/${code}`, async () => void tasks.set(code, await open(code)));
      return tasks.get(code) ?? { state: 'loading' };
    },
  };
}

/** Forecasts that keep silent over a game whose teacher has turned them off. */
export function heldBack(forecasts: Forecasts, getState: () => SessionState): Forecasts {
  return {
    watch: (question, tell) => {
      const { game } = getState();
      return game?.record.assignment?.terms.forecast === false
        ? () => undefined
        : forecasts.watch(question, tell);
    },
  };
}

/** The pile to be marked, made when it is first asked for: what marks it is the heavy half. */
export function latePile(
  { play, load }: Pick<AssignmentsOptions, 'play' | 'load'>,
  pool: Pool,
  arrived: (name: string) => void,
): () => Pile | null {
  let pile: Pile | null = null;
  let asked = false;
  return () => {
    if (asked) return pile;
    asked = true;
    void play().then(
      ({ createPile }) => {
        pile = createPile({ pool, load, arrived });
        arrived('pile');
      },
      () => {
        asked = false;
      },
    );
    return pile;
  };
}
