import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { DEBT_ACCOUNTS, DEBT_KINDS } from '../debts';
import { post } from '../ledger';
import { clearingInto } from '../science';
import { report, type Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';
import { moveRegard } from './regard';
import { chargeNames } from './partnership';
import { shareGains } from './sharing';

/**
 * Partners divide what they gained together, and settle what they owe each other.
 *
 * All debts between partners (commissions, carriage, shared gains, royalties, guarantees, exit fees) are cleared at once, out of the quarter's
 * takings and what credit is left: p = min(owed, means + paid in by others), Eisenberg & Noe (2001). Partners settle out of
 * sales that pass through each other's hands, so before other bills. What is not paid is lost to the creditor.
 */
export function settlement(turn: Turn): void {
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(turn.world, slot)) continue;
    shareGains(turn, slot);
    chargeNames(turn, slot);
  }
  clearDebts(turn);
}

function clearDebts(turn: Turn): void {
  const { world, scratch } = turn;
  const { firms } = world.shape;
  const { debts, owed, means, paid } = scratch;
  const pairs = firms * firms;
  let all = 0;
  for (let pair = 0; pair < pairs; pair++) {
    let sum = 0;
    for (let kind = 0; kind < DEBT_KINDS.length; kind++) sum += debts[kind * pairs + pair] as number;
    owed[pair] = sum;
    all += sum;
  }
  if (all === 0) return;
  for (let firm = 0; firm < firms; firm++)
    means[firm] = (world.cash[firm] as number) + (world.creditLine[firm] as number);
  clearingInto(owed, means, firms, paid, scratch.clearing);
  for (let firm = 0; firm < firms; firm++) pay(turn, firm);
}

/** One firm pays its partners: each debt in full, or all in proportion to what the firm can pay in all. */
function pay(turn: Turn, debtor: number): void {
  const { world, scratch } = turn;
  const { firms } = world.shape;
  let owed = 0;
  for (let creditor = 0; creditor < firms; creditor++)
    owed += scratch.owed[debtor * firms + creditor] as number;
  if (owed === 0) return;
  const paid = scratch.paid[debtor] as number;
  const part = paid / owed;
  let due = 0;
  let given = 0;
  for (let kind = 0; kind < DEBT_KINDS.length; kind++) {
    const { debtor: account, creditor: income, cause } = DEBT_ACCOUNTS[DEBT_KINDS[kind] ?? 'commission'];
    for (let creditor = 0; creditor < firms; creditor++) {
      const debt = scratch.debts[(kind * firms + debtor) * firms + creditor] as number;
      if (debt === 0) continue;
      due += debt;
      // Rounded down as the sums add up: parts make the whole and never more than there is.
      const upTo = part === 1 ? due : Math.floor(due * part);
      post(turn, debtor, account, 'cash', upTo - given, cause);
      post(turn, creditor, 'cash', income, upTo - given, cause);
      given = upTo;
    }
  }
  if (given < owed) disappoint(turn, debtor, owed - given);
}

/** A firm that cannot pay its partners loses their trust, as by any other incident (MODEL 4.2). */
function disappoint(turn: Turn, debtor: number, short: number): void {
  const { world } = turn;
  const { firms } = world.shape;
  report(turn, 'partners-unpaid', debtor, { short });
  for (let creditor = 0; creditor < firms; creditor++) {
    if ((turn.scratch.owed[debtor * firms + creditor] as number) > 0)
      moveRegard(turn, creditor, debtor, -turn.rules.parameters.regardUnpaid);
  }
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot) || !isMember(world, slot, debtor)) continue;
    for (let creditor = 0; creditor < firms; creditor++) {
      if (!isMember(world, slot, creditor)) continue;
      if ((turn.scratch.owed[debtor * firms + creditor] as number) <= 0) continue;
      world.trust[slot] = Math.max(0, (world.trust[slot] as number) - INCIDENT);
      break;
    }
  }
}

/** Trust that an incident costs. */
const INCIDENT = 0.2;
