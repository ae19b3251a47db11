import type { TermSheet } from '../engine';
import type { createErrands } from './errands';
import { sheetText } from './sheet-text';
import type { Derived, Session, SessionState } from './types';

/** What is worked out of a table or of a quarter when it is first asked for. */
export type TableAsks = Pick<
  Session,
  'termsEffect' | 'deal' | 'division' | 'counter' | 'drill' | 'thoughts' | 'paired'
>;

export interface TableAsksParts {
  readonly derived: () => Derived | null;
  readonly getState: () => SessionState;
  /** The heavy half; null until it has come. */
  readonly play: () => typeof import('./play') | null;
  readonly ask: ReturnType<typeof createErrands>;
}

/** Each answer is null while it is worked out, and is kept until what it follows from changes. */
export function createTableAsks({ derived, getState, play: playOf, ask }: TableAsksParts): TableAsks {
  /** The seat's side of a table; null while no game is open. */
  const facing = (partner: string) => {
    const now = derived();
    const { game } = getState();
    return now && game
      ? { seat: game.seat, report: now.report, rules: now.rules, partner, talk: game.talk }
      : null;
  };
  /** The talk is everybody's; what is asked of it is one seat's. */
  const questionOf = ({ seat, partner }: { seat: string; partner: string }, sheet: TermSheet): string =>
    `${seat} ${partner} ${sheetText(sheet)}`;
  return {
    termsEffect: (sheet) => {
      const now = derived();
      const play = playOf();
      if (!now || !play || !sheet) return null;
      const { sheetEffect } = play;
      return ask('effect', now.report, sheetText(sheet), () => sheetEffect(now.report, now.rules, sheet));
    },
    deal: (sheet, partner) => {
      const at = facing(partner);
      const play = playOf();
      if (!at || !play || !sheet) return null;
      const { weighDeal } = play;
      return ask('deal', at.talk, questionOf(at, sheet), () => weighDeal(at, sheet));
    },
    division: (sheet) => {
      const now = derived();
      const play = playOf();
      if (!now || !play || !sheet) return null;
      const { divisionOf } = play;
      return ask(
        'division',
        now.report,
        sheetText(sheet),
        () => divisionOf(now.report, now.rules, sheet) ?? 'none',
      );
    },
    counter: (sheet, partner) => {
      const at = facing(partner);
      const play = playOf();
      if (!at || !play || !sheet) return null;
      const { counterFor } = play;
      return ask('counter', at.talk, questionOf(at, sheet), () => counterFor(at, sheet) ?? 'none');
    },
    drill: (alliance, partner) => {
      const now = derived();
      const play = playOf();
      if (!now || !play) return null;
      const { leavingDrill } = play;
      return ask(`drill ${alliance}`, now.report, partner, () =>
        leavingDrill(now.report, now.rules, alliance, partner),
      );
    },
    paired: (quarter, option) => {
      const now = derived();
      if (!now) return null;
      const purpose = `paired ${quarter}`;
      return ask(purpose, now.turns, `${option}`, () => now.paired(quarter, option) ?? 'none');
    },
    thoughts: (quarter) => {
      const now = derived();
      const asked = `${now?.report.firm ?? ''} ${quarter}`;
      return now ? ask('thoughts', now.turns, asked, () => now.thoughts(quarter)) : null;
    },
  };
}
