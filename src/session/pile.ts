import {
  graded,
  headOf,
  marking,
  pileCsv,
  readHandIn,
  referenceKey,
  unmarked,
  withTwins,
  type Marked,
  type Ungraded,
} from '../analysis';
import type { Refusal } from '../engine';
import { decodeAssignment, LIMITS, type Assignment } from '../record';
import type { Scenario } from '../scenario';
import type { Progress } from '../table';
import { MOST_RECORDS, type Pile, type PileFile, type PileView } from './assignment-types';
import type { Job, Pool } from './pool';
import { inSlices } from './slices';
import { nextCase, sentRules } from './worker-tasks';

export interface PileOptions {
  readonly pool: Pool;
  readonly load: (id: string) => Promise<Scenario | null>;
  /** Told of every step, so that the page shows it. */
  readonly arrived: (name: string) => void;
}

/** Records that are in hand at once: while the reference of one is played in a worker, the next is read. */
const LANES = 4;

/** Marks records in slices of the page's time and in its workers; nothing of them is kept on disk or sent anywhere. */
export function createPile({ pool, load, arrived }: PileOptions): Pile {
  let files: readonly PileFile[] = [];
  const rows = new Map<string, Marked>();
  const inHand = new Set<string>();
  let set: Assignment | null = null;
  let refusals: readonly Refusal[] = [];
  let left = 0;
  let now: { name: string; progress: Progress | null } | null = null;
  /** Counts how often marking was begun or stopped; an older run ends itself. */
  let turn = 0;
  let running = false;
  let shown: PileView | null = null;
  const changed = (): void => {
    shown = null;
    arrived('pile');
  };
  const referenceOf = createReferences(pool);
  const waiting = (): PileFile[] => files.filter(({ name }) => !rows.has(name));
  const markOne = async (file: PileFile, mine: number): Promise<Marked | null> => {
    const { name, size } = file;
    if (size > LIMITS.bytes)
      return unmarked(name, [{ code: 'too-large', path: '', values: { most: LIMITS.bytes } }]);
    const text = await file.text().catch(() => null);
    if (text === null) return unmarked(name, [{ code: 'cannot-read', path: '' }]);
    const handIn = readHandIn(text);
    if (!handIn.ok) return unmarked(name, handIn.refusals);
    const scenario = await load(headOf(handIn.value).scenario.id);
    const ungraded = await inSlices(marking(name, handIn.value, { scenario, set }), {
      onStep: (progress) => {
        now = { name, progress };
      },
      tell: changed,
      goOn: () => mine === turn,
    });
    if (!ungraded?.reference) return ungraded?.row ?? null;
    return graded(ungraded.row, await referenceOf(ungraded.reference));
  };
  const lane = async (mine: number): Promise<void> => {
    for (;;) {
      const file = waiting().find(({ name }) => !inHand.has(name));
      if (!file || mine !== turn) return;
      inHand.add(file.name);
      now = { name: file.name, progress: null };
      const row = await markOne(file, mine);
      if (!row || mine !== turn) return;
      rows.set(file.name, row);
      inHand.delete(file.name);
      changed();
      // The page draws and answers between two records.
      await new Promise((next) => setTimeout(next, 0));
    }
  };
  const halt = (): void => {
    turn++;
    running = false;
    now = null;
    inHand.clear();
  };
  const run = async (): Promise<void> => {
    halt();
    const mine = turn;
    running = waiting().length > 0;
    if (running) pool.warm();
    changed();
    await Promise.all(Array.from({ length: LANES }, () => lane(mine)));
    if (mine !== turn) return;
    halt();
    changed();
  };
  const take = (coming: readonly PileFile[]): void => {
    const room = Math.max(0, MOST_RECORDS - files.length);
    left = Math.max(0, coming.length - room);
    const names = new Set(files.map(({ name }) => name));
    const taken = coming.slice(0, room).map((file) => {
      const name = freeName(file.name, names);
      names.add(name);
      return { name, size: file.size, text: () => file.text() };
    });
    files = [...files, ...taken];
    void run();
  };
  const marked = (): Marked[] => withTwins(files.flatMap(({ name }) => rows.get(name) ?? []));
  return {
    view: () => (shown ??= { rows: marked(), waiting: waiting().length, running, now, left, set, refusals }),
    add: take,
    paste: (text) =>
      take(
        [...text.matchAll(/\S*#\/record\/[A-Za-z0-9_-]+/g)].map(([address], at) => ({
          name: `link ${at + 1}`,
          size: address.length,
          text: async () => address,
        })),
      ),
    stop: () => {
      halt();
      changed();
    },
    goOn: () => void run(),
    clear: () => {
      halt();
      [files, left] = [[], 0];
      rows.clear();
      changed();
    },
    hold: (link) => {
      const said = link.trim();
      const decoded = said === '' ? null : decodeAssignment(said.replace(/^.*#\/assignment\//, ''));
      refusals = decoded && !decoded.ok ? decoded.refusals : [];
      set = decoded?.ok ? decoded.value : null;
      rows.clear();
      void run();
    },
    // The mark before it tells spreadsheets that the file is UTF-8.
    csv: async () => `\uFEFF${pileCsv(marked())}`,
    text: async (name) =>
      (await files
        .find((file) => file.name === name)
        ?.text()
        .catch(() => '')) ?? '',
  };
}

type Reference = NonNullable<Ungraded['reference']>;

/** Plays reference games in the page's workers, each once. */
function createReferences(pool: Pool): (reference: Reference) => Promise<number | null> {
  const known = new Map<string, Promise<number | null>>();
  const jobs: Job[] = [];
  pool.serve(() => jobs.shift() ?? null);
  return ({ rules, game }) => {
    const key = referenceKey(rules, game);
    const asked =
      known.get(key) ??
      new Promise<number | null>((came) => {
        jobs.push({
          from: { id: nextCase(), kind: 'reference', rules: sentRules(rules), game },
          task: { from: 0, count: 1, draft: null },
          done: (finding) => came(finding?.kind === 'score' ? finding.score : null),
        });
        pool.pump();
      });
    known.set(key, asked);
    return asked;
  };
}

/** The name, numbered where it is taken: files of several folders may have one name. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
