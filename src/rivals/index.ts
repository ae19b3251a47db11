/** The rivals' door: nothing else of this room is imported from outside. */
import type { Rival, RivalId } from './rival';
import { RIVALS } from './roster';

export { CANDIDATE_IDS, type CandidateId } from './candidates';
export { divisionOf, DIVISION_RULES, type Division, type DivisionRule } from './division';
export {
  chanceOf,
  guessesOf,
  marginsOf,
  type Guess,
  type GuessOptions,
  type Guesses,
  type Margins,
  type Word,
} from './guess';
export { leversOf, pull, withField, withoutClause, type Lever } from './levers';
export type { Motive, Thought, Weighed } from './lookahead';
export { wholeSteps } from './negotiation';
export { PERSONALITIES, type Personality } from './personalities';
export { REASON_CODES, type ReasonCode } from './reasons';
export { RIVAL_IDS } from './rival';
export { reflexOf, type Prospect } from './prospect';
export type { Answer, Offer, Outlook, Proposal, Reason, Rival, RivalId } from './rival';
export type { Ways } from './taken';
export { tellOf, type Told, type ToldWay } from './telling';
export { valueTerms, type TermsValue } from './value';

/** The computed player of that name. */
export function rivalOf(id: RivalId): Rival {
  return RIVALS[id];
}
