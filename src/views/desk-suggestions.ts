import { allianceId, contractsOf, gaugeOf, isRunning, type Decision } from '../engine';
import { clausesText } from './desk-draft';
import { amountFieldOf, amountText, changeFields, decisionAt, openingOf, standingAmount, stanceText, type Change, type Place } from './desk-fields';
import { membersText } from './desk-groups';
import { firmById, mainSegment, otherFirms, ownFirm, partnersByFit, regionAt, reportBefore, segmentInSentence, type SeatInput } from './desk-seat';
import { formatDays, formatMoney, formatNumber, formatPoints, formatShare } from './format';
import type { DeskWords } from './words/desk';
import type { TermWords } from './words/terms';

/** One thing worth deciding now, with a few answers of equal standing. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly consequence: string;
  readonly attention: number;
  readonly options: readonly SuggestionOption[];
  readonly chosen: string;
  /** Decided elsewhere: the partner to face at the table. */
  readonly partner: string | null;
  /** The draft's decisions of this row alone, for their effect. */
  readonly decisions: readonly Decision[];
}

export interface SuggestionOption {
  readonly id: string;
  readonly word: string;
  readonly change: Change;
}

export interface SuggestionWords {
  readonly desk: DeskWords;
  readonly terms: TermWords;
}

const MOST = 6;

/**
 * Up to six openings that this quarter asks for, by published rules, in this order: an offer in the inbox, a festival, a runway
 * under four quarters, a region more than 85 % full, a segment that lost share, an alliance behind its promise, a logistics clause
 * to use, a partner to look for, advertising in the main segment, shops to digitise, stock to keep, checks against fakes.
 */
export function suggestionsOf(seat: SeatInput, words: SuggestionWords): Suggestion[] {
  const found = [
    offers,
    festival,
    runway,
    fullRegion,
    priceOf,
    behindPromise,
    sharedLogistics,
    partnerToSeek,
    advertising,
    shops,
    cover,
    inspection,
  ].flatMap((rule) => rule(seat, words) ?? []);
  return found.slice(0, MOST);
}

type Rule = (seat: SeatInput, words: SuggestionWords) => Suggestion | readonly Suggestion[] | null;

/** A row whose options set one field of one decision; `null` among the values is what stands. */
function fieldRow(
  seat: SeatInput,
  place: Place,
  field: string,
  values: readonly (number | null)[],
  say: (value: number | null) => string,
  head: { readonly id: string; readonly name: string; readonly consequence: string },
): Suggestion | null {
  const opening = openingOf(seat.openings, place.kind);
  const form = amountFieldOf(opening, field);
  if (!opening || opening.closed || !form || form.max <= form.min) return null;
  const held = decisionAt(seat.decisions, place);
  const drafted = held?.[field];
  const now = typeof drafted === 'number' ? drafted : null;
  const bounded = values.map((value) => (value === null ? null : Math.min(form.max, Math.max(form.min, value))));
  const unique = bounded.filter((value, at) => bounded.indexOf(value) === at);
  const shown = unique.includes(now) ? unique : [...unique, now];
  const idOf = (value: number | null): string => (value === null ? 'keep' : String(value));
  return {
    ...head,
    attention: held ? opening.attention : 0,
    options: shown.map((value) => ({
      id: idOf(value),
      word: say(value),
      change: changeFields(seat.decisions, place, { [field]: value }),
    })),
    chosen: idOf(now),
    partner: null,
    decisions: held ? [held] : [],
  };
}

/** Values in rising order with what stands among them, as null; of four the one nearest to it gives way. */
function withStanding(values: readonly number[], stands: number): (number | null)[] {
  let nearest = values[0] ?? 0;
  for (const value of values) if (Math.abs(value - stands) < Math.abs(nearest - stands)) nearest = value;
  const kept = values.filter((value) => value !== nearest);
  return [...kept, stands].sort((a, b) => a - b).map((value) => (value === stands ? null : value));
}

