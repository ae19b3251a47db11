import { changed, type Hostile } from './builders';

const decision = (at: number, value: unknown): ReturnType<typeof changed> =>
  changed('scenario', [['lines', 'northwind', 1, 'decisions', at], value]);
const LINE = 'lines.northwind[1].decisions[0]';
const TERMS = 'lines.northwind[0].decisions[0].terms';
const terms = (path: readonly (string | number)[], value: unknown): ReturnType<typeof changed> =>
  changed('scenario', [['lines', 'northwind', 0, 'decisions', 0, 'terms', ...path], value]);

/** Types, keys and ids: what does not exist, stands twice, is missing or leads nowhere. */
export const REFERENCES: readonly Hostile[] = [
  ['a key of its own', changed('scenario', [['cheat'], 1]), ['unknown-key cheat']],
  [
    'a key deep inside',
    changed('scenario', [['market', 'demand', 'bonus'], 1]),
    ['unknown-key market.demand.bonus'],
  ],
  [
    'a text for a number',
    changed('scenario', [['market', 'liveAdopted', 'value'], 'much']),
    ['wrong-type market.liveAdopted.value'],
  ],
  ['a list for an object', changed('scenario', [['market'], []]), ['wrong-type market']],
  ['an object for a list', changed('scenario', [['firms'], {}]), ['wrong-type firms']],
  ['null for an id', changed('scenario', [['id'], null]), ['wrong-type id']],
  [
    'an id that climbs out of a folder',
    changed('scenario', [['id'], '../../etc/passwd']),
    ['invalid-format id'],
  ],
  ['a part left out', changed('scenario', [['regions'], undefined]), ['missing regions']],
  ['two firms of one id', changed('scenario', [['firms', 1, 'id'], 'northwind']), ['id-twice firms[1]']],
  ['two firms of one colour', changed('scenario', [['firms', 1, 'slot'], 1]), ['id-twice firms[1].slot']],
  ['a segment twice', changed('scenario', [['segments', 1], 'business']), ['id-twice segments[1]']],
  ['a seat of nobody', changed('scenario', [['seats', 0, 'firm'], 'amazon']), ['unknown-id seats[0].firm']],
  ['a loan of nobody', changed('scenario', [['loans', 0, 'firm'], 'amazon']), ['unknown-id loans[0].firm']],
  ['a line of nobody', changed('scenario', [['lines', 'amazon'], []]), ['unknown-id lines.amazon']],
  [
    'a document that does not exist',
    changed('scenario', [['documents'], ['999']]),
    ['unknown-document documents[0]'],
  ],
  [
    'a firm that is called constructor',
    changed('scenario', [['firms', 0, 'id'], 'constructor']),
    ['missing opening.cash.constructor'],
  ],
  [
    'rows for a segment made up',
    changed('scenario', [['market', 'demand', 'rows', 'space'], 1]),
    ['unknown-id market.demand.space'],
  ],
  [
    'a row left out',
    changed('scenario', [['market', 'reach', 'rows', 'coast'], undefined]),
    ['missing market.reach.coast'],
  ],
  [
    'a goal without its segment',
    changed('scenario', [['seats', 0, 'goals', 0, 'segment'], undefined]),
    ['missing seats[0].goals[0].segment'],
  ],
  [
    'a goal in a segment made up',
    changed('scenario', [['seats', 0, 'goals', 0, 'segment'], 'space']),
    ['unknown-id seats[0].goals[0].segment'],
  ],
  [
    'a goal with a partner made up',
    changed('scenario', [['seats', 0, 'goals', 2, 'partner'], 'amazon']),
    ['unknown-id seats[0].goals[2].partner'],
  ],
  [
    'a goal twice',
    changed('scenario', [['seats', 0, 'goals', 1, 'id'], 'northwind-business']),
    ['id-twice seats[0].goals[1].id'],
  ],
  [
    'a measure of fame',
    changed('scenario', [['seats', 0, 'goals', 0, 'measure'], 'fame']),
    ['not-allowed seats[0].goals[0].measure'],
  ],
  [
    'a line before the game',
    changed('scenario', [['lines', 'northwind', 0, 'period'], '2014Q1']),
    ['outside-period lines.northwind[0].period'],
  ],
  [
    'a line that goes back in time',
    changed('scenario', [['lines', 'northwind', 1, 'period'], '2019Q1']),
    ['out-of-order lines.northwind[1].period'],
  ],
  ['a decision of no kind', decision(0, { kind: 'cheat' }), [`not-allowed ${LINE}.kind`]],
  [
    'a decision with a bribe',
    decision(0, { kind: 'price', segment: 'leisure', stance: 0, bribe: 1 }),
    [`unknown-field ${LINE}.bribe`],
  ],
  [
    'a price in a segment made up',
    decision(0, { kind: 'price', segment: 'space', stance: 0 }),
    [`unknown-id ${LINE}.segment`],
  ],
  [
    'a price that is a text',
    decision(0, { kind: 'price', segment: 'leisure', stance: 'low' }),
    [`wrong-type ${LINE}.stance`],
  ],
  [
    'a stake in a firm made up',
    decision(0, { kind: 'finance', stake: 'amazon', sell: 1 }),
    [`unknown-id ${LINE}.stake`],
  ],
  [
    'a contract by a name of its own',
    decision(1, { kind: 'alliance', action: 'effort', alliance: 'us-two', effort: 1 }),
    ['unknown-id lines.northwind[1].decisions[1].alliance'],
  ],
  [
    'an action made up',
    decision(1, { kind: 'alliance', action: 'betray', alliance: 'alliance-1' }),
    ['not-allowed lines.northwind[1].decisions[1].action'],
  ],
  ['terms with a firm made up', terms(['members', 1], 'amazon'), [`unknown-firm ${TERMS}.members[1]`]],
  ['terms with oneself', terms(['members', 1], 'northwind'), [`member-twice ${TERMS}.members`]],
  [
    'a clause that leads back to its giver',
    terms(['clauses', 'logistics', 'to'], 'northwind'),
    [`same-firm ${TERMS}.clauses.logistics.to`],
  ],
  ['a clause made up', terms(['clauses', 'bribe'], { fund: 1 }), [`unknown-key ${TERMS}.clauses.bribe`]],
  [
    'a field of a clause made up',
    terms(['clauses', 'marketing', 'bribe'], 1),
    [`unknown-field ${TERMS}.clauses.marketing.bribe`],
  ],
  ['a contract for a million years', terms(['termQuarters'], 4e6), [`out-of-range ${TERMS}.termQuarters`]],
  [
    'a city in a region made up',
    changed('map', [['cities', 0, 'region'], 'moon']),
    ['unknown-id map.cities[0].region', 'weights-sum map.cities'],
  ],
  ['a region without a city', changed('map', [['cities', 2, 'region'], 'capital']), ['missing map.cities']],
  [
    'two cities of one id',
    changed('map', [['cities', 1, 'id'], 'port-royal']),
    ['id-twice map.cities[1].id'],
  ],
  ['a city off the plane', changed('map', [['cities', 0, 'x'], 1e9]), ['out-of-range map.cities[0]']],
  ['a route to nowhere', changed('map', [['routes', 0, 'to'], 'atlantis']), ['unknown-id map.routes[0].to']],
  ['a route in a circle', changed('map', [['routes', 0, 'to'], 'hillgate']), ['leads-nowhere map.routes[0]']],
  [
    'a river off the plane',
    changed('map', [
      ['rivers'],
      [
        [
          [0, 0],
          [1e6, 3],
        ],
      ],
    ]),
    ['out-of-range map.rivers[0][1]'],
  ],
  [
    'a fact that its document does not hold',
    changed('scenario', [['documents'], ['000']], [['lines', 'northwind', 0, 'sources', 0], '000:A999']),
    ['unknown-id lines.northwind[0].sources[0]'],
  ],
  [
    'an address that shows another host than it leads to',
    changed('scenario', [['lines', 'northwind', 0, 'sources', 0], 'https://reuters.com@evil.example/']),
    ['not-an-address lines.northwind[0].sources[0]'],
  ],
];
