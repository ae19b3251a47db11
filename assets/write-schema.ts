import { writeFileSync } from 'node:fs';
import { schemaText } from '../src/scenario/schema-text';

/** Writes scenarios/scenario.schema.json anew: `npx tsx assets/write-schema.ts`. */
writeFileSync(new URL('../scenarios/scenario.schema.json', import.meta.url), schemaText());
