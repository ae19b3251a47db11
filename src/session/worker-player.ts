import {
  causesOf,
  fanPath,
  imagineSeat,
  pairedFutures,
  playFutures,
  referenceScore,
} from '../analysis/background';
import {
  drawLuck,
  luckSizes,
  noLuck,
  observe,
  tableOver,
  type Luck,
  type Rules,
  type World,
} from '../engine';
import { rivalOf } from '../rivals';
import { compileTrial } from '../scenario/compile';
import { withParameter } from '../scenario/variation';
import {
  forgetCases,
  type Finding,
  type FromWorker,
  type SentCase,
  type SentRules,
  type Task,
} from './worker-tasks';

/** Plays tasks, in a worker or on the page; it keeps no more than the cases of late. */
export interface Player {
  /** Keeps rules that cases will name. */
  know(rules: SentRules): void;
  open(sent: SentCase): void;
  /** Never throws: what cannot be played is found to be null. */
  play(task: Task): FromWorker;
}

type Opened = (task: Task) => Finding | null;

export function createPlayer(): Player {
  const cases = new Map<number, Opened>();
  const books = new Map<number, Rules>();
  const know = (sent: SentRules): Rules => {
    const { sentAs, openingCells, ...rest } = sent;
    const rules = { ...rest, openingTable: tableOver(rest.shape, openingCells) };
    books.set(sentAs, rules);
    forgetCases(books);
    return rules;
  };
  const rulesOf: RulesOf = (sent) => {
    const rules = books.get(typeof sent === 'number' ? sent : sent.sentAs);
    if (rules) return rules;
    if (typeof sent === 'number') throw new Error('rules-missing');
    return know(sent);
  };
  return {
    know: (rules) => void know(rules),
    open(sent) {
      cases.set(sent.id, opened(sent, rulesOf));
      forgetCases(cases);
    },
    play(task) {
      try {
        return { task: task.id, finding: cases.get(task.case)?.(task) ?? null };
      } catch {
        return { task: task.id, finding: null };
      }
    },
  };
}

type RulesOf = (sent: SentRules | number) => Rules;
type Kind<Name extends SentCase['kind']> = Extract<SentCase, { kind: Name }>;

function opened(sent: SentCase, rulesOf: RulesOf): Opened {
  if (sent.kind === 'seat') return openSeat(sent, rulesOf(sent.rules));
  if (sent.kind === 'opening') {
    const rules = rulesOf(sent.rules);
    const report = observe(rules.openingTable, sent.firm);
    return ({ from, count }) => ({
      kind: 'pairs',
      pairs: pairedFutures(report, rules, sent.moves, from, count),
    });
  }
  if (sent.kind === 'table') return openTable(sent, rulesOf(sent.rules));
  if (sent.kind === 'causes') return openCauses(sent, rulesOf(sent.rules));
  if (sent.kind === 'reference') {
    const rules = rulesOf(sent.rules);
    return () => ({ kind: 'score', score: referenceScore(rules, sent.game) });
  }
  const { question } = sent;
  return ({ from, count }) => ({
    kind: 'paths',
    paths: Array.from({ length: count }, (_, at) => fanPath(question, from + at)),
  });
}

/** Rivals at a quarter's beginning, each with its own report and the game's luck, as the table would ask them. */
function openTable({ luck: of, rivals, cells }: Kind<'table'>, rules: Rules): Opened {
  const world = tableOver(rules.shape, cells);
  const luck = luckOf(of, rules);
  return ({ from }) => {
    const rival = rivals[from];
    if (!rival) return null;
    const { firm, character, foresight } = rival;
    const outlook = { report: observe(world, firm), rules, luck, foresight };
    return { kind: 'thought', thought: rivalOf(character).explain(outlook) };
  };
}

/** The quarter as the table played it. */
function openCauses({ luck, sheets, firm, cells }: Kind<'causes'>, rules: Rules): Opened {
  const quarter = { before: tableOver(rules.shape, cells), sheets, luck: luckOf(luck, rules) };
  return () => ({ kind: 'causes', causes: causesOf(quarter, rules, firm) });
}

function luckOf({ on, seed }: Pick<Luck, 'on' | 'seed'>, rules: Rules): Luck {
  const sizes = luckSizes(rules);
  return on ? drawLuck(seed, sizes, rules.quarters) : noLuck(sizes, rules.quarters);
}

interface Imagined {
  readonly rules: Rules;
  readonly world: World;
}

/** The imagined world is made once, and once more for the number that was changed last. */
function openSeat({ seat, source }: Kind<'seat'>, rules: Rules): Opened {
  const imaginedBy = (by: Rules): Imagined => ({ rules: by, world: imagineSeat(seat, by) });
  const own = imaginedBy(rules);
  let varied: { readonly key: string; readonly imagined: Imagined } | null = null;
  const under = (path: string, value: number): Imagined => {
    if (!source) return own;
    const key = `${path} ${value}`;
    if (varied?.key !== key) {
      const { file, priors } = source;
      varied = {
        key,
        imagined: imaginedBy(compileTrial(withParameter(file, priors, path, value), priors)),
      };
    }
    return varied.imagined;
  };
  return (task) => {
    if (!task.draft) return null;
    const { decisions, change } = task.draft;
    const from = change ? under(change.path, change.value) : own;
    return { kind: 'futures', futures: playFutures(seat, from.world, from.rules, decisions, task) };
  };
}
