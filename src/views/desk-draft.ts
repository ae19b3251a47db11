import { allianceSlot, type Decision, type Refusal, type TermSheet } from '../engine';
import { listOf } from './words/catalogue';
import { amountText, openingOf, stanceText } from './desk-fields';
import { entityName, membersText } from './desk-entities';
import { refusalsByDecision } from './desk-refusals';
import { firmById, lowerFirst, type SeatInput } from './desk-seat';
import { formatShare } from './format';
import type { DecisionWords } from './words/decisions';
import type { RefusalWords } from './words/refusals';
import type { TermWords } from './words/terms';

export interface DraftLine {
  readonly text: string;
  readonly refusals: readonly string[];
  readonly decision: Decision;
  readonly attention: number;
}

export interface DraftWords {
  readonly decisions: DecisionWords;
  readonly terms: TermWords;
  readonly refusals: RefusalWords;
}

/** The draft in words, each decision with what stands against it; `general` speaks of the whole sheet. */
export function draftLines(
  seat: SeatInput,
  refused: readonly Refusal[],
  words: DraftWords,
): { readonly lines: DraftLine[]; readonly general: string[] } {
  const reasons = refusalsByDecision(refused, seat, words.refusals);
  return {
    lines: seat.decisions.map((decision, at) => ({
      text: decisionText(seat, decision, words),
      refusals: reasons.filter((reason) => reason.at === at).map(({ text }) => text),
      decision,
      attention: openingOf(seat.openings, decision.kind)?.attention ?? 0,
    })),
    general: reasons.filter(({ at }) => at < 0 || at >= seat.decisions.length).map(({ text }) => text),
  };
}

/** One decision as a line of text. */
export function decisionText(
  seat: SeatInput,
  decision: Decision,
  { decisions: words, terms }: DraftWords,
): string {
  const { language } = seat;
  const { said } = words;
  const opening = openingOf(seat.openings, decision.kind);
  const name = words.kinds[decision.kind].name;
  switch (decision.kind) {
    case 'price':
      return said.price(
        lowerFirst(entityName(seat, 'segment', String(decision.segment)), language),
        stanceText(Number(decision.stance), language),
      );
    case 'campaign':
      return said.campaign(
        words.options[String(decision.form)] ?? String(decision.form),
        lowerFirst(entityName(seat, 'segment', String(decision.segment)), language),
        amountText(Number(decision.spend ?? 0), 'fen', language),
      );
    case 'alliance': {
      const sheet = termSheetOf(decision);
      if (sheet) return said.sign(partnersText(seat, sheet), clausesText(sheet, terms, language));
      const partner = membersText(seat, allianceSlot(String(decision.alliance ?? '')));
      return decision.action === 'leave'
        ? said.leave(partner)
        : said.effort(partner, formatShare(Number(decision.effort ?? 0), language, 0));
    }
    default: {
      const place =
        typeof decision.segment === 'string'
          ? lowerFirst(entityName(seat, 'segment', decision.segment), language)
          : typeof decision.region === 'string'
            ? entityName(seat, 'region', decision.region)
            : null;
      const parts = Object.entries(decision).flatMap(([field, value]) => {
        const form = opening?.fields[field];
        if (field === 'kind' || !form || field === 'segment' || field === 'region') return [];
        const label = words.fields[`${decision.kind}.${field}`] ?? field;
        const parcels = decision.kind === 'logistics' ? words.unitParcels : '';
        if (typeof value === 'number' && form.type === 'amount') {
          if (field === 'restructure') return [label];
          return [`${label} ${amountText(value, form.unit, language, parcels)}`];
        }
        if (typeof value === 'string' && form.type === 'choice')
          return [`${label} ${words.options[value] ?? value}`];
        return typeof value === 'string' && form.type === 'entity'
          ? [`${label} ${entityName(seat, form.of, value)}`]
          : [];
      });
      return said.at(
        place === null ? name : language === 'zh' ? `${name}（${place}）` : `${name}, ${place}`,
        parts.join(language === 'zh' ? '，' : ', '),
      );
    }
  }
}

function termSheetOf(decision: Decision): TermSheet | null {
  const { terms } = decision;
  return typeof terms === 'object' && !Array.isArray(terms) ? (terms as TermSheet) : null;
}

function partnersText(seat: SeatInput, sheet: TermSheet): string {
  const mine = seat.rules.firmIds[seat.report.firm];
  return listOf(
    sheet.members.filter((member) => member !== mine).map((member) => firmById(seat, member).name),
    seat.language,
  );
}

export function clausesText(sheet: TermSheet, terms: TermWords, language: 'en' | 'zh'): string {
  const names = Object.keys(sheet.clauses).map((id) => terms.clauses[id]?.name ?? id);
  return listOf(
    names.map((name) => (language === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name)),
    language,
  );
}