const offers: Rule = (seat, { desk, terms }) => {
  const own = ownFirm(seat).id;
  const last = new Map(seat.talk.filter((talk) => talk.to === own && talk.kind !== 'refuse').map((talk) => [talk.from, talk]));
  return [...last.values()].slice(0, 2).map((talk) => {
    const signed = seat.decisions.filter(({ kind, terms: held }) => kind === 'alliance' && typeof held === 'object' && !Array.isArray(held) && 'members' in held && held.members.includes(talk.from));
    return {
      id: `offer-${talk.from}`,
      name: desk.suggest.offer(firmById(seat, talk.from).name),
      consequence: desk.suggest.offerNote(clausesText(talk.terms, terms, seat.language)),
      attention: signed.length > 0 ? 1 : 0,
      options: [],
      chosen: '',
      partner: talk.from,
      decisions: signed,
    };
  });
};

const festival: Rule = (seat, { desk }) => {
  const opening = openingOf(seat.openings, 'festival');
  if (!opening || opening.closed) return null;
  const { table, firm } = seat.report;
  const partner = contractsOf(table, firm).find((slot) => isRunning(table, slot));
  const place: Place = { kind: 'festival', keys: {} };
  const second = ((table.quarter[0] ?? 0) + quarterOf(seat.rules.start)) % 4 === 1;
  const head = { id: 'festival', name: second ? desk.suggest.festival618 : desk.suggest.festival11, consequence: desk.suggest.festivalNote };
  const row = fieldRow(seat, place, 'depth', [null, 0.08, 0.15], (value) => (value === null ? desk.openings.none : stanceText(-value, seat.language)), head);
  if (!row || partner === undefined) return row;
  const joint: SuggestionOption = { id: 'joint', word: desk.openings.joint, change: { put: { kind: 'festival', depth: 0.12, with: allianceId(partner) } } };
  const together = typeof decisionAt(seat.decisions, place)?.with === 'string';
  const options = row.options.filter(({ id }) => id !== '0.12').map(({ id, word }) => ({
    id,
    word,
    change: id === 'keep' ? ({ clear: { kind: 'festival' } } as const) : ({ put: { kind: 'festival', depth: Number(id) } } as const),
  }));
  return { ...row, options: [...options, joint], chosen: together ? 'joint' : row.chosen };
};

function quarterOf(start: string): number {
  return Number(start.slice(-1)) - 1;
}

const runway: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { burn, liquidity } = gaugeOf(table, firm);
  const borrow = amountFieldOf(openingOf(seat.openings, 'finance'), 'borrow');
  if (!borrow || burn <= 0 || liquidity / burn >= 4) return null;
  const step = (part: number): number => Math.round((borrow.max * part) / borrow.step) * borrow.step;
  return fieldRow(
    seat,
    { kind: 'finance', keys: {} },
    'borrow',
    [null, step(0.25), step(0.5), step(1)],
    (value) => (value === null ? desk.openings.none : formatMoney(value, seat.language, { bare: true })),
    { id: 'borrow', name: desk.suggest.borrow, consequence: desk.suggest.borrowNote(formatNumber(liquidity / burn, seat.language, 1)) },
  );
};

const fullRegion: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  let fullest = -1;
  let most = 0.85;
  for (let r = 0; r < regions; r++) {
    const cell = firm * regions + r;
    const capacity = (table.capacity[cell] ?? 0) + (table.leased[cell] ?? 0);
    const carried = (table.load[cell] ?? 0) - (table.handedLoad[cell] ?? 0) + (table.guestLoad[cell] ?? 0);
    if (capacity > 0 && carried / capacity > most) [fullest, most] = [r, carried / capacity];
  }
  if (fullest < 0) return null;
  const capacity = table.capacity[firm * regions + fullest] ?? 0;
  const share = (part: number): number => Math.max(1, Math.round(capacity * part));
  return fieldRow(
    seat,
    { kind: 'logistics', keys: { region: seat.rules.regionIds[fullest] ?? '' } },
    'build',
    [null, share(0.1), share(0.25), share(0.5)],
    (value) => (value === null ? desk.openings.none : `+${formatNumber(value, seat.language, 0)}`),
    { id: 'capacity', name: desk.suggest.capacity(regionAt(seat, fullest)), consequence: desk.suggest.capacityNote(formatShare(most, seat.language, 0)) },
  );
};

