/** The session's door. Heavy parts arrive later, through `begin` and the intentions. */
export { withDecision, withoutDecision } from './draft';
export { openStorage } from './games';
export type { Updates } from './frame';
export { aloneHolding, tabHolding, type Holding } from './holding';
export { FEWEST_PEOPLE, isCurtainDown, MOST_PEOPLE } from './hot-seat';
export { gameOf, parseRoute, printRoute, sameRoute } from './route';
export { RIVAL_CHOICES, type RivalChoice } from '../table/seats';
export { CASES, type CaseCard } from './scenarios';
export { FAN_DRAWS, QUESTION_FUTURES } from './outlook';
export { LONGEST_NAME, LONGEST_PERSON } from './saving';
export { LONGEST_NOTE } from './lesson-walk';
export { MOST_RECORDS } from './assignment-types';
export { LONGEST_QUESTION, LONGEST_SEED, LONGEST_STUDENT, LONGEST_TITLE } from '../record/types';
export { memoryStorage, type Storage } from './storage';
export { createSession, type Surroundings } from './store';
export type { CauseQuestion } from './reckoning-types';
export type { Causes } from '../analysis';
export type * from './types';
