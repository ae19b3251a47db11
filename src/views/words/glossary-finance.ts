import type { Catalogue } from './catalogue';
import type { Entry } from './glossary-entry';

const EN = {
  revenue: [
    'Revenue',
    'What a firm is paid for its sales and services in a quarter, before any cost.',
    'Top line of the income statement; covenants and scale are measured against it.',
  ],
  'gross-margin': [
    'Gross margin',
    'The part of a sale that is left after the goods themselves are paid for.',
    'Low prices, festivals and markdowns eat it; joint buying gives some back.',
  ],
  'operating-profit': [
    'Operating profit',
    'What trade itself earns after goods, wages, shops, delivery and advertising.',
    'A weak one feeds pressure even while one-off gains make the net result look good.',
  ],
  'net-profit': [
    'Net profit',
    'Operating profit after interest, one-off gains and tax.',
    'Bottom line of the income statement; selling a stake can lift it for one quarter.',
  ],
  'cash-flow': [
    'Cash flow',
    'Money that really came in less money that really went out.',
    'Profit is an opinion until it is paid: growth can earn a profit and still drain the till.',
  ],
  'cash-runway': [
    'Cash runway',
    'How many quarters the cash would last if the last quarters went on.',
    'One of the five parts of pressure, and the first thing a lender asks.',
  ],
  pressure: [
    'Financial pressure',
    'How near the firm is to the wall: an index from 0, calm, to 100, crisis, made of five parts.',
    'The second score of every game; mandates set a ceiling for it.',
  ],
  covenant: [
    'Covenant',
    'A promise to a lender, such as a lowest cash level, whose breach lets him call the loan back.',
    'The nearer the limit, the higher the pressure; a breach ends in talks or rescue.',
  ],
  'interest-cover': [
    'Interest cover',
    'How many times operating profit pays the interest.',
    'A usual covenant: below its limit the loan becomes dearer or is called.',
  ],
  'debt-to-equity': [
    'Debt to equity',
    'What is borrowed for every yuan the owners have in the firm.',
    'Rises with loans and with losses; a covenant may cap it.',
  ],
  'credit-line': [
    'Credit line',
    'The most a bank will lend without asking again.',
    'What a quarter overspends is drawn from it, at a rate that grows with pressure.',
  ],
  'working-capital': [
    'Working capital',
    'Money tied up between paying suppliers and being paid by customers.',
    'Stock and slow payers bind it; slow payment of suppliers frees it.',
  ],
  receivables: [
    'Receivables',
    'Sales made but not yet paid by the buyer.',
    'Selling through a partner’s site adds days until his settlement comes.',
  ],
  payables: [
    'Payables',
    'Goods received but not yet paid for.',
    'The supplier’s patience is a free loan that ends when trust does.',
  ],
  inventory: [
    'Inventory',
    'Goods bought and not yet sold.',
    'Too little loses sales, too much ends in markdowns; badly joined stocks do both.',
  ],
  depreciation: [
    'Depreciation',
    'The yearly share of the price of warehouses and shops that counts as a cost.',
    'Takes profit but no cash; it follows what you build.',
  ],
  equity: [
    'Equity',
    'What belongs to the owners once all debts are taken off.',
    'Losses shrink it, new shares fill it.',
  ],
  dilution: [
    'Dilution',
    'Each old share’s smaller part of the firm once new shares are sold.',
    'The price of a partner’s money: cash now, votes and profits for ever.',
  ],
  'market-value': [
    'Market value',
    'What all shares together would fetch today.',
    'Moves with profit and expectations, and with the value of firms you hold.',
  ],
  'supply-chain-finance': [
    'Supply-chain finance',
    'Paying suppliers early through a lender, for a fee.',
    'Keeps partners supplied; stretches your own books a little.',
  ],
  insolvency: [
    'Insolvency',
    'Bills that can no longer be paid.',
    'Opens the rescue menu: sell, ask an ally, restructure, close; never a dead end.',
  ],
  restructuring: [
    'Restructuring',
    'New terms with lenders: less now, more later, under supervision.',
    'A way out of insolvency that costs trust and value.',
  ],
  cash: [
    'Cash',
    'Money in the bank that can be spent today.',
    'Bills, wages and stakes are paid from it; what is missing is borrowed.',
  ],
  debt: [
    'Debt',
    'Loans that must be paid back with interest.',
    'Net of cash it says how much the lenders really have in the firm.',
  ],
  soundness: [
    'Soundness',
    'A score made of working capital, kept profits, earnings and equity against what the firm owes.',
    'One part of pressure, after Altman’s Z: the lower, the nearer to failure.',
  ],
  'debt-to-profit': [
    'Debt to profit',
    'How many years of profit before depreciation the net debt amounts to.',
    'One part of pressure; nothing while cash exceeds debt.',
  ],
  'tied-capital': [
    'Tied in stakes',
    'How much of what the owners have in the firm lies in shares of other firms.',
    'One part of pressure: it may be worth much and still pay no bill.',
  ],
} as const satisfies Record<string, Entry>;

