import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { PLEDGES } from '../dealings';
import { clip } from '../science';
import { report, type Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';
import { moveRegard } from './regard';

const LOWER_PRICES = PLEDGES.indexOf('lower-prices');
const MORE_CAPACITY = PLEDGES.indexOf('more-capacity');
const LOYAL_PARTNER = PLEDGES.indexOf('loyal-partner');
const NO_PRICE_WAR = PLEDGES.indexOf('no-price-war');
/** Fall of the mean stance that counts as lower prices, and the fall that is still peace. */
const LOWERED = 0.01;
const PEACE = 0.005;
/** Growth of own capacity that counts as more. */
const GROWN = 1.05;
/** Quarters of a word whose effect the parameters state. */
const HALF_YEAR = 2;

/**
 * Words given this quarter, once all sheets are read, so that what stands beside them does not depend on its place: a word is
 * believed as far as earlier ones were kept, and counts for more the sooner it is due.
 */
export function hearPledges(turn: Turn): void {
  for (let firm = 0; firm < turn.world.shape.firms; firm++)
    if (turn.world.pledgeGiven[firm] !== 0) hear(turn, firm, turn.world.pledgeGiven[firm] as number);
}

function hear(turn: Turn, firm: number, pledge: number): void {
  const { world, rules, quarter } = turn;
  const p = rules.parameters;
  const within = (world.pledgeDue[firm] as number) - quarter;
  world.pledge[firm] = pledge;
  world.pledgeMark[firm] = pledge === MORE_CAPACITY ? capacityOf(turn, firm) : stanceOf(turn, firm);
  const weight = (1 + (world.credibility[firm] as number)) * ((5 - within) / (5 - HALF_YEAR));
  world.promise[firm] = clip((world.promise[firm] as number) + p.pledgeJump * weight, -0.5, 1);
  world.reputation[firm] = clip((world.reputation[firm] as number) + p.pledgeFame * weight, 0, 1.5);
  if (pledge === LOYAL_PARTNER) moveTrusts(turn, firm, p.pledgeTrust * weight);
  report(turn, 'word-given', firm, { pledge: PLEDGES[pledge] ?? 'none' });
}

/** Words that are due, or broken before, as the quarter closes. */
export function judgePledges(turn: Turn): void {
  const { world, quarter } = turn;
  for (let firm = 0; firm < world.shape.firms; firm++) {
    const pledge = world.pledge[firm] as number;
    if (pledge === 0 || world.active[firm] === 0) continue;
    if (pledge === NO_PRICE_WAR && stanceOf(turn, firm) < (world.pledgeMark[firm] as number) - PEACE)
      breakPledge(turn, firm);
    else if (quarter >= (world.pledgeDue[firm] as number)) {
      if (isKept(turn, firm, pledge)) keepPledge(turn, firm);
      else breakPledge(turn, firm);
    }
  }
}

/** Who leaves a contract breaks the promise to stay. */
export function breakLoyalty(turn: Turn, firm: number): void {
  if (turn.world.pledge[firm] === LOYAL_PARTNER) breakPledge(turn, firm);
}

function isKept(turn: Turn, firm: number, pledge: number): boolean {
  const mark = turn.world.pledgeMark[firm] as number;
  // Other words are broken on the day, or kept.
  if (pledge === LOWER_PRICES) return stanceOf(turn, firm) <= mark - LOWERED + 1e-9;
  return pledge !== MORE_CAPACITY || capacityOf(turn, firm) > GROWN * mark;
}

function keepPledge(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  report(turn, 'word-kept', firm, { pledge: PLEDGES[world.pledge[firm] as number] ?? 'none' });
  world.pledge[firm] = 0;
  world.credibility[firm] = clip((world.credibility[firm] as number) + p.pledgeBelief, -1, 1);
}

function breakPledge(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  report(turn, 'word-broken', firm, { pledge: PLEDGES[world.pledge[firm] as number] ?? 'none' });
  world.pledge[firm] = 0;
  world.credibility[firm] = clip((world.credibility[firm] as number) - 2 * p.pledgeBelief, -1, 1);
  world.promise[firm] = clip((world.promise[firm] as number) - p.pledgeJump, -0.5, 1);
  world.reputation[firm] = clip((world.reputation[firm] as number) - p.pledgeBlame, 0, 1.5);
  moveTrusts(turn, firm, -2 * p.pledgeTrust);
  for (let other = 0; other < world.shape.firms; other++)
    if (other !== firm) moveRegard(turn, other, firm, -p.pledgeGrudge);
}

/** Trust in every running contract of the firm. */
function moveTrusts({ world }: Turn, firm: number, step: number): void {
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (isRunning(world, slot) && isMember(world, slot, firm))
      world.trust[slot] = clip((world.trust[slot] as number) + step, 0, 1);
  }
}

/** Mean stance of the firm's prices over the segments. */
function stanceOf({ world }: Turn, firm: number): number {
  const { segments } = world.shape;
  let sum = 0;
  for (let s = 0; s < segments; s++) sum += world.priceStance[firm * segments + s] as number;
  return sum / segments + 0;
}

/** Own capacity, with what opens next quarter. */
function capacityOf({ world }: Turn, firm: number): number {
  const { regions } = world.shape;
  let sum = 0;
  for (let cell = firm * regions; cell < (firm + 1) * regions; cell++)
    sum += (world.capacity[cell] as number) + (world.building[cell] as number);
  return sum;
}
