import type { Catalogue } from './catalogue';

interface CaseWords {
  readonly title: string;
  readonly question: string;
}

const EN = {
  dateline: 'Nanjing, 10 August 2015. You run Suning: more than 1,600 shops, 3.2 % of the online market.',
  question: 'Sell a fifth of yourself to the rival who is overtaking you?',
  offer:
    'Alibaba offers RMB 28.3bn for 19.99 % of your firm. In return you put up to RMB 14.0bn into theirs, join your warehouses to theirs, and sell on their site.',
  sign: 'Sign',
  signNote: 'to the table, with their terms on it',
  alone: 'Stay alone',
  aloneNote: 'to your desk, with every vote your own',
  firstMove: 'What would you have done? Your answer is the first move of a real game.',
  sourceWord: 'sources',
  sourceHint: 'opens the sources',
  sourceOf:
    'Terms as announced on 10 August 2015, closed in June 2016; shop count from the same announcement; online share of B2C sales for the third quarter of 2015 as counted by Analysys.',
  board: {
    title: 'History, replaying',
    paused: 'History, paused',
    own: 'Suning’s lines',
    partner: 'Cainiao’s lines',
    shared: 'shared, one line',
    joining: 'joining',
    play: 'Play',
    pause: 'Pause',
    figure: (faster: number, all: number) => `${faster} of ${all}`,
    figureNote: 'cities served faster by Suning than when the case opens',
    description: (period: string, shared: number, joining: number, routes: number) =>
      `The network in ${period}: of ${routes} lines, ${shared} are shared by Suning and Cainiao and ${joining} are joining.`,
  },
  continue: {
    title: 'Continue',
    none: 'No game on this device yet. The two answers above start one; it is saved here at every step.',
    open: 'Open',
    openLabel: (title: string) => `Open: ${title}`,
    remove: 'Delete',
    removeLabel: (title: string) => `Delete: ${title}`,
    row: (firm: string, period: string) => `${firm}, ${period}`,
    played: (quarters: number, of: number) =>
      quarters === 0 ? `nothing closed yet, ${of} quarters to play` : `${quarters} of ${of} quarters closed`,
    over: (of: number) => `finished after ${of} quarters`,
    savedAt: (when: string) => `saved ${when}`,
    sure: (title: string) => `Delete this game for good? ${title}`,
    keep: 'Keep it',
    rename: 'Rename',
    renameLabel: (title: string) => `Rename: ${title}`,
    nameOf: 'Name of this game',
    saveName: 'Save the name',
    nameHint: (most: number) => `At most ${most} letters; empty gives the game its plain name again.`,
    named: (plain: string, progress: string) => `${plain}, ${progress}`,
    importWord: 'Load a file',
    exportWord: 'Download',
    exportLabel: (title: string) => `Download: ${title}`,
    importFailed: 'That file could not be read as a game of this version.',
  },
  damaged: {
    title: 'Set aside: saves that cannot be read',
    why: 'They were changed or cut off outside of this page, or belong to other rules. Nothing has been thrown away.',
    download: 'Download',
    discard: 'Throw away',
    name: (id: string) => `Save ${id}`,
  },
  history: {
    title: 'Watch history',
    text: 'What the firms really did, quarter by quarter, with the sources. Take over any seat at any point.',
    open: (title: string) => `Watch ${title}`,
  },
  play: {
    title: 'Play a case',
    text: 'Read the letter from the board and its sources first, choose your rivals, then start.',
    as: (firm: string) => `As ${firm}`,
  },
  guests: {
    title: 'Cases of others',
    text: 'Anyone can write a case: a folder of scenario.json, words.en.json and words.zh.json, or one file with all of it. It is checked here, kept on this device and sent nowhere.',
    load: 'Load a case',
    drop: 'or drop its files here',
    refused: (count: number) =>
      count === 1
        ? 'This case cannot be played: one thing is wrong with it.'
        : `This case cannot be played: ${count} things are wrong with it.`,
    more: (count: number) => `and ${count} more`,
    whole: 'the whole file',
    remove: 'Delete',
    removeLabel: (title: string) => `Delete the case: ${title}`,
  },
  line: {
    title: 'Cases on their years',
    notch: 'Each notch is one quarter to decide.',
    span: (from: string, to: string, quarters: number) => `${from} to ${to}, ${quarters} quarters`,
    documents: (names: readonly string[]) => `from ${names.join('; ')}`,
    rests: (span: string, documents: string) => `${span}, ${documents}`,
    watch: 'Watch history',
    watchLabel: (title: string) => `Watch history: ${title}`,
    closing: 'what became of it',
  },
  documents: {
    '000': 'a paper on the alliance',
    '001': 'a report on one shop',
    '002': 'an article on partnerships',
  } as Readonly<Record<string, string>>,
  glossary: 'Glossary',
  foot: 'Every figure carries its source or is marked as assumed.',
  cases: {
    'alibaba-suning-2015': {
      title: 'Alibaba × Suning',
      question: 'sell a fifth of yourself to a platform, and buy into it?',
    },
    'corner-shop-2016': {
      title: 'The corner shop',
      question: 'tie your shelves to a platform that opens its own grocery?',
    },
    'jd-coalition-2017': {
      title: 'JD coalition',
      question: 'four partners to reach the women and the luxury buyers you do not reach?',
    },
  } as Readonly<Record<string, CaseWords>>,
  firms: {
    suning: 'Suning',
    alibaba: 'Alibaba',
    jd: 'JD',
    gome: 'Gome',
    vipshop: 'Vipshop',
    weijun: 'Weijun Grocery',
  } as Readonly<Record<string, string>>,
};

