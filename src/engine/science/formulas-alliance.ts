import { nashBargain, powerFromDependence, shapley } from './bargaining';
import { clearing } from './clearing';
import { MOST_PLAYERS } from './coalitions';
import { FRACTION, NOT_NEGATIVE, POSITIVE, type Formula, type FormulaReader } from './formula-reader';
import { nucleolus } from './nucleolus';
import { contagion, dependencyMatrix, privatePlacement } from './ownership';
import { breachProbability, breakUpHazard, gordonLoeb, quarterlyHazard } from './risk';

/** Formulas between firms: bargaining, coalitions, cross-holdings, debts, break-up and breach. */
export const ALLIANCE_FORMULAS = {
  nashBargain(read) {
    const surplus = read.number('surplus');
    const disagreement = read.numbers('disagreement');
    const power = read.has('power')
      ? read.numbers('power', NOT_NEGATIVE, disagreement.length)
      : disagreement.map(() => 1);
    return () => ({ ...nashBargain(surplus, disagreement, power) });
  },
  powerFromDependence(read) {
    const dependence = read.square('dependence', FRACTION);
    return () => ({ power: powerFromDependence(dependence) });
  },
  shapley(read) {
    const players = read.number('players', { min: 1, max: MOST_PLAYERS, whole: true });
    const coalitions = read.coalitions('coalitions', players);
    return () => ({ value: shapley(players, coalitions) });
  },
  nucleolus(read) {
    const players = read.number('players', { min: 1, max: MOST_PLAYERS, whole: true });
    const coalitions = read.coalitions('coalitions', players);
    return () => ({ value: nucleolus(players, coalitions) });
  },
  dependencyMatrix(read) {
    const holdings = readHoldings(read);
    return () => ({ ...dependencyMatrix(holdings) });
  },
  contagion(read) {
    const holdings = readHoldings(read);
    const before = read.numbers('assetsBefore', NOT_NEGATIVE, holdings.length);
    const after = read.numbers('assetsAfter', NOT_NEGATIVE, holdings.length);
    const theta = read.number('theta', FRACTION);
    const loss = read.number('loss', { ...FRACTION, otherwise: 0.5 });
    return () => ({ ...contagion(holdings, before, after, theta, loss) });
  },
  clearing(read) {
    const liabilities = read.square('liabilities', NOT_NEGATIVE);
    const externalAssets = read.numbers('externalAssets', NOT_NEGATIVE, liabilities.length);
    const senior = read.has('seniorLiabilities')
      ? read.numbers('seniorLiabilities', NOT_NEGATIVE, liabilities.length)
      : liabilities.map(() => 0);
    demandEmptyDiagonal(read, liabilities, 'liabilities');
    return () => ({ ...clearing(liabilities, externalAssets, senior) });
  },
  privatePlacement(read) {
    const paid = read.number('paid', NOT_NEGATIVE);
    const price = read.number('price', POSITIVE);
    const stakeAfter = read.number('stakeAfter', { above: 0, below: 1 });
    return () => ({ ...privatePlacement(paid, price, stakeAfter) });
  },
  gordonLoeb(read) {
    const vulnerability = read.number('vulnerability', FRACTION);
    const loss = read.number('loss', NOT_NEGATIVE);
    const alpha = read.number('alpha', POSITIVE);
    const beta = read.number('beta', POSITIVE);
    return () => ({ ...gordonLoeb(vulnerability, loss, alpha, beta) });
  },
  breachProbability(read) {
    const vulnerability = read.number('vulnerability', FRACTION);
    const exposure = read.number('exposure', { min: 0, otherwise: 1 });
    const investment = read.number('investment', NOT_NEGATIVE);
    const alpha = read.number('alpha', POSITIVE);
    const beta = read.number('beta', POSITIVE);
    return () => ({ probability: breachProbability(vulnerability, exposure, investment, alpha, beta) });
  },
  quarterlyHazard(read) {
    const survival = read.number('survival', FRACTION);
    const years = read.number('years', POSITIVE);
    return () => ({ ...quarterlyHazard(survival, years) });
  },
  breakUpHazard(read) {
    const base = read.number('base', FRACTION);
    const linearPredictor = read.number('linearPredictor');
    return () => ({ hazard: breakUpHazard(base, linearPredictor) });
  },
} as const satisfies Readonly<Record<string, Formula>>;

/** Holdings of firms in each other: fractions, none of its own, and outside owners left in every firm. */
function readHoldings(read: FormulaReader): number[][] {
  const holdings = read.square('holdings', FRACTION);
  demandEmptyDiagonal(read, holdings, 'holdings');
  holdings.forEach((_, j) => {
    let held = 0;
    for (const row of holdings) held += row[j] ?? 0;
    read.demand(
      !(held >= 1),
      `holdings[*][${j}]`,
      'fully-held',
      'must sum to less than 1: every firm has outside owners',
    );
  });
  return holdings;
}

function demandEmptyDiagonal(read: FormulaReader, matrix: readonly (readonly number[])[], key: string): void {
  matrix.forEach((row, i) => {
    read.demand(
      !(Math.abs(row[i] ?? 0) > 0),
      `${key}[${i}][${i}]`,
      'own-entry',
      'must be 0: nobody owes or holds itself',
    );
  });
}
