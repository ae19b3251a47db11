import type { Catalogue } from './catalogue';

const EN = {
  title: 'Turning points',
  note: 'where deeds and events moved share and pressure most',
  none: 'No quarter of this game was moved by more than momentum and the market.',
  replay: (period: string) => `Replay ${period}`,
  looking: (done: number, of: number) => `Looking for turning points: quarter ${done} of ${of}.`,
  share: (cause: string, points: string) => `share ${points} points by: ${cause}`,
  pressure: (cause: string, points: string) => `pressure ${points} by: ${cause}`,
  quiet: 'many small causes at once',
  explanation: 'In one sentence',
  gave: (cause: string, points: string) => `${cause} gave ${points} points of share`,
  took: (cause: string, points: string) => `${cause} took ${points}`,
  both: (gave: string, took: string) => `${gave}, ${took}`,
  still: 'Share hardly moved',
  pressed: (cause: string, points: string) => `pressure ${points}, mostly ${cause}`,
  between: '; ',
  stop: '.',
};

export type TurningWords = typeof EN;

const ZH: TurningWords = {
  title: '转折点',
  note: '各家举动与事件对份额、压力推动最大的几个季度',
  none: '这一局每季都只有惯性与行情，没有更大的推动。',
  replay: (period) => `重演${period}`,
  looking: (done, of) => `正在寻找转折点：第${done}季，共${of}季。`,
  share: (cause, points) => `份额${points}个百分点，因${cause}`,
  pressure: (cause, points) => `压力${points}，因${cause}`,
  quiet: '许多小原因同时起作用',
  explanation: '一句话',
  gave: (cause, points) => `${cause}带来份额${points}个百分点`,
  took: (cause, points) => `${cause}拿走${points}`,
  both: (gave, took) => `${gave}，${took}`,
  still: '份额几乎没动',
  pressed: (cause, points) => `压力${points}，主要因${cause}`,
  between: '；',
  stop: '。',
};

export const TURNING_WORDS: Catalogue<TurningWords> = { en: EN, zh: ZH };
