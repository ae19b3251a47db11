import { sheetEffect, type SheetEffect } from '../analysis';
import { termsHash, type Report, type Rules, type TermSheet } from '../engine';

/** Effects found so far, by report: what a firm knows does not change within a quarter. */
const found = new WeakMap<Report, Map<string, SheetEffect>>();

/** What a sheet would change, when it has been worked out for this report. */
export function knownEffect(report: Report, terms: TermSheet): SheetEffect | null {
  return found.get(report)?.get(termsHash(terms)) ?? null;
}

/** Works out what a sheet would change, and keeps it. */
export function effectOfTerms(report: Report, rules: Rules, terms: TermSheet): SheetEffect {
  const known = knownEffect(report, terms);
  if (known) return known;
  const effect = sheetEffect(report, rules, terms);
  const kept = found.get(report) ?? new Map<string, SheetEffect>();
  kept.set(termsHash(terms), effect);
  found.set(report, kept);
  return effect;
}
