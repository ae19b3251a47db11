import { rivalOf } from '../rivals';
import type { Round } from '../table';
import type { Thinker } from './worker-tasks';

/** The rivals of a table that look ahead this quarter. */
export function thinkersOf({
  rules,
  players,
  foresight,
  world,
}: Pick<Round, 'rules' | 'players' | 'foresight' | 'world'>): Thinker[] {
  return rules.firmIds.flatMap((id, firm): Thinker[] => {
    const character = players[id] ?? 'hold-course';
    const futures = typeof foresight === 'number' ? foresight : (foresight[id] ?? 0);
    if (character === 'human' || world.active[firm] === 0 || futures === 0) return [];
    return rivalOf(character).thinks ? [{ firm, character, foresight: futures }] : [];
  });
}
