import { describe, expect, test } from 'vitest';
import { hashWorld, observe, openings, type Level } from '../../src/engine';
import {
  decodeLink,
  drained,
  encodeBrief,
  lineOf,
  parseRecord,
  printRecord,
  verify,
  type Hands,
} from '../../src/record';
import { bundledScenario, scenarioWith } from '../../src/scenario';
import { linkOf, recordIn } from '../../src/session/record-link';
import { newRecord, roundAfter } from '../../src/session/rounds';
import { CASES } from '../../src/session/scenarios';
import { memoryStorage } from '../../src/session/storage';
import {
  closeRound,
  playersFor,
  recordedOffers,
  reportFor,
  restoring,
  shortening,
  type Round,
} from '../../src/table';
import type { Scenario } from '../../src/scenario';
import type { Session } from '../../src/session/types';
import type { Lang } from '../../src/views/format';
import { shareOf, type SeatInput } from '../../src/views/desk-seat';
import { classCalibration, debriefView } from '../../src/views/projector-debrief';
import { packagesOf, otherPackages, sayPackage } from '../../src/views/projector-packages';
import { binsAround } from '../../src/views/projector-predict';
import { draftOf, sealed } from '../../src/views/projector-vote';
import { aSession, CASE, onDisk } from './a-session';

/** The short form of a case, as a class plays it. */
function shortCase(id: string): Scenario {
  const whole = bundledScenario(id);
  const short = whole ? scenarioWith(whole, { form: 'four' }) : null;
  if (!short?.ok) throw new Error(id);
  return short.value;
}

function seatOf(scenario: Scenario, round: Round, firm: string, language: Lang = 'en'): SeatInput {
  const report = reportFor(round, firm);
  return {
    names: scenario,
    language,
    rules: round.rules,
    report,
    reports: [...round.history.slice(0, -1).map((world) => observe(world, report.firm)), report],
    openings: openings(report.table, round.rules, report.firm),
    events: [],
    talk: round.talk,
    decisions: [],
    attentionSpent: 0,
  };
}

const SEATS = CASES.flatMap(({ id, seats }) => seats.map((seat): [string, string] => [id, seat]));
const LEVELS: readonly Level[] = ['essentials', 'full'];

describe('what a class chooses from', () => {
  test.each(SEATS)(
    'in %s as %s is legal, different, short, and changes the world',
    (id, firm) => {
      const scenario = shortCase(id);
      for (const level of LEVELS) {
        const players = playersFor(scenario.rules.firmIds, firm, 'hold-course');
        const record = newRecord(scenario, players, 'class', true, level);
        const opened = roundAfter(record, scenario);
        if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
        let round: Round = {
          ...opened.value,
          talk: [...opened.value.talk, ...recordedOffers(opened.value, firm)],
        };
        for (let quarter = 0; quarter < 4; quarter++) {
          const seat = seatOf(scenario, round, firm);
          const packages = packagesOf(seat);
          const where = `${level} ${quarter}`;
          expect(packages.length, where).toBeGreaterThanOrEqual(3);
          expect(packages.length, where).toBeLessThanOrEqual(4);
          expect(packages.at(-1), where).toEqual([]);
          const said = packages.map((each) => sayPackage(seat, each));
          expect(new Set(said).size, said.join(' | ')).toBe(said.length);
          for (const text of said) expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(20);
          const worlds = packages.map((decisions) => {
            const closed = closeRound(round, { [firm]: decisions });
            if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
            return hashWorld(closed.value.played.world);
          });
          expect(new Set(worlds).size, said.join(' | ')).toBe(worlds.length);
          // A teacher finds another one for every place.
          expect(otherPackages(seat, packages).length, where).toBeGreaterThan(0);
          const closed = closeRound(round, { [firm]: packages[0] ?? [] });
          if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
          round = closed.value.round;
        }
      }
    },
    60_000,
  );

  test('opens with what was really offered', () => {
    const scenario = shortCase(CASE);
    const record = newRecord(scenario, playersFor(scenario.rules.firmIds, 'suning', 'mixed'), '1', true);
    const opened = roundAfter(record, scenario);
    if (!opened.ok) throw new Error('no table');
    const round = { ...opened.value, talk: recordedOffers(opened.value, 'suning') };
    const [first = []] = packagesOf(seatOf(scenario, round, 'suning'));
    expect(sayPackage(seatOf(scenario, round, 'suning'), first)).toMatch(/^Sign with Alibaba: stake, /);
    expect(sayPackage(seatOf(scenario, round, 'suning', 'zh'), first)).toMatch(/^与阿里巴巴签约：/);
  });
});

