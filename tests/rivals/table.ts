import {
  advance,
  check,
  luckSizes,
  drawLuck,
  noLuck,
  observe,
  start,
  type CheckedSheet,
  type Clause,
  type ClauseId,
  type Decision,
  type Luck,
  type Report,
  type Rules,
  type TermSheet,
  type World,
} from '../../src/engine';
import { rivalOf, type Outlook, type RivalId } from '../../src/rivals';
import { bundledScenario, BUNDLED } from '../../src/scenario';

/** Rules of the first bundled scenario. */
export function someRules(): Rules {
  const scenario = bundledScenario(BUNDLED[0]?.id ?? '');
  if (!scenario) throw new Error('no bundled scenario');
  return scenario.rules;
}

export function still(rules: Rules): Luck {
  return noLuck(luckSizes(rules), rules.quarters);
}

export function lucky(rules: Rules, seed: string): Luck {
  return drawLuck(seed, luckSizes(rules), rules.quarters);
}

export function outlookOf(world: World, rules: Rules, firm: number, luck: Luck): Outlook {
  return { report: observe(world, firm), rules, luck };
}

export function reportOf(rules: Rules, firm: string, world: World = start(rules)): Report {
  return observe(world, rules.firmIds.indexOf(firm));
}

export interface Quarter {
  readonly world: World;
  readonly sheets: readonly (readonly Decision[])[];
}

/** Plays `quarters` with the same rival in every seat; a sheet that is not legal fails with its refusals. */
export function play(rules: Rules, id: RivalId, quarters: number, luck: Luck): Quarter[] {
  const played: Quarter[] = [];
  let world = start(rules);
  for (let q = 0; q < quarters; q++) {
    const sheets: (CheckedSheet | null)[] = [];
    const decided: (readonly Decision[])[] = [];
    rules.firmIds.forEach((firm, index) => {
      const outlook = outlookOf(world, rules, index, luck);
      const decisions = rivalOf(id).decide(outlook);
      const result = check(outlook.report.table, rules, { firm, decisions });
      if (!result.ok) throw new Error(`${id} ${firm} in quarter ${q}: ${JSON.stringify(result.refusals)}`);
      sheets.push(result.value);
      decided.push(decisions);
    });
    world = advance(world, sheets, rules, luck, { record: false }).world;
    played.push({ world, sheets: decided });
  }
  return played;
}

export function sheetOf(
  clauses: Partial<Record<ClauseId, Clause>>,
  changes: Partial<TermSheet> = {},
): TermSheet {
  return {
    members: ['suning', 'alibaba'],
    startsAfterQuarters: 0,
    termQuarters: 12,
    exitFee: 1e9,
    clauses,
    ...changes,
  };
}

/** Forty sheets between two firms, from thin to all-embracing. */
export function fortySheets(seller: string, host: string): TermSheet[] {
  const sheets: TermSheet[] = [];
  for (let i = 0; i < 40; i++) {
    const clauses: Partial<Record<ClauseId, Clause>> = {
      storefront: { from: seller, to: host, commission: (i % 8) * 0.005, placement: (i % 5) * 0.25 },
    };
    if (i % 2 === 0)
      clauses.equity = {
        from: host,
        to: seller,
        stake: 0.02 + 0.006 * (i % 20),
        pay: 2.5e11 + 1.2e11 * (i % 20),
        closesAfterQuarters: 0,
      };
    if (i % 3 === 0)
      clauses.logistics = {
        from: host,
        to: seller,
        share: 0.05 + 0.01 * (i % 10),
        fee: 0.8 + 0.02 * (i % 9),
      };
    if (i % 4 < 2) clauses.data = { scope: 'orders', safeguards: 0.5 };
    if (i % 5 > 2) clauses.governance = { bodies: ['committee'] };
    sheets.push(sheetOf(clauses, { members: [seller, host] }));
  }
  return sheets;
}
