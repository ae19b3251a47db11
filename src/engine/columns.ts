import {
  perAlliance,
  perAllianceFirm,
  perFirm,
  perFirmFirm,
  perFirmRegion,
  perFirmSegment,
  perFirmSegmentChannel,
  perFirmTrail,
  perFirmVenture,
  perSegment,
  perWorld,
  type Column,
} from './column';
import { DEALINGS } from './dealings';
import { TERM_COLUMNS } from './term-columns';

const flow = { resets: true } as const;
const once = { resets: true } as const;

/**
 * The vocabulary of the world. Name, shape, unit, range and sight: accessors, codec, hash, report and sweep tests
 * are derived from this table. Order is the order of the cells; adding a column is a new rules version.
 */
export const COLUMNS = {
  // Time and firms
  quarter: perWorld('quarters', 'public'),
  shock: perWorld('index', 'public'), // market-wide equity price level, 1 at the start
  active: perFirm('flag', 'public'),
  shortQuarters: perFirm('quarters', 'own'), // quarters running that ended without cash
  attention: perFirm('count', 'own', { max: 20 }), // management points of the coming quarter
  attentionSpent: perFirm('count', 'own', { max: 20, resets: true }),

  // Standing and once-only choices
  priceStance: perFirmSegment('fraction', 'public', { min: -0.1, max: 0.1 }),
  adSpend: perFirmSegment('fen', 'own', { min: 0 }),
  adInForce: perFirmSegment('fen', 'own', { min: 0 }), // advertising remembered this quarter, own and joint
  adMass: perFirm('fraction', 'own'),
  adSocial: perFirm('fraction', 'own'),
  adReviews: perFirm('fraction', 'own'),
  adLive: perFirm('fraction', 'own'),
  adMobile: perFirm('fraction', 'own'),
  campaignSpend: perFirmSegment('fen', 'own', { min: 0, ...once }),
  campaignForm: perFirm('index', 'public', { max: 5, integer: true, ...once }), // 0 none, else place in CAMPAIGN_FORMS
  festivalDepth: perFirm('fraction', 'public', { max: 0.3, ...once }),
  festivalPartner: perFirm('index', 'public', { max: 24, integer: true, ...once }), // alliance slot + 1; 0 alone
  afterSales: perFirm('fraction', 'own'),
  returns: perFirm('fraction', 'own'),
  inspection: perFirm('fraction', 'own'), // effort spent on keeping goods genuine
  researchBudget: perFirm('fen', 'own', { min: 0 }),
  trainingBudget: perFirm('fen', 'own', { min: 0 }),
  dataBudget: perFirm('fen', 'own', { min: 0 }),
  securityBudget: perFirm('fen', 'own', { min: 0 }),
  coverDays: perFirm('days', 'own', { max: 120 }),
  openedCapacity: perFirm('fraction', 'own'), // part of own capacity that partners may fill
  sentParcels: perFirm('fraction', 'own'), // part of own parcels handed to partners
  supplierFinance: perFirm('fraction', 'own'),
  consumerCredit: perFirm('fraction', 'own'), // part of own sales that the firm would sell on credit
  creditPart: perFirm('fraction', 'own'), // part that shoppers have taken up

  // What the firm has built up
  brand: perFirmSegment('index', 'public', { max: 20 }),
  range: perFirmSegment('index', 'public', { max: 20 }),
  service: perFirm('index', 'public', { max: 4 }),
  authenticity: perFirm('index', 'public', { max: 4 }),
  reputation: perFirm('index', 'public', { max: 1.5 }),
  technology: perFirm('index', 'own', { max: 20 }),
  people: perFirm('index', 'own', { max: 20 }),
  data: perFirm('index', 'own', { max: 20 }),
  security: perFirm('index', 'own', { max: 20 }),
  liveSkill: perFirm('fraction', 'own'),
  ventureBudget: perFirmVenture('fen', 'own', { min: 0 }), // a quarter
  ventureCapital: perFirmVenture('fen', 'public', { min: 0 }), // put in so far, less what has faded
  ventureRipe: perFirmVenture('fraction', 'own'), // 0 just begun, 1 earns all that it ever will
  formatReady: perFirm('fraction', 'own'), // digital-store format: 0 none, 1 rolled out
  pilotSpend: perFirm('fen', 'own', { min: 0, ...once }),
  stores: perFirmRegion('count', 'public', { integer: true }),
  digitalStores: perFirmRegion('count', 'own', { integer: true }),

  // Market
  demand: perSegment('fen', 'public', { min: 0 }), // value wanted this quarter at reference prices
  demandTrend: perSegment('fen', 'public', { min: 0 }), // the same before season and luck
  onlineShift: perSegment('index', 'public', { min: -10, max: 10 }), // added utility of buying online
  onlineAdopted: perSegment('fraction', 'public'), // of the segment's shoppers, shopping by phone
  liveAdopted: perWorld('fraction', 'public'),
  formatAdopted: perWorld('fraction', 'public'),
  channelShare: perFirmSegmentChannel('fraction', 'public'),
  share: perFirmSegment('fraction', 'public'),
  outside: perSegment('fraction', 'public'),
  outsideOnline: perSegment('fraction', 'public'),
  borrowed: perFirmSegment('fraction', 'own', { max: 1 }), // festival sales taken from the coming quarter
  festivalFatigue: perFirm('index', 'own', { max: 4 }),
  storefrontHost: perFirm('index', 'public', { integer: true }), // firm index + 1 that hosts this firm's storefront
  sales: perFirm('fen', 'public', { min: 0, ...flow }), // goods sold by this seller, own and third-party, all channels
  siteSales: perFirm('fen', 'public', { min: 0, ...flow }), // orders placed on this firm's site, storefronts of others included
  onlineSales: perFirm('fen', 'public', { min: 0, ...flow }), // this seller's online sales, wherever ordered

  // Logistics, in thousand parcels a day
  capacity: perFirmRegion('count', 'public'),
  leased: perFirmRegion('count', 'own'),
  building: perFirmRegion('count', 'own'), // own capacity that opens next quarter
  load: perFirmRegion('count', 'own'),
  guestLoad: perFirmRegion('count', 'own'), // partners' parcels carried
  handedLoad: perFirmRegion('count', 'own'), // own parcels that partners carry
  days: perFirmRegion('days', 'public', { max: 30 }),
  coverage: perFirmRegion('fraction', 'public'),
  meanDays: perFirm('days', 'public', { max: 30 }),
  parcelCost: perFirm('fen', 'own', { min: 0 }),
  dispatch: perFirm('index', 'own', { max: 4 }), // dispatch technology, 1 average

  // Inventory
  fillRate: perFirm('fraction', 'public'),
  overhang: perFirm('fen', 'own', { min: 0 }),
  forecastError: perFirm('fraction', 'own', { max: 2 }), // coefficient of variation of the sales forecast

  // Ledger: assets, claims, then the quarter's income and expenses
  cash: perFirm('fen', 'own'),
  receivables: perFirm('fen', 'own'),
  inventory: perFirm('fen', 'own'),
  fixedAssets: perFirm('fen', 'own'),
  stakesHeld: perFirm('fen', 'own'),
  otherAssets: perFirm('fen', 'own'),
  payables: perFirm('fen', 'own'),
  debt: perFirm('fen', 'own'),
  otherLiabilities: perFirm('fen', 'own'),
  paidIn: perFirm('fen', 'own'),
  retained: perFirm('fen', 'own'),
  revaluation: perFirm('fen', 'own'),
  ownSales: perFirm('fen', 'own', flow),
  commissionIncome: perFirm('fen', 'own', flow),
  logisticsIncome: perFirm('fen', 'own', flow),
  ventureIncome: perFirm('fen', 'own', flow),
  investmentGain: perFirm('fen', 'own', flow),
  costOfGoods: perFirm('fen', 'own', flow),
  markdown: perFirm('fen', 'own', flow),
  fulfilment: perFirm('fen', 'own', flow),
  marketing: perFirm('fen', 'own', flow),
  commissionPaid: perFirm('fen', 'own', flow),
  storeCosts: perFirm('fen', 'own', flow),
  serviceCosts: perFirm('fen', 'own', flow),
  overheads: perFirm('fen', 'own', flow),
  research: perFirm('fen', 'own', flow),
  allianceCosts: perFirm('fen', 'own', flow),
  incidentLosses: perFirm('fen', 'own', flow),
  depreciation: perFirm('fen', 'own', flow),
  interest: perFirm('fen', 'own', flow),
  tax: perFirm('fen', 'own', flow),
  cashFromOperations: perFirm('fen', 'own', flow),
  cashFromInvesting: perFirm('fen', 'own', flow),
  cashFromFinancing: perFirm('fen', 'own', flow),
  borrowing: perFirm('fen', 'own', { min: 0, ...once }),
  repayment: perFirm('fen', 'own', { min: 0, ...once }),
  creditLine: perFirm('fen', 'own', { min: 0 }),
  interestRate: perFirm('fraction', 'own'), // a quarter
  covenantBreaches: perFirm('count', 'own', { integer: true }),
  lossCarried: perFirm('fen', 'own', { min: 0 }),
  groupRevenue: perFirm('fen', 'public', flow), // of the firm and those that it controls
  groupProfit: perFirm('fen', 'public', flow), // net, of the same, less what belongs to other owners
  minorityInterest: perFirm('fen', 'public'), // book equity of controlled firms that belongs to other owners
  revenueTrail: perFirmTrail('fen', 'public'),
  netProfitTrail: perFirmTrail('fen', 'public'),
  recurringProfitTrail: perFirmTrail('fen', 'public'),
  operatingProfitTrail: perFirmTrail('fen', 'own'),
  depreciationTrail: perFirmTrail('fen', 'own'),
  interestTrail: perFirmTrail('fen', 'own'),
  cashFlowTrail: perFirmTrail('fen', 'own'), // from operations and investing in own business

  // Ownership and value
  shares: perFirm('count', 'public', { integer: true, max: 1e12 }), // shares outstanding
  stake: perFirmFirm('fraction', 'public'), // stake[f][g]: part of g that f holds
  stakeValue: perFirmFirm('fen', 'own', { min: 0 }), // carried at market value
  stakeCost: perFirmFirm('fen', 'own', { min: 0 }),
  stakeLockedUntil: perFirmFirm('quarters', 'public'),
  ownersCash: perFirm('fen', 'nobody'), // cash from owners and stakes sold, less paid out and put into stakes
  primitiveValue: perFirm('fen', 'nobody', { min: 0 }),
  marketValue: perFirm('fen', 'public', { min: 0 }),
  promise: perFirm('fraction', 'nobody', { min: -1, max: 2 }), // part of market value that rests on alliances to come

  // Alliances: contracts in numbered slots
  status: perAlliance('index', 'public', { max: 4, integer: true }), // 0 free, 1 signed, 2 running, 3 ended
  members: perAlliance('index', 'public', { max: 4294967295, integer: true }), // bit mask over firms
  signedIn: perAlliance('quarters', 'public'),
  startsIn: perAlliance('quarters', 'public'),
  endsIn: perAlliance('quarters', 'public'),
  exitFee: perAlliance('fen', 'members', { min: 0 }),
  integration: perAlliance('fraction', 'members'),
  trust: perAlliance('fraction', 'members'),
  culture: perAlliance('fraction', 'members'), // distance of cultures and processes
  scope: perAlliance('fraction', 'members'), // how much of both businesses the clauses tie together
  promised: perAlliance('fraction', 'members'),
  delivered: perAlliance('fraction', 'members'),
  hazard: perAlliance('fraction', 'members'), // of breaking up this quarter
  effort: perAllianceFirm('fraction', 'members'),
  dependence: perAllianceFirm('fraction', 'members'),
  gain: perAllianceFirm('fen', 'members'), // what this member gained in the last quarter played, after division
  fairGain: perAllianceFirm('fen', 'members'), // its Shapley value of what all gained together
  knowledge: perAllianceFirm('fraction', 'members'), // of the partners' trade, learnt in the alliance
  ...TERM_COLUMNS,

  // Incidents and pressure
  breachHazard: perFirm('fraction', 'own'),
  pressure: perFirm('index', 'own', { max: 100 }),
  pressureSolvency: perFirm('index', 'own', { max: 100 }),
  pressureCover: perFirm('index', 'own', { max: 100 }),
  pressureRunway: perFirm('index', 'own', { max: 100 }),
  pressureLeverage: perFirm('index', 'own', { max: 100 }),
  pressureTied: perFirm('index', 'own', { max: 100 }),

  ...DEALINGS,
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

/** Balance-sheet accounts: assets first, then claims. A debit raises an asset, a credit raises a claim. */
export const ASSETS = [
  'cash',
  'receivables',
  'inventory',
  'fixedAssets',
  'stakesHeld',
  'otherAssets',
] as const;
export const CLAIMS = ['payables', 'debt', 'otherLiabilities', 'paidIn', 'retained', 'revaluation'] as const;
export const INCOME = [
  'ownSales',
  'commissionIncome',
  'logisticsIncome',
  'ventureIncome',
  'investmentGain',
] as const;
export const EXPENSES = [
  'costOfGoods',
  'markdown',
  'fulfilment',
  'marketing',
  'commissionPaid',
  'storeCosts',
  'serviceCosts',
  'overheads',
  'research',
  'allianceCosts',
  'incidentLosses',
  'depreciation',
  'interest',
  'tax',
] as const;
export type Account =
  | (typeof ASSETS)[number]
  | (typeof CLAIMS)[number]
  | (typeof INCOME)[number]
  | (typeof EXPENSES)[number];

/** Where sales are made. Nests of the choice model: stores alone, the other three online. */
export const CHANNELS = ['online', 'stores', 'storefront', 'live'] as const;
export const CHANNEL = { online: 0, stores: 1, storefront: 2, live: 3 } as const;
export const CAMPAIGN_FORMS = [
  'none',
  'celebrity',
  'co-brand',
  'store-game',
  'live-launch',
  'showroom',
] as const;
export const DATA_SCOPES = ['none', 'orders', 'stock', 'customers'] as const;
/** Rules by which members divide what they gain together; by the fees of the clauses where none is agreed. */
export const GAIN_SPLITS = ['fee', 'nash', 'shapley', 'nucleolus'] as const;
/** How a stake is bought: new shares from the firm, or more than half of it from its owners. */
export const STAKE_KINDS = ['placement', 'buy-out'] as const;
export const STATUS = { free: 0, signed: 1, running: 2, ended: 3 } as const;
