import type { Catalogue } from './catalogue';

type Values = Readonly<Record<string, string>>;
const named = (values: Values, name: string): string => values[name] ?? '';

/** Every refusal of the engine and the table in words; `values` arrive finished in the reader's language. */
const EN = {
  codes: {
    'nothing-to-take-back': () => 'No quarter has been closed yet.',
    'unknown-firm': () => 'No such firm is in this game.',
    'unknown-kind': () => 'This kind of decision does not exist.',
    'not-a-list': () => 'The sheet of decisions cannot be read.',
    'too-many-decisions': (values) => `A quarter holds at most ${named(values, 'most')} decisions.`,
    'firm-is-out': (values) => `${named(values, 'firm') || 'The firm'} is out of business.`,
    'decided-twice': () => 'The same thing is decided twice.',
    'too-little-attention': (values) =>
      `This needs ${named(values, 'needed')} points of attention; there are ${named(values, 'available')}.`,
    'missing-field': () => 'Something has still to be chosen here.',
    'unknown-field': () => 'This cannot be set here.',
    'nothing-decided': () => 'Nothing is chosen here yet.',
    'not-a-number': () => 'A number is needed.',
    'out-of-range': (values) => `It must lie between ${named(values, 'min')} and ${named(values, 'max')}.`,
    'not-a-whole-number': () => 'A whole number is needed.',
    'unknown-option': () => 'One of the choices offered is needed.',
    'not-allowed': () => 'This one cannot be chosen now.',
    'not-an-object': () => 'These terms cannot be read.',
    'no-festival-this-quarter': () =>
      'No festival falls in this quarter; they come in the second and the fourth.',
    'more-than-leased': (values) =>
      `Only ${named(values, 'leased')} thousand parcels a day are leased there.`,
    'more-than-means': (values) => `Cash and credit reach for ${named(values, 'means')}.`,
    'no-logistics-clause': () => 'No alliance with a logistics clause is in force.',
    'word-still-stands': () => 'An earlier announcement still stands.',
    'takeback-not-allowed': () => 'Your teacher does not allow taking a quarter back.',
    'hosts-no-merchants': () => 'The firm runs no platform for other merchants.',
    'no-ventures-offered': () => 'This case offers no business beside the trade.',
    'no-shops': () => 'The firm has no shops.',
    'more-than-shops': (values) => `There are only ${named(values, 'shops')} shops there.`,
    'wrong-member-count': () => 'A contract has two to five members.',
    'member-twice': () => 'A member is named twice.',
    'not-a-member': (values) => `${named(values, 'firm') || 'This firm'} is not a party to this sheet.`,
    'unknown-clause': () => 'This clause does not exist.',
    'no-clauses': () => 'The sheet has no clause yet: put one in.',
    'same-firm': () => 'A firm cannot give this to itself.',
    'not-a-platform': (values) => `${named(values, 'firm')} runs no platform, as this clause asks.`,
    'storefront-elsewhere': (values) =>
      `The seller already has its shop front with ${named(values, 'firm')}.`,
    'bound-by-exclusivity': (values) =>
      `The seller has promised ${named(values, 'firm')} to sell on no other platform.`,
    'more-than-half': (values) =>
      `Together with the ${named(values, 'held')} already held this would pass one half.`,
    'no-control': () => 'A buy-out has to end with more than half of the firm.',
    'too-few-owners': () => 'Too few shares are left with other owners: one in twenty must stay with them.',
    'buyer-controlled': (values) =>
      `The buyer is itself controlled by ${named(values, 'firm')} and cannot take others over.`,
    'controls-another': (values) =>
      `The firm controls ${named(values, 'firm')}, which would have to be parted from it first.`,
    'veto-of-another': (values) => `${named(values, 'firm')} holds a veto there and stands in the way.`,
    'promised-to-another': (values) =>
      `The firm has promised a stake to ${named(values, 'firm')} that is not yet paid.`,
    'below-market-value': (values) =>
      `Its owners are owed at least what the market pays: ${named(values, 'least')}.`,
    'owned-by-partner': (values) =>
      `${named(values, 'firm')} controls the firm: only the owner can end this contract.`,
    'enough-offers': (values) =>
      `They have heard ${named(values, 'most')} offers this quarter and listen to no more.`,
    'partner-does-not-stand-by-it': () =>
      'They do not stand by these terms: only what they offered, countered or accepted this quarter can be signed.',
    'not-at-this-level': () => 'This is not part of the level that you play.',
    'unknown-level': () => 'This case has no such level.',
    'unknown-form': () => 'This case has no such length.',
    'more-than-means-unsaid': () => 'Its cash and credit do not reach that far.',
    'nobody-sits': () => 'Nobody sits at this game: the curtain is down.',
    'sign-together': () => 'This partner sits at the same device: you sign face to face.',
    'take-back-together': () => 'A quarter is taken back by all, from the curtain.',
    'wrong-people': () => 'Two to four people play at one device.',
    'seat-twice': () => 'Two people cannot sit at the same firm.',
    'not-at-the-table': () => 'This side cannot sign or withdraw now.',
    'no-game': () => 'No game is open.',
  } as Readonly<Record<string, (values: Values) => string>>,
  unknown: (code: string) => `This is not possible (${code}).`,
};

