import type { Catalogue } from './catalogue';

const EN = { door: 'Play it with the class, by show of hands' };

/** The door to the projector, apart from its words, which are fetched with it. */
export const CLASS_DOOR: Catalogue<typeof EN> = { en: EN, zh: { door: '全班来玩，举手表决' } };