const priceOf: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { segments } = table.shape;
  const before = reportBefore(seat)?.table;
  let segment = mainSegment(table, firm);
  let worst = 0;
  for (let s = 0; before && s < segments; s++) {
    const cell = firm * segments + s;
    const change = ((table.share[cell] ?? 0) - (before.share[cell] ?? 0)) * (table.demand[s] ?? 0);
    if (change < worst) [segment, worst] = [s, change];
  }
  const cell = firm * segments + segment;
  const stands = table.priceStance[cell] ?? 0;
  const change = before ? (table.share[cell] ?? 0) - (before.share[cell] ?? 0) : 0;
  return fieldRow(
    seat,
    { kind: 'price', keys: { segment: seat.rules.segmentIds[segment] ?? '' } },
    'stance',
    withStanding([-0.05, -0.02, 0, 0.02], stands),
    (value) => stanceText(value ?? stands, seat.language),
    {
      id: 'price',
      name: desk.suggest.price(segmentInSentence(seat, segment)),
      consequence: worst < 0 ? desk.suggest.priceLosing(formatPoints(change, seat.language, 2)) : desk.suggest.priceMain,
    },
  );
};

const behindPromise: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const slot = contractsOf(table, firm).find((each) => isRunning(table, each) && (table.delivered[each] ?? 0) < (table.promised[each] ?? 0));
  if (slot === undefined) return null;
  const id = allianceId(slot);
  const held = seat.decisions.find(({ kind, alliance, action }) => kind === 'alliance' && alliance === id && action === 'effort');
  const standing = table.effort[slot * table.shape.firms + firm] ?? 0;
  const clear: Change = { clear: { kind: 'alliance', action: 'effort', alliance: id } };
  const values = [0.5, 0.75, 1].filter((value) => Math.abs(value - standing) > 0.01);
  return {
    id: 'effort',
    name: desk.suggest.effort(membersText(seat, slot)),
    consequence: desk.suggest.effortNote(formatShare(table.delivered[slot] ?? 0, seat.language, 0), formatShare(table.promised[slot] ?? 0, seat.language, 0)),
    attention: held ? 1 : 0,
    options: [
      { id: 'keep', word: formatShare(standing, seat.language, 0), change: clear },
      ...values.map((effort): SuggestionOption => ({
        id: String(effort),
        word: formatShare(effort, seat.language, 0),
        change: { put: { kind: 'alliance', action: 'effort', alliance: id, effort } },
      })),
    ],
    chosen: held && typeof held.effort === 'number' && values.includes(held.effort) ? String(held.effort) : 'keep',
    partner: null,
    decisions: held ? [held] : [],
  };
};

const sharedLogistics: Rule = (seat, { desk }) => {
  const field = amountFieldOf(openingOf(seat.openings, 'share-logistics'), 'sent');
  const stands = field?.now ?? 0;
  return fieldRow(
    seat,
    { kind: 'share-logistics', keys: {} },
    'sent',
    withStanding([0, 0.2, 0.4, 0.6], stands),
    (value) => formatShare(value ?? stands, seat.language, 0),
    { id: 'share-logistics', name: desk.suggest.share, consequence: desk.suggest.shareNote },
  );
};

