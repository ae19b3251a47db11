import {
  advance,
  check,
  firstLegal,
  hashWorld,
  holdCourse,
  isOver,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type Refusal,
  type Result,
} from '../engine';
import type { TurnNotes, TurnRecord } from '../record';
import { rivalOf } from '../rivals';
import { outlookOf, periodOf, reportFor, withProposals, type Played, type Round } from './round';
import { rivalsMeet, signatureUnder, standsBy, willSign } from './talk';

/**
 * Closes the quarter: computed rivals decide from their reports, all sheets are checked, time moves.
 *
 * `decisions` holds what each person decided; a person without an entry holds course. Refused with every reason when a
 * person's sheet is not legal; nothing has moved then. A round that keeps nothing leaves out hash, events and postings.
 */
export function closeRound(
  round: Round,
  decisions: Readonly<Record<FirmId, readonly Decision[]>>,
  notes: TurnNotes = {},
): Result<{ round: Round; played: Played }> {
  const { rules, world } = round;
  const refusals: Refusal[] = [];
  const sheets = new Map<FirmId, CheckedSheet>();
  for (const firm of rules.firmIds) {
    if (round.players[firm] !== 'human') continue;
    const result = check(reportFor(round, firm).table, rules, { firm, decisions: decisions[firm] ?? [] });
    if (result.ok) sheets.set(firm, result.value);
    else refusals.push(...result.refusals.map((reason) => ({ ...reason, path: `${firm}.${reason.path}` })));
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const talk = rivalsMeet(round, sheets);
  const settled = { ...round, talk };
  for (const firm of rules.firmIds)
    if (!sheets.has(firm)) sheets.set(firm, rivalSheet(settled, firm, sheets));
  const list = rules.firmIds.map((firm) => sheets.get(firm) ?? holdCourse(firm));
  const result = advance(world, list, rules, round.luck, {
    record: round.keep,
    ...(round.spare ? { into: round.spare } : {}),
  });
  const turn: TurnRecord = {
    period: periodOf(round),
    sheets: Object.fromEntries(list.map((sheet) => [sheet.firm, sheet.decisions])),
    talk,
    notes,
    after: round.keep ? hashWorld(result.world) : '',
  };
  const history = round.keep ? [...round.history, result.world] : [result.world];
  const next = withProposals({
    ...round,
    world: result.world,
    history,
    told: { reports: [], lent: round.told.lent },
    spare: round.keep ? null : world,
    talk: [],
    decided: {},
    over: isOver(result.world, rules),
  });
  return {
    ok: true,
    value: {
      round: next,
      played: { turn, world: result.world, events: result.events, ledger: result.ledger },
    },
  };
}

/**
 * A rival's whole sheet: what it decides, and its signature under terms that every other member also stands by.
 *
 * It signs only what all will sign, so that attention is not spent on paper.
 */
function rivalSheet(round: Round, firm: FirmId, people: ReadonlyMap<FirmId, CheckedSheet>): CheckedSheet {
  const { rules } = round;
  const index = rules.firmIds.indexOf(firm);
  const player = round.players[firm] ?? 'hold-course';
  if (player === 'human' || round.world.active[index] === 0) return holdCourse(firm);
  const outlook = outlookOf(round, firm);
  const signatures: Decision[] = standsBy(round, firm)
    .filter((word) =>
      word.terms.members.every((member) => member === firm || willSign(round, member, word, people)),
    )
    .map(({ terms, amends }) => signatureUnder(terms, amends ?? null));
  const decided = round.decided[firm] ?? rivalOf(player).decide(outlook);
  return firstLegal(outlook.report.table, rules, firm, [...signatures, ...decided]);
}