export type HomeWords = typeof EN;

const ZH: HomeWords = {
  dateline: '南京，2015年8月10日。您掌管苏宁：门店1600多家，网上零售份额3.2%。',
  question: '把公司的五分之一，卖给正在超越您的对手？',
  offer:
    '阿里巴巴出价283亿元，认购贵公司19.99%的股份。作为交换，您以最多140亿元入股对方，仓储物流与之打通，并到它的网站开店。',
  sign: '签约',
  signNote: '走到谈判桌前，对方条件已摆上',
  alone: '独自走下去',
  aloneNote: '回到决策台，表决权全在自己手里',
  firstMove: '换作您，会怎么选？您的回答，就是一局真实游戏的第一步。',
  sourceWord: '出处',
  sourceHint: '打开出处',
  sourceOf:
    '条件见2015年8月10日公告，2016年6月交割；门店数见同一公告；网上零售份额为易观统计的2015年第三季度B2C份额。',
  board: {
    title: '史实回放',
    paused: '史实回放，已暂停',
    own: '苏宁的线路',
    partner: '菜鸟的线路',
    shared: '两家合用',
    joining: '正在合并',
    play: '播放',
    pause: '暂停',
    figure: (faster, all) => `${faster}/${all}`,
    figureNote: '城市的苏宁送货比开局时更快',
    description: (period, shared, joining, routes) =>
      `${period}的线路图：${routes}条线路中，苏宁与菜鸟合用${shared}条，另有${joining}条正在合并。`,
  },
  continue: {
    title: '继续',
    none: '本机还没有存局。上面两个回答都会开出一局，每一步都会存下。',
    open: '打开',
    openLabel: (title) => `打开：${title}`,
    remove: '删除',
    removeLabel: (title) => `删除：${title}`,
    row: (firm, period) => `${firm}，${period}`,
    played: (quarters, of) => (quarters === 0 ? `尚未结算，共${of}季` : `已结算${quarters}季，共${of}季`),
    over: (of) => `${of}季已全部结束`,
    savedAt: (when) => `存于${when}`,
    sure: (title) => `确定永久删除这一局？${title}`,
    keep: '保留',
    rename: '改名',
    renameLabel: (title) => `改名：${title}`,
    nameOf: '这一局的名字',
    saveName: '保存名字',
    nameHint: (most) => `最多${most}个字；留空则恢复原来的叫法。`,
    named: (plain, progress) => `${plain}，${progress}`,
    importWord: '读入文件',
    exportWord: '下载',
    exportLabel: (title) => `下载：${title}`,
    importFailed: '这个文件不是本版本可读的对局。',
  },
  damaged: {
    title: '另行放置：读不出的存档',
    why: '它们在本页之外被改动或截断，或属于另一套规则。什么都没有丢弃。',
    download: '下载',
    discard: '丢弃',
    name: (id) => `存档${id}`,
  },
  history: {
    title: '看史实',
    text: '各家公司当年一季一季怎么做，附出处。任何时点、任何一方，都可以由您接手。',
    open: (title) => `看${title}`,
  },
  play: {
    title: '玩一个案例',
    text: '先读董事会来信和材料，选定对手，再开局。',
    as: (firm) => `扮演${firm}`,
  },
  guests: {
    title: '他人的案例',
    text: '谁都可以写案例：一个文件夹，内有scenario.json、words.en.json和words.zh.json；也可以合成一个文件。在本机检查，只存在本机，不发往任何地方。',
    load: '读入案例',
    drop: '或把文件拖到这里',
    refused: (count) => `这个案例不能玩：有${count}处问题。`,
    more: (count) => `另有${count}处`,
    whole: '整个文件',
    remove: '删除',
    removeLabel: (title) => `删除案例：${title}`,
  },
  line: {
    title: '各案例所在的年份',
    notch: '每一格是一个要作决策的季度。',
    span: (from, to, quarters) => `${from}至${to}，共${quarters}季`,
    documents: (names) => `依据${names.join('、')}`,
    rests: (span, documents) => `${span}，${documents}`,
    watch: '看史实',
    watchLabel: (title) => `看史实：${title}`,
    closing: '后来怎样',
  },
  documents: {
    '000': '一篇研究联盟的论文',
    '001': '一篇走访小店的报道',
    '002': '一篇谈合作的文章',
  },
  glossary: '词语表',
  foot: '每个数字都有出处，否则标明为假设。',
  cases: {
    'alibaba-suning-2015': { title: '阿里巴巴 × 苏宁', question: '把五分之一卖给平台，再反过来入股它？' },
    'corner-shop-2016': { title: '街角小店', question: '平台自己也开生鲜店，还把货架交给它吗？' },
    'jd-coalition-2017': { title: '京东联盟', question: '四个伙伴，能不能带来您够不着的女性和奢侈品顾客？' },
  },
  firms: {
    suning: '苏宁',
    alibaba: '阿里巴巴',
    jd: '京东',
    gome: '国美',
    vipshop: '唯品会',
    weijun: '维军超市',
  },
};

export const HOME_WORDS: Catalogue<HomeWords> = { en: EN, zh: ZH };
