import type { ClauseField, ClauseLayout } from './clause-layout';
import { DATA_SCOPES, GAIN_SPLITS, STAKE_KINDS, type ColumnName } from './columns';
import { JOINT_CLAUSES } from './joint-clauses';
import type { Clause, ClauseId, Field, TermSheet } from './types';
import type { Rules } from './rules';
import { STATUS } from './columns';
import { CLAUSE_IDS } from './types';
import type { Table, World } from './world';

/** Largest price of one stake: 100 bn RMB, three times the largest deal in the documents. */
const LARGEST_PAY = 1e13;

/** Largest part of a firm that one placement of new shares may sell: beyond it lies the buy-out. */
export const LARGEST_PLACED = 0.35;

/** `kinds`: the stake may also be bought out of the hands of the firm's owners. */
function equityLayout(prefix: 'equity' | 'equityBack', kinds: boolean): ClauseLayout {
  return {
    from: `${prefix}From`,
    to: `${prefix}To`,
    closes: `${prefix}ClosesIn`,
    lock: `${prefix}Lock`,
    closed: `${prefix}Closed`,
    fields: {
      ...(kinds ? { kind: { type: 'choice', column: 'equityKind', options: STAKE_KINDS, usual: true } } : {}),
      stake: {
        type: 'amount',
        column: `${prefix}Stake`,
        min: 0.001,
        max: kinds ? 0.95 : LARGEST_PLACED,
        step: 0.0001,
        unit: 'fraction',
      },
      pay: { type: 'amount', column: `${prefix}Pay`, min: 0, max: LARGEST_PAY, step: 1, unit: 'fen' },
    },
  };
}

function logisticsLayout(prefix: 'logistics' | 'logisticsBack'): ClauseLayout {
  return {
    from: `${prefix}From`,
    to: `${prefix}To`,
    fields: {
      share: { type: 'amount', column: `${prefix}Share`, min: 0.05, max: 0.8, step: 0.01, unit: 'fraction' },
      fee: { type: 'amount', column: `${prefix}Fee`, min: 0.8, max: 2, step: 0.01, unit: 'fraction' },
    },
  };
}

/** The clauses that a term sheet may hold: one entry each, from which forms, checks and storage follow. */
export const CLAUSES: Readonly<Record<ClauseId, ClauseLayout>> = {
  equity: equityLayout('equity', true),
  'equity-back': equityLayout('equityBack', false),
  storefront: {
    from: 'storefrontFrom',
    to: 'storefrontTo',
    fields: {
      commission: {
        type: 'amount',
        column: 'storefrontCommission',
        min: 0,
        max: 0.12,
        step: 0.001,
        unit: 'fraction',
      },
      placement: {
        type: 'amount',
        column: 'storefrontPlacement',
        min: 0,
        max: 1,
        step: 0.05,
        unit: 'fraction',
      },
    },
  },
  logistics: logisticsLayout('logistics'),
  'logistics-back': logisticsLayout('logisticsBack'),
  data: {
    fields: {
      scope: { type: 'choice', column: 'dataScope', options: DATA_SCOPES },
      safeguards: { type: 'amount', column: 'dataSafeguards', min: 0, max: 1, step: 0.05, unit: 'fraction' },
    },
  },
  marketing: {
    fields: { fund: { type: 'amount', column: 'marketingFund', min: 0, max: 4e11, step: 1, unit: 'fen' } },
  },
  sharing: { fields: { split: { type: 'choice', column: 'gainSplit', options: GAIN_SPLITS } } },
  exclusivity: { from: 'exclusivityFirm', fields: {} },
  governance: {
    fields: {
      bodies: {
        type: 'flags',
        columns: {
          committee: 'governanceCommittee',
          'working-group': 'governanceGroup',
          'staff-exchange': 'governanceExchange',
          'culture-training': 'governanceCulture',
          'risk-office': 'governanceRisk',
        },
      },
    },
  },
  ...JOINT_CLAUSES,
};

/** Clauses whose weight in an alliance is so much a unit of one field. */
export const TIES = CLAUSE_IDS.flatMap((id) => {
  const { ties } = CLAUSES[id];
  return ties ? [{ id, ...ties }] : [];
});

/** Columns that hold the terms of a slot, to be cleared when the slot is taken again. */
const TERM_COLUMNS: readonly ColumnName[] = CLAUSE_IDS.flatMap((id) => {
  const { from, to, closes, lock, closed, fields } = CLAUSES[id];
  const columns = Object.values(fields).flatMap((field) =>
    field.type === 'flags' ? Object.values(field.columns) : [field.column],
  );
  return [from, to, closes, lock, closed, ...columns].filter((column) => column !== undefined);
});

/** The form of a term sheet: `equity.stake`, `data.scope` and so on, with bounds. */
export function clauseFields(): Record<string, Field> {
  const form: Record<string, Field> = {};
  for (const id of CLAUSE_IDS) {
    for (const [name, field] of Object.entries(CLAUSES[id].fields)) {
      if (field.type === 'amount') {
        form[`${id}.${name}`] = {
          type: 'amount',
          min: field.min,
          max: field.max,
          step: field.step,
          unit: field.unit,
        };
      } else if (field.type === 'choice') {
        form[`${id}.${name}`] = { type: 'choice', options: field.options };
      } else {
        form[`${id}.${name}`] = { type: 'flags', options: Object.keys(field.columns) };
      }
    }
  }
  return form;
}

