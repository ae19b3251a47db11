import type { Account } from './columns';
import type { Turn } from './turn';
import type { Fen } from './units';

/** What partners come to owe each other in a quarter. */
export const DEBT_KINDS = ['commission', 'carriage', 'sharing', 'exit-fee', 'supply'] as const;
export type DebtKind = (typeof DEBT_KINDS)[number];

/** How a debt is booked once it is paid: the debtor's account, the creditor's, and the cause of both postings. */
export const DEBT_ACCOUNTS = {
  commission: { debtor: 'commissionPaid', creditor: 'commissionIncome', cause: 'storefront' },
  carriage: { debtor: 'fulfilment', creditor: 'logisticsIncome', cause: 'share-logistics' },
  // What partners pay in to even out gains makes the alliance cost the receiver less.
  sharing: { debtor: 'allianceCosts', creditor: 'allianceCosts', cause: 'sharing' },
  // The platform's markup alone: the goods themselves are paid like any others.
  supply: { debtor: 'commissionPaid', creditor: 'commissionIncome', cause: 'order-quota' },
  'exit-fee': { debtor: 'allianceCosts', creditor: 'investmentGain', cause: 'exit-fee' },
} as const satisfies Readonly<Record<DebtKind, { debtor: Account; creditor: Account; cause: string }>>;

/** Notes a debt (whole fen, >= 0) between two firms; what is really paid is decided when all debts are cleared. */
export function owe(turn: Turn, debtor: number, creditor: number, kind: DebtKind, amount: Fen): void {
  const { firms } = turn.world.shape;
  const { debts } = turn.scratch;
  const cell = (DEBT_KINDS.indexOf(kind) * firms + debtor) * firms + creditor;
  debts[cell] = (debts[cell] as number) + amount;
}
