import type { ComponentChildren } from 'preact';
import type { TermId } from '../views/glossary';
import { Term } from './term';

/** Which word of the glossary explains a figure, a part of the pressure or a clause, by its id. */
const TERM_OF: Readonly<Record<string, TermId>> = {
  share: 'market-share',
  segment: 'segment',
  cash: 'cash',
  debt: 'debt',
  stock: 'stock-cover',
  value: 'market-value',
  pressure: 'pressure',
  solvency: 'soundness',
  cover: 'interest-cover',
  runway: 'cash-runway',
  leverage: 'debt-to-profit',
  tied: 'tied-capital',
  days: 'delivery-days',
  fill: 'fill-rate',
  equity: 'minority-stake',
  'equity-back': 'cross-holding',
  storefront: 'storefront',
  logistics: 'shared-logistics',
  'logistics-back': 'shared-logistics',
  data: 'data-scope',
  marketing: 'marketing-fund',
  exclusivity: 'exclusivity',
  governance: 'governance',
  'order-quota': 'order-quota',
  'joint-buying': 'joint-buying',
  inventory: 'inventory',
  treasury: 'shared-treasury',
  licence: 'brand-licence',
};

export interface TermedProps {
  readonly of: string;
  readonly children: ComponentChildren;
}

/** A label that explains itself where the glossary has its word, else the label alone. */
export function Termed({ of, children }: TermedProps) {
  const id = TERM_OF[of];
  return id === undefined ? <>{children}</> : <Term id={id}>{children}</Term>;
}
