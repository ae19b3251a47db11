import { causesOf, type Cause } from '../../analysis';
import {
  atLevel,
  check,
  foresightAt,
  LEVELS,
  periodAfter,
  type Decision,
  type FirmId,
  type GameEvent,
  type Level,
  type Refusal,
  type Rules,
  type SheetsFile,
} from '../../engine';
import {
  appendTurn,
  emptyRecord,
  LONGEST_SEED,
  parseSheets,
  printRecord,
  type TurnRecord,
} from '../../record';
import { RIVAL_IDS, type RivalId } from '../../rivals';
import { closeRound, openRound, periodOf, reportFor, type Player, type Round } from '../../table';
import { Misused, Refused, writeWhole } from '../exit';
import { readInput } from '../inputs';
import { gameResults, type NamedCause, type Why } from '../results';
import type { Options } from '../options';
import { formFrom, rulesFrom } from '../scenario-input';

/** Plays a whole game and prints or keeps it. */
export function play(options: Options): unknown {
  const [scenario] = options.operands;
  if (scenario === undefined) throw new Misused('play needs a scenario');
  const form = options.text('form') ?? null;
  const whole = form === null ? rulesFrom(scenario) : formFrom(scenario, form);
  const level = levelFrom(options.text('level'), whole);
  const rules = level === null ? whole : atLevel(whole, level);
  const foresight = level === null ? 0 : foresightAt(whole, level);
  const seat = options.text('seat') ?? rules.firmIds[rules.seats[0]?.firm ?? 0] ?? '';
  if (!rules.firmIds.includes(seat))
    throw new Refused([{ code: 'unknown-firm', path: '--seat', values: { firm: seat } }]);
  const history = options.flag('history');
  const rivals = history ? 'historical' : policy(options.text('rivals') ?? 'historical', '--rivals');
  const own = history ? 'historical' : policy(options.text('policy') ?? 'hold-course', '--policy');
  const file = options.text('sheets');
  const sheets = file === undefined ? [] : sheetsFrom(file, rules.firmIds, rules.start, rules.quarters);
  const written = new Set(sheets.map((sheet) => sheet.firm));
  const players = Object.fromEntries(
    rules.firmIds.map((firm): [FirmId, Player] => [
      firm,
      written.has(firm) ? 'human' : firm === seat ? own : rivals,
    ]),
  );
  const seed = options.text('seed') ?? '1';
  if (seed.length > LONGEST_SEED)
    throw new Refused([{ code: 'too-large', path: '--seed', values: { most: LONGEST_SEED } }]);
  const luck = !options.flag('no-luck');
  const quarters = options.count('quarters', 1, rules.quarters) ?? rules.quarters;
  let round = openRound({ rules, seed, luck, players, foresight });
  let record = emptyRecord({
    rules,
    form,
    seed,
    luck,
    seats: players,
    difficulty: level ?? 'full',
    foresight,
  });
  const events: (readonly GameEvent[])[] = [];
  const whys: Readonly<Record<FirmId, Why>>[] = [];
  for (let quarter = 0; quarter < quarters && !round.over; quarter++) {
    const period = periodOf(round);
    const decisions: Record<FirmId, readonly Decision[]> = {};
    for (const sheet of sheets) {
      if (sheet.period !== period) continue;
      refuseIllegal(sheets, sheet, round);
      decisions[sheet.firm] = sheet.decisions;
    }
    const result = closeRound(round, decisions);
    if (!result.ok) throw new Refused(result.refusals);
    record = appendTurn(record, result.value.played.turn, quarter);
    events.push(result.value.played.events);
    if (options.flag('why')) whys.push(whyOf(round, result.value.played.turn));
    round = result.value.round;
  }
  const out = options.text('out');
  if (out !== undefined) writeWhole(out, printRecord(record));
  return gameResults(seed, rules, round.history, events, whys);
}

/** Causes of every firm's change in one quarter, named for the command line: `decision:2:price`, `partner:alibaba`. */
function whyOf(round: Round, turn: TurnRecord): Record<FirmId, Why> {
  const { rules } = round;
  const sheets = rules.firmIds.map((firm) => ({
    firm,
    decisions: turn.sheets[firm] ?? [],
    checked: true as const,
  }));
  const quarter = { before: round.world, sheets, luck: round.luck };
  return Object.fromEntries(
    rules.firmIds.map((firm) => {
      const name = ({ cause, firm: actor, decision, points }: Cause): NamedCause => {
        if (decision !== null)
          return { cause: `decision:${decision}:${turn.sheets[firm]?.[decision]?.kind ?? ''}`, points };
        return { cause: actor === null ? cause : `${cause}:${actor}`, points };
      };
      const { share, pressure } = causesOf(quarter, rules, firm);
      return [firm, { share: share.map(name), pressure: pressure.map(name) }];
    }),
  );
}

/** The level asked for; null plays everything against rivals who do not look ahead. */
function levelFrom(name: string | undefined, rules: Rules): Level | null {
  if (name === undefined) return null;
  const found = LEVELS.find((id) => id === name && rules.levels[id]);
  if (found === undefined)
    throw new Refused([
      {
        code: 'unknown-level',
        path: '--level',
        values: { level: name, known: Object.keys(rules.levels).join(' ') },
      },
    ]);
  return found;
}

function policy(name: string, path: string): RivalId {
  const found = RIVAL_IDS.find((id) => id === name);
  if (found === undefined)
    throw new Refused([
      { code: 'unknown-policy', path, values: { policy: name, known: RIVAL_IDS.join(' ') } },
    ]);
  return found;
}

/** Sheets of a file: firms and periods known, no two for one firm and quarter. */
function sheetsFrom(file: string, firms: readonly FirmId[], start: string, quarters: number): SheetsFile {
  const parsed = parseSheets(readInput(file));
  if (!parsed.ok) throw new Refused(parsed.refusals);
  const periods = Array.from({ length: quarters }, (_, quarter) => periodAfter(start, quarter));
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  parsed.value.forEach((sheet, i) => {
    if (!firms.includes(sheet.firm))
      refusals.push({ code: 'unknown-firm', path: `[${i}].firm`, values: { firm: sheet.firm } });
    if (!periods.includes(sheet.period))
      refusals.push({ code: 'outside-the-game', path: `[${i}].period`, values: { period: sheet.period } });
    const key = `${sheet.period} ${sheet.firm}`;
    if (seen.has(key)) refusals.push({ code: 'sheet-twice', path: `[${i}]` });
    seen.add(key);
  });
  if (refusals.length > 0) throw new Refused(refusals);
  return parsed.value;
}

/** Names the place in the file, which `closeRound` cannot know. */
function refuseIllegal(
  sheets: SheetsFile,
  sheet: SheetsFile[number],
  round: Parameters<typeof periodOf>[0],
): void {
  const result = check(reportFor(round, sheet.firm).table, round.rules, {
    firm: sheet.firm,
    decisions: sheet.decisions,
  });
  if (result.ok) return;
  const at = sheets.indexOf(sheet);
  throw new Refused(result.refusals.map((reason) => ({ ...reason, path: `[${at}].${reason.path}` })));
}
