export { balanceOf, SIMPLE_POLICIES, type Balance, type PolicyResult } from './balance';
export { causesOf, type Cause, type Causes, type PlayedQuarter } from './causes';
export {
  leavingDrill,
  sheetEffect,
  type ClauseEffect,
  type SheetEffect,
  type TermsEffect,
} from './clause-effects';
export { drawParameters, uniformOf } from './draws';
export { spreadOf, type Spread } from './futures';
export { withoutCause, type CauseGroup, type Counterfactual } from './counterfactual';
export { tornado, type Swing } from './sensitivity';
export type { UtilityInput, UtilityInputId } from './utility-inputs';
