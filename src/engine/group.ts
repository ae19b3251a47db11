import { contractsOf, isBinding } from './alliance';
import { isMember } from './clauses';
import { equityOf } from './ledger';
import { CONTROL, controlOf, MAJORITY } from './science';
import { ALLIANCE_SLOTS, type Table } from './world';

/** Least part of a firm that stays with outside owners, so that it keeps a price and its minority a market. */
const FREE_FLOAT = 0.05;

/** True when `holder` holds more than half of `firm`, which is consolidated in its accounts (IFRS 10). */
export function controls(table: Table, holder: number, firm: number): boolean {
  // Asked for by every pair every quarter: no rung is looked up.
  return (table.stake[holder * table.shape.firms + firm] as number) > MAJORITY && holder !== firm;
}

/** The firm that controls `firm`, or -1. */
export function ownerOf(table: Table, firm: number): number {
  const { firms } = table.shape;
  for (let holder = 0; holder < firms; holder++) if (controls(table, holder, firm)) return holder;
  return -1;
}

/** True when `owner` is party to the contract in `slot` and controls another party. */
export function ownsPartner(table: Table, slot: number, owner: number): boolean {
  if (!isMember(table, slot, owner)) return false;
  for (let firm = 0; firm < table.shape.firms; firm++)
    if (isMember(table, slot, firm) && controls(table, owner, firm)) return true;
  return false;
}

/** True when one party to the contract in `slot` controls another. */
export function isUnderControl(table: Table, slot: number): boolean {
  for (let firm = 0; firm < table.shape.firms; firm++) if (ownsPartner(table, slot, firm)) return true;
  return false;
}

/** True when `firm` is party to the contract in `slot` together with the firm that controls it. */
export function isOwnedPartner(table: Table, slot: number, firm: number): boolean {
  const owner = ownerOf(table, firm);
  return owner >= 0 && isMember(table, slot, owner);
}

/** Book equity of a controlled firm that belongs to its other owners, fen. */
export function minorityOf(table: Table, holder: number, firm: number): number {
  const stake = table.stake[holder * table.shape.firms + firm] as number;
  return Math.round((1 - stake) * equityOf(table, firm));
}

/** Why a buy-out cannot stand, by whose right; null where nothing bars it. */
export interface Bar {
  readonly code:
    | 'no-control'
    | 'too-few-owners'
    | 'buyer-controlled'
    | 'controls-another'
    | 'veto-of-another'
    | 'promised-to-another';
  /** Index of the firm whose right it is, or -1. */
  readonly firm: number;
}

/**
 * What stands against `buyer` taking the part `stake` of `target` from its outside owners.
 *
 * It must end with more than half, leave a free float, and touch no right of a third party: another's control or veto, or
 * a stake that the target has promised and not yet issued. Reads public columns alone. Source: Measures for the
 * Administration of the Takeover of Listed Companies (China Securities Regulatory Commission, 2014).
 */
export function barOf(table: Table, buyer: number, target: number, stake: number): Bar | null {
  const { firms } = table.shape;
  const held = table.stake[buyer * firms + target] as number;
  if (held + stake <= MAJORITY) return { code: 'no-control', firm: -1 };
  const above = ownerOf(table, buyer);
  if (above >= 0) return { code: 'buyer-controlled', firm: above };
  let placed = 0;
  for (let other = 0; other < firms; other++) {
    placed += table.stake[other * firms + target] as number;
    if (controls(table, target, other)) return { code: 'controls-another', firm: other };
    if (other !== buyer && controlOf(table.stake[other * firms + target] as number) >= CONTROL.veto)
      return { code: 'veto-of-another', firm: other };
  }
  if (placed + stake > 1 - FREE_FLOAT) return { code: 'too-few-owners', firm: -1 };
  const promised = promisedTo(table, buyer, target);
  return promised >= 0 ? { code: 'promised-to-another', firm: promised } : null;
}

/** Another firm than `buyer` to which `target` has signed away shares that are not yet issued, or -1. */
function promisedTo(table: Table, buyer: number, target: number): number {
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isBinding(table, slot)) continue;
    for (const [from, to, closed] of [
      [table.equityFrom, table.equityTo, table.equityClosed],
      [table.equityBackFrom, table.equityBackTo, table.equityBackClosed],
    ] as const) {
      const holder = (from[slot] as number) - 1;
      if (holder >= 0 && holder !== buyer && to[slot] === target + 1 && closed[slot] === 0) return holder;
    }
  }
  return -1;
}

/** How far a controlled firm has grown into its owner's, 0..1: the furthest of their running contracts; 0 without one. */
export function joinedUp(table: Table, owner: number, firm: number): number {
  let most = 0;
  for (const slot of contractsOf(table, firm)) {
    if (isMember(table, slot, owner)) most = Math.max(most, table.integration[slot] as number);
  }
  return most;
}
