import {
  headOf,
  marking,
  pileCsv,
  readHandIn,
  unmarked,
  withTwins,
  type Marked,
  type References,
} from '../analysis';
import { decodeAssignment, LIMITS, type Assignment } from '../record';
import type { Refusal } from '../engine';
import type { Scenario } from '../scenario';
import type { Progress } from '../table';
import { MOST_RECORDS, type Pile, type PileFile, type PileView } from './assignment-types';
import { inSlices } from './slices';

export interface PileOptions {
  readonly load: (id: string) => Promise<Scenario | null>;
  /** Told of every step, so that the page shows it. */
  readonly arrived: (name: string) => void;
}

/** Marks records one after another in slices of the page's time; nothing of them is kept on disk or sent anywhere. */
export function createPile({ load, arrived }: PileOptions): Pile {
  let files: readonly PileFile[] = [];
  const rows = new Map<string, Marked>();
  const references: References = new Map();
  let queue: readonly PileFile[] = [];
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
  const markOne = async (file: PileFile, mine: number): Promise<Marked | null> => {
    const { name, size } = file;
    if (size > LIMITS.bytes)
      return unmarked(name, [{ code: 'too-large', path: '', values: { most: LIMITS.bytes } }]);
    const text = await file.text().catch(() => null);
    if (text === null) return unmarked(name, [{ code: 'cannot-read', path: '' }]);
    const handIn = readHandIn(text);
    if (!handIn.ok) return unmarked(name, handIn.refusals);
    const scenario = await load(headOf(handIn.value).scenario.id);
    return inSlices(marking(name, handIn.value, { scenario, set, references }), {
      onStep: (progress) => {
        now = { name, progress };
      },
      tell: changed,
      goOn: () => mine === turn,
    });
  };
  const run = async (): Promise<void> => {
    const mine = ++turn;
    running = true;
    for (;;) {
      const [file] = queue;
      if (!file || mine !== turn) break;
      now = { name: file.name, progress: null };
      changed();
      const row = await markOne(file, mine);
      if (!row || mine !== turn) return;
      rows.set(file.name, row);
      queue = queue.slice(1);
      // The page draws and answers between two records.
      await new Promise((next) => setTimeout(next, 0));
    }
    if (mine !== turn) return;
    running = false;
    now = null;
    changed();
  };
  const halt = (): void => {
    turn++;
    running = false;
    now = null;
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
    queue = [...queue, ...taken];
    if (queue.length > 0) void run();
    changed();
  };
  return {
    view: () =>
      (shown ??= {
        rows: withTwins(files.flatMap(({ name }) => rows.get(name) ?? [])),
        waiting: queue.length,
        running,
        now,
        left,
        set,
        refusals,
      }),
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
      [files, queue, left] = [[], [], 0];
      rows.clear();
      changed();
    },
    hold: (link) => {
      const said = link.trim();
      const decoded = said === '' ? null : decodeAssignment(said.replace(/^.*#\/assignment\//, ''));
      refusals = decoded && !decoded.ok ? decoded.refusals : [];
      set = decoded?.ok ? decoded.value : null;
      halt();
      rows.clear();
      queue = files;
      if (queue.length > 0) void run();
      changed();
    },
    // The mark before it tells spreadsheets that the file is UTF-8.
    csv: async () => `\uFEFF${pileCsv(withTwins(files.flatMap(({ name }) => rows.get(name) ?? [])))}`,
    text: async (name) =>
      (await files
        .find((file) => file.name === name)
        ?.text()
        .catch(() => '')) ?? '',
  };
}

/** The name, numbered where it is taken: files of several folders may have one name. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
