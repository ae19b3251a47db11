import { networkScale, type Table } from '../engine';
import { reportBefore, shareOf, type SeatInput } from './desk-seat';

/** What the map reads of a scenario's map file. `weight` is the city's part of its region, sums to 1 a region. */
export interface CityPlan {
  readonly cities: readonly {
    readonly id: string;
    readonly region: string;
    readonly weight: number;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly name: { readonly en: string; readonly zh: string };
  }[];
  readonly routes: readonly {
    readonly from: string;
    readonly to: string;
    readonly bends: readonly (readonly [number, number])[];
  }[];
  readonly rivers: readonly (readonly (readonly [number, number])[])[];
}

export type PlanCity = CityPlan['cities'][number];

/** Figures of one region as the seat may know them; null where it has none. Loads in thousand parcels a day. */
export interface RegionFigures {
  readonly region: string;
  /** By firm index, 0..1. */
  readonly shares: readonly number[];
  readonly days: number;
  readonly daysBefore: number | null;
  readonly capacity: number;
  readonly use: number | null;
  /** Fen a parcel. */
  readonly cost: number | null;
  readonly load: number;
  readonly handed: number;
  readonly guests: number;
  readonly shops: number;
  readonly digital: number;
}

/**
 * A firm's share in each region: its share of the market, tilted to where it covers more.
 *
 * The model knows one market; it splits a firm's parcels over regions by demand times (0.5 + coverage), and this is that split.
 */
export function regionShares(table: Table, weights: Float64Array, firm: number): number[] {
  const { regions } = table.shape;
  const part = (r: number): number => 0.5 + (table.coverage[firm * regions + r] ?? 0);
  let tilt = 0;
  for (let r = 0; r < regions; r++) tilt += (weights[r] ?? 0) * part(r);
  const share = shareOf(table, firm);
  return Array.from({ length: regions }, (_, r) => (tilt > 0 ? (share * part(r)) / tilt : 0));
}

export function regionFigures(seat: SeatInput): RegionFigures[] {
  const { rules, report } = seat;
  const { table, firm } = report;
  const { regions, firms } = table.shape;
  const before = reportBefore(seat)?.table ?? null;
  const weights = rules.regions.weight;
  const shares = Array.from({ length: firms }, (_, f) => regionShares(table, weights, f));
  return rules.regionIds.map((region, r): RegionFigures => {
    const cell = firm * regions + r;
    const capacity = (table.capacity[cell] ?? 0) + (table.leased[cell] ?? 0);
    const load = table.load[cell] ?? 0;
    const handed = table.handedLoad[cell] ?? 0;
    const guests = table.guestLoad[cell] ?? 0;
    const carried = load - handed + guests;
    return {
      region,
      shares: shares.map((of) => of[r] ?? 0),
      days: table.days[cell] ?? 0,
      daysBefore: before ? (before.days[cell] ?? 0) : null,
      capacity,
      use: capacity > 0 ? carried / capacity : null,
      cost: costOf(seat, r, carried),
      load,
      handed,
      guests,
      shops: table.stores[cell] ?? 0,
      digital: table.digitalStores[cell] ?? 0,
    };
  });
}

/** Cost of one parcel carried in a region: the variable part, and the standing cost of capacity there. */
function costOf({ rules, report }: SeatInput, region: number, carried: number): number | null {
  const { table, firm } = report;
  const p = rules.parameters;
  const cell = firm * table.shape.regions + region;
  const part = rules.firms[firm]?.ownOnline ?? 1;
  if (carried <= 0 || part <= 0) return null;
  const first = firm * table.shape.regions;
  let built = 0;
  let opened = 0;
  for (let r = 0; r < table.shape.regions; r++) {
    built += table.capacity[first + r] ?? 0;
    opened += rules.openingTable.capacity[first + r] ?? 0;
  }
  // Hubs serve the whole network: a region bears them by its part of the capacity.
  const own = built > 0 ? networkScale(built, opened, p.hubPart) / built : 1;
  const standing =
    (table.capacity[cell] ?? 0) * own * p.capacityCost + ((table.leased[cell] ?? 0) * p.leaseCost) / part;
  return (table.parcelCost[firm] ?? 0) * p.parcelVariablePart + standing / carried;
}
