/** What the negotiation table and the results ask of the analysis, from the seat's own report and what was said to it. */
import { bestCounter, dealWorth, guessesOf, type BestCounter, type DealView } from '../analysis';
import {
  allianceSlot,
  checkTerms,
  contractsOf,
  isMember,
  observe,
  sameTerms,
  seatAt,
  type FirmId,
  type Report,
  type Rules,
  type TermSheet,
} from '../engine';
import { RIVAL_IDS, tellOf, type Told, type Word } from '../rivals';
import type { Talk } from '../record';
import type { Line } from './line';
import { thoughtsAt } from './thoughts';

export { leavingDrill, sheetEffect } from '../analysis';
export { divisionOf } from '../rivals';

/** One side of a table: what the seat knows, whom it faces, and what was said this quarter. */
export interface Facing {
  readonly report: Report;
  readonly rules: Rules;
  readonly partner: FirmId;
  readonly talk: readonly Talk[];
}

/** The contract that binds just the members of `terms`: an offer changes it instead of making a second one. */
export function standingSlot({ table, firm }: Report, rules: Rules, { members }: TermSheet): number | null {
  const slot = contractsOf(table, firm).find((each) =>
    rules.firmIds.every((id, other) => isMember(table, each, other) === members.includes(id)),
  );
  return slot ?? null;
}

/** What a firm said to us this quarter of terms that would do the same to the contracts in force. */
function wordsOf({ talk, partner }: Facing, own: FirmId, amends: number | null): Word[] {
  return talk
    .filter(
      (said) =>
        said.from === partner &&
        said.to === own &&
        (said.amends === undefined ? null : allianceSlot(said.amends)) === amends,
    )
    .map(({ kind, terms }) => ({ terms, signs: kind !== 'refuse' }));
}

function guessesFor(facing: Facing, terms: TermSheet, known?: { books: number; stance: number }) {
  const { report, rules, partner } = facing;
  const slot = standingSlot(report, rules, terms);
  const words = wordsOf(facing, rules.firmIds[report.firm] ?? '', slot);
  return guessesOf(report, rules, partner, words, {
    ...(slot === null ? {} : { amends: slot }),
    ...(known ? { known } : {}),
  });
}

export function weighDeal(facing: Facing, terms: TermSheet): DealView {
  const own = facing.rules.firmIds[facing.report.firm];
  const others = terms.members.filter((member) => member !== own && member !== facing.partner);
  return {
    ...dealWorth(guessesFor(facing, terms), terms),
    others: Object.fromEntries(
      others.map((partner) => {
        const there = { ...facing, partner };
        return [partner, dealWorth(guessesFor(there, terms), terms).chance];
      }),
    ),
  };
}

/** The change of a sheet that brings a signature nearest; null when no single one helps. */
export function counterFor(facing: Facing, terms: TermSheet): BestCounter | null {
  const { report, rules } = facing;
  const seat = seatAt(report.table, rules, report.firm);
  const offered = facing.talk.filter(
    ({ kind, to }) => kind === 'refuse' && to === rules.firmIds[report.firm],
  );
  return bestCounter(
    guessesFor(facing, terms),
    terms,
    (sheet) => checkTerms(seat, sheet).length === 0 && !offered.some((said) => sameTerms(said.terms, sheet)),
  );
}

/** What every rival tells of a quarter that is over, counted from 1; nothing of one that is not. */
export function tellings(
  { rules, worlds, turns }: Line,
  luck: Parameters<typeof tellOf>[1]['luck'],
  players: Readonly<Record<FirmId, string>>,
  foresight: number,
  seat: FirmId,
  quarter: number,
): Told[] {
  const before = worlds[quarter - 1];
  if (!before || !turns[quarter - 1]) return [];
  const asked = rules.firmIds.indexOf(seat);
  return rules.firmIds.flatMap((id, firm): Told[] => {
    const character = RIVAL_IDS.find((known) => known === players[id]);
    if (character === undefined || id === seat || before.active[firm] === 0) return [];
    const outlook = { report: observe(before, firm), rules, luck, foresight };
    return [tellOf(character, outlook, asked, thoughtsAt(before).get(id))];
  });
}