/** Plays a lesson: every quarter the class votes as told, with hands for its share. */
async function aLesson(votes: readonly (readonly number[])[], storage = onDisk(memoryStorage())) {
  const session = aSession(storage);
  await session.intend.newGame({
    scenario: CASE,
    seat: 'suning',
    form: 'four',
    seed: '0badcafe',
    stay: true,
  });
  for (const vote of votes) await playQuarter(session, vote);
  const { game } = session.store.getState();
  const derived = session.derived();
  if (!game || !derived) throw new Error('no game');
  return { session, game, derived };
}

function handsNow(session: Session, votes: readonly number[]): Hands {
  const { game } = session.store.getState();
  const derived = session.derived();
  if (!game || !derived) throw new Error('no game');
  const seat = seatOf(derived.scenario, { ...derived.round, talk: game.talk }, 'suning');
  return {
    foreseen: { ...binsAround(shareOf(seat.report.table, seat.report.firm)), hands: [0, 2, 6, 9, 6, 2, 0] },
    options: packagesOf(seat).map((decisions, at) => ({ decisions, hands: votes[at] ?? 0 })),
    chosen: null,
  };
}

async function playQuarter(session: Session, votes: readonly number[]): Promise<void> {
  const hands = sealed(handsNow(session, votes));
  if (!hands) throw new Error('undecided');
  session.intend.showHands(draftOf(hands, 'en'));
  const closed = await session.intend.closeQuarter();
  if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
}

