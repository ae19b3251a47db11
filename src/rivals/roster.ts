import { calendarQuarter, type Decision } from '../engine';
import type { Answer, Outlook, Rival, RivalId } from './rival';

const REFUSED: Answer = { accept: false, reasons: [{ code: 'no-gain' }], counter: null };

function festivalOnly({ report, rules }: Outlook): readonly Decision[] {
  const season = calendarQuarter(rules.start, report.table.quarter[0] as number);
  return season === 1 || season === 3 ? [{ kind: 'festival', depth: 0.1 }] : [];
}

function simple(id: RivalId, decide: Rival['decide']): Rival {
  return { id, decide, propose: () => [], answer: () => REFUSED };
}

/** Every computed player by name. */
export const RIVALS: Readonly<Record<RivalId, Rival>> = {
  historical: simple('historical', festivalOnly),
  networker: simple('networker', festivalOnly),
  follower: simple('follower', festivalOnly),
  cautious: simple('cautious', festivalOnly),
  'random-legal': simple('random-legal', festivalOnly),
  'hold-course': simple('hold-course', () => []),
};
