import { contractsOf } from './alliance';
import { CLAUSES, isMember, LARGEST_PLACED } from './clauses';
import { meansOf, type Seat } from './decisions/decision';
import { barOf } from './group';
import { hashText, type Hash } from './hash';
import { isClauseOff } from './level';
import { CLAUSE_IDS, MOST_MEMBERS, type Clause, type ClauseId, type Refusal, type TermSheet } from './types';
import { roundFen } from './units';

const LONGEST_TERM = 40;

/** Hash of a term sheet: equal sheets have equal hashes whoever wrote them. */
export function termsHash(terms: TermSheet): Hash {
  const known = hashes.get(terms);
  if (known !== undefined) return known;
  const hash = hashText(textOfTerms(terms));
  hashes.set(terms, hash);
  return hash;
}

/** A line that is played again and again signs the same sheets. */
const hashes = new WeakMap<TermSheet, Hash>();

/** True when two sheets say the same, in whatever order their keys were written. */
export function sameTerms(a: TermSheet, b: TermSheet): boolean {
  return a === b || textOfTerms(a) === textOfTerms(b);
}

/** Term sheets never change, and the same one is compared with many. */
const texts = new WeakMap<TermSheet, string>();

/** Canonical text of a term sheet: keys and members in fixed order. */
function textOfTerms(terms: TermSheet): string {
  const known = texts.get(terms);
  if (known !== undefined) return known;
  const text = writeTerms(terms);
  texts.set(terms, text);
  return text;
}

function writeTerms(terms: TermSheet): string {
  const clauses = CLAUSE_IDS.flatMap((id) => {
    const clause = terms.clauses[id];
    return clause ? [[id, sorted(clause)]] : [];
  });
  const members = [...terms.members].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify([members, terms.startsAfterQuarters, terms.termQuarters, terms.exitFee, clauses]);
}

function sorted(clause: Clause): (readonly [string, unknown])[] {
  return Object.keys(clause)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .filter((key) => clause[key] !== undefined)
    .map((key) => [key, inOrder(clause[key])] as const);
}

