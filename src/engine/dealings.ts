import { perFirm, perFirmFirm, perFirmSegment, type Column } from './column';

/** Columns of how firms deal with each other beyond contracts; spread into `COLUMNS` at its end. */
export const DEALINGS = {
  // Memory of how one was treated: regard[f][g] is what f holds of g, 0 for strangers
  regard: perFirmFirm('fraction', 'own', { min: -1, max: 1 }),

  // Rules of a platform, 0 as it opened
  takeMove: perFirm('fraction', 'public', { min: -0.1, max: 0.1 }), // take rate against the opening one
  partnerSlots: perFirm('fraction', 'public'), // of the front page, given to partners beyond their contracts
  premiumZone: perFirm('fraction', 'public'),
  curation: perFirm('fraction', 'public'), // of doubtful reviews and goods, kept off the site; 0 shows all
  merchantTie: perFirm('fraction', 'public'), // of merchants, asked to sell nowhere else

  // Studies: how well f knows g (0 not at all, 1 exactly), and the figures that its last study gave
  booksKnown: perFirmFirm('fraction', 'own'),
  toldCash: perFirmFirm('fen', 'own'),
  toldDebt: perFirmFirm('fen', 'own'),
  toldParcelCost: perFirmFirm('fen', 'own', { min: 0 }),
  stanceKnown: perFirmFirm('fraction', 'own'), // of g at a table with f
  toldPressure: perFirmFirm('index', 'own', { max: 100 }),
  toldRegard: perFirmFirm('fraction', 'own', { min: -1, max: 1 }), // what g holds of f
  wishesKnown: perFirmSegment('fraction', 'own'), // of a segment's shoppers

  // What a firm has said in public that it will do, and how far it is believed (0 a stranger's word)
  pledge: perFirm('index', 'public', { max: 4, integer: true }), // 0 none, else place in PLEDGES
  pledgeGiven: perFirm('index', 'public', { max: 4, integer: true, resets: true }), // this quarter
  pledgeDue: perFirm('quarters', 'public'), // judged when this quarter closes
  pledgeMark: perFirm('count', 'public', { min: -1 }), // prices or capacity when it was given
  credibility: perFirm('fraction', 'public', { min: -1, max: 1 }),
} as const satisfies Record<string, Column>;

/** What can be announced; the column `pledge` holds the place. */
export const PLEDGES = ['none', 'lower-prices', 'more-capacity', 'loyal-partner', 'no-price-war'] as const;