export type RefusalWords = typeof EN;

const ZH: RefusalWords = {
  codes: {
    'nothing-to-take-back': () => '还没有结束过任何一季。',
    'unknown-firm': () => '本局没有这家公司。',
    'unknown-kind': () => '没有这类决策。',
    'not-a-list': () => '决策单无法读取。',
    'too-many-decisions': (values) => `一季最多${named(values, 'most')}项决策。`,
    'firm-is-out': (values) => `${named(values, 'firm') || '该公司'}已经出局。`,
    'decided-twice': () => '同一件事决定了两次。',
    'too-little-attention': (values) =>
      `需要${named(values, 'needed')}点精力，只有${named(values, 'available')}点。`,
    'missing-field': () => '这里还有一项没有选。',
    'unknown-field': () => '这里不能设置这一项。',
    'nothing-decided': () => '这里还什么都没选。',
    'not-a-number': () => '请填数字。',
    'out-of-range': (values) => `须在${named(values, 'min')}与${named(values, 'max')}之间。`,
    'not-a-whole-number': () => '请填整数。',
    'unknown-option': () => '请从给出的选项中选。',
    'not-allowed': () => '目前不能选这一项。',
    'not-an-object': () => '条款无法读取。',
    'no-festival-this-quarter': () => '本季没有大促，大促在第二、第四季度。',
    'more-than-leased': (values) => `当地只租用了${named(values, 'leased')}千件/日。`,
    'more-than-means': (values) => `现金加授信只有${named(values, 'means')}。`,
    'no-logistics-clause': () => '没有带物流条款的联盟在执行。',
    'word-still-stands': () => '先前的公开承诺尚未到期。',
    'takeback-not-allowed': () => '老师不允许收回已结算的季度。',
    'hosts-no-merchants': () => '公司没有供其他商家入驻的平台。',
    'no-ventures-offered': () => '本案例没有主业之外的新业务可做。',
    'no-shops': () => '公司没有门店。',
    'more-than-shops': (values) => `当地只有${named(values, 'shops')}家店。`,
    'wrong-member-count': () => '一份合约须有两至五方。',
    'member-twice': () => '同一方出现了两次。',
    'not-a-member': (values) => `${named(values, 'firm') || '该公司'}不是本条款单的当事方。`,
    'unknown-clause': () => '没有这一条款。',
    'no-clauses': () => '条款单还是空的，请放入至少一条。',
    'same-firm': () => '不能由同一家给自己。',
    'not-a-platform': (values) => `${named(values, 'firm')}不是平台，不能承接这一条款。`,
    'storefront-elsewhere': (values) => `卖方已在${named(values, 'firm')}开设旗舰店。`,
    'bound-by-exclusivity': (values) => `卖方已向${named(values, 'firm')}承诺不在其他平台销售。`,
    'more-than-half': (values) => `连同已持有的${named(values, 'held')}，将超过一半。`,
    'no-control': () => '收购之后须持有过半股权。',
    'too-few-owners': () => '其他股东手中的股份不够：至少须留二十分之一。',
    'buyer-controlled': (values) => `买方自身受${named(values, 'firm')}控制，不能再收购他人。`,
    'controls-another': (values) => `该公司控制着${named(values, 'firm')}，须先分开。`,
    'veto-of-another': (values) => `${named(values, 'firm')}在其中拥有否决权，收购受阻。`,
    'promised-to-another': (values) => `该公司已答应${named(values, 'firm')}入股，尚未交割。`,
    'below-market-value': (values) => `出价不得低于市价${named(values, 'least')}，以保护其股东。`,
    'owned-by-partner': (values) => `公司受${named(values, 'firm')}控制，只有控股方能终止这份合约。`,
    'enough-offers': (values) => `本季对方已听过${named(values, 'most')}次提议，不再听了。`,
    'partner-does-not-stand-by-it': () => '对方不认可这份条款：只能签对方本季提出、还价或接受过的条款。',
    'not-at-this-level': () => '您选的难度不含这一项。',
    'unknown-level': () => '本案例没有这一难度。',
    'unknown-form': () => '本案例没有这一长度。',
    'more-than-means-unsaid': () => '现金和授信够不到这个数。',
    'nobody-sits': () => '现在没有人就座：帷幕落着。',
    'sign-together': () => '对方就在这台设备前：请面对面签字。',
    'take-back-together': () => '收回季度要大家一起，在帷幕前做。',
    'wrong-people': () => '一台设备坐两到四个人。',
    'seat-twice': () => '两个人不能坐同一家企业。',
    'not-at-the-table': () => '这一方现在不能签字，也不能收回。',
    'no-game': () => '没有打开的对局。',
  },
  unknown: (code) => `此事不可行（${code}）。`,
};

export const REFUSAL_WORDS: Catalogue<RefusalWords> = { en: EN, zh: ZH };
