import type { LabExplain } from './lab';

/** What each answer meets on each line; the figures are computed by the view. */
export const LAB_EXPLAIN_EN: LabExplain = {
  growth: {
    annuity: () =>
      'A rate is not a payment. Whether one sum or seven are discounted is settled three lines further down.',
    turnover: () => 'It is turnover that grows here, but this line says only how fast. Look at the speed.',
    growth: ({ gmv, fast, future }) =>
      `The text of the same document expects 60 % a year, the appendix takes 10 % and does not say why. At 60 % the ${gmv} would become ${fast} and not ${future}: the whole result hangs on a number that was chosen twice.`,
    currency: () =>
      'A rate needs no currency: ten per cent is the same in yuan and in dollars. The missing currency bites where amounts are valued.',
    slip: () => '0.1 and 7 enter the formula below exactly as they stand. Nothing was lost in copying.',
    sound: () => 'It looks harmless because it is so short. Read it beside the text, which speaks of 60 %.',
  },
  start: {
    annuity: () => 'Nothing has been discounted yet: this is today’s figure, used once.',
    turnover: ({ gmv, ratio }) =>
      `GMV is the price of all goods that others sold to each other on the site. The ${gmv} go to the sellers; the platform keeps commission and advertising, a few per cent, and less of it as cash. Valued like this, the firm would be worth ${ratio} times all goods it let pass.`,
    growth: () => 'The rate stands in the line before. Ask first what it is that grows at that rate.',
    currency: () =>
      'True: “billion” of what? It is counted below, where the value of the company is printed. This line has a fault of its own: what sort of amount is it?',
    slip: ({ gmv }) => `${gmv} enters the formula as it stands. No digit was lost.`,
    sound: () =>
      'As a size of the market place it may be right. As the beginning of a valuation it is the wrong quantity.',
  },
  future: {
    annuity: () => 'Not yet. Up to here there is one sum, due in seven years, and it is treated as one.',
    turnover: () => 'It is turnover, but that was decided in the line above. This line only compounds it.',
    growth: () => 'The rate comes from the first line. With that rate the compounding is done properly.',
    currency: () =>
      'The amount has no currency because 296 has none. The gap is counted once, where the value of the company is printed.',
    slip: ({ futureFull }) => `Computed again it is ${futureFull}, digit for digit.`,
    sound: ({ futureFull }) =>
      `296 × 1.1⁷ is ${futureFull}, and that is the right formula for one growing sum. Sound steps between faulty ones are what makes an appendix convincing.`,
  },
  annuity: {
    annuity: ({ future, single, present, factor }) =>
      `${future} is one amount, once, in seven years. “pmt” means the same amount at the end of every year, and the formula multiplies it by ${factor}. Discounted as what it is, one sum, it is worth ${single} today and not ${present}.`,
    turnover: () =>
      'It is turnover, yes. But had it been cash, the line would still be wrong: look at how often it is paid.',
    growth: () => 'The rate shaped the 576.8. The fault of this line would be the same at any rate.',
    currency: () =>
      'No currency here either, as everywhere. Look at the word payment instead: how many payments of this size are there?',
    slip: () => 'The digits are carried over unchanged. It is their meaning that changes.',
    sound: () => 'The annuity formula is correct, for annuities. What is put into it is not one.',
  },
  present: {
    annuity: () =>
      'That happened one line above. Here the formula is only worked out, and we get the same digits.',
    turnover: () =>
      'That was decided in the second line. Look at what stands behind the number here, or rather does not.',
    growth: () => 'Growth entered long before. This line names a value; what does the name lack?',
    currency: ({ present }) =>
      `${present} billion of what? In yuan or in dollars the same figure differs by a factor of more than six. Without a currency it can be compared with no share price, no loan and no rival.`,
    slip: ({ presentFull }) => `${presentFull} comes out again to the last digit. The slip is elsewhere.`,
    sound: ({ present }) =>
      `The arithmetic is sound. But would you sign for ${present} billion of something?`,
  },
  prose: {
    annuity: () => 'The text inherits that fault from the appendix. It adds one of its own.',
    turnover: () => 'Inherited as well. Compare the digits with the line above.',
    growth: () => 'The 60 % stand elsewhere in the text. This sentence quotes a result: quotes it how well?',
    currency: () =>
      'Missing here too, and counted in the line above. This line has one fault that the appendix has not.',
    slip: ({ presentFull, prosePresent, slip }) =>
      `The appendix has ${presentFull}, the text ${prosePresent}: a digit fell out, ${slip} billion. Small, but it shows that nobody laid the two side by side.`,
    sound: ({ presentFull }) => `Lay it beside the appendix: ${presentFull} stands there.`,
  },
};

