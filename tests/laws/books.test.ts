import { describe, expect, test } from 'vitest';
import {
  ASSETS,
  assetsOf,
  CLAIMS,
  claimsOf,
  EXPENSES,
  INCOME,
  netProfitOf,
  type Account,
  type Posting,
  type World,
} from '../../src/engine';
import { breaches, manyGames, type Game } from './games';

const GAMES = manyGames(60, 30);

/** Finds breaches firm by firm: `say` returns what is wrong with one firm's books, or null. */
function firmByFirm(
  say: (
    before: World,
    after: World,
    firm: number,
    ledger: readonly Posting[],
    game: Game,
    quarter: number,
  ) => string | null,
): string[] {
  return breaches(GAMES, (game, quarter) =>
    game.rules.firmIds.flatMap((id, firm) => {
      const what = say(
        game.worlds[quarter],
        game.worlds[quarter + 1],
        firm,
        game.quarters[quarter].ledger,
        game,
        quarter,
      );
      return what === null ? [] : [`${id}: ${what}`];
    }),
  );
}

const total = (postings: readonly Posting[], pick: (posting: Posting) => boolean): number => {
  let sum = 0;
  for (const posting of postings) if (pick(posting)) sum += posting.amount;
  return sum;
};

describe('books', () => {
  test('the games are long, and money moves in them', () => {
    expect(GAMES.length).toBeGreaterThanOrEqual(96);
    const causes = new Set(
      GAMES.flatMap((game) => game.quarters.flatMap(({ ledger }) => ledger.map(({ cause }) => cause))),
    );
    for (const cause of [
      'sales',
      'storefront',
      'share-logistics',
      'exit-fee',
      'alliance',
      'finance',
      'market-value',
      'breach',
    ]) {
      expect(causes, cause).toContain(cause);
    }
  });

  test('balance to the fen for every firm after every quarter', () => {
    expect(
      firmByFirm((_, after, firm) =>
        assetsOf(after, firm) === claimsOf(after, firm)
          ? null
          : `${assetsOf(after, firm)} against ${claimsOf(after, firm)}`,
      ),
    ).toEqual([]);
  });

  test('every posting is a whole number of fen above zero, between two accounts of one firm, with a cause', () => {
    const accounts = new Set<string>([...ASSETS, ...CLAIMS, ...INCOME, ...EXPENSES]);
    const bad = breaches(GAMES, (game, quarter) =>
      game.quarters[quarter].ledger
        .filter(
          ({ firm, debit, credit, amount, cause }) =>
            !Number.isSafeInteger(amount) ||
            amount <= 0 ||
            debit === credit ||
            !accounts.has(debit) ||
            !accounts.has(credit) ||
            !(firm in game.rules.firmIds) ||
            cause === '',
        )
        .map((posting) => JSON.stringify(posting)),
    );
    expect(bad).toEqual([]);
  });

  test('postings rebuild every account from last quarter: nothing moves a balance but a posting and the closing of the year', () => {
    const wrong = firmByFirm((before, after, firm, ledger) => {
      const moved = new Map<Account, number>();
      for (const { firm: of, debit, credit, amount } of ledger) {
        if (of !== firm) continue;
        moved.set(debit, (moved.get(debit) ?? 0) + amount);
        moved.set(credit, (moved.get(credit) ?? 0) - amount);
      }
      const debits = (account: Account): number => moved.get(account) ?? 0;
      for (const account of ASSETS)
        if (after[account][firm] !== before[account][firm] + debits(account)) return account;
      for (const account of EXPENSES) if (after[account][firm] !== debits(account)) return account;
      for (const account of INCOME) if (after[account][firm] !== 0 - debits(account)) return account;
      let profit = 0;
      for (const account of INCOME) profit -= debits(account);
      for (const account of EXPENSES) profit -= debits(account);
      for (const account of CLAIMS) {
        const closing = account === 'retained' ? profit : 0;
        if (after[account][firm] !== before[account][firm] - debits(account) + closing) return account;
      }
      return null;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the cash-flow statement', () => {
  test('operations, investing and financing add up to the change of cash', () => {
    const wrong = firmByFirm((before, after, firm) => {
      const flows =
        after.cashFromOperations[firm] + after.cashFromInvesting[firm] + after.cashFromFinancing[firm];
      const change = after.cash[firm] - before.cash[firm];
      return flows === change ? null : `${flows} against ${change}`;
    });
    expect(wrong).toEqual([]);
  });

  test('net profit, depreciation and working capital give the same operating cash flow', () => {
    const wrong = firmByFirm((before, after, firm, _ledger, game, quarter) => {
      const change = (account: Account): number => after[account][firm] - before[account][firm];
      // A gain on a stake is in profit, but its cash belongs to investing.
      let stakeGain = 0;
      for (const event of game.quarters[quarter].events) {
        if (event.kind === 'stake-sold' && event.firm === game.rules.firmIds[firm])
          stakeGain += Number(event.values.gain);
      }
      const indirect =
        netProfitOf(after, firm) +
        after.depreciation[firm] -
        stakeGain -
        change('receivables') -
        change('inventory') -
        change('otherAssets') +
        change('payables') +
        change('otherLiabilities');
      return indirect === after.cashFromOperations[firm]
        ? null
        : `${indirect} against ${after.cashFromOperations[firm]}`;
    });
    expect(wrong).toEqual([]);
  });

  test('what builds the network is investing: long-lived assets change by it and by depreciation alone', () => {
    const wrong = firmByFirm((before, after, firm, ledger) => {
      const mine = ledger.filter((posting) => posting.firm === firm);
      const bought = total(mine, ({ debit, credit }) => debit === 'fixedAssets' && credit === 'cash');
      const sold = total(mine, ({ debit, credit }) => debit === 'cash' && credit === 'fixedAssets');
      const change = after.fixedAssets[firm] - before.fixedAssets[firm];
      return change === bought - sold - after.depreciation[firm] ? null : `fixed assets moved by ${change}`;
    });
    expect(wrong).toEqual([]);
  });

  test('the trails hold this quarter in its place', () => {
    const wrong = firmByFirm((_, after, firm, _ledger, game, quarter) => {
      const cell = firm * 4 + ((Number(game.rules.start.slice(5)) - 1 + quarter) % 4);
      if (after.netProfitTrail[cell] !== netProfitOf(after, firm)) return 'net profit';
      if (after.cashFlowTrail[cell] !== after.cashFromOperations[firm]) return 'cash flow';
      if (after.depreciationTrail[cell] !== after.depreciation[firm]) return 'depreciation';
      return after.interestTrail[cell] === after.interest[firm] ? null : 'interest';
    });
    expect(wrong).toEqual([]);
  });
});

describe('money between firms', () => {
  const between = (
    game: Game,
    quarter: number,
    cause: string,
    paid: Account,
    got: Account,
  ): [number, number] => {
    const { ledger } = game.quarters[quarter];
    const out = total(
      ledger,
      (posting) => posting.cause === cause && posting.debit === paid && posting.credit === 'cash',
    );
    const into = total(
      ledger,
      (posting) => posting.cause === cause && posting.debit === 'cash' && posting.credit === got,
    );
    return [out, into];
  };

  test.each([
    ['commission of storefronts', 'storefront', 'commissionPaid', 'commissionIncome'],
    ['markups of order quotas', 'order-quota', 'commissionPaid', 'commissionIncome'],
    ['royalties', 'licence', 'commissionPaid', 'commissionIncome'],
    ['fees of shared treasuries', 'treasury', 'interest', 'investmentGain'],
    ['fees for parcels carried', 'share-logistics', 'fulfilment', 'logisticsIncome'],
    ['exit fees', 'exit-fee', 'allianceCosts', 'investmentGain'],
    ['stakes bought', 'alliance', 'stakesHeld', 'paidIn'],
  ] as const)('%s: what is paid is received', (_name, cause, paid, got) => {
    let moved = 0;
    const wrong = breaches(GAMES, (game, quarter) => {
      const [out, into] = between(game, quarter, cause, paid, got);
      moved += out;
      return out === into ? [] : [`${out} paid, ${into} received`];
    });
    expect(wrong).toEqual([]);
    expect(moved).toBeGreaterThan(0);
  });

  test('each stake is paid by its buyer to its issuer at the price in the event', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const { events, ledger } = game.quarters[quarter];
      const bought = events.filter((event) => event.kind === 'stake-bought');
      const firms = game.rules.firmIds;
      return firms.flatMap((id, firm) => {
        const asBuyer = bought.filter((event) => event.firm === id).map((event) => Number(event.values.pay));
        const asIssuer = bought
          .filter((event) => event.values.of === id)
          .map((event) => Number(event.values.pay));
        const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
        const paid = total(
          ledger,
          (p) => p.firm === firm && p.cause === 'alliance' && p.debit === 'stakesHeld',
        );
        const got = total(ledger, (p) => p.firm === firm && p.cause === 'alliance' && p.credit === 'paidIn');
        return paid === sum(asBuyer) && got === sum(asIssuer)
          ? []
          : [`${id}: ${paid}/${sum(asBuyer)} ${got}/${sum(asIssuer)}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('commission paid equals the part of commission income that comes from partners', () => {
    const wrong = breaches(GAMES, (game, quarter) => {
      const after = game.worlds[quarter + 1];
      const paid = after.commissionPaid.reduce((a, b) => a + b, 0);
      const fees = total(
        game.quarters[quarter].ledger,
        // Shoppers' merchants and shoppers on credit pay the rest.
        (p) => p.credit === 'commissionIncome' && p.cause !== 'sales' && p.cause !== 'consumer-credit',
      );
      return paid === fees ? [] : [`${paid} against ${fees}`];
    });
    expect(wrong).toEqual([]);
  });
});