const partnerToSeek: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const own = ownFirm(seat).id;
  const best = partnersByFit(seat)[0];
  if (!best || contractsOf(table, firm).length > 0 || seat.talk.some((talk) => talk.to === own && talk.kind !== 'refuse')) return null;
  const { firms } = seat.rules;
  const differs = firms[firm]?.sort !== firms[best.index]?.sort;
  return {
    id: 'partner',
    name: desk.suggest.partner(best.name),
    consequence: differs ? desk.suggest.partnerNote : desk.suggest.partnerNoteAlike,
    attention: 0,
    options: [],
    chosen: '',
    partner: best.id,
    decisions: [],
  };
};

const advertising: Rule = (seat, { desk }) => {
  const field = amountFieldOf(openingOf(seat.openings, 'advertise'), 'spend');
  if (!field) return null;
  const segment = mainSegment(seat.report.table, seat.report.firm);
  const stands = standingAmount(seat, 'advertise', 'spend', field, segment);
  const step = (times: number): number => Math.round((stands * times) / field.step) * field.step;
  const say = (value: number): string => formatMoney(value, seat.language, { bare: true });
  return fieldRow(
    seat,
    { kind: 'advertise', keys: { segment: seat.rules.segmentIds[segment] ?? '' } },
    'spend',
    [step(0.7), null, step(1.5)],
    (value) => say(value ?? stands),
    { id: 'advertise', name: desk.suggest.advertise(segmentInSentence(seat, segment)), consequence: desk.suggest.advertiseNote(amountText(stands, 'fen', seat.language)) },
  );
};

const shops: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  let region = -1;
  let most = 50;
  for (let r = 0; r < regions; r++) {
    const plain = (table.stores[firm * regions + r] ?? 0) - (table.digitalStores[firm * regions + r] ?? 0);
    if (plain > most) [region, most] = [r, plain];
  }
  if (region < 0) return null;
  return fieldRow(
    seat,
    { kind: 'stores', keys: { region: seat.rules.regionIds[region] ?? '' } },
    'digitise',
    [null, 50, 100, 200].filter((value) => value === null || value <= most),
    (value) => (value === null ? desk.openings.none : formatNumber(value, seat.language, 0)),
    { id: 'digitise', name: desk.suggest.digitise(regionAt(seat, region)), consequence: desk.suggest.digitiseNote(formatNumber(most, seat.language, 0)) },
  );
};

const cover: Rule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  const stands = table.coverDays[firm] ?? 0;
  const region = seat.rules.regionIds.find((id) => decisionAt(seat.decisions, { kind: 'logistics', keys: { region: id } })) ?? largestRegion(seat, regions);
  return fieldRow(
    seat,
    { kind: 'logistics', keys: { region } },
    'cover',
    [Math.round(stands * 0.75), null, Math.round(stands * 1.25)],
    (value) => formatDays(value ?? stands, seat.language),
    { id: 'cover', name: desk.suggest.cover, consequence: desk.suggest.coverNote(formatDays(stands, seat.language)) },
  );
};

function largestRegion(seat: SeatInput, regions: number): string {
  const { weight } = seat.rules.regions;
  let largest = 0;
  for (let r = 0; r < regions; r++) if ((weight[r] ?? 0) > (weight[largest] ?? 0)) largest = r;
  return seat.rules.regionIds[largest] ?? '';
}

const inspection: Rule = (seat, { desk }) => {
  const field = amountFieldOf(openingOf(seat.openings, 'service'), 'inspection');
  const stands = field?.now ?? 0;
  const { table, firm } = seat.report;
  const best = Math.max(...otherFirms(seat).map(({ index }) => table.authenticity[index] ?? 0));
  if ((table.authenticity[firm] ?? 0) >= best) return null;
  return fieldRow(
    seat,
    { kind: 'service', keys: {} },
    'inspection',
    withStanding([0.25, 0.5, 0.75, 1], stands),
    (value) => formatShare(value ?? stands, seat.language, 0),
    { id: 'inspection', name: desk.suggest.inspection, consequence: desk.suggest.inspectionNote },
  );
};
