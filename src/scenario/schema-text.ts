import * as z from 'zod';
import { scenarioFile } from './scenario-file';

/** The text of scenarios/scenario.schema.json, from which editors complete and check a scenario file. */
export function schemaText(): string {
  const schema = z.toJSONSchema(scenarioFile, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  return `${JSON.stringify({ ...schema, title: 'Crosshold scenario' }, null, 1)}\n`;
}
