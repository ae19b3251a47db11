import { imagineSeat, playFutures } from '../analysis/forecast';
import { tableOver, type Rules, type World } from '../engine';
import { compileScenario } from '../scenario/compile';
import { withParameter } from '../scenario/variation';
import type { ForecastCase, ForecastTask, FromPlayer } from './forecast-tasks';

/** Plays forecast tasks, in a worker or on the page; it keeps no more than the cases of late. */
export interface ForecastPlayer {
  open(sent: ForecastCase): void;
  play(task: ForecastTask): FromPlayer;
}

interface Opened {
  readonly sent: ForecastCase;
  readonly rules: Rules;
  readonly imagined: World;
}

const KEPT = 3;

export function createPlayer(): ForecastPlayer {
  const cases = new Map<number, Opened>();
  let varied: { readonly key: string; readonly rules: Rules; readonly imagined: World } | null = null;

  const rulesOf = (opened: Opened, change: ForecastTask['change']): { rules: Rules; imagined: World } => {
    const { sent } = opened;
    if (!change || !sent.source) return opened;
    const key = `${sent.id} ${change.path} ${change.value}`;
    if (varied?.key !== key) {
      const { file, priors } = sent.source;
      const rules = compileScenario(withParameter(file, priors, change.path, change.value), priors);
      varied = { key, rules, imagined: imagineSeat(sent.seat, rules) };
    }
    return varied;
  };

  return {
    open(sent) {
      const { openingCells, ...rest } = sent.rules;
      const rules: Rules = { ...rest, openingTable: tableOver(rest.shape, openingCells) };
      cases.set(sent.id, { sent, rules, imagined: imagineSeat(sent.seat, rules) });
      for (const id of cases.keys()) if (cases.size > KEPT) cases.delete(id);
    },
    play(task) {
      const opened = cases.get(task.case);
      if (!opened) return { task: task.id, futures: null };
      const { rules, imagined } = rulesOf(opened, task.change);
      return {
        task: task.id,
        futures: playFutures(opened.sent.seat, imagined, rules, task.decisions, task),
      };
    },
  };
}
