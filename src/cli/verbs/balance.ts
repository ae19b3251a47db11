import { certificateOf, contestsOf, SEEDS } from '../../analysis';
import { playOnWorkers } from '../balance/deal';
import { Misused, writeWhole } from '../exit';
import type { Options } from '../options';
import { scenarioFrom } from '../scenario-input';

const WORKERS = 2;

/**
 * The balance certificate of a scenario's first seat, or of `--seat`: six simple policies over `--seeds` draws of luck, rivals
 * and parameters, best-reply over a fifth of them, every lever pulled alone. Hashes name what it was made of. `--out` writes
 * it to a file; `--workers` changes how long it takes and nothing else.
 */
export async function balance(options: Options): Promise<unknown> {
  const [id = ''] = options.operands;
  if (id === '') throw new Misused('balance needs a scenario');
  const scenario = scenarioFrom(id);
  const firm = options.text('seat');
  const { seats, firmIds } = scenario.rules;
  const seat = firm === undefined ? seats[0] : seats.find((each) => firmIds[each.firm] === firm);
  if (!seat) throw new Misused(`no seat ${firm ?? ''} in ${id}`);
  const contests = contestsOf(firmIds[seat.firm] ?? '', options.count('seeds', 1, 5000) ?? SEEDS);
  const games = await playOnWorkers(id, contests, options.count('workers', 1, 64) ?? WORKERS);
  const certificate = certificateOf(scenario, seat, games);
  const out = options.text('out');
  if (out !== undefined) writeWhole(out, `${JSON.stringify(certificate, null, 1)}\n`);
  const { scores: _, ...shown } = certificate;
  return shown;
}
