import { openings, type Rules } from '../engine';
import { problem, type Problem } from './problems';
import type { ScenarioFile } from './scenario-file';

/** Decisions of recorded lines whose fields the engine does not know. Whether they are allowed then, play decides. */
export function checkLines(file: ScenarioFile, rules: Rules): Problem[] {
  const problems: Problem[] = [];
  file.firms.forEach(({ id }, firm) => {
    const known = openings(rules.openingTable, rules, firm);
    (file.lines[id] ?? []).forEach((turn, i) => {
      turn.decisions.forEach((decision, j) => {
        const path = `lines.${id}[${i}].decisions[${j}]`;
        const fields = known.find((opening) => opening.kind === decision.kind)?.fields ?? {};
        for (const name of Object.keys(decision)) {
          if (name === 'kind') continue;
          const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
          if (!field)
            problems.push(
              problem(
                `${path}.${name}`,
                'unknown-field',
                `A ${decision.kind} decision has no field "${name}".`,
              ),
            );
          else if (
            field.type === 'entity' &&
            (field.of === 'segment' || field.of === 'region') &&
            !field.allowed.includes(String(decision[name]))
          ) {
            problems.push(
              problem(
                `${path}.${name}`,
                'unknown-id',
                `"${String(decision[name])}" is no ${field.of} of this scenario.`,
              ),
            );
          }
        }
      });
    });
  });
  return problems;
}