export const LAB_EXPLAIN_ZH: LabExplain = {
  growth: {
    annuity: () => '增长率不是付款。折现的是一笔还是七笔，要到下面第三行才见分晓。',
    turnover: () => '在增长的确实是成交额，但这一行只说增长多快。请看快慢。',
    growth: ({ gmv, fast, future }) =>
      `同一份文献的正文预计每年60%，附录却取10%，没有说明理由。按60%计算，${gmv}会变成${fast}，而不是${future}：整个结果系于一个选了两次的数字。`,
    currency: () => '比率不需要币种：10%用人民币还是美元都一样。缺币种的毛病出在给金额定价的地方。',
    slip: () => '0.1和7原样进入下面的公式，抄写没有差错。',
    sound: () => '它因为短而显得无害。拿正文对照一下，那里写的是60%。',
  },
  start: {
    annuity: () => '这里还没有折现：这是今天的数字，只用一次。',
    turnover: ({ gmv, ratio }) =>
      `成交总额是别人在平台上彼此买卖的货款。这${gmv}归卖家；平台留下的是佣金和广告费，只占百分之几，变成现金的更少。照此估值，公司竟值全部过手货物的${ratio}倍。`,
    growth: () => '增长率在上一行。先问一问：按这个速度增长的究竟是什么？',
    currency: () => '不错，“十亿”什么？这一点记在下面印出公司价值的那一行。本行另有毛病：这是哪一类金额？',
    slip: ({ gmv }) => `${gmv}原样进入公式，没有丢字。`,
    sound: () => '用来说明市场有多大，也许没错；用来给公司估值，起点就选错了。',
  },
  future: {
    annuity: () => '还没有。到这里为止，只有七年后的一笔钱，也确实当作一笔处理。',
    turnover: () => '它是成交额，但那是上一行决定的；这一行只做复利。',
    growth: () => '增长率来自第一行。按那个率，复利算得没错。',
    currency: () => '这笔金额没有币种，是因为296没有。这一缺漏只记一次，记在公司价值那一行。',
    slip: ({ futureFull }) => `重新计算得${futureFull}，一位不差。`,
    sound: ({ futureFull }) =>
      `296 × 1.1⁷等于${futureFull}，一笔金额按复利增长正该用这个公式。错误之间夹着正确的步骤，附录才显得可信。`,
  },
  annuity: {
    annuity: ({ future, single, present, factor }) =>
      `${future}是七年后的一笔钱，只有一次。“pmt”却是每年年末都付的等额款，公式把它乘以${factor}。按一笔钱折现，今天值${single}，而不是${present}。`,
    turnover: () => '它的确是成交额。可就算是现金，这一行仍然不对：看看它付了几次。',
    growth: () => '增长率造就了576.8，但换任何增长率，这一行的毛病都一样。',
    currency: () => '这里同样没有币种。不过请看“付款”二字：这么大的付款究竟有几笔？',
    slip: () => '数字原样搬了过来，变的是它的含义。',
    sound: () => '年金公式本身没错，但只适用于年金，而代进去的不是年金。',
  },
  present: {
    annuity: () => '那是上一行的事。这一行只是把公式算出来，各位数字与我们一致。',
    turnover: () => '那是第二行决定的。请看这个数字后面跟着什么，或者说缺了什么。',
    growth: () => '增长率早已进入计算。这一行给出价值，它缺了什么？',
    currency: ({ present }) =>
      `${present}（十亿）什么？算人民币还是美元，相差六倍多。没有币种，就无法与股价、贷款或对手相比。`,
    slip: ({ presentFull }) => `重算得${presentFull}，直到末位都一致。丢字在别处。`,
    sound: ({ present }) => `算术没错。可是您愿意为${present}（十亿）“不知什么”签字吗？`,
  },
  prose: {
    annuity: () => '正文从附录继承了这个毛病，自己又添了一个。',
    turnover: () => '这也是继承来的。请与上一行逐位对照。',
    growth: () => '60%写在正文别处。这一句引用结果：引得准不准？',
    currency: () => '这里同样没有币种，已记在上一行。本行还有一个附录没有的毛病。',
    slip: ({ presentFull, prosePresent, slip }) =>
      `附录是${presentFull}，正文是${prosePresent}：掉了一位，差${slip}（十亿）。差得不多，却说明没有人把两处放在一起看过。`,
    sound: ({ presentFull }) => `与附录对照：那里是${presentFull}。`,
  },
};
