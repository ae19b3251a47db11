import { perAlliance } from './column';

/** What the clauses of a contract say, by slot; parties as firm index + 1. Spread into `COLUMNS`. */
export const TERM_COLUMNS = {
  equityFrom: perAlliance('index', 'public', { integer: true }), // firm index + 1; 0 = no such clause
  equityTo: perAlliance('index', 'public', { integer: true }),
  equityKind: perAlliance('index', 'public', { max: 1, integer: true }), // place in STAKE_KINDS
  equityStake: perAlliance('fraction', 'public'),
  equityPay: perAlliance('fen', 'public', { min: 0 }),
  equityClosesIn: perAlliance('quarters', 'public'),
  equityLock: perAlliance('quarters', 'public'),
  equityClosed: perAlliance('flag', 'public'),
  equityBackFrom: perAlliance('index', 'public', { integer: true }),
  equityBackTo: perAlliance('index', 'public', { integer: true }),
  equityBackStake: perAlliance('fraction', 'public'),
  equityBackPay: perAlliance('fen', 'public', { min: 0 }),
  equityBackClosesIn: perAlliance('quarters', 'public'),
  equityBackLock: perAlliance('quarters', 'public'),
  equityBackClosed: perAlliance('flag', 'public'),
  storefrontFrom: perAlliance('index', 'public', { integer: true }),
  storefrontTo: perAlliance('index', 'public', { integer: true }),
  storefrontCommission: perAlliance('fraction', 'members'),
  storefrontPlacement: perAlliance('fraction', 'members'),
  logisticsFrom: perAlliance('index', 'public', { integer: true }),
  logisticsTo: perAlliance('index', 'public', { integer: true }),
  logisticsShare: perAlliance('fraction', 'members'),
  logisticsFee: perAlliance('fraction', 'members', { max: 3 }), // times the provider's own cost of a parcel
  logisticsBackFrom: perAlliance('index', 'public', { integer: true }),
  logisticsBackTo: perAlliance('index', 'public', { integer: true }),
  logisticsBackShare: perAlliance('fraction', 'members'),
  logisticsBackFee: perAlliance('fraction', 'members', { max: 3 }),
  dataScope: perAlliance('index', 'members', { max: 3, integer: true }), // place in DATA_SCOPES
  dataSafeguards: perAlliance('fraction', 'members'),
  marketingFund: perAlliance('fen', 'members', { min: 0 }), // both together, a quarter
  gainSplit: perAlliance('index', 'members', { max: 3, integer: true }), // place in GAIN_SPLITS
  exclusivityFirm: perAlliance('index', 'public', { integer: true }), // bound firm index + 1
  governanceCommittee: perAlliance('flag', 'members'),
  governanceGroup: perAlliance('flag', 'members'),
  governanceExchange: perAlliance('flag', 'members'),
  governanceCulture: perAlliance('flag', 'members'),
  governanceRisk: perAlliance('flag', 'members'),
  quotaFrom: perAlliance('index', 'public', { integer: true }),
  quotaTo: perAlliance('index', 'public', { integer: true }),
  quotaShare: perAlliance('fraction', 'members'), // of the buyer's goods
  quotaMarkup: perAlliance('fraction', 'members'), // on the cost of these goods
  toolsFrom: perAlliance('index', 'public', { integer: true }),
  toolsTo: perAlliance('index', 'public', { integer: true }),
  toolsLevel: perAlliance('fraction', 'members'),
  buyingShare: perAlliance('fraction', 'members'), // of every member's goods
  membershipDepth: perAlliance('fraction', 'members'), // how far cards, points and payment are one
  stockOpened: perAlliance('fraction', 'members'), // part of every member's stock
  researchFund: perAlliance('fen', 'members', { min: 0 }), // all together, a quarter
  treasuryFrom: perAlliance('index', 'public', { integer: true }),
  treasuryTo: perAlliance('index', 'public', { integer: true }),
  treasuryPart: perAlliance('fraction', 'members'), // of debt and suppliers' bills that is vouched for
  treasuryFee: perAlliance('fraction', 'members'), // of what is vouched for, a year
  licenceFrom: perAlliance('index', 'public', { integer: true }),
  licenceTo: perAlliance('index', 'public', { integer: true }),
  licenceBreadth: perAlliance('fraction', 'public'), // part of the goods that carry the name
  licenceRoyalty: perAlliance('fraction', 'members'), // of their sales
} as const;
