import { STATUS } from './columns';
import { isMember } from './clauses';
import { ALLIANCE_SLOTS, type Table } from './world';

/** True when the contract in `slot` runs now: its clauses are in force. */
export function isRunning(table: Table, slot: number): boolean {
  return table.status[slot] === STATUS.running;
}

/** True when the slot holds a contract that binds: signed or running. */
export function isBinding(table: Table, slot: number): boolean {
  return table.status[slot] === STATUS.signed || table.status[slot] === STATUS.running;
}

/** Slots of the contracts that bind `firm`, in slot order. */
export function contractsOf(table: Table, firm: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (isBinding(table, slot) && isMember(table, slot, firm)) slots.push(slot);
  }
  return slots;
}

/** The name by which sheets and openings speak of a contract. */
export function allianceId(slot: number): string {
  return `alliance-${slot + 1}`;
}

/** Slot of an alliance id, or -1. */
export function allianceSlot(id: string): number {
  const match = /^alliance-([1-9]\d?)$/.exec(id);
  const slot = match ? Number(match[1]) - 1 : -1;
  return slot < ALLIANCE_SLOTS ? slot : -1;
}

/** Distance of culture and process between two firms, 0 alike .. 1 opposite, from their two axes. */
export function cultureBetween(a: readonly [number, number], b: readonly [number, number]): number {
  return 0.5 * (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]));
}

/** Rivalry overlap 0..1 of two firms: the part of their sales that meets in the same segments. */
export function overlapOf(table: Table, a: number, b: number): number {
  const { segments } = table.shape;
  const { share, demand } = table;
  let sumA = 0;
  let sumB = 0;
  for (let s = 0; s < segments; s++) {
    sumA += (share[a * segments + s] as number) * (demand[s] as number);
    sumB += (share[b * segments + s] as number) * (demand[s] as number);
  }
  if (sumA <= 0 || sumB <= 0) return 0;
  let overlap = 0;
  for (let s = 0; s < segments; s++) {
    const wanted = demand[s] as number;
    const partA = ((share[a * segments + s] as number) * wanted) / sumA;
    const partB = ((share[b * segments + s] as number) * wanted) / sumB;
    overlap += partA < partB ? partA : partB;
  }
  return overlap;
}
