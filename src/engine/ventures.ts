/** Businesses beside the trade that a scenario may offer, in the order of the cells of `venture` columns. */
export const VENTURES = ['health', 'tourism', 'mobile-marketing', 'media', 'cloud-logistics'] as const;
export type VentureId = (typeof VENTURES)[number];

/** What one offered business promises: numbers of the scenario. */
export interface VentureRules {
  readonly id: VentureId;
  /** Its place in `VENTURES`. */
  readonly place: number;
  /** Income a quarter for each fen of capital once it has matured. */
  readonly yield: number;
  /** Mean number of quarters until it has matured. */
  readonly quarters: number;
  /** Chance a quarter that it fails while it is wholly unripe. */
  readonly hazard: number;
}
