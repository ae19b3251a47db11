import type { Catalogue } from './catalogue';

/** Words of the frame: strips above a page, text mode, keys. */
const EN = {
  textMode: 'Text mode',
  unreached: 'A part of the game could not be fetched. What you decided is saved on this device.',
  offline: 'No network: the game goes on with what is on this device.',
  tryAgain: 'Try again',
  slow: 'This takes long. What you decided is saved; you may wait, try again, or go to the first page.',
  toHome: 'To the first page',
  updateReady: 'A newer version of the game lies ready. It waits until you choose it.',
  takeUpdate: 'Use it now',
  later: 'Later',
  elsewhereTitle: 'This game is being played in another tab',
  elsewhere:
    'So that two tabs do not overwrite each other, only one of them plays. Nothing is lost; the other tab saves what it has before this one goes on.',
  playHere: 'Play here instead',
  elsewhereRefused: 'Another tab plays this game now.',
  letterKeys: 'Single letters act as keys',
  keys: [
    ['/', 'command box: type what to do'],
    ['?', 'this help'],
    ['M', 'map, and back'],
    ['T', 'a chart as a table, and back'],
    ['← →', 'quarter before and after, in results and history'],
    ['Escape', 'closes what was opened'],
    ['Tab', 'to the next control'],
    ['Arrows', 'change a choice, move between points of a chart or cities of the map'],
    ['Enter', 'does what the control says'],
  ] as readonly (readonly [string, string])[],
  keysNote: 'On the desk and at the table only Tab, arrows, Enter, / and ? act.',
};

export type FrameWords = typeof EN;

const ZH: FrameWords = {
  textMode: '文字模式',
  unreached: '游戏有一部分没有取到。您的决定已存在本机。',
  offline: '没有网络：用本机已有的内容继续游戏。',
  tryAgain: '再试一次',
  slow: '等得有点久。您的决定已保存；可以再等、再试一次，或回到首页。',
  toHome: '回到首页',
  updateReady: '游戏有新版本，已备好，何时换用由您决定。',
  takeUpdate: '现在换用',
  later: '以后再说',
  elsewhereTitle: '这一局正在另一个标签页中进行',
  elsewhere: '为免两个标签页互相覆盖，同一局只在一处进行。数据不会丢失：换到这里之前，另一页会先存好。',
  playHere: '改在这里玩',
  elsewhereRefused: '这一局现由另一个标签页进行。',
  letterKeys: '单个字母用作按键',
  keys: [
    ['/', '命令行：键入要做的事'],
    ['?', '本帮助'],
    ['M', '地图，再按返回'],
    ['T', '图表换成表格，再按换回'],
    ['← →', '在结果与史实中，上一季、下一季'],
    ['Escape', '关闭刚打开的内容'],
    ['Tab', '移到下一个控件'],
    ['方向键', '改变选项，在图上逐点、在地图上逐城移动'],
    ['Enter', '执行控件所写的动作'],
  ],
  keysNote: '在决策台和谈判桌上，只有Tab、方向键、Enter、/ 和 ? 起作用。',
};

export const FRAME_WORDS: Catalogue<FrameWords> = { en: EN, zh: ZH };
