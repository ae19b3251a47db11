import { isMember } from '../clauses';
import type { Turn } from '../turn';
import { DATA_TIE, membersOf, tiedByEquity } from './dynamics';
import { givePartnership } from './partnership';
import { giveSupply } from './supply';

/** Adds what a running contract gives its members this quarter to the sums that later phases read. */
export function giveSynergy(turn: Turn, slot: number): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const { firms, segments } = world.shape;
  const realised = world.delivered[slot] as number;
  const integration = world.integration[slot] as number;
  const dataLevel = (world.dataScope[slot] as number) / 3;
  const exclusive = world.exclusivityFirm[slot] !== 0 ? p.exclusivityBoost : 1;
  const scope = world.scope[slot] as number;
  // Data are told, not carried: they join no flow of goods that could miss another.
  const joined = Math.max(0, scope - DATA_TIE * (world.dataScope[slot] as number));
  const fund = (world.marketingFund[slot] as number) / membersOf(turn, slot);
  giveSupply(turn, slot);
  givePartnership(turn, slot);
  for (let firm = 0; firm < firms; firm++) {
    if (!isMember(world, slot, firm)) continue;
    for (let partner = 0; partner < firms; partner++) {
      if (partner === firm || !isMember(world, slot, partner)) continue;
      for (let s = 0; s < segments; s++) {
        const gap =
          (world.brand[partner * segments + s] as number) - (world.brand[firm * segments + s] as number);
        if (gap <= 0) continue;
        const cell = firm * segments + s;
        scratch.allianceUtility[cell] =
          (scratch.allianceUtility[cell] as number) +
          p.complementarity * scope * realised * Math.min(1, gap) * exclusive;
      }
    }
    bind(turn, slot, firm);
    const useful = dataLevel * realised * (1 + 0.1 * ((world.data[firm] as number) - 1));
    scratch.vetted[firm] = (scratch.vetted[firm] as number) + useful;
    scratch.targeting[firm] = (scratch.targeting[firm] as number) + p.targetingGain * useful;
    scratch.assortment[firm] = (scratch.assortment[firm] as number) + p.assortmentGain * useful;
    scratch.forecastGain[firm] = (scratch.forecastGain[firm] as number) + p.forecastGain * useful;
    scratch.coordinationGap[firm] =
      (scratch.coordinationGap[firm] as number) + p.coordinationGap * joined * (1 - integration);
    scratch.exposure[firm] =
      (scratch.exposure[firm] as number) +
      dataLevel * (1 - p.safeguardEffect * (world.dataSafeguards[slot] as number));
    if (world.governanceRisk[slot] === 1)
      scratch.safeguard[firm] = Math.max(scratch.safeguard[firm] as number, p.riskOfficeEffect);
    scratch.fund[firm] = (scratch.fund[firm] as number) + fund * (1 + p.jointMarketingGain * realised);
    scratch.rateRelief[firm] = Math.max(
      scratch.rateRelief[firm] as number,
      tiedByEquity(turn, slot) ? p.equityRateRelief * (world.trust[slot] as number) : 0,
    );
    if (world.storefrontFrom[slot] === firm + 1) {
      const host = (world.storefrontTo[slot] as number) - 1;
      world.storefrontHost[firm] = host + 1;
      scratch.placement[firm] = exclusive * (0.3 + 0.7 * placementOf(turn, slot, host) + 0.5 * realised);
      scratch.commission[firm] = world.storefrontCommission[slot] as number;
    }
  }
}

/** Place on the host's front page, 0..1: as the contract says, and what the host lends its partners beyond. */
function placementOf({ world }: Turn, slot: number, host: number): number {
  return Math.min(1, (world.storefrontPlacement[slot] as number) + (world.partnerSlots[host] as number));
}

/**
 * Exclusivity: the bound firm's goods are found nowhere else, which costs it reach and gives its partners range where it is
 * strong.
 */
function bind(turn: Turn, slot: number, firm: number): void {
  const { world, rules, scratch } = turn;
  const bound = (world.exclusivityFirm[slot] as number) - 1;
  if (bound < 0) return;
  const p = rules.parameters;
  const { segments } = world.shape;
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    const strength = Math.min(1, 10 * (world.share[bound * segments + s] as number));
    const change = firm === bound ? -p.exclusivityReach : p.exclusivityRange * strength;
    scratch.allianceUtility[cell] = (scratch.allianceUtility[cell] as number) + change;
  }
}
