import { COLUMN_NAMES, COLUMNS, networkSlope, type Column, type Rules } from '../engine';
import { problem, type Problem } from './problems';

/** Cells of the compiled opening that the engine could not play from: not finite, or beyond their column's range. */
export function checkWorld(rules: Rules): Problem[] {
  const problems: Problem[] = [];
  for (const name of COLUMN_NAMES) {
    const { min, max, integer }: Column = COLUMNS[name];
    const cells = rules.openingTable[name];
    const at = cells.findIndex(
      (cell) => !(cell >= min && cell <= max) || (integer && !Number.isInteger(cell)),
    );
    if (at >= 0) {
      problems.push(
        problem(
          `opening.${name}`,
          'not-playable',
          `Cell ${at} would be ${cells[at]}; ${min} to ${max} is allowed.`,
        ),
      );
    }
  }
  const arrays = {
    appeal: rules.appeal,
    outsideAttraction: rules.outsideAttraction,
    nestAppeal: rules.nestAppeal,
    meanMargin: rules.meanMargin,
  };
  for (const [name, cells] of Object.entries(arrays)) {
    if (!cells.every(Number.isFinite))
      problems.push(
        problem(`rules.${name}`, 'not-playable', 'The choice model has no finite constant for these shares.'),
      );
  }
  checkNetworks(rules, problems);
  return problems;
}

/** A platform must not draw merchants and shoppers so strongly that the market tips to it, whatever anybody does. */
function checkNetworks(rules: Rules, problems: Problem[]): void {
  const { range, sellerNetwork, nestCorrelation } = rules.parameters;
  const { segments } = rules.shape;
  rules.firms.forEach(({ id, sort }, firm) => {
    if (sort !== 'platform') return;
    rules.segmentIds.forEach((segment, s) => {
      const share = rules.openingTable.share[firm * segments + s] as number;
      const slope = networkSlope(range, sellerNetwork, share, nestCorrelation);
      if (slope >= 1)
        problems.push(
          problem(
            'parameters.sellerNetwork',
            'network-tips',
            `One per cent more of "${segment}" would win "${id}" ${slope.toFixed(2)} per cent; it must be below 1.`,
          ),
        );
    });
  });
}
