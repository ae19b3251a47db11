import { STAKE_KINDS } from '../columns';
import { barOf, controls, joinedUp } from '../group';
import { post, trailSum } from '../ledger';
import { CONTROL, controlOf, dilute, privatePlacement, sharesForStake } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';

const BUY_OUT = STAKE_KINDS.indexOf('buy-out');

/**
 * Pays for a stake when its clause closes: new shares at the agreed price, old holders diluted; or, by a buy-out, shares that
 * outside owners hold.
 *
 * With stake s of the enlarged firm, shares issued n = N s / (1 - s) at a price of pay / n (private placement; MODEL 3.3). A buyer who cannot
 * pay out of cash and credit closes a quarter later, at a cost of trust.
 */
export function closeEquity(turn: Turn, slot: number, leg: 'equity' | 'equityBack'): void {
  const { world, quarter } = turn;
  const buyer = (world[`${leg}From`][slot] as number) - 1;
  const issuer = (world[`${leg}To`][slot] as number) - 1;
  if (buyer < 0 || issuer < 0 || world[`${leg}Closed`][slot] === 1) return;
  if ((world[`${leg}ClosesIn`][slot] as number) > quarter) return;
  const pay = world[`${leg}Pay`][slot] as number;
  const stake = world[`${leg}Stake`][slot] as number;
  const bought = leg === 'equity' && world.equityKind[slot] === BUY_OUT;
  if (bought && lapses(turn, slot, buyer, issuer, stake)) return;
  if (pay > (world.cash[buyer] as number) + (world.creditLine[buyer] as number)) {
    world[`${leg}ClosesIn`][slot] = quarter + 1;
    world.trust[slot] = Math.max(0, (world.trust[slot] as number) - 0.1);
    report(turn, 'closing-postponed', buyer, { pay }, slot);
    return;
  }
  const { firms } = world.shape;
  const cell = buyer * firms + issuer;
  const before = world.stake[cell] as number;
  if (bought) takeOver(turn, issuer, buyer, stake, pay);
  else issueShares(turn, issuer, buyer, stake, pay, 'alliance');
  world.stakeLockedUntil[cell] = quarter + (world[`${leg}Lock`][slot] as number);
  world[`${leg}Closed`][slot] = 1;
  report(turn, 'stake-bought', buyer, { of: turn.rules.firmIds[issuer] ?? '', pay, stake }, slot);
  noteControl(turn, buyer, issuer, before);
}

/** Between signing and closing another may have taken what bars a buy-out: the clause then falls away, unpaid. */
function lapses(turn: Turn, slot: number, buyer: number, target: number, stake: number): boolean {
  const { world, rules } = turn;
  const bar = barOf(world, buyer, target, stake);
  if (bar === null) return false;
  world.equityFrom[slot] = 0;
  world.equityTo[slot] = 0;
  report(turn, 'buy-out-lapsed', buyer, { of: rules.firmIds[target] ?? '' }, slot);
  return true;
}

/** `buyer` pays the outside owners of `target` for the part `stake` of it: no share is new, and the firm gets nothing. */
function takeOver(turn: Turn, target: number, buyer: number, stake: number, pay: number): void {
  const { world } = turn;
  const cell = buyer * world.shape.firms + target;
  world.stake[cell] = (world.stake[cell] as number) + stake;
  world.stakeValue[cell] = (world.stakeValue[cell] as number) + pay;
  world.stakeCost[cell] = (world.stakeCost[cell] as number) + pay;
  post(turn, buyer, 'stakesHeld', 'cash', pay, 'alliance');
  world.ownersCash[buyer] = (world.ownersCash[buyer] as number) - pay;
}

/** `issuer` sells new shares worth the part `stake` of itself to `buyer` for `pay` fen. */
function issueShares(
  turn: Turn,
  issuer: number,
  buyer: number,
  stake: number,
  pay: number,
  cause: string,
): void {
  const { world } = turn;
  const { firms } = world.shape;
  const cell = buyer * firms + issuer;
  placeShares(turn, issuer, placedFor(pay, world.shares[issuer] as number, stake));
  world.stake[cell] = (world.stake[cell] as number) + stake;
  world.stakeValue[cell] = (world.stakeValue[cell] as number) + pay;
  world.stakeCost[cell] = (world.stakeCost[cell] as number) + pay;
  post(turn, buyer, 'stakesHeld', 'cash', pay, cause);
  post(turn, issuer, 'cash', 'paidIn', pay, cause);
  world.ownersCash[buyer] = (world.ownersCash[buyer] as number) - pay;
  world.ownersCash[issuer] = (world.ownersCash[issuer] as number) + pay;
  world.marketValue[issuer] = roundFen((world.marketValue[issuer] as number) + pay);
}

