import { causesOf, reachOf, withoutCause, type Causes, type PlayedQuarter } from '../analysis';
import { check, openings, type FirmId, type Luck } from '../engine';
import { shareIn } from '../record';
import { type Scenario } from '../scenario';
import { reportFor } from '../table';
import { tellings } from './table-work';
import { eventsKnownTo, lineFor, reportsOf, scoreOf, type Line } from './line';
import { lineBeside } from './history';
import { pairedQuarter } from './paired-quarter';
import { keepCauses, keptCauses } from './reckoning';
import type { CauseQuestion } from './reckoning-types';
import type { Derived, Draft, GameInHand } from './types';

import { rulesOf, tableOf } from './rounds';

/** Everything that panels show of the game in hand; nothing while the curtain is down. */
export function deriveGame(game: GameInHand, scenario: Scenario): Derived | null {
  if (game.hot?.sits === false) return null;
  const round = tableOf(game, scenario);
  const rules = rulesOf(game.record, scenario);
  const line = lineFor(game.record, rules);
  if (!round.ok || !line.ok) return null;
  const firm = rules.firmIds.indexOf(game.seat);
  const report = reportFor(round.value, game.seat);
  const open = openings(report.table, rules, firm);
  const base = baseOf(line.value, firm);
  return {
    scenario,
    rules,
    round: round.value,
    report,
    openings: open,
    beside: () => lineBeside(scenario, game.record),
    causes: (quarter) => causesIn(line.value, round.value.luck, game.seat, quarter),
    whyOf: (quarter) => questionOf(line.value, round.value.luck, game.seat, quarter),
    without: (quarter, cause) => {
      const played = quarterIn(line.value, round.value.luck, quarter);
      return played ? withoutCause(played, rules, firm, cause) : null;
    },
    paired: (quarter, option) => pairedQuarter(round.value, line.value, game.seat, quarter, option),
    reach: (market, choices) =>
      reachOf(report, rules, choices, (table) => shareIn(market, table, firm, rules)),
    thoughts: (quarter) =>
      tellings(
        line.value,
        round.value.luck,
        game.record.seats,
        game.record.foresight ?? 0,
        game.seat,
        quarter,
      ),
    ...base,
    ...judgeDraft(game.draft, open, report.table, rules, game.seat),
  };
}

/** What of a line its causes hang on. */
type Played = Pick<Line, 'rules' | 'worlds' | 'turns'>;

/** Causes of one quarter of a line for one seat, kept beside the world that it led to. */
export function causesIn(line: Played, luck: Luck, seat: FirmId, quarter: number): Causes | null {
  const question = questionOf(line, luck, seat, quarter);
  return question ? (keptCauses(question.after, seat) ?? question.reckon()) : null;
}

/** The same as a question, for whoever does not wait for the answer. */
export function questionOf(line: Played, luck: Luck, seat: FirmId, quarter: number): CauseQuestion | null {
  const after = line.worlds[quarter];
  const played = quarterIn(line, luck, quarter);
  if (!after || !played) return null;
  const { rules } = line;
  const reckon = (): Causes => keepCauses(after, seat, causesOf(played, rules, seat));
  return { played, rules, firm: seat, after, reckon };
}

/** Why the figures of the seat changed in the quarter that was played last. */
export function lastQuestion(game: GameInHand, scenario: Scenario): CauseQuestion | null {
  const round = tableOf(game, scenario);
  const line = lineFor(game.record, rulesOf(game.record, scenario));
  if (!round.ok || !line.ok) return null;
  return questionOf(line.value, round.value.luck, game.seat, line.value.turns.length);
}

/** A quarter of a line, counted from 1, as `advance` was given it; null when it has not been played. */
export function quarterIn(
  { rules, worlds, turns }: Played,
  luck: Luck,
  quarter: number,
): PlayedQuarter | null {
  const [before, turn] = [worlds[quarter - 1], turns[quarter - 1]];
  if (!before || !turn) return null;
  const sheets = rules.firmIds.map((firm) => ({
    firm,
    decisions: turn.sheets[firm] ?? [],
    checked: true as const,
  }));
  return { before, sheets, luck };
}

type Base = Pick<Derived, 'turns' | 'reports' | 'events' | 'ledgers' | 'score'>;
const bases = new WeakMap<Line, Map<number, Base>>();

/** Kept by line and firm: where several people play one game, none is shown what another was told. */
function baseOf(line: Line, firm: number): Base {
  const kept = bases.get(line) ?? new Map<number, Base>();
  bases.set(line, kept);
  const known = kept.get(firm);
  if (known) return known;
  const { rules, worlds, turns } = line;
  const base = {
    turns,
    reports: reportsOf(worlds, firm),
    events: line.events.map((events, quarter) =>
      eventsKnownTo(firm, rules, worlds[quarter + 1] ?? rules.openingTable, events),
    ),
    ledgers: line.ledgers.map((ledger) => ledger.filter((posting) => posting.firm === firm)),
    score: scoreOf(rules, firm, worlds),
  };
  kept.set(firm, base);
  return base;
}

function judgeDraft(
  draft: Draft,
  open: Derived['openings'],
  table: Derived['report']['table'],
  rules: Derived['rules'],
  seat: FirmId,
): Pick<Derived, 'draftRefusals' | 'attentionSpent'> {
  const judged = check(table, rules, { firm: seat, decisions: draft.decisions });
  let attentionSpent = 0;
  for (const { kind } of draft.decisions)
    attentionSpent += open.find((opening) => opening.kind === kind)?.attention ?? 0;
  return { draftRefusals: judged.ok ? [] : judged.refusals, attentionSpent };
}
