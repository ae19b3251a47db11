export { causesOf, type Cause, type Causes, type PlayedQuarter } from './causes';
export { withoutCause, type CauseGroup, type Counterfactual } from './counterfactual';
export type { UtilityInput, UtilityInputId } from './utility-inputs';
