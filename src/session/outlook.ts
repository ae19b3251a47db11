import type { Fan, OpenNumber, PairedAnswer } from '../analysis';
import type { Decision, FirmId } from '../engine';
import type { Scenario } from '../scenario';
import { pagePool, type Pool, type Run } from './pool';
import type { Finding } from './worker-tasks';

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
  readonly pool?: Pool;
}

/** Futures of the question, and how many a worker is given at a time. */
export const QUESTION_FUTURES = 400;
const PAIRS_A_TASK = 20;
/** Draws of a briefing's fan, and how many a worker is given at a time. */
export const FAN_DRAWS = 80;
const PATHS_A_TASK = 10;

export function createOutlook({ play, load, arrived, pool: given }: OutlookOptions): Outlook {
  let pool: Pool | null = given ?? null;
  const workers = (): Pool => (pool ??= pagePool());
  const answers = new Map<string, PairedAnswer | null>();
  const fans = new Map<string, Fan | null>();
  /** Fans in the order in which they were last asked for, the newest last; only two are worth drawing at a time. */
  let wanted: string[] = [];
  const runs = new Map<string, Run>();

  const ask = async (id: string, seat: FirmId): Promise<void> => {
    workers().warm();
    const [heavy, scenario] = [await play(), await load(id)];
    if (!scenario) return;
    const { rules } = scenario;
    const offered = heavy.offeredAtStart(rules, seat);
    const pairs: { a: number; b: number }[] = [];
    const packed = heavy.packRules(rules);
    const tasks = Array.from({ length: QUESTION_FUTURES / PAIRS_A_TASK }, (_, at) => ({
      kind: 'pairs' as const,
      packed,
      firm: rules.firmIds.indexOf(seat),
      moves: { a: offered, b: {} },
      from: at * PAIRS_A_TASK,
      count: PAIRS_A_TASK,
    }));
    workers().run(tasks, (finding: Finding) => {
      if (finding.kind !== 'pairs') return;
      pairs.push(...finding.pairs);
      answers.set(`${id}/${seat}`, heavy.answerOf(pairs));
      arrived(`question/${id}`);
    });
  };
  const draw = async (
    key: string,
    id: string,
    seat: FirmId,
    numbers: readonly OpenNumber[],
    form: string | undefined,
  ): Promise<void> => {
    workers().warm();
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
    const tasks = Array.from({ length: FAN_DRAWS / PATHS_A_TASK }, (_, at) => ({
      kind: 'paths' as const,
      question,
      from: at * PATHS_A_TASK,
      count: PATHS_A_TASK,
    }));
    const run = workers().run(tasks, (finding: Finding) => {
      if (finding.kind !== 'paths') return;
      paths.push(...finding.paths);
      fans.set(key, heavy.fanOf(paths));
      if (paths.length >= FAN_DRAWS) runs.delete(key);
      arrived(`fan/${id}`);
    });
    runs.set(key, run);
  };
  /** Gives up the fans that nobody has asked for since two others were. */
  const giveUp = (): void => {
    for (const [key, run] of runs) {
      if (wanted.includes(key)) continue;
      run.cancel();
      runs.delete(key);
      fans.delete(key);
    }
  };
  /** What could not be fetched may be asked for again. */
  const unless = async (kept: Map<string, unknown>, key: string, work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch {
      kept.delete(key);
      arrived('outlook-failed');
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
