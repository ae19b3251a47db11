import type { FirmId, World } from '../engine';
import type { Thought } from '../rivals';
import type { Round } from '../table';
import { nextCase, type Case } from './worker-tasks';
import type { Job, Pool } from './pool';

type Play = typeof import('./play');

/** A quarter about to be decided. */
export type Moment = Pick<Round, 'rules' | 'luck' | 'players' | 'foresight' | 'world'>;

/** Rivals look ahead beside the page while a person decides: what they come to hangs on nothing that is said meanwhile. */
export interface Thoughts {
  /**
   * Sets them to think, once a world; resolves when their thoughts are known, or will not be had in time. `waited` puts them
   * before all else: somebody closes the quarter.
   */
  about(moment: Moment, waited?: boolean): Promise<void>;
}

/** Longest that a close waits: from then on the page thinks for them itself. */
const PATIENCE_MS = 3000;
const NONE: ReadonlyMap<FirmId, Thought> = new Map();

const kept = new WeakMap<World, Map<FirmId, Thought>>();

/** Thoughts that are known of the quarter that begins with this world. */
export function thoughtsAt(world: World): ReadonlyMap<FirmId, Thought> {
  return kept.get(world) ?? NONE;
}

/** What rivals decide by the thoughts that are known, as a table takes it. */
export function decidedAt(world: World): Round['decided'] {
  return Object.fromEntries([...thoughtsAt(world)].map(([firm, { chosen }]) => [firm, chosen.decisions]));
}

interface Run {
  readonly from: Extract<Case, { kind: 'table' }>;
  readonly world: World;
  given: number;
  left: number;
  readonly done: () => void;
}

export function createThoughts(pool: Pool, play: () => Promise<Play>): Thoughts {
  const asked = new WeakMap<World, Promise<void>>();
  let runs: Run[] = [];
  let urgent: World | null = null;

  const found = (run: Run, firm: number, thought: Thought | null): void => {
    const id = run.from.rules.firmIds[firm];
    const known = kept.get(run.world) ?? new Map<FirmId, Thought>();
    if (id !== undefined && thought) kept.set(run.world, known.set(id, thought));
    if (--run.left === 0) run.done();
  };
  const next = (): Job | null => {
    const run = runs.at(-1);
    const rival = run?.from.rivals[run.given];
    if (!run || !rival) return null;
    const task = { from: run.given, count: 1, draft: null };
    if (++run.given === run.from.rivals.length) runs = runs.filter((each) => each !== run);
    return {
      from: run.from,
      task,
      done: (finding) => found(run, rival.firm, finding?.kind === 'thought' ? finding.thought : null),
    };
  };
  // A thought is long: it waits for the fan of the draft, unless somebody waits for it.
  pool.serve(() => (urgent && urgent === runs.at(-1)?.world ? next() : null), 'first');
  pool.serve(next);
  const start = async ({ world, ...moment }: Moment): Promise<void> => {
    // Without workers nothing is won: the page would think now for the table that can think when it is asked.
    if (pool.by() === 'page') return;
    const heavy = await play();
    const rivals = heavy.thinkersOf({ world, ...moment });
    if (rivals.length === 0) return;
    const { rules, luck } = moment;
    await new Promise<void>((done) => {
      const from = {
        id: nextCase(),
        kind: 'table' as const,
        rules: heavy.sentRules(rules),
        luck: { on: luck.on, seed: luck.seed },
        rivals,
        cells: world.cells.slice(),
      };
      runs.push({ from, world, given: 0, left: rivals.length, done });
      pool.pump();
    });
  };
  return {
    about(moment, waited = false) {
      if (waited) urgent = moment.world;
      const known = asked.get(moment.world) ?? start(moment);
      asked.set(moment.world, known);
      if (!waited) return known;
      pool.pump();
      return Promise.race([known, new Promise<void>((go) => setTimeout(go, PATIENCE_MS))]);
    },
  };
}
