import { isMember } from '../clauses';
import { GAIN_SPLITS } from '../columns';
import { DEBT_KINDS, owe } from '../debts';
import { legCell, LEGS } from '../legs';
import { countMembers, nashBargainInto, nucleolusInto, powerInto, shapleyInto } from '../science';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import { hangsOn, hostedSales } from './dependence';
import { carriageCost, carriedBy } from './parcels';

/**
 * Divides what the members of one running contract gained together this quarter, by the rule of its term sheet.
 *
 * The game: what a coalition gains is what its members' networks save by the legs inside it, the margin of a storefront
 * inside it, and what a joint fund buys more than its money. Worths are in whole fen. Without a rule, or where nothing was
 * gained together, each leg is paid by its fee. The Shapley value is kept as the yardstick of fairness in any case.
 */
export function shareGains(turn: Turn, slot: number): void {
  const { world, scratch } = turn;
  const { firms } = world.shape;
  const members = seat(turn, slot);
  if (!setWorths(turn, slot, members)) {
    world.gain.fill(0, slot * firms, (slot + 1) * firms);
    world.fairGain.fill(0, slot * firms, (slot + 1) * firms);
    return;
  }
  const whole = scratch.worths[(1 << members) - 1] as number;
  shapleyInto(members, scratch.worths, scratch.fair);
  setGains(turn, slot, members, whole);
  if (whole > 0 && divide(turn, slot, members, whole)) evenOut(turn, members, whole);
  else payFees(turn, slot, members);
  for (let i = 0; i < members; i++) {
    const cell = slot * firms + (scratch.party[i] as number);
    world.gain[cell] = scratch.gains[i] as number;
    world.fairGain[cell] = roundFen(scratch.fair[i] as number);
  }
}

/** Lists the members in firm order; returns how many they are. */
function seat(turn: Turn, slot: number): number {
  const { world, scratch } = turn;
  let members = 0;
  for (let firm = 0; firm < world.shape.firms; firm++)
    if (isMember(world, slot, firm)) scratch.party[members++] = firm;
  return members;
}

/** Bit of a firm among the members of the contract, 0 where it is not one. */
function bitOf(turn: Turn, members: number, firm: number): number {
  for (let i = 0; i < members; i++) if (turn.scratch.party[i] === firm) return 1 << i;
  return 0;
}

/** Worth of every coalition, fen; false where the contract holds nothing that earns in money. */
function setWorths(turn: Turn, slot: number, members: number): boolean {
  const { scratch } = turn;
  const shop = storefrontMargin(turn, slot);
  const flows = hasFlow(turn, slot);
  const shopMask =
    bitOf(turn, members, (turn.world.storefrontFrom[slot] as number) - 1) |
    bitOf(turn, members, (turn.world.storefrontTo[slot] as number) - 1);
  const fund = fundGain(turn, slot, members);
  if (!flows && shop === 0 && fund === 0) return false;
  const everybody = (1 << members) - 1;
  for (let mask = 0; mask <= everybody; mask++) {
    const size = countMembers(mask);
    let worth = 0;
    if (size > 1) {
      worth += fund * size;
      if ((mask & shopMask) === shopMask) worth += shop;
      for (let i = 0; i < members; i++) {
        if ((mask & (1 << i)) === 0) continue;
        const saved = flows ? savingOf(turn, slot, members, scratch.party[i] as number, mask) : 0;
        // The last coalition is everybody: what each saves in it is what each saves.
        scratch.gains[i] = saved;
        worth += saved;
      }
    }
    scratch.worths[mask] = roundFen(worth);
  }
  return true;
}

/** True when parcels went over a leg of this contract. */
function hasFlow(turn: Turn, slot: number): boolean {
  for (const leg of LEGS) if ((turn.scratch.legFlow[legCell(slot, leg)] as number) > 0) return true;
  return false;
}

/** What the legs inside a coalition save one member's network: cost without this contract less cost with them, fen. */
function savingOf(turn: Turn, slot: number, members: number, firm: number, mask: number): number {
  const { world, scratch } = turn;
  let inside = 0;
  let all = 0;
  for (const leg of LEGS) {
    const provider = (world[leg.from][slot] as number) - 1;
    const user = (world[leg.to][slot] as number) - 1;
    if (firm !== provider && firm !== user) continue;
    const flow = (scratch.legFlow[legCell(slot, leg)] as number) * (firm === provider ? 1 : -1);
    all += flow;
    const both = bitOf(turn, members, provider) | bitOf(turn, members, user);
    if ((mask & both) === both) inside += flow;
  }
  if (inside === 0) return 0;
  const without = carriedBy(world, firm) - all;
  return carriageCost(turn, firm, without) - carriageCost(turn, firm, without + inside);
}

/** Margin before commission that the storefront of this contract earned, fen. */
function storefrontMargin(turn: Turn, slot: number): number {
  const seller = (turn.world.storefrontFrom[slot] as number) - 1;
  if (seller < 0) return 0;
  return hostedSales(turn, slot, seller) * Math.max(0, turn.rules.meanMargin[seller] as number);
}

