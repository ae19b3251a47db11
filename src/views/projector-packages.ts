import { check, type Decision, type TermSheet } from '../engine';
import { contractParts } from './projector-contract';
import { sayDeeds } from './deeds';
import { cashOf } from './desk-cost';
import { amountFieldOf, openingOf, standingAmount, stanceText } from './desk-fields';
import { firmById, ownFirm, segmentInSentence, type SeatInput } from './desk-seat';
import { suggestionsOf } from './desk-suggestions';
import type { Suggestion } from './desk-suggestion';
import { formatCount, formatDays, formatMoney, formatNumber, formatShare } from './format';
import { DESK_WORDS } from './words/desk-zh';
import { PROJECTOR_WORDS } from './words/projector';
import { TERM_WORDS } from './words/terms-zh';
import { listOf } from './words/catalogue';

/** Decisions that stand for election together; none is to hold course. */
export type Package = readonly Decision[];

/** Choices beside holding course. */
const MOST_CHOICES = 3;
/** Suggestions of a kind that one choice joins. */
const JOINED = 2;

/** Kinds of choice in the order in which they are put up; each joins suggestions, by their names. */
const KINDS: readonly (readonly string[])[] = [
  ['price', 'advertise'],
  ['capacity', 'digitise', 'effort', 'cover', 'inspection', 'share-logistics'],
  ['festival'],
  ['borrow'],
];
/** Of these the first answer is the strong one, of all others the last. */
const STRONG_FIRST: ReadonlySet<string> = new Set(['price']);

/**
 * What a class chooses from, the last to hold course: up to two offers and a choice of each kind that this quarter's
 * suggestions give, as many as there are letters.
 *
 * Each is a legal sheet, and no two are the same.
 */
export function packagesOf(seat: SeatInput): Package[] {
  const rows = suggestionsFor(seat);
  const kinds = KINDS.map((ids) => {
    const strong = ids.flatMap((id) => {
      const row = rows.find((each) => each.id === id);
      const decision = row ? strongOf(seat, row) : null;
      return decision ? [decision] : [];
    });
    return legalPart(seat, strong.slice(0, JOINED));
  });
  const found = different([...offersOf(seat).slice(0, 2), ...kinds]);
  return [...different([...found, ...unlike(singlesOf(seat), found)]).slice(0, MOST_CHOICES), []];
}

/** Answers of which no part stands on the board, those of a kind that does not first, the mild before the strong. */
function unlike(singles: readonly Package[], board: readonly Package[]): Package[] {
  const parts = new Set(board.flat().map((decision) => JSON.stringify(decision)));
  const kinds = new Set(board.flat().map(({ kind }) => kind));
  const left = singles
    .filter((single) => !single.some((each) => parts.has(JSON.stringify(each))))
    .toReversed();
  const fresh = (single: Package): boolean => !single.some(({ kind }) => kinds.has(kind));
  return [...left.filter(fresh), ...left.filter((single) => !fresh(single))];
}

/** What may take the place of a choice: every other suggestion, one answer each. */
export function otherPackages(seat: SeatInput, onBoard: readonly Package[]): Package[] {
  const shown = new Set(onBoard.map((each) => JSON.stringify(each)));
  const all = different([...packagesOf(seat), ...offersOf(seat), ...singlesOf(seat)]);
  return all.filter((each) => !shown.has(JSON.stringify(each)));
}

/** Whether a decision moves anything from where it stands: small amounts are rounded to what is there already. */
function isChange(seat: SeatInput, decision: Decision): boolean {
  const { kind } = decision;
  if (kind === 'alliance') return true;
  const opening = openingOf(seat.openings, kind);
  const cell = seat.rules.segmentIds.indexOf(String(decision.segment));
  return Object.entries(decision).some(([name, value]) => {
    const field = amountFieldOf(opening, name);
    if (typeof value !== 'number' || !field) return false;
    return Math.abs(value - standingAmount(seat, kind, name, field, Math.max(0, cell))) > 1e-9;
  });
}

function suggestionsFor(seat: SeatInput): Suggestion[] {
  const { language } = seat;
  return suggestionsOf(
    { ...seat, decisions: [] },
    { desk: DESK_WORDS[language], terms: TERM_WORDS[language] },
  );
}

function isLegal(seat: SeatInput, decisions: Package): boolean {
  const { report, rules } = seat;
  return check(report.table, rules, { firm: rules.firmIds[report.firm] ?? '', decisions }).ok;
}

/** The first of the decisions that are legal together. */
function legalPart(seat: SeatInput, decisions: Package): Package {
  let kept: Package = [];
  for (const decision of decisions) if (isLegal(seat, [...kept, decision])) kept = [...kept, decision];
  return kept;
}

/** Those with decisions, each once. */
function different(packages: readonly Package[]): Package[] {
  const seen = new Set<string>();
  return packages.filter((each) => {
    const key = JSON.stringify(each);
    return each.length > 0 && !seen.has(key) && seen.add(key);
  });
}

function answersOf(seat: SeatInput, { options }: Suggestion): Decision[] {
  return options.flatMap(({ change }) => ('put' in change && isChange(seat, change.put) ? [change.put] : []));
}

