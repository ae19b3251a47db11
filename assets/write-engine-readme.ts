import { writeFileSync } from 'node:fs';
import { ENGINE_README, engineReadme } from '../tests/house/engine-readme';

/** Writes the table of src/engine/README.md anew: `npm run readme`. */
writeFileSync(ENGINE_README, engineReadme());
