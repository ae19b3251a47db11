export { causesOf, type Cause, type Causes, type PlayedQuarter } from './causes';
export {
  leavingDrill,
  sheetEffect,
  type ClauseEffect,
  type SheetEffect,
  type TermsEffect,
} from './clause-effects';
export { spreadOf, type Spread } from './futures';
