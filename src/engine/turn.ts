import type { Account } from './columns';
import type { Luck } from './luck';
import type { Rules } from './rules';
import type { GameEvent } from './types';
import type { Fen } from './units';
import type { World } from './world';

/** One debit and one credit of one amount; `cause` names the event or decision that moved the money. */
export interface Posting {
  readonly firm: number;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: Fen;
  readonly cause: string;
}

/** Keeps what a rollout leaves out. */
export interface Recorder {
  readonly events: GameEvent[];
  readonly postings: Posting[];
}

/** Sums that phases of one quarter hand on; zeroed when a quarter begins. Firm-major, as in the world. */
export interface Scratch {
  readonly all: Float64Array; // all of the arrays below, end to end
  readonly allianceUtility: Float64Array; // firm x segment: complementarity through alliances
  readonly targeting: Float64Array; // firm: added effect of advertising through shared data
  readonly assortment: Float64Array; // firm: added utility from shared data
  readonly coordinationGap: Float64Array; // firm: added forecast error while partners are not yet integrated
  readonly forecastGain: Float64Array; // firm: lowered forecast error through shared data
  readonly vetted: Float64Array; // firm: how much partners' data tell of its borrowers
  readonly exposure: Float64Array; // firm: data shared, raises the breach hazard
  readonly safeguard: Float64Array; // firm: divides the breach hazard
  readonly fund: Float64Array; // firm: joint marketing money of the quarter
  readonly rateRelief: Float64Array; // firm: cheaper borrowing through partners
  readonly placement: Float64Array; // firm: front-page traffic of its storefront
  readonly commission: Float64Array; // firm: commission rate of its storefront
  readonly common: Float64Array; // firm x segment: utility that is the same in all channels
  readonly shopAppeal: Float64Array; // firm: of its shops
  readonly siteAppeal: Float64Array; // firm: of its site
  readonly mobileAppeal: Float64Array; // firm: of its site on a phone
  readonly lift: Float64Array; // firm: extra trade of this quarter's festival, in normal quarters
  readonly response: Float64Array; // firm x segment: response 0..1 to advertising
  readonly listing: Float64Array; // firm: part of its usual goods that its storefront lists, for its commission
  readonly listings: Float64Array; // firm x segment: range that merchants would list on a platform
  readonly stockPartners: Float64Array; // firm: partners' stock that it can draw on, in stocks of its own size
  readonly fill: Float64Array; // firm: part of demand that its stock meets
  readonly leftover: Float64Array; // firm: bought for sales that did not come, in parts of the quarter's sales
  readonly attraction: Float64Array; // of the alternatives of one segment, then their shares; see rivalry
  readonly nestEnds: Float64Array; // nest: one past its last alternative
  readonly nestUtility: Float64Array;
  readonly nestLogsum: Float64Array;
  readonly nestWork: Float64Array;
  readonly values: Float64Array; // firm: market values to outside owners
  readonly matrix: Float64Array; // firm x firm
  readonly matrixScratch: Float64Array;
  readonly primitive: Float64Array;
  readonly regional: Float64Array; // firm x region
  readonly speed: Float64Array; // firm: how much scheduling shortens travel
  readonly assetsBefore: Float64Array; // firm: own business and cash, before this quarter's news
  readonly thresholds: Float64Array; // firm: value below which it fails
  readonly waves: Float64Array; // firm: wave of contagion in which it fell, 0 stands
  readonly partners: Float64Array; // firm: bit mask of the firms it runs contracts with
  readonly overlaps: Float64Array; // slot: rivalry overlap of its members, once it has been asked for
  readonly legFlow: Float64Array; // slot x leg: parcels handed over, thousand a day
  readonly debts: Float64Array; // debt kind x debtor x creditor: owed between partners, fen
  readonly owed: Float64Array; // debtor x creditor: the same in all
  readonly means: Float64Array; // firm: what it can pay partners with
  readonly paid: Float64Array; // firm: what it pays them
  readonly clearing: Float64Array; // working memory of the clearing
  readonly party: Float64Array; // member of one contract: its firm
  readonly worths: Float64Array; // coalition of members by bit mask: what it gains together, fen
  readonly gains: Float64Array; // member: what it gains before division, fen
  readonly alone: Float64Array; // member: zero, what it would gain without the contract
  readonly dependences: Float64Array; // member x member
  readonly powers: Float64Array; // member: bargaining power
  readonly parts: Float64Array; // member: what it is due, fen
  readonly fair: Float64Array; // member: Shapley value, fen
  readonly care: Float64Array; // firm: service that a partner's tools and training add
  readonly jointResearch: Float64Array; // firm: research beside its own budget, fen
  readonly shelf: Float64Array; // firm: part of what its shelf lacks that partners' stock makes up
  readonly lent: Float64Array; // firm: part of its sales that partners' stock served
  readonly vouched: Float64Array; // firm: cheaper borrowing, a year, since a partner vouches for it
  readonly creditDays: Float64Array; // firm: days later that suppliers are paid, since a partner vouches for it
  readonly fame: Float64Array; // firm x segment: brand that licences of names lend or cost
  readonly saving: Float64Array; // firm: part of the cost of goods that buying together saves
  readonly owedBefore: Float64Array; // firm: owed to suppliers before the quarter's purchases
}

/** What every phase receives: the buffer being made, the quarter's place in time, and where to report. */
export interface Turn {
  readonly world: World;
  readonly rules: Rules;
  readonly luck: Luck;
  readonly quarter: number;
  /** Calendar quarter 0..3. */
  readonly season: number;
  readonly recorder: Recorder | null;
  readonly scratch: Scratch;
}

/** Reports an event unless this is a rollout. */
export function report(
  turn: Turn,
  kind: string,
  firm: number | null,
  values: Readonly<Record<string, number | string>> = {},
  alliance?: number,
): void {
  if (!turn.recorder) return;
  const id = firm === null ? null : (turn.rules.firmIds[firm] ?? null);
  turn.recorder.events.push(
    alliance === undefined ? { kind, firm: id, values } : { kind, firm: id, alliance, values },
  );
}
