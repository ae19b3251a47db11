export { causesOf, type Cause, type Causes, type PlayedQuarter } from './causes';
export { withoutCause, type CauseGroup, type Counterfactual } from './counterfactual';
export { tornado, type Swing } from './sensitivity';
export type { UtilityInput, UtilityInputId } from './utility-inputs';
