/** The rivals' door: nothing else of this room is imported from outside. */
import type { Rival, RivalId } from './rival';
import { RIVALS } from './roster';

export { CANDIDATE_IDS, type CandidateId } from './candidates';
export type { Motive, Thought, Weighed } from './lookahead';
export { PERSONALITIES, type Personality } from './personalities';
export { REASON_CODES, type ReasonCode } from './reasons';
export { RIVAL_IDS } from './rival';
export { reflexOf, type Prospect } from './prospect';
export type { Answer, Offer, Outlook, Proposal, Reason, Rival, RivalId } from './rival';
export { valueTerms, type TermsValue } from './value';

/** The computed player of that name. */
export function rivalOf(id: RivalId): Rival {
  return RIVALS[id];
}
