import { VENTURES, type Decision, type TermSheet } from '../engine';
import { firmName, segmentName, type CaseNames } from './case-words';
import { formatCount, formatDays, formatMoney, formatShare, type Lang } from './format';
import { listOf } from './words/catalogue';
import { DEED_WORDS } from './words/deeds';
import { EVENT_WORDS } from './words/events';

/** What a firm decided in one quarter, one short phrase a deed; a firm that decided nothing held course. */
export function sayDeeds(
  decisions: readonly Decision[],
  firm: string,
  names: CaseNames,
  language: Lang,
): string[] {
  const deeds = [
    ...sayPrices(decisions, names, language),
    ...sayAdvertising(decisions, names, language),
    ...decisions.flatMap((decision) => sayDeed(decision, firm, names, language)),
  ];
  return deeds.length > 0 ? [...new Set(deeds)] : [DEED_WORDS[language].held];
}

/** Prices, segments of one stance together. */
function sayPrices(decisions: readonly Decision[], names: CaseNames, language: Lang): string[] {
  const words = DEED_WORDS[language];
  const alike = new Map<number, string[]>();
  for (const { kind, segment, stance } of decisions) {
    if (kind !== 'price' || typeof stance !== 'number') continue;
    alike.set(stance, [...(alike.get(stance) ?? []), segmentName(names, String(segment), language)]);
  }
  const all = Object.keys(names.words[language].segments).length;
  return [...alike].map(([stance, segments]) =>
    words.price(
      segments.length === all ? words.everywhere : listOf(segments, language),
      signed(stance, language),
    ),
  );
}

/** Advertising by segment; where it is in many, as one sum. */
function sayAdvertising(decisions: readonly Decision[], names: CaseNames, language: Lang): string[] {
  const words = DEED_WORDS[language];
  const spends = decisions.filter(({ kind }) => kind === 'advertise');
  const paid = spends.filter(({ spend }) => typeof spend === 'number' && spend !== 0);
  const named = (decision: Decision): string => segmentName(names, String(decision.segment), language);
  const media = spends
    .filter((decision) => !paid.includes(decision))
    .map((decision) => words.media(named(decision)));
  const sum = paid.reduce((total, { spend }) => total + Number(spend), 0);
  const said =
    paid.length > 2
      ? [words.advertiseMany(paid.length, formatMoney(sum, language))]
      : paid.map((decision) =>
          words.advertise(named(decision), formatMoney(Number(decision.spend), language)),
        );
  return [...said, ...media];
}

function sayDeed(decision: Decision, firm: string, names: CaseNames, language: Lang): string[] {
  const words = DEED_WORDS[language];
  const number = (field: string): number | null => {
    const value = decision[field];
    return typeof value === 'number' && value !== 0 ? value : null;
  };
  const text = (field: string): string =>
    typeof decision[field] === 'string' ? String(decision[field]) : '';
  const segment = segmentName(names, text('segment'), language);
  const region = names.words[language].regions[text('region')] ?? text('region');
  const said: string[] = [];
  const say = (value: number | null, phrase: (value: number) => string): void => {
    if (value !== null) said.push(phrase(value));
  };
  const money = (fen: number): string => formatMoney(fen, language);
  const part = (fraction: number): string =>
    formatShare(fraction, language, Math.abs(fraction * 100 - Math.round(fraction * 100)) < 1e-6 ? 0 : 1);
  const count = (value: number): string => formatCount(value, language);
  switch (decision.kind) {
    case 'campaign':
      say(number('spend'), (value) => words.campaign(segment, money(value)));
      break;
    case 'festival':
      say(number('depth'), (value) => words.festival(part(value)));
      break;
    case 'logistics':
      say(number('build'), (value) => words.build(region, count(value)));
      say(number('lease'), (value) => words.lease(region, count(value)));
      say(number('release'), (value) => words.release(region, count(value)));
      say(number('dispatch'), (value) => words.dispatch(money(value)));
      say(number('cover'), (value) => words.cover(formatDays(value, language)));
      break;
    case 'share-logistics':
      say(number('opened'), (value) => words.opened(part(value)));
      say(number('sent'), (value) => words.sent(part(value)));
      break;
    case 'stores':
      say(number('open'), (value) => words.openShops(region, count(value)));
      say(number('close'), (value) => words.closeShops(region, count(value)));
      say(number('digitise'), (value) => words.digitise(region, count(value)));
      say(number('pilot'), (value) => words.pilot(region, money(value)));
      break;
    case 'service':
      said.push(words.service);
      break;
    case 'capability': {
      let sum = 0;
      for (const field of ['research', 'training', 'data', 'security']) sum += number(field) ?? 0;
      said.push(words.capability(money(sum)));
      break;
    }
    case 'diversify':
      said.push(words.ventures(money(VENTURES.reduce((sum, id) => sum + (number(id) ?? 0), 0))));
      break;
    case 'finance':
      say(number('borrow'), (value) => words.borrow(money(value)));
      say(number('repay'), (value) => words.repay(money(value)));
      say(number('issue'), (value) => words.issue(part(value)));
      say(number('buy-back'), (value) => words.buyBack(part(value)));
      say(number('dividend'), (value) => words.dividend(money(value)));
      say(number('supplier-finance'), (value) => words.supplierFinance(part(value)));
      say(number('consumer-credit'), (value) => words.consumerCredit(part(value)));
      say(number('sell'), (value) => words.sell(part(value), firmName(names, text('stake'), language)));
      say(number('restructure'), () => words.restructure);
      break;
    case 'platform':
      say(number('take-rate'), (value) => words.takeRate(value > 0 ? `+${part(value)}` : part(value)));
      say(number('slots'), (value) => words.slots(part(value)));
      say(number('premium-zone'), (value) => words.premium(part(value)));
      say(number('curation'), (value) => words.curation(part(value)));
      say(number('exclusivity'), (value) => words.tie(part(value)));
      break;
    case 'announce': {
      const pledge = EVENT_WORDS[language].pledges[text('pledge')];
      if (pledge !== undefined) said.push(words.pledge(pledge));
      break;
    }
    case 'research':
      if (text('books') !== '') said.push(words.studyBooks(firmName(names, text('books'), language)));
      if (text('stance') !== '') said.push(words.studyStance(firmName(names, text('stance'), language)));
      if (text('wishes') !== '') said.push(words.studyWishes(segmentName(names, text('wishes'), language)));
      break;
    case 'alliance': {
      const partner = partnerOf(decision.terms, firm, names, language);
      if (decision.action === 'leave') said.push(words.leave(partner));
      else if (decision.action === 'effort') said.push(words.effort(partner, part(number('effort') ?? 0)));
      else said.push(decision.action === 'amend' ? words.amend(partner) : words.sign(partner));
    }
  }
  return said;
}

function signed(change: number, language: Lang): string {
  const figure = formatShare(change, language, 0);
  return change > 0 ? `+${figure}` : figure;
}

function partnerOf(terms: Decision[string], firm: string, names: CaseNames, language: Lang): string {
  if (!isTerms(terms)) return '';
  return listOf(
    terms.members.filter((member) => member !== firm).map((member) => firmName(names, member, language)),
    language,
  );
}

function isTerms(value: Decision[string]): value is TermSheet {
  return typeof value === 'object' && !Array.isArray(value) && 'members' in value;
}
