import type { ClauseId } from '../engine';
import type { Reason } from './rival';

/** Every reason that a rival may give; views put words on each. */
export const REASON_CODES = [
  // It signs
  'worth-it',
  'needs-the-cash',
  'wants-the-storefront',
  'wants-faster-delivery',
  'wants-its-network-used',
  'good-price',
  'as-recorded',
  'by-chance',
  // It does not
  'no-gain',
  'stake-too-cheap',
  'stake-too-dear',
  'stake-too-large',
  'cash-too-short',
  'commission-too-high',
  'commission-too-low',
  'fee-too-high',
  'fee-too-low',
  'network-too-full',
  'wants-customer-data',
  'data-too-risky',
  'fund-too-large',
  'bound-too-tightly',
  'share-too-small',
  'governance-too-dear',
  'quota-too-large',
  'markup-too-low',
  'tools-too-dear',
  'tools-no-help',
  'pool-too-small',
  'too-dependent',
  'too-much-pressure',
  'too-near-a-rival',
  'would-sign-without',
  'already-allied',
  'enough-allies',
  'not-legal',
  'holds-course',
  // It offers
  'seeks-reach',
  'seeks-strength',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A reason with its clause and figures. */
export function reasonOf(
  code: ReasonCode,
  clause: ClauseId | null,
  values: Readonly<Record<string, number | string>> = {},
): Reason {
  return clause === null ? { code, values } : { code, clause, values };
}
