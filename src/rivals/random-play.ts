import {
  check,
  checkTerms,
  CLAUSES,
  drawOf,
  GAIN_SPLITS,
  LARGEST_PLACED,
  openings,
  SCALES,
  seatAt,
  type Clause,
  type ClauseId,
  type Decision,
  type Field,
  type Rules,
  type TermSheet,
} from '../engine';
import { plainAnswer } from './negotiation';
import { reasonOf } from './reasons';
import type { Answer, Outlook, Proposal } from './rival';

/** A stream of uniforms in [0, 1) from one draw of luck, by an integer mixer: nothing else is random here. */
export type Stream = () => number;

/** What a stream is for, so that deciding, offering, answering and choosing do not share numbers. */
type Use = 1 | 2 | 3 | 4;

/**
 * Expands this quarter's draw of the rival's own luck (mixer after Appleby's MurmurHash3, counter as in
 * SplitMix).
 */
export function streamOf({ report, luck }: Outlook, use: Use, salt = 0): Stream {
  const quarter = report.table.quarter[0] as number;
  const seed = Math.floor(drawOf(luck, 'rival', report.firm, quarter) * 4294967296);
  let counter =
    (seed ^
      Math.imul(report.firm + 1, 0x9e3779b1) ^
      Math.imul(quarter + 1, 0x85ebca6b) ^
      Math.imul(use, 0xc2b2ae35) ^
      salt) >>>
    0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = counter;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}

function pick<T>(next: Stream, list: readonly T[]): T | undefined {
  return list[Math.floor(next() * list.length)];
}

function drawField(next: Stream, field: Field): Decision[string] {
  switch (field.type) {
    case 'amount': {
      const steps = Math.floor((field.max - field.min) / field.step + 1e-9);
      const value = field.min + Math.floor(next() * (steps + 1)) * field.step;
      return Math.min(field.max, Math.round(value * 1e6) / 1e6);
    }
    case 'choice':
      return pick(next, field.options);
    case 'flags':
      return field.options.filter(() => next() < 0.5);
    case 'entity':
      return pick(next, field.allowed);
    case 'terms':
      return undefined;
  }
}

/** Most decisions that it draws in one quarter. */
const MOST_DRAWS = 6;

/** Decisions drawn uniformly from this quarter's openings; what would make the sheet illegal is left out. */
export function drawDecisions(outlook: Outlook): Decision[] {
  const { report, rules } = outlook;
  const { table, firm } = report;
  if (table.active[firm] === 0) return [];
  const next = streamOf(outlook, 1);
  const open = openings(table, rules, firm).filter((opening) => opening.closed === null);
  const id = rules.firmIds[firm] ?? '';
  let sheet: Decision[] = [];
  const draws = Math.floor(next() * (MOST_DRAWS + 1));
  for (let k = 0; k < draws; k++) {
    const opening = pick(next, open);
    if (!opening) break;
    const fields: Record<string, Decision[string]> = {};
    for (const [name, field] of Object.entries(opening.fields)) {
      // Keys are always drawn, other fields half the time: most decisions set one or two things.
      if (field.type === 'entity' || field.type === 'choice' || next() < 0.5) {
        const value = drawField(next, field);
        if (value !== undefined) fields[name] = value;
      }
    }
    const longer = [...sheet, { ...fields, kind: opening.kind }];
    if (check(table, rules, { firm: id, decisions: longer }).ok) sheet = longer;
  }
  return sheet;
}

/** Term sheets drawn at random, at most one a quarter, offered only when legal for this side. */
export function drawProposals(outlook: Outlook): Proposal[] {
  const { report, rules } = outlook;
  const { table, firm } = report;
  if (table.active[firm] === 0) return [];
  const next = streamOf(outlook, 2);
  if (next() > 0.4) return [];
  const to = pick(
    next,
    rules.firmIds.filter((_, other) => other !== firm && table.active[other] === 1),
  );
  if (to === undefined) return [];
  const terms = drawTerms(next, rules, firm, to);
  return checkTerms(seatAt(table, rules, firm), terms).length === 0
    ? [{ to, terms, reasons: [reasonOf('by-chance', null)] }]
    : [];
}

/**
 * A term sheet between `firm` and `partner` with one to four clauses, each field drawn from its whole range.
 */
export function drawTerms(next: Stream, rules: Rules, firm: number, partner: string): TermSheet {
  const me = rules.firmIds[firm] ?? '';
  const size = rules.scale.moneyStep / SCALES.RmbM.moneyStep;
  const ids = Object.keys(CLAUSES) as ClauseId[];
  const clauses: Partial<Record<ClauseId, Clause>> = {};
  const count = 1 + Math.floor(next() * 4);
  for (let k = 0; k < count; k++) {
    const id = pick(next, ids);
    if (id === undefined) break;
    const layout = CLAUSES[id];
    const mine = next() < 0.5;
    const clause: Record<string, Clause[string]> = {};
    if (layout.from) clause.from = mine ? me : partner;
    if (layout.to) clause.to = mine ? partner : me;
    if (layout.closes) clause.closesAfterQuarters = Math.floor(next() * 5);
    if (layout.lock) clause.lockUpQuarters = Math.floor(next() * 13);
    for (const [name, field] of Object.entries(layout.fields)) {
      if (field.type === 'amount') {
        // Money on the scale of real deals, not of the largest number that the form takes.
        const placed = name === 'stake' && clause.kind !== 'buy-out';
        const most = placed ? Math.min(field.max, LARGEST_PLACED) : field.max;
        const max = field.unit === 'fen' ? (field.max / 10) * size : most;
        const value = field.min + next() * (max - field.min);
        clause[name] = field.unit === 'fen' ? Math.floor(value) : Math.round(value * 1000) / 1000;
      } else if (field.type === 'choice') clause[name] = pick(next, field.options);
      else clause[name] = Object.keys(field.columns).filter(() => next() < 0.5);
    }
    clauses[id] = clause;
  }
  // A rule of division says something only where there is trade to divide.
  if ((clauses.storefront || clauses.logistics) && next() < 0.5)
    clauses.sharing = { split: pick(next, GAIN_SPLITS) };
  return {
    members: [me, partner],
    startsAfterQuarters: Math.floor(next() * 3),
    termQuarters: 4 + Math.floor(next() * 17),
    exitFee: Math.floor(next() * 10 * rules.scale.moneyStep),
    clauses,
  };
}

/** Says yes or no by chance, whatever the terms. */
export function drawAnswer(outlook: Outlook, terms: TermSheet): Answer {
  const { report, rules } = outlook;
  const refusal = checkTerms(seatAt(report.table, rules, report.firm), terms)[0];
  if (refusal)
    return plainAnswer(false, [reasonOf('not-legal', null, { code: refusal.code, path: refusal.path })]);
  const next = streamOf(outlook, 3, terms.termQuarters * 31 + terms.exitFee);
  return plainAnswer(next() < 0.5, [reasonOf('by-chance', null)]);
}
