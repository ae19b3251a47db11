import type { Catalogue } from './catalogue';

const EN = {
  title: 'The case could not be fetched',
  what: 'There seems to be no network just now. Games on this device are safe, and what was fetched before can be played.',
  again: 'Try again',
  home: 'To the first page',
};

export type UnfetchedWords = typeof EN;

const ZH: UnfetchedWords = {
  title: '案例没有读到',
  what: '眼下似乎没有网络。本机的对局都在，读到过的案例可以照常玩。',
  again: '再试一次',
  home: '回到首页',
};

export const UNFETCHED_WORDS: Catalogue<UnfetchedWords> = { en: EN, zh: ZH };
