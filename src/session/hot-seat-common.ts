import {
  allianceId,
  check,
  observe,
  termsHash,
  type Decision,
  type FirmId,
  type Refusal,
  type Result,
  type Table,
  type TermSheet,
  type World,
} from '../engine';
import type { GameRecord, Talk } from '../record';
import type { Scenario } from '../scenario';
import { isTerms, offerTerms, peopleOf, reportFor, signatureUnder, type Round } from '../table';
import { placeOf, step, withDecision } from './draft';
import { draftsOf, FEWEST_PEOPLE, withDraft } from './hot-seat';
import { lineBeside } from './history';
import { eventsKnownTo, lineFor, scoreOf, type Line } from './line';
import { refused, rulesOf, tableOf } from './rounds';
import { peopleIn } from './saving';
import { standingSlot } from './table-work';
import type { Common, GameInHand, HotSeat, TableAnswer } from './types';

/**
 * Who sits at a device on which this record is played, with the curtain down; null where one person plays.
 *
 * `said` is what lies beside the record on disk, which others may have changed: order and names where it names these very firms.
 */
export function hotSeatOf(record: GameRecord, said?: unknown): HotSeat | null {
  const firms = peopleOf(record);
  if (firms.length < FEWEST_PEOPLE) return null;
  const told = peopleIn(said);
  const right =
    told.length === firms.length && firms.every((firm) => told.some((person) => person.firm === firm));
  const people = right ? told : firms.map((firm) => ({ firm, name: '' }));
  return { people, sits: false, sealed: [], aside: {}, met: [] };
}

/** What all these firms know of a world: a cell that one of them may not see is NaN. */
export function knownToAll(world: World, firms: readonly number[]): Table {
  return firms.reduce<Table>((table, firm) => observe(table, firm).table, world);
}

type Seen = Pick<Common, 'tables' | 'events'>;
const seen = new WeakMap<Line, Map<string, Seen>>();

/** What all these firms were told of a line: kept beside it, since every change of a draft asks again. */
function seenByAll(line: Line, firms: readonly number[]): Seen {
  const kept = seen.get(line) ?? new Map<string, Seen>();
  seen.set(line, kept);
  const known = kept.get(firms.join());
  if (known) return known;
  const { rules, worlds, events } = line;
  const found: Seen = {
    tables: worlds.map((world) => knownToAll(world, firms)),
    events: events.map((of, quarter) =>
      firms.reduce(
        (told, firm) => eventsKnownTo(firm, rules, worlds[quarter + 1] ?? rules.openingTable, told),
        [...of],
      ),
    ),
  };
  kept.set(firms.join(), found);
  return found;
}

/** What all at the device may look at together; null where one person plays. */
export function commonOf(game: GameInHand, scenario: Scenario): Common | null {
  const { hot, record } = game;
  const round = tableOf(game, scenario);
  const rules = rulesOf(record, scenario);
  const line = lineFor(record, rules);
  if (!hot || !round.ok || !line.ok) return null;
  const indexOf = (firm: FirmId): number => rules.firmIds.indexOf(firm);
  const all = hot.people.map(({ firm }) => indexOf(firm));
  const { worlds, turns } = line.value;
  const { over, talk, world } = round.value;
  return {
    scenario,
    rules,
    people: hot.people,
    sealed: hot.sealed,
    over,
    ...seenByAll(line.value, all),
    turns,
    ended: over ? world : null,
    scores: over
      ? Object.fromEntries(hot.people.map(({ firm }) => [firm, scoreOf(rules, indexOf(firm), worlds)]))
      : {},
    beside: () => (over ? lineBeside(scenario, record) : null),
    between: (firms) => knownToAll(world, firms.map(indexOf)),
    lying: (firms) =>
      talk.findLast(
        ({ from, to, kind, terms }) =>
          kind !== 'refuse' && firms.includes(from) && firms.includes(to) && isBetween(terms, firms),
      )?.terms ?? null,
    signature: (firm, firms) => (hot.sealed.includes(firm) ? null : signatureIn(game, firm, firms)),
    answer: (rival, sheet) => answerIn(talk, rival, sheet),
    against: (firm, sheet) => againstSigning(round.value, firm, sheet),
  };
}

/** True when just these firms are members of the sheet. */
function isBetween({ members }: TermSheet, firms: readonly FirmId[]): boolean {
  return members.length === firms.length && firms.every((firm) => members.includes(firm));
}

function answerIn(talk: readonly Talk[], rival: FirmId, sheet: TermSheet): TableAnswer | null {
  const hash = termsHash(sheet);
  const at = talk.findLastIndex(
    ({ from, kind, terms }) => from === rival && kind !== 'counter' && termsHash(terms) === hash,
  );
  const said = talk[at];
  if (!said) return null;
  const next = talk[at + 1];
  const counter = next?.from === rival && next.kind === 'counter' ? next.terms : null;
  return { stands: said.kind !== 'refuse', reasons: said.reasons, counter };
}

