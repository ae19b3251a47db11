import { describe, expect, test } from 'vitest';
import type { ColumnName } from '../../src/engine';
import { bundledScenario, type Scenario } from '../../src/scenario';
import { DOCUMENTS, placesOf, rowsOf, type Document, type Place } from './files';
import { playTrial, type Played, type Trial } from './games';
import { withClauseMoved, withParameterMoved, withTry } from './perturbation';
import { stageOf } from './stages';

/** What seldom happens needs several games to show. */
const SEEDS = [null, ...Array.from({ length: 10 }, (_, i) => `evidence-${i}`)];
const MOVING = ['mechanism', 'action', 'risk', 'countermeasure'] as const;

interface Base {
  readonly trial: Trial;
  readonly played: Played;
}

interface Home {
  readonly scenario: Scenario;
  readonly bases: readonly Base[];
}

const homes = new Map<Document, Home>();

/** The scenario of a document and its unperturbed games. */
function homeOf(document: Document): Home {
  const known = homes.get(document);
  if (known) return known;
  const scenario = bundledScenario(placesOf(document).scenario);
  if (!scenario) throw new Error(`no scenario of ${document}`);
  const { rules } = scenario;
  const stage = stageOf(document, rules);
  const bases = SEEDS.map((seed): Base => {
    const trial: Trial = { rules, stage, terms: stage.terms, extra: {}, idle: [], absent: [], seed };
    return { trial, played: playTrial(trial) };
  });
  const home = { scenario, bases };
  homes.set(document, home);
  return home;
}

/** The trial in which a place is perturbed; null where nothing can be, as for an event. */
function perturbed(place: Place, base: Trial, scenario: Scenario): Trial | null {
  switch (place.kind === 'countermeasure' ? (place.by ?? 'clause') : place.kind) {
    case 'parameter':
      return withParameterMoved(base, scenario, place.of);
    case 'clause':
      return withClauseMoved(base, place.of);
    case 'decision':
      return withTry(base, place.of);
    case 'actor':
      // A firm with a recorded line holds course; one without is not there.
      return base.rules.lines[place.of] ? { ...base, idle: [place.of] } : { ...base, absent: [place.of] };
    default:
      return null;
  }
}

function differs(before: Played, after: Played, column: ColumnName): boolean {
  return before.worlds.some((world, q) => {
    const other = after.worlds[q]?.[column];
    return world[column].some((cell, i) => cell !== other?.[i]);
  });
}

const placesIn = (document: Document): { readonly id: string; readonly place: Place }[] =>
  Object.entries(placesOf(document).rows).flatMap(([id, { places = [] }]) =>
    places.filter(({ waits }) => waits === undefined).map((place) => ({ id, place })),
  );
const movingIn = (document: Document) => placesIn(document).filter(({ place }) => place.moves !== undefined);

describe.each(DOCUMENTS)('a place of document %s, perturbed, moves the column that it names', (document) => {
  test.each(
    movingIn(document).map(
      ({ id, place }) => [id, `${place.kind} ${place.of}`, place.moves ?? '', place] as const,
    ),
  )('%s %s: %s', (_id, _name, column, place) => {
    const { scenario, bases } = homeOf(document);
    const moved = bases.some(({ trial, played }) => {
      const other = perturbed(place, trial, scenario);
      return other !== null && differs(played, playTrial(other), column as ColumnName);
    });
    expect(moved).toBe(true);
  });

  test('every mechanism, action, risk and countermeasure has such a place', () => {
    const moved = new Set(movingIn(document).map(({ id }) => id));
    expect(rowsOf(document, ...MOVING).filter((id) => !moved.has(id))).toEqual([]);
  });
});

test('coverage: rows of each document, those that must move the world, and places that are shown to', () => {
  const counts = DOCUMENTS.map((document) => {
    const moving = movingIn(document);
    const rows = rowsOf(document, ...MOVING);
    return {
      document,
      rows: rowsOf(document).length,
      mustMove: rows.length,
      moved: rows.filter((row) => moving.some(({ id }) => id === row)).length,
      places: moving.length,
    };
  });
  expect(counts).toMatchInlineSnapshot(`
    [
      {
        "document": "000",
        "moved": 78,
        "mustMove": 78,
        "places": 172,
        "rows": 132,
      },
      {
        "document": "001",
        "moved": 9,
        "mustMove": 9,
        "places": 13,
        "rows": 29,
      },
      {
        "document": "002",
        "moved": 18,
        "mustMove": 18,
        "places": 28,
        "rows": 58,
      },
    ]
  `);
});

/** Columns of which more is better; of every other that a countermeasure names, less is. */
const WELCOME = ['integration', 'trust'];

describe('a countermeasure of the first document lowers what it is meant against', () => {
  const measures = placesIn('000').filter(({ place }) => place.kind === 'countermeasure');

  test.each(measures.map(({ id, place }) => [id, place.of, place.against ?? '', place] as const))(
    '%s %s, against %s',
    (_id, _of, _against, place) => {
      const { scenario, bases } = homeOf('000');
      const [calm] = bases;
      const other = calm && perturbed(place, calm.trial, scenario);
      if (!other || !calm) throw new Error('nothing to perturb');
      const column = place.moves as ColumnName;
      const change = sumOf(playTrial(other), column) - sumOf(calm.played, column);
      // A clause is taken out of the game, a decision is put into it.
      const effect = place.by === 'decision' ? change : -change;
      expect(Math.sign(effect)).toBe(WELCOME.includes(column) ? 1 : -1);
    },
  );
});

function sumOf({ worlds }: Played, column: ColumnName): number {
  let sum = 0;
  for (const world of worlds) for (const cell of world[column]) sum += cell;
  return sum;
}

test.each(DOCUMENTS)('events that rows of document %s name do happen in a game', (document) => {
  const wanted = new Set(
    placesIn(document).flatMap(({ place }) =>
      place.kind === 'event' && !place.of.startsWith('line/') ? [place.of] : [],
    ),
  );
  const { bases } = homeOf(document);
  const { trial } = bases[0] as Base;
  const { rules, stage } = trial;
  const pilot: Trial['extra'] = {
    5: { [stage.asks]: [{ kind: 'stores', region: stage.region, pilot: rules.scale.moneyStep }] },
  };
  const extra = document === '000' ? pilot : {};
  for (let seed = 0; wanted.size > 0 && seed < 60; seed++) {
    const { events } = playTrial({ ...trial, extra, seed: `event-${seed}` }, rules.quarters);
    for (const { kind } of events) wanted.delete(kind);
  }
  expect([...wanted]).toEqual([]);
});
