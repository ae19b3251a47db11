import { fanPath, imagineSeat, pairedFutures, playFutures, referenceScore } from '../analysis/background';
import { drawLuck, luckSizes, noLuck, observe, tableOver, type Rules, type World } from '../engine';
import { rivalOf } from '../rivals';
import { compileTrial } from '../scenario/compile';
import { withParameter } from '../scenario/variation';
import {
  forgetCases,
  type Case,
  type Finding,
  type FromWorker,
  type SentRules,
  type Task,
} from './worker-tasks';

/** Plays tasks, in a worker or on the page; it keeps no more than the cases of late. */
export interface Player {
  open(sent: Case): void;
  /** Never throws: what cannot be played is found to be null. */
  play(task: Task): FromWorker;
}

type Opened = (task: Task) => Finding | null;

export function createPlayer(): Player {
  const cases = new Map<number, Opened>();
  return {
    open(sent) {
      cases.set(sent.id, opened(sent));
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

function opened(sent: Case): Opened {
  if (sent.kind === 'seat') return openSeat(sent);
  if (sent.kind === 'opening') {
    const rules = rulesOf(sent.rules);
    const report = observe(rules.openingTable, sent.firm);
    return ({ from, count }) => ({
      kind: 'pairs',
      pairs: pairedFutures(report, rules, sent.moves, from, count),
    });
  }
  if (sent.kind === 'table') return openTable(sent);
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
function openTable({ rules: sent, luck: of, rivals, cells }: Extract<Case, { kind: 'table' }>): Opened {
  const rules = rulesOf(sent);
  const world = tableOver(rules.shape, cells);
  const sizes = luckSizes(rules);
  const luck = of.on ? drawLuck(of.seed, sizes, rules.quarters) : noLuck(sizes, rules.quarters);
  return ({ from }) => {
    const rival = rivals[from];
    if (!rival) return null;
    const { firm, character, foresight } = rival;
    const outlook = { report: observe(world, firm), rules, luck, foresight };
    return { kind: 'thought', thought: rivalOf(character).explain(outlook) };
  };
}

interface Imagined {
  readonly rules: Rules;
  readonly world: World;
}

/** The imagined world is made once, and once more for the number that was changed last. */
function openSeat({ rules: sent, seat, source }: Extract<Case, { kind: 'seat' }>): Opened {
  const imaginedBy = (rules: Rules): Imagined => ({ rules, world: imagineSeat(seat, rules) });
  const own = imaginedBy(rulesOf(sent));
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
    const { rules, world } = change ? under(change.path, change.value) : own;
    return { kind: 'futures', futures: playFutures(seat, world, rules, decisions, task) };
  };
}

function rulesOf({ openingCells, ...rest }: SentRules): Rules {
  return { ...rest, openingTable: tableOver(rest.shape, openingCells) };
}