function strongOf(seat: SeatInput, row: Suggestion): Decision | null {
  const answers = STRONG_FIRST.has(row.id) ? answersOf(seat, row) : answersOf(seat, row).toReversed();
  return answers.find((answer) => isLegal(seat, [answer])) ?? null;
}

function singlesOf(seat: SeatInput): Package[] {
  return suggestionsFor(seat)
    .flatMap((row) => answersOf(seat, row))
    .filter((answer) => isLegal(seat, [answer]))
    .map((answer) => [answer]);
}

/** A signature under what each partner said last. */
function offersOf(seat: SeatInput): Package[] {
  const own = ownFirm(seat).id;
  const last = new Map(
    seat.talk.filter((talk) => talk.to === own && talk.kind !== 'refuse').map((talk) => [talk.from, talk]),
  );
  return [...last.values()]
    .map(({ terms, amends }): Package => [
      amends === undefined
        ? { kind: 'alliance', action: 'propose', terms }
        : { kind: 'alliance', action: 'amend', alliance: amends, terms },
    ])
    .filter((each) => isLegal(seat, each));
}

/** A choice in at most 20 words. */
export function sayPackage(seat: SeatInput, decisions: Package): string {
  const words = PROJECTOR_WORDS[seat.language].choices;
  if (decisions.length === 0) return words.hold;
  const said = decisions.map((decision, at) => {
    const before = decisions[at - 1];
    const phrase = sayDecision(seat, decision, before?.segment === decision.segment);
    const first = at === 0 ? phrase.charAt(0).toUpperCase() : phrase.charAt(0).toLowerCase();
    return first + phrase.slice(1);
  });
  return said.join(words.and);
}

/** `again` where the decision before was about the same segment, which then need not be named. */
function sayDecision(seat: SeatInput, decision: Decision, again: boolean): string {
  const { language, names, rules } = seat;
  const words = PROJECTOR_WORDS[language].choices;
  const number = (field: string): number | null => {
    const value = decision[field];
    return typeof value === 'number' ? value : null;
  };
  const segment = (): string => segmentInSentence(seat, rules.segmentIds.indexOf(String(decision.segment)));
  const region = names.words[language].regions[String(decision.region)] ?? '';
  const [stance, spend, depth] = [number('stance'), number('spend'), number('depth')];
  const [inspection, digitise, cover] = [number('inspection'), number('digitise'), number('cover')];
  if (decision.kind === 'price' && stance !== null)
    return stance === 0
      ? words.even(segment())
      : (stance < 0 ? words.under : words.over)(
          segment(),
          stanceText(Math.abs(stance), language).replace('+', ''),
        );
  if (decision.kind === 'advertise' && spend !== null)
    return again
      ? words.advertiseIt(formatMoney(spend, language))
      : words.advertise(segment(), formatMoney(spend, language));
  if (decision.kind === 'festival' && depth !== null) return words.festival(formatShare(depth, language, 0));
  if (decision.kind === 'service' && inspection !== null)
    return words.inspection(formatShare(inspection, language, 0));
  if (decision.kind === 'stores' && digitise !== null)
    return words.digitise(region, formatCount(digitise, language));
  if (decision.kind === 'logistics' && cover !== null) {
    const stands = seat.report.table.coverDays[seat.report.firm] ?? 0;
    return words.cover(formatNumber(stands, language, 0), formatDays(cover, language));
  }
  const terms = decision.terms;
  if (isTerms(terms)) {
    const own = ownFirm(seat).id;
    const partners = terms.members.filter((member) => member !== own);
    const clauses = contractParts(seat, terms);
    return words.sign(
      listOf(
        partners.map((id) => firmById(seat, id).name),
        language,
      ),
      clauses.slice(0, NAMED).join(language === 'zh' ? '、' : ', '),
      language === 'zh' && clauses.length > NAMED ? clauses.length : Math.max(0, clauses.length - NAMED),
    );
  }
  return sayDeeds([decision], ownFirm(seat).id, names, language).join(words.and);
}

/** Clauses named in a sentence; the others are counted. */
const NAMED = 3;

function isTerms(value: Decision[string]): value is TermSheet {
  return typeof value === 'object' && !Array.isArray(value) && 'members' in value;
}

/** What a choice takes at once: cash that the rules fix beforehand, and attention. */
export function costOfPackage(seat: SeatInput, decisions: Package): string {
  const words = PROJECTOR_WORDS[seat.language].choices;
  let [cash, attention] = [0, 0];
  for (const decision of decisions) {
    cash += cashOf(seat, decision);
    attention += openingOf(seat.openings, decision.kind)?.attention ?? 0;
  }
  const money = formatMoney(Math.abs(Math.round(cash)), seat.language);
  const paid = !/[1-9]/.test(money) ? words.free : cash < 0 ? words.pays(money) : words.raises(money);
  const all = seat.report.table.attention[seat.report.firm] ?? 0;
  const cut = decisions.some(({ kind, stance }) => kind === 'price' && Number(stance) < 0);
  return [
    paid,
    ...(cut ? [words.margin] : []),
    attention === 0 ? words.noAttention : words.attention(attention, all),
  ].join(words.join);
}
