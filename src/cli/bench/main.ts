/** The measuring process: bundled by the verb `bench`, run by plain Node, prints one JSON document. */
import { fileURLToPath } from 'node:url';
import { Broken } from '../../engine';
import { BUNDLED, bundledScenario, type Scenario } from '../../scenario';
import { causesMsPerGame } from './causes';
import { garbage } from './garbage';
import { peers } from './peers/peers';
import { slopes } from './slopes';
import { speed } from './speed';
import { servesAsWorker, workers } from './workers';

function scenario(): Scenario {
  const found = bundledScenario(BUNDLED[0]?.id ?? '');
  if (!found) throw new Broken('no-scenario', {});
  return found;
}

async function measure(quarters: number, kernel: string | undefined): Promise<unknown> {
  const { rules } = scenario();
  const speeds = speed(rules);
  const rssMb = Math.round(process.memoryUsage.rss() / 1e6);
  return {
    ...speeds,
    rssMb,
    causesMsPerGame: causesMsPerGame(rules),
    workers: await workers(fileURLToPath(import.meta.url)),
    garbage: await garbage(rules, quarters),
    slopes: slopes(scenario()),
    ...(kernel === undefined ? {} : { peers: peers(kernel) }),
    node: process.version,
  };
}

if (!servesAsWorker(() => scenario().rules)) {
  const [quarters, kernel] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(Number(quarters), kernel)));
}
