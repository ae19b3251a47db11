import { describe, expect, test } from 'vitest';
import { hashWorld } from '../../src/engine';
import {
  decodeLink,
  drained,
  encodeBrief,
  lineOf,
  parseRecord,
  predictionOfHands,
  printRecord,
  verify,
  type Hands,
} from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { linkOf, recordIn } from '../../src/session/record-link';
import { memoryStorage } from '../../src/session/storage';
import { restoring, shortening } from '../../src/table';
import type { Session } from '../../src/session/types';
import { classMarket, marketCauses } from '../../src/views/projector-market';
import { classCalibration, debriefView } from '../../src/views/projector-debrief';
import { packagesOf } from '../../src/views/projector-packages';
import { binsAround } from '../../src/views/projector-predict';
import { reportQuarter } from '../../src/views/report';
import { draftOf, sealed } from '../../src/views/projector-vote';
import { aSession, CASE, onDisk } from './a-session';
import { seatOf } from './class';

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
  const market = classMarket(seat, seat.report.firm);
  return {
    foreseen: {
      ...binsAround(
        market.share(seat.report.table),
        derived.reach(market.market, packagesOf(seat)),
        market.market,
      ),
      hands: [0, 2, 6, 9, 6, 2, 0],
    },
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
    const foreseen = turn?.notes.hands?.foreseen ?? null;
    expect(foreseen?.segment).toBe('appliances');
    const prediction = predictionOfHands(foreseen);
    const share = derived.reports[0]?.table.share[derived.report.firm * derived.rules.shape.segments] ?? 0;
    expect(share).toBeCloseTo(0.0607, 4);
    expect(prediction?.low).toBeLessThan(share);
    expect(prediction?.high).toBeGreaterThan(share);
    // What is said of all trade is another question, which nobody asked the class.
    expect(turn?.notes.predictions?.suning).toEqual([]);
  }, 30_000);

  test('is printed with what the class expected of its market, and what came', async () => {
    const { derived } = await aLesson([[9, 14, 5, 3]]);
    const { rules, scenario: names, reports, turns, events, ledgers } = derived;
    const results = { names, rules, reports, turns, events, ledgers, quarter: 1, language: 'en' as const };
    const rows = reportQuarter(results, derived.causes(1), null)?.rows.map(({ text }) => text) ?? [];
    const said = rows.find((row) => row.includes('share of the market for appliances and electronics'));
    expect(said).toMatch(/6\.\d\d/);
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

test('a lesson begun before is opened as it was: its hands are of all trade', async () => {
  const session = aSession(onDisk(memoryStorage()));
  await session.intend.newGame({
    scenario: CASE,
    seat: 'suning',
    form: 'four',
    seed: '0badcafe',
    stay: true,
  });
  const now = handsNow(session, [9, 14]);
  const before = { edges: [0.0075, 0.008, 0.0085, 0.009, 0.0095, 0.01], hands: [0, 2, 6, 9, 6, 2, 0] };
  const hands = sealed({ ...now, foreseen: before });
  if (!hands) throw new Error('undecided');
  session.intend.showHands(draftOf(hands, 'en'));
  expect((await session.intend.closeQuarter()).ok).toBe(true);
  const derived = session.derived();
  const game = session.store.getState().game;
  if (!derived || !game) throw new Error('no game');
  expect(lineOf(game.record)[0]?.notes.hands?.foreseen).toEqual(before);
  expect(lineOf(game.record)[0]?.notes.predictions?.suning?.[0]?.measure).toBe('share');
  const { scenario: names, rules, report } = derived;
  const old = classMarket({ names, rules, language: 'en' }, report.firm, hands.foreseen);
  expect(old.name).toBe('all trade');
  expect(old.share(report.table)).toBeLessThan(0.011);
  const fresh = classMarket({ names, rules, language: 'zh' }, report.firm);
  expect(fresh.name).toBe('家电数码市场');
}, 30_000);

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
    const { share } = classMarket(results, firm);
    const shares = reports.map(({ table }) => share(table));
    expect(view?.lines.ours.shares).toEqual(shares);
    expect(view?.lines.beside?.shares).toHaveLength(5);
    expect(view?.lines.runnersUp.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
    expect(view?.why).toHaveLength(3);
    causes.forEach((each, at) => {
      let moved = 0;
      for (const { points } of marketCauses(
        each ?? { share: [], pressure: [], segments: [] },
        'appliances',
        rules,
      ))
        moved += points;
      expect(moved).toBeCloseTo(100 * ((shares[at + 1] ?? 0) - (shares[at] ?? 0)), 9);
    });
    const gaps = runnersUp.map((table, at) => (table ? (shares[at + 1] ?? 0) - share(table) : 0));
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