/** Worth beyond its own money that a joint fund had for each member, fen. */
function fundGain(turn: Turn, slot: number, members: number): number {
  const { world, rules } = turn;
  const each = (world.marketingFund[slot] as number) / members;
  return each * rules.parameters.jointMarketingGain * (world.delivered[slot] as number);
}

/** Adds shop and fund to what each saved: its gain before anything is divided, commission paid; whole fen that sum to the worth of all. */
function setGains(turn: Turn, slot: number, members: number, whole: number): void {
  const { world, scratch } = turn;
  const seller = (world.storefrontFrom[slot] as number) - 1;
  const host = (world.storefrontTo[slot] as number) - 1;
  const commission = seller < 0 ? 0 : commissionOwed(turn, seller, host);
  const fund = fundGain(turn, slot, members);
  let rest = whole;
  for (let i = 0; i < members; i++) {
    const firm = scratch.party[i] as number;
    let gain = fund + (scratch.gains[i] as number);
    if (firm === seller) gain += storefrontMargin(turn, slot) - commission;
    if (firm === host) gain += commission;
    // The last takes what rounding left, so that parts sum to the whole.
    const fen = i === members - 1 ? rest : roundFen(gain);
    scratch.gains[i] = fen;
    rest -= fen;
  }
}

/** Commission that a seller owes its host for this quarter, fen. */
function commissionOwed(turn: Turn, seller: number, host: number): number {
  const { firms } = turn.world.shape;
  const kind = DEBT_KINDS.indexOf('commission');
  return turn.scratch.debts[(kind * firms + seller) * firms + host] as number;
}

/** What each member is due by the rule of the contract; false where its fees decide. */
function divide(turn: Turn, slot: number, members: number, whole: number): boolean {
  const { world, scratch } = turn;
  switch (GAIN_SPLITS[world.gainSplit[slot] as number]) {
    case 'nash': {
      for (let i = 0; i < members; i++) {
        for (let j = 0; j < members; j++) {
          scratch.dependences[i * members + j] =
            i === j ? 0 : hangsOn(turn, slot, scratch.party[i] as number, scratch.party[j] as number);
        }
      }
      powerInto(scratch.dependences, members, scratch.powers);
      return nashBargainInto(whole, scratch.alone, scratch.powers, members, scratch.parts);
    }
    case 'shapley':
      for (let i = 0; i < members; i++) scratch.parts[i] = scratch.fair[i] as number;
      return true;
    case 'nucleolus':
      nucleolusInto(members, scratch.worths, scratch.parts);
      return true;
    default:
      return false;
  }
}

/** Members who gained more than they are due owe the rest to those who gained less, in firm order. */
function evenOut(turn: Turn, members: number, whole: number): void {
  const { gains, parts, party } = turn.scratch;
  let due = 0;
  let given = 0;
  for (let i = 0; i < members; i++) {
    due += parts[i] as number;
    // Parts are rounded as they add up, so that they sum to the whole in fen.
    const upTo = i === members - 1 ? whole : roundFen(due);
    parts[i] = upTo - given;
    given = upTo;
  }
  for (let debtor = 0; debtor < members; debtor++) {
    let surplus = (gains[debtor] as number) - (parts[debtor] as number);
    for (let creditor = 0; creditor < members && surplus > 0; creditor++) {
      const lacking = (parts[creditor] as number) - (gains[creditor] as number);
      if (lacking <= 0) continue;
      const amount = Math.min(surplus, lacking);
      owe(turn, party[debtor] as number, party[creditor] as number, 'sharing', amount);
      gains[debtor] = (gains[debtor] as number) - amount;
      gains[creditor] = (gains[creditor] as number) + amount;
      surplus -= amount;
    }
  }
}

/** Each leg is paid for by its user at the agreed multiple of the provider's cost of a parcel. */
function payFees(turn: Turn, slot: number, members: number): void {
  const { world, scratch } = turn;
  for (const leg of LEGS) {
    const provider = (world[leg.from][slot] as number) - 1;
    const user = (world[leg.to][slot] as number) - 1;
    if (provider < 0 || user < 0) continue;
    const parcels =
      (scratch.legFlow[legCell(slot, leg)] as number) * turn.rules.scale.parcels * DAYS_PER_QUARTER;
    const fee = roundFen(parcels * (world.parcelCost[provider] as number) * (world[leg.fee][slot] as number));
    owe(turn, user, provider, 'carriage', fee);
    for (let i = 0; i < members; i++) {
      if (scratch.party[i] === user) scratch.gains[i] = (scratch.gains[i] as number) - fee;
      if (scratch.party[i] === provider) scratch.gains[i] = (scratch.gains[i] as number) + fee;
    }
  }
}

const DAYS_PER_QUARTER = 90;
