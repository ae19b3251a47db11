/** Integer count of fen; 1 RMB = 100 fen. Sums are exact up to 2^53 (90 trillion RMB). */
export type Fen = number;
/** A calendar quarter as written in files: `2015Q3`. */
export type Period = string;

/** What money and parcels are counted in: forms, rivals and screens step in units that a firm of this size thinks in. */
export interface Scale {
  /** Step of money fields, fen. */
  readonly moneyStep: Fen;
  /** Parcels a day in one unit of capacity and load. */
  readonly parcels: number;
}

/** Scales by the unit of money that a scenario counts in: ten million RMB and a thousand parcels, or a thousand RMB and one. */
export const SCALES = {
  RmbM: { moneyStep: 1e9, parcels: 1000 },
  RmbK: { moneyStep: 1e5, parcels: 1 },
} as const satisfies Record<string, Scale>;

const FEN_PER_RMB_M = 1e8;

/** Million RMB (as in scenario files) to fen, rounded to the nearest fen. */
export function fenFromRmbM(rmbM: number): Fen {
  return roundFen(rmbM * FEN_PER_RMB_M);
}

export function rmbMFromFen(fen: Fen): number {
  return fen / FEN_PER_RMB_M;
}

/** Nearest fen, halves away from zero, never -0: the one rounding of money in the engine. */
export function roundFen(amount: number): Fen {
  const rounded = amount < 0 ? -Math.floor(-amount + 0.5) : Math.floor(amount + 0.5);
  return rounded === 0 ? 0 : rounded;
}

const PERIOD = /^(\d{4})Q([1-4])$/;

/** Quarters since year 0, so that periods subtract; NaN when `period` is malformed. */
export function quarterNumber(period: Period): number {
  const match = PERIOD.exec(period);
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : Number.NaN;
}

/** The period `quarters` after `start`. */
export function periodAfter(start: Period, quarters: number): Period {
  const number = quarterNumber(start) + quarters;
  return `${Math.floor(number / 4)}Q${(number % 4) + 1}`;
}

/** Calendar quarter 0..3 of the period `quarters` after `start`. */
export function calendarQuarter(start: Period, quarters: number): number {
  return (quarterNumber(start) + quarters) % 4;
}