export function clearTerms(world: World, slot: number): void {
  for (const column of TERM_COLUMNS) world[column][slot] = 0;
}

/** Stores checked terms in a slot; periods become quarters of the game counted from `quarter`. */
export function writeTerms(
  world: World,
  rules: Rules,
  slot: number,
  terms: TermSheet,
  quarter: number,
): void {
  clearTerms(world, slot);
  for (const id of CLAUSE_IDS) {
    const clause = terms.clauses[id];
    if (!clause) continue;
    const layout = CLAUSES[id];
    if (layout.from && clause.from) world[layout.from][slot] = rules.firmIds.indexOf(clause.from) + 1;
    if (layout.to && clause.to) world[layout.to][slot] = rules.firmIds.indexOf(clause.to) + 1;
    if (layout.closes) world[layout.closes][slot] = quarter + (clause.closesAfterQuarters ?? 0);
    if (layout.lock) world[layout.lock][slot] = (clause.lockUpQuarters ?? 0) + 0;
    for (const [name, field] of Object.entries(layout.fields)) writeField(world, slot, field, clause[name]);
  }
}

/** Adding 0 turns -0, which the world may not hold, into 0. */
function writeField(world: World, slot: number, field: ClauseField, value: Clause[string]): void {
  if (field.type === 'amount') {
    world[field.column][slot] = typeof value === 'number' ? value + 0 : field.min;
  } else if (field.type === 'choice') {
    world[field.column][slot] = typeof value === 'string' ? Math.max(0, field.options.indexOf(value)) : 0;
  } else {
    const chosen = Array.isArray(value) ? value : [];
    for (const [option, column] of Object.entries(field.columns)) {
      world[column][slot] = chosen.includes(option) ? 1 : 0;
    }
  }
}

/** True when the slot's terms hold this clause. */
export function hasClause(table: Table, slot: number, id: ClauseId): boolean {
  switch (id) {
    case 'data':
      return table.dataScope[slot] !== 0;
    case 'sharing':
      return table.gainSplit[slot] !== 0;
    case 'marketing':
      return table.marketingFund[slot] !== 0;
    case 'governance':
      return (
        table.governanceCommittee[slot] !== 0 ||
        table.governanceGroup[slot] !== 0 ||
        table.governanceExchange[slot] !== 0 ||
        table.governanceCulture[slot] !== 0 ||
        table.governanceRisk[slot] !== 0
      );
    default: {
      const { from, ties } = CLAUSES[id];
      const mark = from ?? ties?.column;
      return mark !== undefined && table[mark][slot] !== 0;
    }
  }
}

/** The term sheet of a slot as it was signed, or null when the slot is free. */
export function readTerms(table: Table, rules: Rules, slot: number): TermSheet | null {
  if (table.status[slot] === STATUS.free) return null;
  const signedIn = table.signedIn[slot] as number;
  const clauses: Partial<Record<ClauseId, Clause>> = {};
  for (const id of CLAUSE_IDS) {
    if (!hasClause(table, slot, id)) continue;
    const layout = CLAUSES[id];
    const clause: Record<string, number | string | readonly string[]> = {};
    if (layout.from) clause.from = rules.firmIds[(table[layout.from][slot] as number) - 1] ?? '';
    if (layout.to) clause.to = rules.firmIds[(table[layout.to][slot] as number) - 1] ?? '';
    if (layout.closes) clause.closesAfterQuarters = (table[layout.closes][slot] as number) - signedIn;
    if (layout.lock) clause.lockUpQuarters = table[layout.lock][slot] as number;
    for (const [name, field] of Object.entries(layout.fields))
      if (!isUsual(table, slot, field)) clause[name] = readField(table, slot, field);
    clauses[id] = clause;
  }
  return {
    members: rules.firmIds.filter((_, firm) => isMember(table, slot, firm)),
    startsAfterQuarters: (table.startsIn[slot] as number) - signedIn,
    termQuarters: (table.endsIn[slot] as number) - (table.startsIn[slot] as number),
    exitFee: table.exitFee[slot] as number,
    clauses,
  };
}

/** True for a choice that was left at its usual option. */
function isUsual(table: Table, slot: number, field: ClauseField): boolean {
  return field.type === 'choice' && field.usual === true && table[field.column][slot] === 0;
}

function readField(table: Table, slot: number, field: ClauseField): number | string | readonly string[] {
  if (field.type === 'amount') return table[field.column][slot] as number;
  if (field.type === 'choice') return field.options[table[field.column][slot] as number] ?? '';
  return Object.entries(field.columns)
    .filter(([, column]) => table[column][slot] === 1)
    .map(([option]) => option);
}

/** True when `firm` is a party to the contract in `slot`. */
export function isMember(table: Table, slot: number, firm: number): boolean {
  return (((table.members[slot] as number) >>> firm) & 1) === 1;
}
