import { CAMPAIGN_FORMS } from '../columns';
import { drawOf } from '../luck';
import { brandStock, clip, festivalPayback } from '../science';
import { report, type Turn } from '../turn';

/**
 * Brands, skills and the festival's debt move once shares are settled.
 *
 * Brand stock after Nerlove & Arrow (1962): B' = (1 - d) B + d B*, with B* raised or lowered by the response to
 * spending against the response at the opening.
 */
export function updateBrands(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const p = rules.parameters;
  const { firms, segments } = world.shape;
  const { brand, borrowed } = world;
  const { response } = scratch;
  const opening = rules.openingTable.brand;
  for (let firm = 0; firm < firms; firm++) {
    const lift = scratch.lift[firm] as number;
    const owed = lift > 0 ? clip(festivalPayback(lift, p.festivalPayback), 0, 0.5) : 0;
    for (let s = 0; s < segments; s++) {
      const cell = firm * segments + s;
      const louder = (response[cell] as number) - (rules.openingResponse[cell] as number);
      const aim =
        (opening[cell] as number) +
        p.brandGain * louder +
        borrowedFame(turn, firm, s) +
        (scratch.fame[cell] as number);
      const kept = p.brandDecay * Math.max(0.05, aim);
      brand[cell] = brandStock(brand[cell] as number, p.brandDecay, kept);
      borrowed[cell] = owed;
    }
    world.festivalFatigue[firm] = 0.5 * (world.festivalFatigue[firm] as number) + (lift > 0 ? 1 : 0);
    const taught = (world.adLive[firm] as number) + (world.campaignForm[firm] === 4 ? 0.3 : 0);
    world.liveSkill[firm] = clip(
      (world.liveSkill[firm] as number) + 0.2 * (taught - (world.liveSkill[firm] as number)),
      0,
      1,
    );
    backfire(turn, firm);
  }
}

/** Fame lent by partners whose brand is stronger here: awareness through their shoppers. */
function borrowedFame(turn: Turn, firm: number, s: number): number {
  return (
    turn.rules.parameters.borrowedFame *
    Math.max(0, turn.scratch.allianceUtility[firm * turn.world.shape.segments + s] as number)
  );
}

/** A star's scandal or a clumsy joint brand costs reputation; the hazard grows with the money put into it. */
function backfire(turn: Turn, firm: number): void {
  const { world, rules, luck, quarter } = turn;
  const form = world.campaignForm[firm] as number;
  const risky = form === 1 ? 1 : form === 2 ? 0.5 : form > 0 ? 0.2 : 0;
  const hazard = rules.parameters.campaignHazard * risky;
  const reputation = world.reputation[firm] as number;
  world.reputation[firm] = reputation + 0.25 * (1 - reputation);
  if (hazard <= 0) return;
  if (!luck.on) world.reputation[firm] = (world.reputation[firm] as number) - 0.15 * hazard;
  else if (drawOf(luck, 'reputation', firm, quarter) < hazard) {
    world.reputation[firm] = Math.max(0, (world.reputation[firm] as number) - 0.15);
    report(turn, 'campaign-backfired', firm, { form: CAMPAIGN_FORMS[form] ?? 'none' });
  }
}
