/** The rivals' door: nothing else of this room is imported from outside. */
import type { Rival, RivalId } from './rival';
import { RIVALS } from './roster';

export { RIVAL_IDS } from './rival';
export type { Answer, Outlook, Proposal, Reason, Rival, RivalId } from './rival';

/** The computed player of that name. */
export function rivalOf(id: RivalId): Rival {
  return RIVALS[id];
}
