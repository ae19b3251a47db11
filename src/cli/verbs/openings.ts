import { atLevel, openings as openingsOf, observe, start, type Opening } from '../../engine';
import { parseRecord, replay } from '../../record';
import { Misused, Refused } from '../exit';
import { readInput, rulesOf, scenarioIds } from '../inputs';
import type { Options } from '../options';
import { rulesFrom } from '../scenario-input';

/** What a seat may decide now: at the start of a scenario, or after the last quarter of a record. */
export function openings(options: Options): readonly Opening[] {
  const [source] = options.operands;
  if (source === undefined) throw new Misused('openings needs a scenario or a record');
  const { rules, world } = scenarioIds().includes(source) ? atStart(source) : atEnd(source);
  const seat = options.text('seat') ?? rules.firmIds[rules.seats[0]?.firm ?? 0] ?? '';
  const firm = rules.firmIds.indexOf(seat);
  if (firm < 0) throw new Refused([{ code: 'unknown-firm', path: '--seat', values: { firm: seat } }]);
  return openingsOf(observe(world, firm).table, rules, firm);
}

function atStart(id: string) {
  const rules = rulesFrom(id);
  return { rules, world: start(rules) };
}

function atEnd(path: string) {
  const parsed = parseRecord(readInput(path));
  if (!parsed.ok) throw new Refused(parsed.refusals);
  const rules = rulesOf(parsed.value);
  const played = replay(parsed.value, rules);
  if (played.stopped) throw new Refused(played.stopped.refusals);
  return {
    rules: atLevel(rules, parsed.value.difficulty),
    world: played.quarters[played.quarters.length - 1]?.world ?? played.opening,
  };
}
