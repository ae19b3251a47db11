import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineOf, parseRecord, verify } from '../../src/record';
import { bundledScenario } from '../../src/scenario';

const folder = join(import.meta.dirname, '../../seeds/records');

describe('recorded games', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    '%s is whole and verifies to the last hash',
    (name) => {
      const parsed = parseRecord(readFileSync(join(folder, name), 'utf8'));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
      const rules = bundledScenario(parsed.value.scenario.id)?.rules;
      if (!rules) throw new Error('unknown scenario');
      expect(lineOf(parsed.value)).toHaveLength(rules.quarters);
      expect(verify(parsed.value, rules)).toMatchObject({ verified: true, firstDifference: null });
    },
  );
});
