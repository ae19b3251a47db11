import type { Catalogue } from './catalogue';
import { DEAL_ZH } from './deal-zh';

const EN = {
  ours: 'ours',
  theirs: 'theirs, est.',
  unit: (unit: string) => `in ${unit}, over the term`,
  wholeSheet: 'Whole sheet',
  wholeNote: '80 % ranges; hatched is our estimate of them',
  waiting: 'Both sides are being weighed …',
  rowRanges: (clause: string, ours: string, theirs: string) =>
    `${clause}: worth ${ours} to us, about ${theirs} to them`,
  range: (low: string, high: string) => `${low} to ${high}`,
  more: 'all terms',
  moreLabel: (clause: string) => `${clause}: all terms`,
  close: 'close',
  off: 'Not on the sheet',
  offCount: (count: number) =>
    count === 1 ? 'One clause is not on the sheet' : `${count} clauses are not on the sheet`,
  standing: (count: number) =>
    count === 1 ? 'One clause stands as it is' : `${count} clauses stand as they are`,
  offNote: 'choose one to put it in',
  zone: {
    price: {
      'equity.pay': 'by the price of the stake; each unit more moves one from one side to the other',
      'equity-back.pay': 'by the price of the stake back',
      'storefront.commission': 'by the commission of the shop front',
      'logistics.fee': 'by the fee a parcel, times its cost',
      'logistics-back.fee': 'by the fee a parcel, times its cost',
      'order-quota.markup': 'by the markup on the quota',
      'licence.royalty': 'by the royalty',
      'treasury.fee': 'by the yearly fee of the guarantee',
    } as Readonly<Record<string, string>>,
    money: 'in money that they would pay us on top of the sheet; to the left, that we would pay them',
    sure: (from: string, to: string) => `A deal exists from ${from} to about ${to}`,
    maybe: (from: string, low: string, high: string) =>
      `A deal may exist from ${from}; they leave between ${low} and ${high}`,
    none: 'Nobody’s price is the other’s: no deal at any price here',
    sureMoney: (room: string) => `Both gain: about ${room} to share`,
    weMustPay: (least: string, room: string) =>
      `They lose about ${least} by it; a payment from us could share ${room}`,
    theyMustPay: (least: string, room: string) =>
      `We lose ${least} by it; a payment from them could share ${room}`,
    maybeMoney: 'Both may gain, but their edge is not sure',
    noneMoney: 'No payment mends this sheet: together it loses',
    over: (price: string) => `we leave over ${price}`,
    under: (price: string) => `we leave under ${price}`,
    theyOver: (price: string) => `they leave over ${price}`,
    theyUnder: (price: string) => `they leave under ${price}`,
    table: (price: string) => `on the table ${price}`,
    tableMoney: 'the sheet as it is',
    edge: (low: string, high: string) => `their edge ${low} to ${high}`,
    without: (clause: string) => `the same without: ${clause}`,
    describe: (ours: string, low: string, high: string, at: string) =>
      `Our edge is at ${ours}, theirs between ${low} and ${high}; the sheet stands at ${at}.`,
    columns: { what: 'Edge', at: 'At' },
    ourEdge: 'We leave at',
    theirLow: 'Their edge at the lowest',
    theirMid: 'Their edge, middle',
    theirHigh: 'Their edge at the highest',
    sheet: 'On the sheet',
  },
  estimate: {
    title: 'What it is worth to them',
    about: (low: string, high: string) => `our estimate, ${low} to ${high}`,
    least: (least: string, low: string, high: string) =>
      `They ask about ${least} of any sheet (${low} to ${high}).`,
    chance: (count: number) => `They sign this sheet in ${count} of 20 ways that they may be.`,
    said: (ways: number, thought: number) =>
      `What they said leaves ${ways} of the ${thought} ways we thought of.`,
    unsaid: 'They have said nothing of these terms yet: an answer narrows the estimate, whichever it is.',
    unstudied: 'Nothing was studied of them: the hatch is as wide as it gets.',
    studied: (books: string, stance: string) =>
      `Known from studies: ${books} of their books, ${stance} of their stance.`,
    study: 'Order a study of their books and stance',
    studyOrdered: 'A study of them is on the draft; it narrows the hatch from next quarter.',
    member: (firm: string, count: number) => `${firm} signs in ${count} of 20.`,
    ours: 'What it is worth to us',
    oursNote: 'money over the term, from our own books',
  },
  counter: {
    title: 'The counter that closes most',
    ask: 'Look for the best counter',
    asking: 'Every single change is being tried …',
    none: 'No single change does better: send it, or put another clause on the table.',
    chance: (before: number, after: number) =>
      `They sign in ${after} of 20 ways that they may be, before ${before}.`,
    ours: (before: string, after: string) => `To us: ${after} instead of ${before}.`,
    put: 'Put it on the sheet',
    takeOut: (clause: string) => `Leave out ${clause}.`,
    putIn: (clause: string, text: string) => `Put in ${clause}: ${text}.`,
    change: (clause: string, text: string) => `${clause}: ${text}.`,
  },
  conflict: {
    word: 'Conflict',
    quote: (contract: string, clause: string) => `${contract} says: “${clause}.”`,
    contract: (members: string, until: string) => `The contract with ${members}, in force until ${until},`,
    leaving: (fee: string) => `Leaving it costs ${fee} and their trust.`,
    leavingFree: 'Leaving it costs no fee, but their trust.',
    ourFront: (host: string) => `Our shop front stands with ${host}; this clause would bind us to another.`,
    resent: (firms: string) => `${firms} would hold it against both of us.`,
    takeOut: (clause: string) => `Leave out ${clause}`,
    covenants: {
      'minimum-cash': (limit: string, after: string) =>
        `A loan asks for at least ${limit} in cash; after these payments ${after} would be left.`,
      'debt-to-equity': (limit: string, after: string) =>
        `A loan allows debt of ${limit} of equity; after these payments it would be ${after}.`,
      'interest-cover': (limit: string, after: string) =>
        `A loan asks for profit of ${limit} times its interest; it stands at ${after}.`,
    },
    breach: 'A breach costs interest first, then a fee, then credit.',
  },
  division: {
    title: 'How the joint gains could be divided',
    note: (whole: string) => `shop front, carriage saved and fund: ${whole} over the term, by our estimate`,
    nothing: 'These clauses earn nothing together in money: there is nothing to divide.',
    member: 'Member',
    fees: 'by fees, as it stands',
    names: { nash: 'Nash bargain', shapley: 'Shapley value', nucleolus: 'Nucleolus' },
    put: 'Put it on',
    putLabel: (rule: string) => `Put it on the sheet: ${rule}`,
    on: 'on the sheet',
    takeOff: 'Back to the fees',
    why: {
      nash: (strong: string, weak: string, part: string) =>
        `${strong} leans on the others less than ${weak} does, so it gets ${part} of the gain.`,
      nashEven: 'All lean on each other alike, so all get the same.',
      shapley: (most: string, adds: string) =>
        `Each gets what it adds, averaged over every order of joining; ${most} adds most, ${adds}.`,
      shapleyEven: 'Neither gains anything without the other, so both add the same.',
      nucleolus: (slack: string) =>
        `The worst-off group is made as content as can be: nobody gets less than ${slack} over what it could have alone.`,
      nucleolusShort: (slack: string) =>
        `Some group could have ${slack} more on its own whatever the rule; this one keeps that least.`,
      same: 'Between two it is the same as the Shapley value.',
    },
  },
  drill: {
    title: 'If they left tomorrow',
    note: (quarters: number) => `lost within ${quarters} quarters; eight in ten futures inside`,
    waiting: 'Futures with and without them are being played …',
    share: 'Share of all demand',
    pressure: 'Pressure',
    dependence: 'Business that hangs on partners',
    none: 'Hardly anything would be lost: they can be replaced.',
    fee: (fee: string) => `They would owe an exit fee of ${fee}.`,
  },
  members: {
    label: 'Parties',
    invite: (firm: string) => `Invite ${firm}`,
    dismiss: (firm: string) => `Send ${firm} away from the table`,
    inviteWord: 'invite',
    most: 'A contract binds at most five.',
    from: 'gives',
    to: 'takes',
  },
  starts: {
    label: 'Start from',
    choose: 'a pattern …',
    names: {
      theirs: 'their offer',
      standing: 'the terms in force',
      contract: 'Trade only: shop front and data',
      minority: 'A minority stake with trade',
      cross: 'Stakes both ways, networks both ways',
      network: 'Share the lorries, nothing else',
      platform: 'Open platform: tools, quota, joint buying',
      coalition: 'A coalition of several, gains divided',
      empty: 'an empty sheet',
    },
  },
  history: {
    title: 'What history signed',
    sealed: 'Sealed until the game is over.',
    none: 'The record holds no contract between these two.',
    signed: (period: string) => `Signed in ${period}:`,
  },
  told: {
    title: 'What they were thinking',
    note: 'told now that the quarter is over; their books stay their own',
    waiting: 'They are being asked …',
    habit: (firm: string, character: string) =>
      `${firm} (${character}) plays by habit in this game and weighed nothing against it.`,
    recorded: (firm: string) => `${firm} did what the record says.`,
    characters: {
      historical: 'as recorded',
      networker: 'a networker',
      follower: 'a follower',
      cautious: 'cautious',
      fortress: 'a fortress',
      'margin-hunter': 'a margin hunter',
      'best-reply': 'plays for its mandate',
      'random-legal': 'by chance',
      'hold-course': 'holds course',
    } as Readonly<Record<string, string>>,
    believed: (share: string, pressure: string) =>
      `It believed that its share would come to ${share} if it did nothing new, and took your pressure for ${pressure}.`,
    believedReal: (real: string) => `Your pressure was ${real}.`,
    ways: {
      reflex: 'go on as it usually does',
      'hold-course': 'hold course',
      'cut-prices': 'cut prices a little',
      'cut-prices-deep': 'cut prices deeply',
      'raise-prices': 'raise prices',
      'advertise-more': 'advertise more',
      'advertise-less': 'advertise less',
      'big-sale': 'make the sale a big one',
      'no-sale': 'sit the sale out',
      'build-network': 'build where the network is full',
      'keep-network': 'leave the network as it is',
      'better-care': 'care better for buyers',
      'easier-returns': 'make returns easier',
      'stricter-checks': 'check goods more strictly',
      'save-budgets': 'save on skills',
      'invest-in-skills': 'invest in skills',
      'close-shops': 'close shops',
      'rebuild-shops': 'rebuild shops',
      'pay-down': 'pay debt down',
      'raise-equity': 'sell new shares',
      'more-stock': 'keep more stock',
      'less-stock': 'keep less stock',
      'premium-zone': 'work on a premium zone',
      'curate-more': 'keep more doubtful goods off its site',
      'charge-more': 'charge merchants more',
      'charge-less': 'charge merchants less',
      'study-wishes': 'study what shoppers wish',
      'promise-peace': 'promise not to cut prices',
      combined: 'do the two best at once',
    } as Readonly<Record<string, string>>,
    chosen: 'chosen',
    columns: { way: 'It weighed', gain: 'gain', share: 'its share', chance: 'inclined' },
    gain: (percent: string) => `${percent} of a quarter’s sales`,
    points: (points: string) => `${points} points`,
    motives: {
      worth: 'It chose for the money.',
      share: 'It chose for share.',
      pressure: 'It chose to be under less pressure.',
      habit: 'It stayed with its habit: nothing else promised enough.',
    },
    notBest: 'It did not take the best: near equals are told apart loosely.',
    futures: (count: number) => (count === 1 ? 'one future a way' : `${count} futures a way`),
  },
  level: {
    label: 'How much of the game',
    names: { essentials: 'Essentials', standard: 'Standard', full: 'Full' },
    notes: {
      essentials: (decisions: number, clauses: number) =>
        `${decisions} kinds of decision and one pattern of alliance with ${clauses} clauses; rivals play by habit.`,
      standard: (decisions: number, clauses: number) =>
        `${decisions} kinds of decision, ${clauses} clauses; rivals play by habit.`,
      full: (_decisions: number, _clauses: number) =>
        'Everything is on, and rivals look ahead before they decide.',
    },
  },
};

export type DealWords = typeof EN;

export const DEAL_WORDS: Catalogue<DealWords> = { en: EN, zh: DEAL_ZH };
