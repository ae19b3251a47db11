/** The session's door. Heavy parts arrive later, through `begin` and the intentions. */
export { withDecision, withoutDecision } from './draft';
export { openStorage } from './games';
export { parseRoute, printRoute, sameRoute } from './route';
export { RIVAL_CHOICES, type RivalChoice } from './seats';
export { CASES, type CaseCard } from './scenarios';
export { memoryStorage, type Storage } from './storage';
export { createSession, type Surroundings } from './store';
export type * from './types';
