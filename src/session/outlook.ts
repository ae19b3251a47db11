import type { Fan, FuturePair, OpenNumber, PairedAnswer } from '../analysis';
import type { Decision, FirmId } from '../engine';
import type { Scenario } from '../scenario';
import { nextCase, type Case, type Finding } from './worker-tasks';
import type { Job, Pool } from './pool';

type Play = typeof import('./play');

/** What is looked ahead at outside of any game: the first page's question, and the numbers that a briefing doubts. */
export interface Outlook {
  /** The chance of the mandate after signing what was really offered, against deciding alone; null while it is counted. */
  question(id: string, seat: FirmId): PairedAnswer | null;
  /** The fan of a seat's share under open numbers; null while it is drawn. */
  fan(id: string, seat: FirmId, numbers: readonly OpenNumber[], form?: string): Fan | null;
}

export interface OutlookOptions {
  readonly play: () => Promise<Play>;
  readonly load: (id: string) => Promise<Scenario | null>;
  readonly arrived: (name: string) => void;
  readonly pool: Pool;
}

/** Futures of the question, and how many a worker is given at a time. */
export const QUESTION_FUTURES = 400;
const PAIRS_A_TASK = 8;
/** The answer is told each time that so many more pairs are there. */
const TELL_EVERY = 24;
/** Draws of a briefing's fan, and how many a worker is given at a time. */
export const FAN_DRAWS = 80;
const PATHS_A_TASK = 10;

/** Pieces of one case that are still to be given, and what is done with each finding. */
interface Run {
  readonly from: Case;
  readonly count: number;
  readonly of: number;
  given: number;
  readonly found: (finding: Finding | null) => void;
}

export function createOutlook({ play, load, arrived, pool }: OutlookOptions): Outlook {
  const queue: Run[] = [];
  pool.serve((): Job | null => {
    const run = queue[0];
    if (!run) return null;
    const { from, count, found } = run;
    const task = { from: run.given, count: Math.min(count, run.of - run.given), draft: null };
    run.given += count;
    if (run.given >= run.of) queue.shift();
    return { from, task, done: found };
  });
  const start = (run: Omit<Run, 'given'>): Run => {
    const started = { ...run, given: 0 };
    queue.push(started);
    pool.pump();
    return started;
  };
  const answers = new Map<string, PairedAnswer | null>();
  const fans = new Map<string, Fan | null>();
  /** Fans in the order in which they were last asked for, the newest last; only two are worth drawing at a time. */
  let wanted: string[] = [];
  const runs = new Map<string, Run>();

  /** What could not be played or fetched may be asked for again. */
  const failed = (kept: Map<string, unknown>, key: string): void => {
    kept.delete(key);
    arrived('outlook-failed');
  };

  const ask = async (id: string, seat: FirmId): Promise<void> => {
    pool.warm();
    const [heavy, scenario] = [await play(), await load(id)];
    if (!scenario) return;
    const { rules } = scenario;
    const offered = heavy.offeredAtStart(rules, seat);
    const pairs: FuturePair[] = [];
    const from: Case = {
      id: nextCase(),
      kind: 'opening',
      rules: heavy.sentRules(rules),
      firm: rules.firmIds.indexOf(seat),
      moves: { a: offered, b: {} },
    };
    start({
      from,
      count: PAIRS_A_TASK,
      of: QUESTION_FUTURES,
      found: (finding) => {
        if (finding?.kind !== 'pairs') return failed(answers, `${id}/${seat}`);
        pairs.push(...finding.pairs);
        if (pairs.length % TELL_EVERY !== 0 && pairs.length < QUESTION_FUTURES) return;
        answers.set(`${id}/${seat}`, heavy.answerOf(pairs));
        arrived(`question/${id}`);
      },
    });
  };
  const draw = async (
    key: string,
    id: string,
    seat: FirmId,
    numbers: readonly OpenNumber[],
    form: string | undefined,
  ): Promise<void> => {
    pool.warm();
    const [heavy, whole] = [await play(), await load(id)];
    const formed = whole && heavy.scenarioWith(whole, { form });
    if (!formed?.ok) return;
    const scenario = formed.value;
    if (!wanted.includes(key)) {
      fans.delete(key);
      return;
    }
    const { file, priors, rules } = scenario;
    const first: Readonly<Record<string, readonly Decision[]>> = heavy.offeredAtStart(rules, seat);
    const question = { file, priors, firm: rules.firmIds.indexOf(seat), first, numbers };
    const paths: (readonly number[])[] = [];
    const run = start({
      from: { id: nextCase(), kind: 'numbers', question },
      count: PATHS_A_TASK,
      of: FAN_DRAWS,
      found: (finding) => {
        if (runs.get(key) !== run) return;
        if (finding?.kind !== 'paths') return failed(fans, key);
        paths.push(...finding.paths);
        fans.set(key, heavy.fanOf(paths));
        if (paths.length >= FAN_DRAWS) runs.delete(key);
        arrived(`fan/${id}`);
      },
    });
    runs.set(key, run);
  };
  /** Gives up the fans that nobody has asked for since two others were. */
  const giveUp = (): void => {
    for (const [key, run] of runs) {
      if (wanted.includes(key)) continue;
      if (queue.includes(run)) queue.splice(queue.indexOf(run), 1);
      runs.delete(key);
      fans.delete(key);
    }
  };
  const unless = async (kept: Map<string, unknown>, key: string, work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch {
      failed(kept, key);
    }
  };

  return {
    question: (id, seat) => {
      const key = `${id}/${seat}`;
      if (!answers.has(key)) {
        answers.set(key, null);
        void unless(answers, key, ask(id, seat));
      }
      return answers.get(key) ?? null;
    },
    fan: (id, seat, numbers, form) => {
      const key = JSON.stringify([id, seat, numbers, form]);
      wanted = [...wanted.filter((other) => other !== key), key].slice(-2);
      if (!fans.has(key)) {
        giveUp();
        fans.set(key, null);
        void unless(fans, key, draw(key, id, seat, numbers, form));
      }
      return fans.get(key) ?? null;
    },
  };
}
