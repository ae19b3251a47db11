import { DECISIONS } from './decisions';
import type { DecisionRule, Seat } from './decisions/decision';
import { seatAt, shut } from './openings';
import type { Rules } from './rules';
import {
  DECISION_KINDS,
  type CheckedSheet,
  type Decision,
  type Field,
  type FirmId,
  type Refusal,
  type Result,
  type Sheet,
} from './types';
import type { Table } from './world';

const MOST_DECISIONS = 60;

/**
 * Passes a sheet, or refuses it with every reason and its path (`decisions[2].stance`).
 *
 * `table` is the firm's report (or a world): nothing is read that the firm may not see.
 */
export function check(table: Table, rules: Rules, sheet: Sheet): Result<CheckedSheet> {
  const firm = rules.firmIds.indexOf(sheet.firm);
  if (firm < 0)
    return {
      ok: false,
      refusals: [{ code: 'unknown-firm', path: 'firm', values: { firm: String(sheet.firm) } }],
    };
  if (!Array.isArray(sheet.decisions))
    return { ok: false, refusals: [{ code: 'not-a-list', path: 'decisions' }] };
  const refusals: Refusal[] = [];
  if (sheet.decisions.length > MOST_DECISIONS) {
    refusals.push({ code: 'too-many-decisions', path: 'decisions', values: { most: MOST_DECISIONS } });
    return { ok: false, refusals };
  }
  if (table.active[firm] === 0 && sheet.decisions.length > 0)
    refusals.push({ code: 'firm-is-out', path: 'decisions' });
  const seat = seatAt(table, rules, firm);
  const drawn = new Map<DecisionRule, Fields>();
  const seen = new Set<string>();
  let attention = 0;
  sheet.decisions.forEach((decision: Decision, i: number) => {
    const path = `decisions[${i}]`;
    for (const refusal of checkDecision(seat, decision, drawn)) {
      refusals.push({ ...refusal, path: refusal.path === '' ? path : `${path}.${refusal.path}` });
    }
    const rule = ruleOf(decision);
    if (!rule) return;
    attention += rule.attention;
    const key = keyOf(rule, decision);
    if (seen.has(key)) refusals.push({ code: 'decided-twice', path });
    seen.add(key);
  });
  const available = table.attention[firm] as number;
  if (attention > available)
    refusals.push({
      code: 'too-little-attention',
      path: 'decisions',
      values: { needed: attention, available },
    });
  return refusals.length > 0
    ? { ok: false, refusals }
    : { ok: true, value: { firm: sheet.firm, decisions: sheet.decisions, checked: true } };
}

/** The longest run of decisions that passes the check: a computed player's sheet is never refused whole. */
export function firstLegal(
  table: Table,
  rules: Rules,
  firm: FirmId,
  decisions: readonly Decision[],
): CheckedSheet {
  const whole = check(table, rules, { firm, decisions });
  if (whole.ok) return whole.value;
  let sheet = holdCourse(firm);
  for (const decision of decisions) {
    const longer = check(table, rules, { firm, decisions: [...sheet.decisions, decision] });
    if (longer.ok) sheet = longer.value;
  }
  return sheet;
}

/** A sheet that decides nothing: what stands goes on. */
export function holdCourse(firm: string): CheckedSheet {
  return { firm, decisions: [], checked: true };
}

function ruleOf(decision: Decision): DecisionRule | null {
  if (typeof decision !== 'object' || decision === null) return null;
  return (DECISION_KINDS as readonly string[]).includes(decision.kind) ? DECISIONS[decision.kind] : null;
}

/** What makes two decisions of a sheet the same one: kind, keys, alliance and terms. */
function keyOf(rule: DecisionRule, decision: Decision): string {
  if (decision.alliance !== undefined || decision.terms !== undefined)
    return JSON.stringify([decision.kind, decision.action, decision.alliance ?? '', decision.terms ?? '']);
  let key: string = decision.kind;
  for (const name of rule.keys) {
    const value = decision[name];
    key += ` ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  }
  return key;
}

type Fields = Readonly<Record<string, Field>>;

/** Every reason against one decision; paths are relative to it. `drawn` keeps the seat's fields from one to the next. */
export function checkDecision(
  seat: Seat,
  decision: Decision,
  drawn: Map<DecisionRule, Fields> = new Map(),
): Refusal[] {
  const rule = ruleOf(decision);
  if (!rule)
    return [
      {
        code: 'unknown-kind',
        path: 'kind',
        values: { kind: String((decision as { kind?: unknown } | null)?.kind) },
      },
    ];
  const closed = shut(seat, rule);
  if (closed) return [closed];
  const fields = drawn.get(rule) ?? rule.fields(seat);
  drawn.set(rule, fields);
  const refusals: Refusal[] = [];
  for (const key of rule.keys)
    if (decision[key] === undefined) refusals.push({ code: 'missing-field', path: key });
  let set = 0;
  for (const name of Object.keys(decision)) {
    const value = decision[name];
    if (name === 'kind' || value === undefined) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) refusals.push({ code: 'unknown-field', path: name });
    else {
      const refusal = checkField(field, name, value);
      if (refusal) refusals.push(refusal);
      if (!rule.keys.includes(name)) set++;
    }
  }
  if (set === 0) refusals.push({ code: 'nothing-decided', path: '' });
  if (refusals.length === 0 && rule.refuse) refusals.push(...rule.refuse(seat, decision));
  return refusals;
}

function checkField(field: Field, path: string, value: unknown): Refusal | null {
  switch (field.type) {
    case 'amount': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number', path };
      if (value < field.min || value > field.max)
        return { code: 'out-of-range', path, values: { value, min: field.min, max: field.max } };
      const whole = field.unit === 'fen' || field.unit === 'count' || field.unit === 'days';
      return whole && !Number.isInteger(value)
        ? { code: 'not-a-whole-number', path, values: { value } }
        : null;
    }
    case 'choice':
      return typeof value === 'string' && field.options.includes(value)
        ? null
        : { code: 'unknown-option', path, values: { value: String(value) } };
    case 'flags':
      return Array.isArray(value) && value.every((option) => field.options.includes(String(option)))
        ? null
        : { code: 'unknown-option', path };
    case 'entity':
      return typeof value === 'string' && field.allowed.includes(value)
        ? null
        : { code: 'not-allowed', path, values: { value: String(value), of: field.of } };
    case 'terms':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? null
        : { code: 'not-an-object', path };
  }
}
