import type { Catalogue } from './catalogue';

const EN = {
  title: (name: string) => `${name}: what became of it`,
  sealed: 'This page tells how it ended.',
  why: 'Finish the case first and its end is yours to compare. Nothing here is needed to play.',
  play: 'Play the case',
  show: 'Show it all the same',
  record: 'What the record says, quarter by quarter',
  onRecord: 'On the record',
  history: 'Watch the recorded line',
  none: 'There is no such case.',
};

export type ClosingWords = typeof EN;

const ZH: ClosingWords = {
  title: (name) => `${name}：后来怎样`,
  sealed: '这一页会说出结局。',
  why: '先玩完这个案例，再来对照。玩的时候用不着这里的任何内容。',
  play: '去玩这个案例',
  show: '仍要现在看',
  record: '记录中的一季一季',
  onRecord: '见于记录',
  history: '看史实回放',
  none: '没有这个案例。',
};

export const CLOSING_WORDS: Catalogue<ClosingWords> = { en: EN, zh: ZH };
