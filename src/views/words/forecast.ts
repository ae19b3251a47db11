import type { Catalogue } from './catalogue';

const EN = {
  measures: {
    goal: (segment: string) => `Share of ${segment}`,
    share: 'Share of the market',
    pressure: 'Pressure',
  },
  units: {
    goal: (segment: string) => `share of ${segment}, %`,
    share: 'share of the market, %',
    pressure: 'pressure, 0 calm to 100 crisis',
  },
  bands: 'bands 50, 80 and 95 %',
  count: (count: string) => `${count} futures`,
  rough: (count: string) => `rough (${count})`,
  onPage: (count: string) => `${count} futures, played by the page itself: the workers do not answer`,
  waiting: 'Playing the first futures.',
  over: 'The game is over: nothing is left to forecast.',
  reaches: (what: string, target: string, n: number) =>
    n === 0
      ? `The draft reaches ${target} ${what} in none of the futures`
      : n === 20
        ? `The draft reaches ${target} ${what} in all of the futures`
        : `The draft reaches ${target} ${what} in ${n} of 20 futures`,
  ends: (target: string, n: number) =>
    n === 0
      ? `The draft ends at pressure ${target} or less in none of the futures`
      : n === 20
        ? `The draft ends at pressure ${target} or less in all of the futures`
        : `The draft ends at pressure ${target} or less in ${n} of 20 futures`,
  between: (what: string, low: string, high: string) =>
    `In 8 of 10 futures ${what} ends between ${low} and ${high}`,
  what: { goal: (segment: string) => `of ${segment}`, share: 'of the market', pressure: 'pressure' },
  shareIs: 'the share of the market',
  pressureIs: 'pressure',
  goalAt: (target: string, chance: string) => `goal ${target}: ${chance}`,
  now: 'now',
  draftEnd: (value: string) => `draft ${value}`,
  ghost: (letter: string, name: string, value: string) => `${letter}: ${name} ${value}`,
  point: (period: string, value: string) => `${period}: ${value}`,
  middlePoint: (period: string, mid: string, low: string, high: string) =>
    `${period}: middle ${mid}, 80 % from ${low} to ${high}`,
  pin: {
    label: (mid: string) => `you: ${mid}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    came: (value: string) => `came: ${value}`,
    said: (period: string, mid: string, low: string, high: string) =>
      `For ${period} you say ${mid}, 80 % from ${low} to ${high}.`,
    saidAndCame: (period: string, mid: string, low: string, high: string, came: string) =>
      `For ${period} you said ${mid}, 80 % from ${low} to ${high}; it came to ${came}.`,
  },
  describe: (past: string, mid: string, low: string, high: string) =>
    `Now ${past}. At the end of the game the middle future stands at ${mid}; eight in ten lie between ${low} and ${high}.`,
  quarter: 'quarter',
  levels: ['2.5 %', '10 %', '25 %', 'middle', '75 %', '90 %', '97.5 %'],
  dots: (n: number) =>
    n === 0
      ? 'None of twenty futures meets the goal'
      : n === 20
        ? 'Twenty of twenty futures meet the goal'
        : `${n} of twenty futures ${n === 1 ? 'meets' : 'meet'} the goal`,
  dotsNoGoal: 'Twenty futures by where they end',
  dotsUnit: 'one dot is 1 in 20 futures at the end of the game; hollow misses the goal',
  dotsUnitNoGoal: 'one dot is 1 in 20 futures at the end of the game',
  dotsDescribe: (met: number, missed: number) => `${met} dots meet the goal, ${missed} miss it.`,
  dotsColumns: ['ends at', 'futures in 20'],
  mandateNote: 'chance of each goal, if the course is held after this draft',
  headlineNoGoals: 'What the draft may come to',
  how: 'How it is reckoned',
  howText:
    'Every future starts from what the firm may know; the rest is imagined. The draft is carried out now and the course is held; rivals go on deciding as firms commonly do. Luck is drawn afresh, never the game’s own, and is the same for every draft that is compared.',
  play: 'Play 8 futures',
  playing: (n: number) => `Future ${n} of 8`,
  stop: 'Stop',
  compare: 'Compare',
  alone: 'the draft alone',
  course: 'holding course',
  without: (decision: string) => `without: ${decision}`,
  against: (name: string) => `A is the draft, B is ${name}; same luck in both`,
  better: {
    up: (n: number) =>
      n === 0
        ? 'The draft is better in none of the futures'
        : n === 20
          ? 'The draft is better in all of the futures'
          : `The draft is better in ${n} of 20 futures`,
    same: 'Both drafts come to the same',
  },
  differenceUnit: 'A less B at the end of the game, 80 % of the paired futures; shares in points',
  differenceRow: (mid: string, low: string, high: string) => `${mid} (${low} to ${high})`,
  differenceDescribe: (rows: string) => `Difference at the end of the game: ${rows}.`,
  differenceColumns: ['measure', 'middle', '80 % from', 'to', 'mean', '95 % of the mean from', 'to '],
  drivers: 'What drives it',
  driversFind: 'Find the five largest drivers',
  driversRun: (done: number, of: number) => `Trying each number at both ends of its range: ${done} of ${of}`,
  driversCancel: 'Stop looking',
  driversHeadline: (name: string, spread: string) => `${name} moves it most, by ${spread}`,
  driversNone: 'No number of the case moves it',
  driversUnit: (unit: string) =>
    `middle at the end of the game with each number at the ends of its range, ${unit}`,
  driversRow: (low: string, high: string) => `${low} to ${high}`,
  driversColumns: ['number', 'low end', 'high end', 'ends at', 'and at', 'known as', 'source'],
  driversDescribe: (rows: string) => `Widest first: ${rows}.`,
  how4: { stated: 'stated', derived: 'derived', recorded: 'recorded', assumed: 'assumed' },
  outside: (names: string) => `Outside the sources: ${names}`,
  table: 'Table of quantiles',
  asTable: 'As a table',
  keys: 'Keys: A the draft alone, B compares, G plays futures, T opens the table, S finds the drivers; arrows walk along a chart.',
  off: 'No forecast in this assignment',
  toDesk: 'To the desk',
  open: 'the whole forecast',
  withIt: 'with it',
  withoutIt: 'without it',
};

export type ForecastWords = typeof EN;

const ZH: ForecastWords = {
  measures: { goal: (segment) => `${segment}份额`, share: '全市场份额', pressure: '压力' },
  units: {
    goal: (segment) => `${segment}份额，%`,
    share: '全市场份额，%',
    pressure: '压力，0为平稳，100为危机',
  },
  bands: '色带为50%、80%、95%区间',
  count: (count) => `${count}种未来`,
  rough: (count) => `粗算（${count}）`,
  onPage: (count) => `${count}种未来，后台计算没有回应，由页面自行推演`,
  waiting: '正在推演头几种未来。',
  over: '本局已结束，没有可预测的了。',
  reaches: (what, target, n) =>
    n === 0
      ? `照此草案，没有一种未来能让${what}达到${target}`
      : n === 20
        ? `照此草案，所有未来都能让${what}达到${target}`
        : `照此草案，20种未来中有${n}种${what}达到${target}`,
  ends: (target, n) =>
    n === 0
      ? `照此草案，没有一种未来终局压力不高于${target}`
      : n === 20
        ? `照此草案，所有未来终局压力都不高于${target}`
        : `照此草案，20种未来中有${n}种终局压力不高于${target}`,
  between: (what, low, high) => `十种未来中有八种，${what}终局在${low}至${high}之间`,
  what: { goal: (segment) => `${segment}份额`, share: '全市场份额', pressure: '压力' },
  shareIs: '全市场份额',
  pressureIs: '压力',
  goalAt: (target, chance) => `目标${target}：${chance}`,
  now: '现在',
  draftEnd: (value) => `草案 ${value}`,
  ghost: (letter, name, value) => `${letter === 'A' ? '甲' : '乙'}：${name} ${value}`,
  point: (period, value) => `${period}：${value}`,
  middlePoint: (period, mid, low, high) => `${period}：居中 ${mid}，八成在${low}至${high}之间`,
  pin: {
    label: (mid) => `您：${mid}`,
    range: (low, high) => `${low}至${high}`,
    came: (value) => `实际${value}`,
    said: (period, mid, low, high) => `${period}您预测${mid}，八成在${low}至${high}之间。`,
    saidAndCame: (period, mid, low, high, came) =>
      `${period}您预测${mid}，八成在${low}至${high}之间；实际为${came}。`,
  },
  describe: (past, mid, low, high) =>
    `目前为${past}。终局时居中的未来为${mid}，八成落在${low}至${high}之间。`,
  quarter: '季度',
  levels: ['2.5%', '10%', '25%', '居中', '75%', '90%', '97.5%'],
  dots: (n) => `20种未来中有${n}种达标`,
  dotsNoGoal: '20种未来的终局位置',
  dotsUnit: '每点代表终局时20种未来之一；空心为未达标',
  dotsUnitNoGoal: '每点代表终局时20种未来之一',
  dotsDescribe: (met, missed) => `${met}点达标，${missed}点未达标。`,
  dotsColumns: ['终局值', '20种中的数目'],
  mandateNote: '执行草案后维持原状，各项目标达成的机会',
  headlineNoGoals: '草案可能走到哪里',
  how: '怎样算出',
  howText:
    '每种未来都从本公司所知出发，其余靠推想。草案当季执行，之后维持原状；对手照一般公司的习惯继续决策。运气另行抽取，绝不是本局自己的；相互比较的草案用同一份运气。',
  play: '播放8种未来',
  playing: (n) => `第${n}种未来，共8种`,
  stop: '停止',
  compare: '比较',
  alone: '只看草案',
  course: '维持原状',
  without: (decision) => `去掉：${decision}`,
  against: (name) => `甲为草案，乙为${name}；两边运气相同`,
  better: {
    up: (n) =>
      n === 0 ? '没有一种未来草案更好' : n === 20 ? '所有未来都是草案更好' : `20种未来中有${n}种草案更好`,
    same: '两种做法结果相同',
  },
  differenceUnit: '终局时甲减乙，成对未来的80%区间；份额以百分点计',
  differenceRow: (mid, low, high) => `${mid}（${low}至${high}）`,
  differenceDescribe: (rows) => `终局差别：${rows}。`,
  differenceColumns: ['指标', '居中', '八成区间自', '至', '平均', '平均的95%区间自', '至 '],
  drivers: '什么最左右结果',
  driversFind: '找出五个最大因素',
  driversRun: (done, of) => `正把每个数字放到区间两端试算：${done}/${of}`,
  driversCancel: '停止查找',
  driversHeadline: (name, spread) => `${name}影响最大，可差${spread}`,
  driversNone: '没有数字能左右结果',
  driversUnit: (unit) => `每个数字取区间两端时终局的居中值，${unit}`,
  driversRow: (low, high) => `${low}至${high}`,
  driversColumns: ['数字', '低端', '高端', '终局为', '与', '依据', '来源'],
  driversDescribe: (rows) => `由大到小：${rows}。`,
  how4: { stated: '原文载明', derived: '推算', recorded: '记录', assumed: '假定' },
  outside: (names) => `超出来源所载范围：${names}`,
  table: '分位数表',
  asTable: '列成表格',
  keys: '按键：A只看草案，B比较，G播放未来，T开表，S找因素；在图上用箭头键逐点移动。',
  off: '这份作业没有预测',
  toDesk: '回决策台',
  open: '完整预测',
  withIt: '选它',
  withoutIt: '不选',
};

export const FORECAST_WORDS: Catalogue<ForecastWords> = { en: EN, zh: ZH };
