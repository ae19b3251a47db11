import { firstLegal, foresightAt, type Decision, type Level, type Table } from '../../src/engine';
import { appendTurn, type GameRecord, type Prediction, type TurnNotes } from '../../src/record';
import { rivalOf, type RivalId } from '../../src/rivals';
import type { Scenario } from '../../src/scenario';
import { newRecord, rulesOf } from '../../src/session/rounds';
import {
  closeRound,
  offerTerms,
  openRound,
  outlookOf,
  playersOf,
  recordedOffers,
  signatureUnder,
  type Player,
} from '../../src/table';
import { shareOf } from '../../src/views/desk-seat';

export interface PersonOptions {
  readonly scenario: Scenario;
  readonly seat: string;
  /** Who thinks for the person; at the table they are a person. */
  readonly mind: RivalId;
  readonly level: Level;
  readonly seed: string;
  readonly quarters?: number;
  readonly parameters?: Readonly<Record<string, number>>;
  /** Who sits in the other seats, in turn. */
  readonly rivals?: readonly RivalId[];
}

const MIXED: readonly RivalId[] = [
  'fortress',
  'networker',
  'best-reply',
  'follower',
  'margin-hunter',
  'cautious',
];

/** A game as a person plays it on the page: offers heard and made, a signature, sheets, predictions and a reason. */
export function personsGame(options: PersonOptions): GameRecord {
  const { scenario, seat, mind, level, seed, parameters = {}, rivals = MIXED } = options;
  const others = scenario.rules.firmIds.filter((firm) => firm !== seat);
  const players: Record<string, Player> = Object.fromEntries(
    others.map((firm, at) => [firm, rivals[at % rivals.length] as Player]),
  );
  players[seat] = 'human';
  let record = newRecord(scenario, players, seed, true, level, parameters);
  const rules = rulesOf(record, scenario);
  const foresight = foresightAt(rules, level);
  let round = openRound({ rules, seed, luck: true, players: playersOf(record), foresight });
  round = { ...round, talk: [...round.talk, ...recordedOffers(round, seat)] };
  const firm = rules.firmIds.indexOf(seat);
  for (let quarter = 0; quarter < (options.quarters ?? rules.quarters) && !round.over; quarter++) {
    const outlook = { ...outlookOf(round, seat), foresight: 0 };
    const wanted: Decision[] = [];
    for (const { to, terms } of rivalOf(mind).propose(outlook).slice(0, 2)) {
      const offered = offerTerms(round, seat, to, terms);
      if (!offered.ok) continue;
      round = offered.value.round;
      const agreed = offered.value.answer?.accept ? terms : offered.value.answer?.counter;
      if (agreed && wanted.length === 0) wanted.push(signatureUnder(agreed, null));
    }
    const { decisions } = firstLegal(outlook.report.table, rules, seat, [
      ...wanted,
      ...rivalOf(mind).decide(outlook),
    ]);
    const closed = closeRound(
      round,
      { [seat]: decisions },
      notesFor(seat, quarter, outlook.report.table, firm, seed),
    );
    if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
    record = appendTurn(record, closed.value.played.turn);
    round = closed.value.round;
  }
  return record;
}

/** Ranges as the desk's handles give them, no two alike; every third quarter skipped, and one reason. */
function notesFor(seat: string, quarter: number, table: Table, firm: number, seed: string): TurnNotes {
  let noise = 7 + quarter;
  for (const sign of seed) noise = (noise * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647;
  const drawn = (most: number): number => (noise = (noise * 48_271) % 2_147_483_647) % most;
  const step = 500_000_000;
  const share = Math.round(shareOf(table, firm) * 10_000) + drawn(40) - 20;
  const cash = Math.round((table.cash[firm] ?? 0) / step) + drawn(600) - 300;
  const predictions: Prediction[] = [
    {
      measure: 'share',
      low: (share - 10 - drawn(20)) / 10_000,
      middle: share / 10_000,
      high: (share + 10 + drawn(20)) / 10_000,
    },
    {
      measure: 'cash',
      low: (cash - 100 - drawn(400)) * step,
      middle: cash * step,
      high: (cash + 100 + drawn(400)) * step,
    },
  ];
  return {
    predictions: { [seat]: quarter % 3 === 2 ? [] : predictions },
    ...(quarter === 1 ? { reasons: { [seat]: 'Shops pay for the route to the counties.' } } : {}),
  };
}