function signatureIn(game: GameInHand, firm: FirmId, firms: readonly FirmId[]): TermSheet | null {
  for (const { kind, terms } of draftsOf(game)[firm]?.decisions ?? [])
    if (kind === 'alliance' && isTerms(terms) && isBetween(terms, firms)) return terms;
  return null;
}

/** The signature of a firm under terms: a change of the contract in force where there is one between just its members. */
function signatureOf(round: Round, firm: FirmId, terms: TermSheet): Decision {
  const slot = standingSlot(reportFor(round, firm), round.rules, terms);
  return signatureUnder(terms, slot === null ? null : allianceId(slot));
}

/** Figures of a refusal that a firm keeps to itself are not read out at a table where others sit. */
const UNSAID: Readonly<Record<string, string>> = { 'more-than-means': 'more-than-means-unsaid' };

/** Why a firm may not sign; without figures of its own. */
function againstSigning(round: Round, firm: FirmId, terms: TermSheet): Refusal[] {
  const judged = check(reportFor(round, firm).table, round.rules, {
    firm,
    decisions: [signatureOf(round, firm, terms)],
  });
  if (judged.ok) return [];
  return judged.refusals.map(({ code, path, values }) => {
    const unsaid = UNSAID[code];
    const inTerms = path.replace(/^decisions\[0\]\./, '');
    return unsaid === undefined
      ? { code, path: inTerms, ...(values ? { values } : {}) }
      : { code: unsaid, path: inTerms };
  });
}

/** The game with a firm's signature under terms on its own draft, and its word on the table. Refused as `against` says. */
export function signedTogether(
  game: GameInHand,
  scenario: Scenario,
  firm: FirmId,
  terms: TermSheet,
): Result<GameInHand> {
  const opened = tableOf(game, scenario);
  if (!opened.ok) return opened;
  const round = opened.value;
  const refusals = againstSigning(round, firm, terms);
  if (refusals.length > 0) return { ok: false, refusals };
  const decision = signatureOf(round, firm, terms);
  const amends = typeof decision.alliance === 'string' ? decision.alliance : null;
  const hash = termsHash(terms);
  let heard = round;
  for (const to of terms.members) {
    const said = heard.talk.some(
      (talk) => talk.from === firm && talk.to === to && termsHash(talk.terms) === hash,
    );
    if (to === firm || said) continue;
    // Who signs and withdraws many sheets in a quarter is no longer written down; the signature counts all the same.
    const offered = offerTerms(heard, firm, to, terms, amends);
    if (offered.ok) heard = offered.value.round;
  }
  const next = withDraft(game, firm, (of) => step(of, withDecision(of.draft, decision)));
  return { ok: true, value: { ...next, talk: heard.talk } };
}

/** The game with a rival's answer to a sheet, asked by the first of the people who may still sign it. */
export function askedTogether(
  game: GameInHand,
  scenario: Scenario,
  rival: FirmId,
  terms: TermSheet,
): Result<GameInHand> {
  const opened = tableOf(game, scenario);
  if (!opened.ok) return opened;
  const asker = game.hot?.people.find(
    ({ firm }) => terms.members.includes(firm) && !game.hot?.sealed.includes(firm),
  )?.firm;
  if (asker === undefined) return refused({ code: 'not-at-the-table', path: '' });
  const decision = signatureOf(opened.value, asker, terms);
  const amends = typeof decision.alliance === 'string' ? decision.alliance : null;
  const asked = offerTerms(opened.value, asker, rival, terms, amends);
  return asked.ok ? { ok: true, value: { ...game, talk: asked.value.round.talk } } : asked;
}

/** The game without a firm's signature under the sheet of just these members. */
export function unsignedTogether(game: GameInHand, firm: FirmId, members: readonly FirmId[]): GameInHand {
  const place = placeOf({ kind: 'alliance', terms: { members } });
  return withDraft(game, firm, (of) =>
    step(of, {
      ...of.draft,
      decisions: of.draft.decisions.filter((held) => placeOf(held) !== place),
    }),
  );
}

/** What stands against sealing the sheet that is in hand. */
export function refusalsOf(game: GameInHand, scenario: Scenario): readonly Refusal[] {
  const { seat, draft } = game;
  const round = tableOf(game, scenario);
  if (!round.ok) return round.refusals;
  const { rules } = round.value;
  const judged = check(reportFor(round.value, seat).table, rules, { firm: seat, decisions: draft.decisions });
  return judged.ok ? [] : judged.refusals;
}

/** People whose firm is out of business: they have nothing to seal, unless nobody else is left to close the quarter. */
export function outOfBusiness({ rules, world, over }: Round, firms: readonly FirmId[]): FirmId[] {
  const out = firms.filter((firm) => world.active[rules.firmIds.indexOf(firm)] === 0);
  return over || out.length === firms.length ? [] : out;
}
