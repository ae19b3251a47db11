import {
  allianceSlot,
  checkTerms,
  contractsOf,
  imagine,
  isMember,
  rollout,
  seatAt,
  shareBySeller,
  CLAUSE_IDS,
  type CheckedSheet,
  type ClauseId,
  type FirmId,
  type Luck,
  type Refusal,
  type Report,
  type Rules,
  type SheetsByFirm,
  type TermSheet,
  type World,
} from '../engine';
import { valueTerms } from '../rivals';
import { futureLuck, spreadOf, type Spread } from './futures';

/** What signing changes for one firm by the horizon, with 80 % ranges. */
export interface TermsEffect {
  /** Share by seller, points of the market (1 = one percentage point). */
  readonly share: Spread;
  /** Points of the pressure index. */
  readonly pressure: Spread;
  /** Part of the business that hangs on partners, 0..1. */
  readonly dependence: Spread;
}

/** One clause: what the sheet brings with it beyond what it brings without. */
export interface ClauseEffect extends TermsEffect {
  /** Firms that the clause is a cost to, by the estimate of the firm that asks. */
  readonly bearers: readonly string[];
}

export interface SheetEffect {
  readonly quarters: number;
  readonly futures: number;
  readonly whole: TermsEffect;
  readonly byClause: Readonly<Partial<Record<ClauseId, ClauseEffect>>>;
  /** Why the sheet cannot be signed as it stands: other contracts that it would break, limits that it passes. */
  readonly conflicts: readonly Refusal[];
}

interface Look {
  readonly from: World;
  readonly rules: Rules;
  readonly firm: number;
  readonly quarters: number;
  readonly lucks: readonly Luck[];
}

type End = Readonly<Record<keyof TermsEffect, number>>;

/**
 * Expected effect of a term sheet and of each clause on the owner of `report`: paired futures with and without it, from
 * what the firm may know, under luck that is not the game's; all else holds course.
 *
 * `quarters` is the horizon, `futures` the number of pairs.
 */
export function sheetEffect(
  report: Report,
  rules: Rules,
  terms: TermSheet,
  { quarters = 6, futures = 16 }: { readonly quarters?: number; readonly futures?: number } = {},
): SheetEffect {
  const look: Look = {
    from: imagine(report, rules),
    rules,
    firm: report.firm,
    quarters,
    lucks: futureLuck(rules, 'terms', futures),
  };
  const none = endsOf(look, null);
  const all = endsOf(look, terms);
  const ids = CLAUSE_IDS.filter((id) => terms.clauses[id]);
  const byClause: Partial<Record<ClauseId, ClauseEffect>> = {};
  for (const id of ids) {
    const without = ids.length === 1 ? none : endsOf(look, withoutClause(terms, id));
    byClause[id] = { ...effectOf(all, without), bearers: bearersOf(report, rules, terms, id) };
  }
  return {
    quarters,
    futures,
    whole: effectOf(all, none),
    byClause,
    conflicts: checkTerms(seatAt(report.table, rules, report.firm), terms),
  };
}

function withoutClause(terms: TermSheet, id: ClauseId): TermSheet {
  const clauses = { ...terms.clauses };
  delete clauses[id];
  return { ...terms, clauses };
}

/**
 * What would be lost if a partner left tomorrow: futures in which `partner` ends the contract now against those in which it
 * runs on. Null when no contract of that id binds both.
 */
export function leavingDrill(
  report: Report,
  rules: Rules,
  alliance: string,
  partner: FirmId,
  { quarters = 6, futures = 16 }: { readonly quarters?: number; readonly futures?: number } = {},
): TermsEffect | null {
  const slot = allianceSlot(alliance);
  const other = rules.firmIds.indexOf(partner);
  const { table, firm } = report;
  const binds = contractsOf(table, firm).includes(slot) && other >= 0 && other !== firm;
  if (!binds || !isMember(table, slot, other)) return null;
  const look: Look = {
    from: imagine(report, rules),
    rules,
    firm,
    quarters,
    lucks: futureLuck(rules, 'drill', futures),
  };
  const stays = rules.firmIds.map(() => null);
  const leaves = rules.firmIds.map((id): CheckedSheet | null =>
    id === partner
      ? { firm: id, decisions: [{ kind: 'alliance', action: 'leave', alliance }], checked: true }
      : null,
  );
  return effectOf(play(look, leaves), play(look, stays));
}

/** Where each future ends when the sheet is signed by all now; when nothing is, with null. */
function endsOf(look: Look, terms: TermSheet | null): End[] {
  return play(
    look,
    look.rules.firmIds.map((id): CheckedSheet | null =>
      terms?.members.includes(id)
        ? { firm: id, decisions: [{ kind: 'alliance', action: 'propose', terms }], checked: true }
        : null,
    ),
  );
}

function play({ from, rules, firm, quarters, lucks }: Look, first: SheetsByFirm): End[] {
  return lucks.map((luck) => {
    const end = rollout(from, rules, luck, { first, quarters });
    let dependence = 0;
    for (const slot of contractsOf(end, firm))
      dependence += end.dependence[slot * end.shape.firms + firm] as number;
    return {
      share: 100 * shareBySeller(end, firm),
      pressure: end.pressure[firm] as number,
      dependence: Math.min(1, dependence),
    };
  });
}

function effectOf(signed: readonly End[], unsigned: readonly End[]): TermsEffect {
  const change = (name: keyof End): Spread =>
    spreadOf(signed.map((end, at) => end[name] - (unsigned[at]?.[name] ?? 0)));
  return { share: change('share'), pressure: change('pressure'), dependence: change('dependence') };
}

function bearersOf(report: Report, rules: Rules, terms: TermSheet, id: ClauseId): string[] {
  return terms.members.filter((member) => (valueTerms(report, rules, member, terms).byClause[id] ?? 0) < 0);
}
