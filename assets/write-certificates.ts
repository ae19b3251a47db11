/**
 * Plays the balance certificate of every scenario anew and writes it to seeds/balance: after a change of rules, policies or
 * mandates. Run by `npm run certificates`; names of scenarios limit it to those.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BUNDLED } from '../src/scenario';

const root = join(import.meta.dirname, '..');
const asked = process.argv.slice(2);

for (const { id } of BUNDLED) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  const started = Date.now();
  const out = join(root, 'seeds/balance', `${id}.json`);
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'balance', id, '--out', out, '--json'];
  const text = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { holds, lead } = JSON.parse(text) as { holds: Record<string, boolean>; lead: number };
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stderr.write(`${id}: ${JSON.stringify(holds)} lead ${lead.toFixed(1)}, ${seconds} s\n`);
  if (!Object.values(holds).every(Boolean)) process.exitCode = 1;
}
