import type { Catalogue } from './catalogue';

/** Every kind of event that the engine reports. A test holds this list against the engine's source. */
export const EVENT_KINDS = [
  'alliance-signed',
  'alliance-amended',
  'alliance-started',
  'alliance-expired',
  'alliance-left',
  'alliance-broken',
  'dispute-broke-out',
  'coordination-failed',
  'closing-postponed',
  'stake-bought',
  'seat-taken',
  'veto-gained',
  'control-gained',
  'control-lost',
  'buy-out-lapsed',
  'stake-sold',
  'shares-issued',
  'value-collapsed',
  'value-pulled-down',
  'partners-unpaid',
  'credit-line-drawn',
  'covenant-breached',
  'campaign-backfired',
  'stock-piled-up',
  'data-breached',
  'platform-fined',
  'word-given',
  'word-kept',
  'word-broken',
  'pilot-worked',
  'pilot-failed',
  'venture-failed',
  'ran-out-of-cash',
  'restructured',
  'failed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a sentence about an event may name; figures arrive finished. */
export interface EventNames {
  /** Who it happened to, or the parties of the contract. */
  readonly who: string;
  /** The other firm, where there is one. */
  readonly of: string;
  readonly money: string;
  readonly gain: string;
  readonly part: string;
  readonly word: string;
}

interface EventsWords {
  readonly events: Readonly<Record<EventKind, (names: EventNames) => string>>;
  readonly covenants: Readonly<Record<string, string>>;
  readonly campaigns: Readonly<Record<string, string>>;
  readonly pledges: Readonly<Record<string, string>>;
  readonly contract: string;
  readonly unknown: (kind: string) => string;
}

const EN: EventsWords = {
  events: {
    'alliance-signed': ({ who }) => `${who} signed a contract.`,
    'alliance-amended': ({ who }) => `${who} changed the terms of their contract.`,
    'alliance-started': ({ who }) => `The contract of ${who} began to run.`,
    'alliance-expired': ({ who }) => `The contract of ${who} came to its agreed end.`,
    'alliance-left': ({ who }) => `The contract of ${who} was ended by one side before its time.`,
    'alliance-broken': ({ who }) => `The contract of ${who} broke apart.`,
    'dispute-broke-out': ({ who }) => `A dispute broke out between ${who}.`,
    'coordination-failed': ({ who }) =>
      `Work between ${who} did not fit together this quarter; part of the promised gain was lost.`,
    'closing-postponed': ({ who, money }) =>
      `${who} could not pay ${money} for the agreed stake; closing moved to the next quarter.`,
    'stake-bought': ({ who, of, money, part }) =>
      `${who} paid ${money} and now holds a stake of ${part} bought in ${of}.`,
    'seat-taken': ({ who, of, part }) => `${who} holds ${part} of ${of}: it takes a seat on the board.`,
    'veto-gained': ({ who, of, part }) =>
      `${who} holds ${part} of ${of}: it can veto what needs two thirds of the votes, and decisions there slow down.`,
    'control-gained': ({ who, of, part }) =>
      `${who} holds ${part} of ${of}: it controls the firm, whose books are consolidated in its own.`,
    'control-lost': ({ who, of, money }) =>
      `${who} gave up control of ${of}; taking the two houses apart cost it ${money}.`,
    'buy-out-lapsed': ({ who, of }) => `The buy-out of ${of} by ${who} fell through before it closed.`,
    'stake-sold': ({ who, of, money, gain }) => `${who} sold a stake in ${of} for ${money}, ${gain}.`,
    'shares-issued': ({ who, money, part }) =>
      `${who} issued new shares, ${part} of the old, and raised ${money}.`,
    'value-collapsed': ({ who, money }) =>
      `The value of ${who} collapsed below its threshold; flight from it destroyed another ${money}.`,
    'value-pulled-down': ({ who, money }) =>
      `${who} was pulled down by what it holds in others; flight from it destroyed ${money}.`,
    'partners-unpaid': ({ who, money }) =>
      `${who} could not pay all that it owed its partners; ${money} is lost to them.`,
    'credit-line-drawn': ({ who, money }) => `${who} drew ${money} on its credit line.`,
    'covenant-breached': ({ who, word }) =>
      `${who} broke a loan covenant (${word}); the lender raised its price.`,
    'campaign-backfired': ({ who, word }) =>
      `The campaign of ${who} (${word}) backfired and cost reputation.`,
    'stock-piled-up': ({ who, money }) => `Stock piled up at ${who}: ${money} more than planned.`,
    'data-breached': ({ who, money }) => `Customer data leaked at ${who}; the damage is ${money}.`,
    'platform-fined': ({ who, money }) =>
      `A regulator fined ${who} ${money} for tying its merchants; they are free to sell elsewhere again.`,
    'word-given': ({ who, word }) => `${who} announced in public: ${word}.`,
    'word-kept': ({ who, word }) => `${who} kept its word: ${word}.`,
    'word-broken': ({ who, word }) =>
      `${who} broke its word (${word}); the others will remember, and buyers and investors too.`,
    'pilot-worked': ({ who, money }) => `The pilot shop of ${who} worked, after ${money} spent on it.`,
    'pilot-failed': ({ who, money }) => `The pilot shop of ${who} failed; ${money} spent on it is gone.`,
    'venture-failed': ({ who, money }) => `A new business of ${who} failed; ${money} put into it is gone.`,
    'ran-out-of-cash': ({ who, money }) =>
      `${who} ran out of cash, ${money} short after the whole credit line. The rescue menu is open.`,
    restructured: ({ who, money }) => `Lenders of ${who} forgave ${money} of debt for new shares.`,
    failed: ({ who }) => `${who} failed: two quarters without cash.`,
  },
  covenants: {
    'interest-cover': 'interest cover',
    'minimum-cash': 'minimum cash',
    'debt-to-equity': 'debt to equity',
  },
  campaigns: {
    celebrity: 'celebrity',
    'co-brand': 'co-brand',
    'store-game': 'game in shops',
    'live-launch': 'live launch',
    showroom: 'showroom',
  },
  pledges: {
    'lower-prices': 'lower prices',
    'more-capacity': 'more warehouses',
    'loyal-partner': 'stay with its partners',
    'no-price-war': 'no price war',
  },
  contract: 'two partners',
  unknown: (kind) => `Event: ${kind}.`,
};

const ZH: EventsWords = {
  events: {
    'alliance-signed': ({ who }) => `${who}签订合约。`,
    'alliance-amended': ({ who }) => `${who}修改了合约条款。`,
    'alliance-started': ({ who }) => `${who}的合约开始履行。`,
    'alliance-expired': ({ who }) => `${who}的合约到期结束。`,
    'alliance-left': ({ who }) => `${who}的合约被一方提前终止。`,
    'alliance-broken': ({ who }) => `${who}的合约破裂。`,
    'dispute-broke-out': ({ who }) => `${who}之间发生争执。`,
    'coordination-failed': ({ who }) => `本季${who}配合脱节，约定的一部分收益落空。`,
    'closing-postponed': ({ who, money }) => `${who}付不出约定股权的${money}，交割推迟一季。`,
    'stake-bought': ({ who, of, money, part }) => `${who}付${money}，购入${of}${part}的股份。`,
    'seat-taken': ({ who, of, part }) => `${who}持有${of}${part}，取得一个董事席位。`,
    'veto-gained': ({ who, of, part }) =>
      `${who}持有${of}${part}，可否决须三分之二表决权通过的事项，${of}决策变慢。`,
    'control-gained': ({ who, of, part }) => `${who}持有${of}${part}，取得控制权，并入合并报表。`,
    'control-lost': ({ who, of, money }) => `${who}放弃对${of}的控制，拆分两家花去${money}。`,
    'buy-out-lapsed': ({ who, of }) => `${who}收购${of}未及交割便告落空。`,
    'stake-sold': ({ who, of, money, gain }) => `${who}以${money}出售所持${of}股份，${gain}。`,
    'shares-issued': ({ who, money, part }) => `${who}增发新股，相当于原股本的${part}，募得${money}。`,
    'value-collapsed': ({ who, money }) => `${who}市值跌破临界线，资金出逃又毁去${money}。`,
    'value-pulled-down': ({ who, money }) => `${who}被所持股份拖累，资金出逃毁去${money}。`,
    'partners-unpaid': ({ who, money }) => `${who}无力付清所欠伙伴的款项，对方损失${money}。`,
    'credit-line-drawn': ({ who, money }) => `${who}动用授信额度${money}。`,
    'covenant-breached': ({ who, word }) => `${who}触犯贷款约定（${word}），贷款方提高利率。`,
    'campaign-backfired': ({ who, word }) => `${who}的活动（${word}）适得其反，口碑受损。`,
    'stock-piled-up': ({ who, money }) => `${who}库存积压，比计划多${money}。`,
    'data-breached': ({ who, money }) => `${who}客户数据外泄，损失${money}。`,
    'platform-fined': ({ who, money }) =>
      `监管机构因限定商家经营处罚${who}${money}，商家重新可以在别处销售。`,
    'word-given': ({ who, word }) => `${who}公开承诺${word}。`,
    'word-kept': ({ who, word }) => `${who}兑现承诺：${word}。`,
    'word-broken': ({ who, word }) => `${who}食言（${word}），同行、顾客与投资者都会记得。`,
    'pilot-worked': ({ who, money }) => `${who}的新店型试点成功，共投入${money}。`,
    'pilot-failed': ({ who, money }) => `${who}的新店型试点失败，投入的${money}收不回来。`,
    'venture-failed': ({ who, money }) => `${who}的一项新业务失败，投入的${money}付诸东流。`,
    'ran-out-of-cash': ({ who, money }) => `${who}现金耗尽，用满授信后仍缺${money}，救助选项已开放。`,
    restructured: ({ who, money }) => `${who}的债权人免去${money}债务，换取新股。`,
    failed: ({ who }) => `${who}连续两季没有现金，退出市场。`,
  },
  covenants: { 'interest-cover': '利息保障', 'minimum-cash': '最低现金', 'debt-to-equity': '负债与权益之比' },
  campaigns: {
    celebrity: '名人代言',
    'co-brand': '品牌联名',
    'store-game': '门店游戏',
    'live-launch': '直播首发',
    showroom: '体验展厅',
  },
  pledges: {
    'lower-prices': '下调价格',
    'more-capacity': '扩建仓配',
    'loyal-partner': '不离开伙伴',
    'no-price-war': '不打价格战',
  },
  contract: '两家伙伴',
  unknown: (kind) => `事件：${kind}。`,
};

export const EVENT_WORDS: Catalogue<EventsWords> = { en: EN, zh: ZH };
