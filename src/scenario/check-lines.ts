import {
  allianceSlot,
  checkTerms,
  openings,
  seatAt,
  type Field,
  type Rules,
  type TermSheet,
} from '../engine';
import { problem, type Problem } from './problems';
import type { ScenarioFile } from './scenario-file';

type LineDecision = ScenarioFile['lines'][string][number]['decisions'][number];

/** Decisions of recorded lines that the engine does not know. Whether they are allowed then, play decides. */
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
          if (field) problems.push(...checkField(field, decision[name], `${path}.${name}`, rules, firm));
          else
            problems.push(
              problem(
                `${path}.${name}`,
                'unknown-field',
                `A ${decision.kind} decision has no field "${name}".`,
              ),
            );
        }
      });
    });
  });
  return problems;
}

function checkField(
  field: Field,
  value: LineDecision[string] | undefined,
  path: string,
  rules: Rules,
  firm: number,
): Problem[] {
  const wrong = (): Problem[] => [problem(path, 'wrong-type', `This field holds ${field.type}.`)];
  switch (field.type) {
    case 'amount':
      return typeof value === 'number' ? [] : wrong();
    case 'choice':
      if (typeof value !== 'string') return wrong();
      return field.options.includes(value)
        ? []
        : [problem(path, 'not-allowed', `"${value}" is not one of ${field.options.join(', ')}.`)];
    case 'flags':
      return Array.isArray(value) ? [] : wrong();
    case 'entity':
      if (typeof value !== 'string') return wrong();
      return isKnown(field, value, rules)
        ? []
        : [problem(path, 'unknown-id', `"${value}" is no ${field.of} of this scenario.`)];
    case 'terms':
      if (typeof value !== 'object' || Array.isArray(value)) return wrong();
      return checkTerms(seatAt(rules.openingTable, rules, firm), value as TermSheet).map((refusal) =>
        problem(path + refusal.path.slice('terms'.length), refusal.code, 'These terms cannot be signed.'),
      );
  }
}

/** Contracts and holdings of later quarters do not stand yet: of those only the form of the name is known. */
function isKnown({ of, allowed }: Field & { type: 'entity' }, value: string, rules: Rules): boolean {
  if (of === 'firm') return rules.firmIds.includes(value);
  if (of === 'alliance') return allianceSlot(value) >= 0;
  return allowed.includes(value);
}
