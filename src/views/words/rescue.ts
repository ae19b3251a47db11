import type { Catalogue } from './catalogue';

const EN = {
  out: (ways: number) => `Cash has run out: ${ways} ${ways === 1 ? 'way' : 'ways'} on`,
  outNote: 'two quarters running without cash, and the firm is out',
  near: (quarters: string, ways: number) =>
    `Cash and credit last ${quarters} quarters: ${ways} ${ways === 1 ? 'way' : 'ways'} on`,
  nearNote: 'before it comes to that',
  borrow: (amount: string) => `Draw the whole credit line, ${amount}`,
  sell: (firm: string) => `Sell the stake in ${firm}`,
  issue: (part: string) => `Issue new shares, ${part} of those there are`,
  close: (count: string, region: string) => `Close ${count} shops: ${region}`,
  restructure: 'Restructure: lenders forgive debt for shares',
  ask: (firm: string) => `Ask ${firm} for help at the table`,
  askNote: 'a stake, joint buying or a shared treasury can be agreed there',
  effect: (cash: string, pressure: string) => `cash ${cash}, pressure ${pressure} this quarter`,
  refused: 'not allowed beside the rest of the draft',
  choose: 'Choose',
  undo: 'Leave it',
  table: 'To the table',
  lender: (amount: string, rate: string) =>
    `The bank lends ${amount} of it from the credit line at ${rate} a year.`,
  unpaid: (amount: string) => `${amount} of it nobody lends: the firm would end the quarter short.`,
  taken: (count: number) =>
    count === 1 ? 'One quarter was taken back.' : `${count} quarters were taken back.`,
  takeBack: (period: string) => `Take back ${period}`,
  takeBackNote: 'Practice only: the quarter is played again, and the record counts it.',
  agree: 'I expect this',
  notSaid: 'Nothing expected yet: closing so is recorded as skipped.',
  held: (inside: number, of: number) => `Your 80 % ranges held ${inside} of ${of} times.`,
};

export type RescueWords = typeof EN;

const ZH: RescueWords = {
  out: (ways) => `现金已尽：还有${ways}条路`,
  outNote: '连续两季没有现金，公司就出局',
  near: (quarters, ways) => `现金与授信只够${quarters}季：还有${ways}条路`,
  nearNote: '趁还没到那一步',
  borrow: (amount) => `用足授信，${amount}`,
  sell: (firm) => `出售所持${firm}股份`,
  issue: (part) => `增发新股，为现有股份的${part}`,
  close: (count, region) => `关闭${count}家门店：${region}`,
  restructure: '重组：债权人以债换股',
  ask: (firm) => `到谈判桌上向${firm}求助`,
  askNote: '可以谈入股、联合采购或共用资金池',
  effect: (cash, pressure) => `本季现金${cash}，压力${pressure}`,
  refused: '与草案其余部分不能并行',
  choose: '采用',
  undo: '放弃',
  table: '去谈判',
  lender: (amount, rate) => `其中${amount}由银行按授信借出，年利率${rate}。`,
  unpaid: (amount) => `还有${amount}无人肯借：本季收官时会缺钱。`,
  taken: (count) => `已悔棋${count}季。`,
  takeBack: (period) => `收回${period}`,
  takeBackNote: '仅限练习：该季重下，记录里会计数。',
  agree: '就这么预期',
  notSaid: '还没有预期：就此结束，会记为跳过。',
  held: (inside, of) => `你的80%区间，${of}次里说中${inside}次。`,
};

export const RESCUE_WORDS: Catalogue<RescueWords> = { en: EN, zh: ZH };
