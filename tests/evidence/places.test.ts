import { describe, expect, test } from 'vitest';
import { clauseFields, CLAUSE_IDS, COLUMN_NAMES, openings, PARAMETER_NAMES, start } from '../../src/engine';
import { RIVAL_IDS } from '../../src/rivals';
import { bundledScenario, parametersOf, type Scenario } from '../../src/scenario';
import { EVENT_KINDS } from '../../src/views/words/events';
import { DOCUMENTS, placesOf, rowsOf, type Place } from './files';

function known(id = 'alibaba-suning-2015'): Scenario {
  const scenario = bundledScenario(id);
  if (!scenario) throw new Error('the scenario is missing');
  return scenario;
}
const scenario = known();
const { rules } = scenario;

/** Where the places of a document are looked for: its own scenario, or the first while that is not there. */
const HOMES = Object.fromEntries(
  DOCUMENTS.map((document) => {
    const own = placesOf(document).scenario;
    const home = bundledScenario(own) ? known(own) : scenario;
    return [document, { ...home, numbers: parametersOf(home.file, home.priors).map(({ path }) => path) }];
  }),
);
const forms = openings(start(rules), rules, 0);
const clauseForms = clauseFields();
const TERMS = ['startsAfterQuarters', 'termQuarters', 'exitFee'];
const OWN_FIELDS = ['from', 'to', 'closesAfterQuarters', 'lockUpQuarters'];

/** What every row of a document says of its places, with the row's id. */
const placesIn = (document: (typeof DOCUMENTS)[number]): { readonly id: string; readonly place: Place }[] =>
  Object.entries(placesOf(document).rows).flatMap(([id, { places = [] }]) =>
    places.map((place) => ({ id, place })),
  );

/** True when a place of a row names something that rules or the document's scenario hold today. */
function exists(place: Place, id: string, document: string): boolean {
  const { kind, of } = place;
  const home = HOMES[document];
  if (!home) throw new Error(`no document ${document}`);
  const { numbers, rules: own, words, file } = home;
  const source = `${document}:${id}`;
  const [head = '', field] = of.split('.');
  switch (kind) {
    case 'parameter':
      return (
        (PARAMETER_NAMES as readonly string[]).includes(of) ||
        numbers.some((path) => path === of || path.startsWith(`${of}.`))
      );
    case 'actor':
      return (
        (own.firmIds.includes(of) && Object.hasOwn(words.en.firms, of)) ||
        (RIVAL_IDS as readonly string[]).includes(of)
      );
    case 'decision':
      return forms.some((form) => form.kind === head && Object.hasOwn(form.fields, field ?? ''));
    case 'clause':
      return clauseExists(head, field);
    case 'event':
      return of.startsWith('line/')
        ? Object.values(file.lines).some((turns) =>
            turns.some((turn) => turn.words === of.slice(5) && turn.sources.includes(source)),
          )
        : (EVENT_KINDS as readonly string[]).includes(of);
    case 'countermeasure':
      return place.by !== undefined && exists({ kind: place.by, of }, id, document);
    case 'goal':
      return own.seats.some((seat) => seat.goals.some((goal) => goal.id === of));
    case 'claim':
    case 'criticism':
      return words.en.sources.some((card) => card.title === of && card.facts.includes(source));
  }
}

function clauseExists(id: string, field: string | undefined): boolean {
  if (id === 'terms') return TERMS.includes(field ?? '');
  if (!(CLAUSE_IDS as readonly string[]).includes(id)) return false;
  if (field === undefined || OWN_FIELDS.includes(field)) return true;
  const [name, option] = field.split(':');
  const form = clauseForms[`${id}.${name}`];
  return (
    form !== undefined && (option === undefined || (form.type === 'flags' && form.options.includes(option)))
  );
}

describe('places', () => {
  test.each(DOCUMENTS)('of document %s: every row has one, or a written reason', (document) => {
    const { rows } = placesOf(document);
    expect(Object.keys(rows)).toEqual(rowsOf(document));
    for (const [id, { places = [], reason }] of Object.entries(rows)) {
      if (places.length === 0) {
        expect(reason?.en.length, id).toBeGreaterThan(40);
        expect(reason?.zh.length, id).toBeGreaterThan(15);
      }
    }
  });

  test.each(DOCUMENTS)('of document %s name columns that exist', (document) => {
    for (const { id, place } of placesIn(document))
      if (place.moves !== undefined) expect(COLUMN_NAMES, id).toContain(place.moves);
  });

  test.each(DOCUMENTS)(
    'of document %s can be followed to rules or scenario, unless they say what they wait for',
    (document) => {
      const lost = placesIn(document).filter(
        ({ id, place }) => place.waits === undefined && !exists(place, id, document),
      );
      expect(lost).toEqual([]);
    },
  );

  test('that wait say for which rule or scenario', () => {
    const awaited = new Set(
      DOCUMENTS.flatMap((document) => placesIn(document).map(({ place }) => place.waits)),
    );
    expect([...awaited].filter((id) => id !== undefined).sort()).toEqual([
      'chip-alliance',
      'empower-2016',
      'entrant-2018',
      'o2o-2016',
      'riders-2018',
    ]);
  });

  test('that wait are counted, so that none is forgotten', () => {
    const counts = DOCUMENTS.map((document) => {
      const places = placesIn(document);
      const waits = places.filter(({ place }) => place.waits !== undefined);
      return {
        document,
        rows: rowsOf(document).length,
        placed: places.length - waits.length,
        forScenarios: waits.filter(({ place }) => place.waits !== 'engine').length,
        forRules: waits.filter(({ place }) => place.waits === 'engine').length,
      };
    });
    expect(counts).toMatchInlineSnapshot(`
      [
        {
          "document": "000",
          "forRules": 0,
          "forScenarios": 4,
          "placed": 212,
          "rows": 132,
        },
        {
          "document": "001",
          "forRules": 0,
          "forScenarios": 1,
          "placed": 37,
          "rows": 29,
        },
        {
          "document": "002",
          "forRules": 0,
          "forScenarios": 3,
          "placed": 76,
          "rows": 58,
        },
      ]
    `);
  });

  test('of a countermeasure name the risk that it is meant against', () => {
    const risks = new Set(rowsOf('000', 'risk', 'mechanism', 'event', 'parameter'));
    for (const { id, place } of placesIn('000'))
      if (place.kind === 'countermeasure' && place.waits === undefined)
        expect(risks.has(place.against ?? ''), id).toBe(true);
  });
});
