import { cell, changed, figure, type Hostile } from './builders';

/** Numbers out of range, out of balance, or in the wrong unit. */
export const NUMBERS: readonly Hostile[] = [
  [
    'books out of balance',
    changed('scenario', [['opening', 'cash', 'rows', 'northwind'], 5201]),
    ['books-out-of-balance opening.northwind'],
  ],
  [
    'books out by one fen',
    changed('scenario', [['opening', 'debt', 'rows', 'northwind'], 14000.00000001]),
    ['books-out-of-balance opening.northwind'],
  ],
  [
    'negative sales',
    changed('scenario', [['business', 'onlineSales', 'rows', 'northwind', 'business'], cell(-500)]),
    ['not-playable opening.channelShare'],
  ],
  [
    'a negative share of the web',
    changed('scenario', [['market', 'onlineShare', 'rows', 'cargo'], cell(-0.2)]),
    ['out-of-range market.onlineShare.cargo'],
  ],
  ['no quarter at all', changed('scenario', [['quarters'], 0]), ['out-of-range quarters']],
  ['a thousand quarters', changed('scenario', [['quarters'], 1000]), ['out-of-range quarters']],
  ['half a quarter', changed('scenario', [['quarters'], 4.5]), ['wrong-type quarters']],
  [
    'a form longer than any game',
    changed('scenario', [['forms', 0, 'quarters'], 99]),
    ['out-of-range forms[0].quarters'],
  ],
  ['a fifth quarter of the year', changed('scenario', [['start'], '2019Q5']), ['invalid-format start']],
  [
    'a value outside its own range',
    changed('scenario', [['market', 'liveAdopted', 'value'], 0.9]),
    ['outside-range market.liveAdopted'],
  ],
  [
    'a range that is turned round',
    changed('scenario', [['market', 'liveAdopted', 'low'], 0.9]),
    ['outside-range market.liveAdopted'],
  ],
  [
    'more firms than colours',
    changed('scenario', [
      ['firms'],
      Array.from({ length: 40 }, (_, i) => ({
        id: `f${i}`,
        tag: 'AA',
        slot: 1,
        sort: 'retailer',
        attention: 4,
      })),
    ]),
    ['out-of-range firms'],
  ],
  [
    'attention without end',
    changed('scenario', [['firms', 0, 'attention'], 1e6]),
    ['out-of-range firms[0].attention'],
  ],
  [
    'half a ticket office',
    changed('scenario', [['opening', 'stores', 'rows', 'northwind', 'capital'], 90.5]),
    ['not-playable opening.stores'],
  ],
  [
    'a reach of more than everybody',
    changed('scenario', [['opening', 'coverage', 'rows', 'northwind', 'coast'], cell(1.5)]),
    ['not-playable opening.coverage'],
  ],
  [
    'seasons that add demand',
    changed('scenario', [['market', 'season', 'rows', 'cargo', 'Q1'], 2]),
    ['season-mean market.season.cargo'],
  ],
  [
    'a season without demand',
    changed('scenario', [['market', 'season', 'rows', 'cargo', 'Q4'], cell(0)]),
    ['out-of-range market.season.cargo.Q4'],
  ],
  [
    'regions that lose demand',
    changed('scenario', [['market', 'weight', 'rows', 'capital'], 0.4]),
    ['weights-sum market.weight'],
  ],
  [
    'firms that sell more than there is',
    changed('scenario', [['business', 'onlineSales', 'rows', 'northwind', 'business'], 90_000]),
    ['shares-sum business.onlineSales'],
  ],
  [
    'no demand',
    changed('scenario', [['market', 'demand', 'rows', 'cargo'], cell(0)]),
    ['out-of-range market.demand.cargo'],
  ],
  [
    'a basket of nothing',
    changed('scenario', [['business', 'basket', 'rows', 'northwind'], cell(0)]),
    ['out-of-range business.basket.northwind'],
  ],
  [
    'money beyond exact sums',
    changed('scenario', [['business', 'overheadFixed', 'rows', 'northwind'], cell(1e14)]),
    ['out-of-range business.overheadFixed.northwind'],
  ],
  [
    'the largest double as cash',
    changed('scenario', [['opening', 'cash', 'rows', 'northwind'], cell(Number.MAX_VALUE)]),
    ['out-of-range opening.cash.northwind'],
  ],
  [
    'cash in days',
    changed('scenario', [['opening', 'cash', 'unit'], 'days']),
    ['wrong-unit opening.cash.unit'],
  ],
  [
    'a unit of its own',
    changed('scenario', [['opening', 'cash', 'unit'], 'gold']),
    ['not-allowed opening.cash.unit'],
  ],
  [
    'a queue of a billion lanes',
    changed('scenario', [['parameters', 'lanes'], figure(1e9, 'count')]),
    ['out-of-range parameters.lanes'],
  ],
  [
    'memory that is never lost twice over',
    changed('scenario', [['parameters', 'inertia'], figure(3, 'fraction')]),
    ['out-of-range parameters.inertia'],
  ],
  [
    'parcels that cost millions',
    changed('scenario', [['parameters', 'parcelCost'], figure(11, 'RmbM')]),
    ['wrong-unit parameters.parcelCost.unit'],
  ],
  [
    'a parameter that does not exist',
    changed('scenario', [['parameters', 'cheating'], figure(1, 'fraction')]),
    ['unknown-key parameters.cheating'],
  ],
  [
    'a number without a reason',
    changed('scenario', [['market', 'liveAdopted', 'why'], undefined]),
    ['no-reason market.liveAdopted'],
  ],
  [
    'a record without a source',
    changed('scenario', [['market', 'liveAdopted', 'how'], 'recorded']),
    ['no-source market.liveAdopted'],
  ],
  [
    'a goal of no weight',
    changed('scenario', [['seats', 0, 'goals', 0, 'weight'], 0]),
    ['out-of-range seats[0].goals[0].weight'],
  ],
];