describe('a lesson', () => {
  test('stands in the record: votes, prediction of the class, and who raised how many hands', async () => {
    const { game, derived } = await aLesson([[9, 14, 5, 3]]);
    const [turn] = lineOf(game.record);
    expect(turn?.notes.hands?.options.map(({ hands }) => hands)).toEqual([9, 14, 5, 3]);
    expect(turn?.notes.hands?.chosen).toBe(1);
    expect(turn?.sheets.suning).toEqual(turn?.notes.hands?.options[1]?.decisions);
    expect(turn?.notes.reasons?.suning).toBe('hands: A 9, B 14, C 5, D 3');
    const [prediction] = turn?.notes.predictions?.suning ?? [];
    const share = shareOf(derived.reports[0]?.table ?? derived.report.table, derived.report.firm);
    expect(prediction?.measure).toBe('share');
    expect(prediction?.low).toBeLessThan(share);
    expect(prediction?.high).toBeGreaterThan(share);
    expect(Math.abs((prediction?.middle ?? 0) / share - 1)).toBeLessThan(0.06);
  }, 30_000);

  test('is verified, and comes whole through file and link', async () => {
    const { game, derived } = await aLesson([[9, 14, 5, 3], [20]]);
    const text = printRecord(game.record);
    const parsed = parseRecord(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
    expect(verify(parsed.value, derived.scenario.rules).verified).toBe(true);
    const code = drained(linkOf(game.record, derived.scenario));
    if (!code.ok) throw new Error(JSON.stringify(code.refusals));
    const whole = bundledScenario(CASE);
    const back = await recordIn(
      code.value,
      async () => whole,
      async (playing) => drained(playing),
    );
    expect(back?.ok && printRecord(back.value)).toBe(text);
    // The short form, which long games travel in, leaves out what rivals do by themselves; hands it keeps.
    const brief = drained(shortening(game.record, derived.scenario.rules));
    if (!brief) throw new Error('not shortened');
    const short = encodeBrief(brief);
    const linked = short.ok ? decodeLink(short.value) : short;
    if (!linked.ok || linked.value.form !== 'brief') throw new Error('no brief');
    expect(printRecord(drained(restoring(linked.value.brief, derived.scenario.rules)))).toBe(text);
  }, 30_000);

  test('left in the middle of a count comes back with its counts', async () => {
    const storage = onDisk(memoryStorage());
    const { session, game } = await aLesson([[9, 14, 5, 3]], storage);
    const hands = handsNow(session, [1, 2, 0, 0]);
    session.intend.showHands(draftOf(hands, 'en'));
    await session.flush();
    const later = aSession(storage, { page: 'projector', game: game.id, quarter: 2, phase: 'decide' });
    await later.begin();
    expect(later.store.getState().game?.draft.hands).toEqual(hands);
    expect(later.store.getState().route).toMatchObject({ page: 'projector', phase: 'decide' });
  }, 30_000);
});

describe('two worlds', () => {
  test('the runner-up of a quarter ends as if it had been played, to the last bit', async () => {
    const { derived } = await aLesson([[14, 9], [9, 14, 5, 3], [20]]);
    const other = await aLesson([
      [14, 9],
      [14, 9, 5, 3],
    ]);
    const paired = derived.paired(2, 0);
    const played = other.derived.reports[2];
    expect(paired && hashWorld(paired.table)).toBe(played && hashWorld(played.table));
    // And what was played is what was played.
    const own = derived.paired(2, 1);
    const ours = derived.reports[2];
    expect(own && hashWorld(own.table)).toBe(ours && hashWorld(ours.table));
    expect(paired && hashWorld(paired.table)).not.toBe(ours && hashWorld(ours.table));
    expect(derived.paired(2, 5)).toBeNull();
    expect(derived.paired(4, 0)).toBeNull();
  }, 60_000);
});

describe('the debrief', () => {
  test('is told from the game: ends, largest causes, the election that mattered, and calibration', async () => {
    const { derived } = await aLesson([
      [9, 14, 5, 3],
      [14, 9],
      [5, 14],
      [14, 3],
    ]);
    const { rules, scenario, reports, turns, events, ledgers } = derived;
    const firm = derived.report.firm;
    const results = {
      names: scenario,
      rules,
      reports,
      turns,
      events,
      ledgers,
      quarter: 4,
      language: 'en' as const,
    };
    const runnersUp = [1, 2, 3, 4].map((quarter) => {
      const votes = turns[quarter - 1]?.notes.hands?.options.map(({ hands }) => hands) ?? [];
      const second = votes.indexOf([...votes].sort((a, b) => b - a)[1] ?? -1);
      return derived.paired(quarter, second)?.table ?? null;
    });
    const causes = [1, 2, 3, 4].map((quarter) => derived.causes(quarter));
    const view = debriefView({ results, causes, runnersUp, beside: derived.beside()?.tables ?? null });
    const shares = reports.map(({ table }) => shareOf(table, firm));
    expect(view?.lines.ours.shares).toEqual(shares);
    expect(view?.lines.beside?.shares).toHaveLength(5);
    expect(view?.lines.runnersUp.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
    expect(view?.why).toHaveLength(3);
    const gaps = runnersUp.map((table, at) => (table ? (shares[at + 1] ?? 0) - shareOf(table, firm) : 0));
    const largest = gaps.reduce(
      (best, gap, at) => (Math.abs(gap) > Math.abs(gaps[best] ?? 0) ? at : best),
      0,
    );
    const period = ['2015 Q3', '2015 Q4', '2016 Q1', '2016 Q2'][largest] ?? '';
    expect(view?.soWhat[0]).toContain(`${period} weighed most`);
    const { asked, hands, right, held } = classCalibration(results, firm);
    expect([asked, hands]).toEqual([4, 100]);
    expect(view?.soWhat).toContain(`${right} of 100 hands were in the right place.`);
    expect(view?.soWhat[1]).toContain(`in ${held} of 4 quarters`);
    expect(view?.rule).toMatch(/^Growth after a deal/);
  }, 60_000);
});
