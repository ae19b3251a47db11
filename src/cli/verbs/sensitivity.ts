import { tornado, type Swing } from '../../analysis';
import { Misused, Refused } from '../exit';
import { scenarioFrom } from '../scenario-input';
import type { Options } from '../options';

const MOST = 10;

/** The ten parameters that move a seat's share and pressure most on the recorded line, each over its stated range. */
export function sensitivity(options: Options): readonly Swing[] {
  const [id] = options.operands;
  if (id === undefined) throw new Misused('sensitivity needs a scenario');
  const scenario = scenarioFrom(id);
  const { rules } = scenario;
  const seat = options.text('seat') ?? rules.firmIds[rules.seats[0]?.firm ?? 0] ?? '';
  const firm = rules.firmIds.indexOf(seat);
  if (firm < 0) throw new Refused([{ code: 'unknown-firm', path: '--seat', values: { firm: seat } }]);
  return tornado(scenario, firm, MOST);
}
