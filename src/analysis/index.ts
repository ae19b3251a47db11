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