/** Flags are a set: the order in which they were ticked is no difference of terms. */
function inOrder(value: Clause[string]): Clause[string] {
  return Array.isArray(value)
    ? [...(value as readonly string[])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    : value;
}

/** Every reason why this seat may not sign these terms; paths start with `terms`. */
export function checkTerms(seat: Seat, terms: TermSheet): Refusal[] {
  const { rules, firm } = seat;
  const refusals: Refusal[] = [];
  const refuse = (code: string, path: string, values: Record<string, number | string> = {}): void => {
    refusals.push({ code, path: path === '' ? 'terms' : `terms.${path}`, values });
  };
  const members = Array.isArray(terms.members) ? terms.members : [];
  const me = rules.firmIds[firm] ?? '';
  if (members.length < 2 || members.length > MOST_MEMBERS)
    refuse('wrong-member-count', 'members', { members: members.length });
  if (new Set(members).size !== members.length) refuse('member-twice', 'members');
  members.forEach((member, i) => {
    const index = rules.firmIds.indexOf(member);
    if (index < 0) refuse('unknown-firm', `members[${i}]`, { firm: String(member) });
    else if (seat.table.active[index] === 0) refuse('firm-is-out', `members[${i}]`, { firm: member });
  });
  if (!members.includes(me)) refuse('not-a-member', 'members', { firm: me });
  whole(terms.startsAfterQuarters, 0, 8, 'startsAfterQuarters', refuse);
  whole(terms.termQuarters, 1, LONGEST_TERM, 'termQuarters', refuse);
  whole(terms.exitFee, 0, 1e13, 'exitFee', refuse);
  const clauses = terms.clauses;
  if (typeof clauses !== 'object' || clauses === null || Array.isArray(clauses)) {
    refuse('not-an-object', 'clauses');
    return refusals;
  }
  let count = 0;
  for (const [id, clause] of Object.entries(clauses)) {
    if (!(CLAUSE_IDS as readonly string[]).includes(id)) refuse('unknown-clause', `clauses.${id}`);
    else if (typeof clause !== 'object' || clause === null) refuse('not-an-object', `clauses.${id}`);
    else {
      if (isClauseOff(rules, id as ClauseId)) refuse('not-at-this-level', `clauses.${id}`);
      checkClause(seat, id as ClauseId, clause, members, refuse);
      count++;
    }
  }
  if (count === 0) refuse('no-clauses', 'clauses');
  return refusals;
}

type Refuse = (code: string, path: string, values?: Record<string, number | string>) => void;

function whole(value: unknown, min: number, max: number, path: string, refuse: Refuse): void {
  if (typeof value !== 'number' || !Number.isInteger(value)) refuse('not-a-whole-number', path);
  else if (value < min || value > max) refuse('out-of-range', path, { value, min, max });
}

function checkClause(
  seat: Seat,
  id: ClauseId,
  clause: Clause,
  members: readonly string[],
  refuse: Refuse,
): void {
  const layout = CLAUSES[id];
  const path = `clauses.${id}`;
  const known = new Set(Object.keys(layout.fields));
  if (layout.from) known.add('from');
  if (layout.to) known.add('to');
  if (layout.closes) known.add('closesAfterQuarters');
  if (layout.lock) known.add('lockUpQuarters');
  for (const key of Object.keys(clause)) if (!known.has(key)) refuse('unknown-field', `${path}.${key}`);
  for (const side of ['from', 'to'] as const) {
    if (!layout[side]) continue;
    const party = clause[side];
    if (party === undefined) refuse('missing-field', `${path}.${side}`);
    else if (!members.includes(party)) refuse('not-a-member', `${path}.${side}`, { firm: String(party) });
  }
  if (layout.to && clause.from !== undefined && clause.from === clause.to) refuse('same-firm', `${path}.to`);
  if (clause.closesAfterQuarters !== undefined)
    whole(clause.closesAfterQuarters, 0, 12, `${path}.closesAfterQuarters`, refuse);
  if (clause.lockUpQuarters !== undefined)
    whole(clause.lockUpQuarters, 0, 40, `${path}.lockUpQuarters`, refuse);
  for (const [name, field] of Object.entries(layout.fields)) {
    const value = clause[name];
    const at = `${path}.${name}`;
    if (value === undefined) {
      if (field.type !== 'choice' || field.usual !== true) refuse('missing-field', at);
    } else if (field.type === 'amount') {
      if (typeof value !== 'number' || !Number.isFinite(value)) refuse('not-a-number', at);
      else if (value < field.min || value > field.max)
        refuse('out-of-range', at, { value, min: field.min, max: field.max });
      else if (field.unit === 'fen' && !Number.isInteger(value)) refuse('not-a-whole-number', at);
    } else if (field.type === 'choice') {
      if (typeof value !== 'string' || !field.options.includes(value))
        refuse('unknown-option', at, { value: String(value) });
    } else if (
      !Array.isArray(value) ||
      value.some((option) => !Object.hasOwn(field.columns, String(option)))
    ) {
      refuse('unknown-option', at);
    }
  }
  checkPlace(seat, id, clause, refuse);
}

/** Limits that lie in the world: hosts must be platforms, one storefront a seller, stakes below half. */
function checkPlace(seat: Seat, id: ClauseId, clause: Clause, refuse: Refuse): void {
  const { table, rules } = seat;
  const { firms } = table.shape;
  const from = rules.firmIds.indexOf(clause.from ?? '');
  const to = rules.firmIds.indexOf(clause.to ?? '');
  if (id === 'storefront' && from >= 0 && to >= 0) {
    if (rules.firms[to]?.sort !== 'platform')
      refuse('not-a-platform', `clauses.${id}.to`, { firm: clause.to ?? '' });
    const host = table.storefrontHost[from] as number;
    if (host !== 0 && host !== to + 1)
      refuse('storefront-elsewhere', `clauses.${id}.from`, { firm: rules.firmIds[host - 1] ?? '' });
    const bound = boundElsewhere(seat, from, to);
    if (bound !== '') refuse('bound-by-exclusivity', `clauses.${id}.from`, { firm: bound });
  }
  const seller = id === 'order-quota' ? 'to' : id === 'tools' ? 'from' : null;
  const index = seller === 'to' ? to : from;
  if (seller && index >= 0 && rules.firms[index]?.sort !== 'platform')
    refuse('not-a-platform', `clauses.${id}.${seller}`, { firm: clause[seller] ?? '' });
  if ((id === 'equity' || id === 'equity-back') && from >= 0 && to >= 0) {
    const wanted = typeof clause.stake === 'number' ? clause.stake : 0;
    if (clause.kind === 'buy-out') {
      checkBuyOut(seat, id, from, to, clause, refuse);
      return;
    }
    const held = table.stake[from * firms + to] as number;
    if (wanted > LARGEST_PLACED)
      refuse('out-of-range', `clauses.${id}.stake`, { value: wanted, min: 0.001, max: LARGEST_PLACED });
    else if (held * (1 - wanted) + wanted > 0.5) refuse('more-than-half', `clauses.${id}.stake`, { held });
  }
}

/** A buy-out needs a free way, a price that leaves no owner worse off than the market, and the money. */
function checkBuyOut(
  seat: Seat,
  id: ClauseId,
  from: number,
  to: number,
  clause: Clause,
  refuse: Refuse,
): void {
  const { table, rules, firm } = seat;
  const stake = typeof clause.stake === 'number' ? clause.stake : 0;
  const pay = typeof clause.pay === 'number' ? clause.pay : 0;
  const bar = from === to ? null : barOf(table, from, to, stake);
  if (bar) refuse(bar.code, `clauses.${id}.stake`, { firm: rules.firmIds[bar.firm] ?? '' });
  const least = roundFen(stake * (table.marketValue[to] as number));
  if (pay < least) refuse('below-market-value', `clauses.${id}.pay`, { least });
  const means = meansOf(seat);
  if (firm === from && pay > means) refuse('more-than-means', `clauses.${id}.pay`, { means });
}

/** The partner to whom `seller` has promised to sell nowhere else, unless that partner is `host`; else ''. */
function boundElsewhere({ table, rules }: Seat, seller: number, host: number): string {
  for (const slot of contractsOf(table, seller)) {
    if (table.exclusivityFirm[slot] !== seller + 1 || isMember(table, slot, host)) continue;
    for (let other = 0; other < table.shape.firms; other++) {
      if (other !== seller && isMember(table, slot, other)) return rules.firmIds[other] ?? '';
    }
  }
  return '';
}
