import { allianceId, contractsOf, gaugeOf, isRunning } from '../engine';
import { clausesText } from './desk-draft';
import { amountFieldOf, decisionAt, openingOf, stanceText, type Place } from './desk-fields';
import {
  firmById,
  mainSegment,
  ownFirm,
  partnersByFit,
  regionAt,
  reportBefore,
  segmentInSentence,
  type SeatInput,
} from './desk-seat';
import { behindPromise, sharedLogistics } from './desk-suggest-alliance';
import { advertising, cover, inspection, shops } from './desk-suggest-firm';
import {
  fieldRow,
  withStanding,
  type Suggestion,
  type SuggestionOption,
  type SuggestionRule,
  type SuggestionWords,
} from './desk-suggestion';
import { formatMoney, formatNumber, formatPoints, formatShare } from './format';

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

const offers: SuggestionRule = (seat, { desk, terms }) => {
  const own = ownFirm(seat).id;
  const last = new Map(
    seat.talk.filter((talk) => talk.to === own && talk.kind !== 'refuse').map((talk) => [talk.from, talk]),
  );
  return [...last.values()].slice(0, 2).map((talk) => {
    const signed = seat.decisions.filter(
      ({ kind, terms: held }) =>
        kind === 'alliance' &&
        typeof held === 'object' &&
        !Array.isArray(held) &&
        'members' in held &&
        held.members.includes(talk.from),
    );
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

const festival: SuggestionRule = (seat, { desk }) => {
  const opening = openingOf(seat.openings, 'festival');
  if (!opening || opening.closed) return null;
  const { table, firm } = seat.report;
  const partner = contractsOf(table, firm).find((slot) => isRunning(table, slot));
  const place: Place = { kind: 'festival', keys: {} };
  const second = ((table.quarter[0] ?? 0) + quarterOf(seat.rules.start)) % 4 === 1;
  const head = {
    id: 'festival',
    name: second ? desk.suggest.festival618 : desk.suggest.festival11,
    consequence: desk.suggest.festivalNote,
  };
  const row = fieldRow(
    seat,
    place,
    'depth',
    [null, 0.08, 0.15],
    (value) => (value === null ? desk.openings.none : stanceText(-value, seat.language)),
    head,
  );
  if (!row || partner === undefined) return row;
  const joint: SuggestionOption = {
    id: 'joint',
    word: desk.openings.joint,
    change: { put: { kind: 'festival', depth: 0.12, with: allianceId(partner) } },
  };
  const together = typeof decisionAt(seat.decisions, place)?.with === 'string';
  const options = row.options
    .filter(({ id }) => id !== '0.12')
    .map(({ id, word }) => ({
      id,
      word,
      change:
        id === 'keep'
          ? ({ clear: { kind: 'festival' } } as const)
          : ({ put: { kind: 'festival', depth: Number(id) } } as const),
    }));
  return { ...row, options: [...options, joint], chosen: together ? 'joint' : row.chosen };
};

function quarterOf(start: string): number {
  return Number(start.slice(-1)) - 1;
}

const runway: SuggestionRule = (seat, { desk }) => {
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
    {
      id: 'borrow',
      name: desk.suggest.borrow,
      consequence: desk.suggest.borrowNote(formatNumber(liquidity / burn, seat.language, 1)),
    },
  );
};

const fullRegion: SuggestionRule = (seat, { desk }) => {
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
    {
      id: 'capacity',
      name: desk.suggest.capacity(regionAt(seat, fullest)),
      consequence: desk.suggest.capacityNote(formatShare(most, seat.language, 0)),
    },
  );
};

const priceOf: SuggestionRule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { segments } = table.shape;
  const before = reportBefore(seat)?.table;
  let segment = mainSegment(table, firm);
  let worst = 0;
  for (let s = 0; s < segments; s++) {
    if (!before) break;
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
      consequence:
        worst < 0 ? desk.suggest.priceLosing(formatPoints(change, seat.language, 2)) : desk.suggest.priceMain,
    },
  );
};

const partnerToSeek: SuggestionRule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const own = ownFirm(seat).id;
  const best = partnersByFit(seat)[0];
  if (
    !best ||
    contractsOf(table, firm).length > 0 ||
    seat.talk.some((talk) => talk.to === own && talk.kind !== 'refuse')
  )
    return null;
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
