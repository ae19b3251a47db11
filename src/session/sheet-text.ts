import type { TermSheet } from '../engine';

/** A text by which two sheets can be told apart without the engine, which is not there from the start. */
export function sheetText({
  members,
  startsAfterQuarters,
  termQuarters,
  exitFee,
  clauses,
}: TermSheet): string {
  const parts = Object.entries(clauses)
    .map(([id, clause]) => `${id} ${JSON.stringify(Object.entries(clause ?? {}).sort())}`)
    .sort();
  return JSON.stringify([members, startsAfterQuarters, termQuarters, exitFee, parts]);
}