/** New shares for `pay` fen that make up `stake` of the enlarged firm; a stake that costs nothing has no price a share. */
function placedFor(pay: number, shares: number, stake: number): number {
  const wanted = sharesForStake(shares, stake);
  return pay > 0 ? privatePlacement(pay, pay / wanted, stake).sharesIssued : wanted;
}

/** `issued` shares come into being, or fewer than 0 are cancelled: whoever holds old ones holds another part of the firm. */
export function placeShares(turn: Turn, issuer: number, issued: number): void {
  const { world } = turn;
  const { firms } = world.shape;
  const shares = world.shares[issuer] as number;
  for (let holder = 0; holder < firms; holder++) {
    const cell = holder * firms + issuer;
    const held = world.stake[cell] as number;
    if (held > 0) world.stake[cell] = Math.min(0.95, dilute(held, shares, issued));
  }
  world.shares[issuer] = Math.round(shares + issued);
}

/** Says when a holder has climbed a rung: a seat on the board, a veto, control (which is consolidated). */
function noteControl(turn: Turn, holder: number, issuer: number, before: number): void {
  const { world, rules } = turn;
  const stake = world.stake[holder * world.shape.firms + issuer] as number;
  const rung = controlOf(stake);
  if (rung > controlOf(before))
    report(
      turn,
      rung === CONTROL.seat ? 'seat-taken' : rung === CONTROL.veto ? 'veto-gained' : 'control-gained',
      holder,
      { of: rules.firmIds[issuer] ?? '', stake },
    );
}

/**
 * `holder` sells the part `part` (0..1) of its stake in `issuer` on the market at market value less a block discount.
 *
 * The gain over cost leaves the revaluation reserve for the income statement. Returns the proceeds.
 */
export function sellStake(turn: Turn, holder: number, issuer: number, part: number, cause: string): number {
  const { world, rules } = turn;
  const cell = holder * world.shape.firms + issuer;
  const carried = roundFen((world.stakeValue[cell] as number) * part);
  const cost = roundFen((world.stakeCost[cell] as number) * part);
  if (carried <= 0) return 0;
  const proceeds = roundFen(carried * (1 - rules.parameters.blockDiscount));
  post(turn, holder, 'cash', 'stakesHeld', proceeds, cause);
  post(turn, holder, 'revaluation', 'stakesHeld', carried - proceeds, cause);
  const gain = proceeds - cost;
  if (gain > 0) post(turn, holder, 'revaluation', 'investmentGain', gain, cause);
  else post(turn, holder, 'investmentGain', 'revaluation', -gain, cause);
  world.stakeValue[cell] = (world.stakeValue[cell] as number) - carried;
  world.stakeCost[cell] = (world.stakeCost[cell] as number) - cost;
  const controlled = controls(world, holder, issuer);
  world.stake[cell] = (world.stake[cell] as number) * (1 - part);
  world.ownersCash[holder] = (world.ownersCash[holder] as number) + proceeds;
  report(turn, 'stake-sold', holder, { of: rules.firmIds[issuer] ?? '', proceeds, gain });
  if (controlled && !controls(world, holder, issuer)) separate(turn, holder, issuer);
  return proceeds;
}

/** What has grown together is taken apart again: a part of a quarter's revenue of the firm let go, at its owner's cost. */
function separate(turn: Turn, owner: number, firm: number): void {
  const { world, rules } = turn;
  const joined = joinedUp(world, owner, firm);
  const cost = (trailSum(world.revenueTrail, firm) / 4) * rules.parameters.separationCost * joined;
  post(turn, owner, 'allianceCosts', 'cash', roundFen(Math.max(0, cost)), 'control');
  report(turn, 'control-lost', owner, { of: rules.firmIds[firm] ?? '', loss: roundFen(Math.max(0, cost)) });
}

/** New shares sold to the public at a discount: `part` of the shares outstanding before. */
export function issueToMarket(turn: Turn, issuer: number, part: number): void {
  if (part <= 0) return;
  const { world, rules } = turn;
  const raised = roundFen(
    (world.marketValue[issuer] as number) * part * (1 - rules.parameters.issueDiscount),
  );
  post(turn, issuer, 'cash', 'paidIn', raised, 'finance');
  world.ownersCash[issuer] = (world.ownersCash[issuer] as number) + raised;
  placeShares(turn, issuer, (world.shares[issuer] as number) * part);
  report(turn, 'shares-issued', issuer, { raised, part });
}