const ZH: Record<keyof typeof EN, Entry> = {
  revenue: [
    '营业收入',
    '一个季度里卖货和提供服务所得的钱，尚未扣除任何成本。',
    '利润表第一行；贷款条款和规模都拿它作分母。',
  ],
  'gross-margin': [
    '毛利率',
    '卖价中付完货款之后剩下的部分。',
    '低价、大促和清仓都吃掉它，联合采购能补回一些。',
  ],
  'operating-profit': [
    '营业利润',
    '扣除货款、工资、门店、配送和广告之后，生意本身挣的钱。',
    '它不好看，压力就会上升，哪怕一次性收益让净利润体面。',
  ],
  'net-profit': [
    '净利润',
    '营业利润再算上利息、一次性收益和税。',
    '利润表最后一行；卖掉一笔持股，能让它漂亮一个季度。',
  ],
  'cash-flow': [
    '现金流',
    '真正收进来的钱减去真正付出去的钱。',
    '利润没收到手只是账面；增长可以有利润，同时把钱柜掏空。',
  ],
  'cash-runway': [
    '现金可撑季数',
    '照最近几季花下去，手里的现金还能撑几个季度。',
    '压力五项之一，也是放贷人问的第一句话。',
  ],
  pressure: [
    '财务压力',
    '离墙还有多远：从0（平静）到100（危机）的指数，由五项组成。',
    '每局的第二项成绩，任务书为它定了上限。',
  ],
  covenant: [
    '贷款约定',
    '对放贷人的承诺，例如最低现金；违反了，对方可以收回贷款。',
    '离界线越近压力越高；越了线，就要谈判或求救。',
  ],
  'interest-cover': ['利息保障', '营业利润够付几遍利息。', '常见的贷款约定：低于界线，贷款变贵或被收回。'],
  'debt-to-equity': [
    '负债权益比',
    '股东每放一元，公司另外借了多少。',
    '借款和亏损都会抬高它，贷款约定可能设顶。',
  ],
  'credit-line': [
    '授信额度',
    '银行不必再审、最多肯借的数目。',
    '一季花超的部分从这里支取，压力越大利率越高。',
  ],
  'working-capital': [
    '营运资金',
    '从付货款到收回货款之间被占住的钱。',
    '库存和慢付的客户占用它，晚付供应商则释放它。',
  ],
  receivables: ['应收账款', '已经卖出、买方还没付的钱。', '到伙伴的网站上卖货，要多等几天才结算。'],
  payables: ['应付账款', '货已收到、还没付的钱。', '供应商的耐心是一笔免息借款，信任没了它也没了。'],
  inventory: ['库存', '买进来还没卖出去的货。', '太少丢生意，太多要清仓；两家的库存接得不好，两样都占。'],
  depreciation: [
    '折旧',
    '仓库和门店的造价，每年摊进成本的一份。',
    '减少利润但不花现金；建得越多，折旧越多。',
  ],
  equity: ['股东权益', '扣掉全部债务之后属于股东的部分。', '亏损让它变薄，增发把它补厚。'],
  dilution: [
    '稀释',
    '发了新股之后，每一老股所占的份额变小。',
    '伙伴资金的代价：眼下得现金，从此让出表决权和利润。',
  ],
  'market-value': ['市值', '全部股份今天值多少钱。', '随利润和预期变动，也随您持股的公司涨跌。'],
  'supply-chain-finance': [
    '供应链金融',
    '借资金方之手提前付款给供应商，付一点费用。',
    '稳住供货，自己的账则拉长一些。',
  ],
  insolvency: ['无力偿付', '到期的账付不出来了。', '会打开救助菜单：出售、求助盟友、重组或关闭，总有出路。'],
  restructuring: [
    '债务重组',
    '与债权人重谈条件：现在少付，以后多付，并受监督。',
    '走出困境的一条路，代价是信任和市值。',
  ],
  cash: ['现金', '存在银行、今天就能花的钱。', '货款、工资和入股都从这里付，不够就要借。'],
  debt: ['债务', '要连本带息还的借款。', '扣掉现金之后，才看得出放贷人真正压了多少在公司里。'],
  soundness: [
    '稳健',
    '把营运资金、留存利润、盈利和股东权益与负债相比得出的分数。',
    '压力的一项，取自奥特曼Z值：越低，离倒下越近。',
  ],
  'debt-to-profit': ['净债务／盈利', '净债务相当于几年的折旧前利润。', '压力的一项；现金多于债务时为零。'],
  'tied-capital': [
    '股权占用',
    '股东权益中压在别家股份上的部分。',
    '压力的一项：也许很值钱，却付不了一张账单。',
  ],
};

export const FINANCE_TERMS: Catalogue<Record<keyof typeof EN, Entry>> = { en: EN, zh: ZH };
