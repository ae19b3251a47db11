export { balanceOf, SIMPLE_POLICIES, type Balance, type PolicyResult } from './balance';
export { causesOf, type Cause, type Causes, type PlayedQuarter } from './causes';
export { fitUntilQuarter, LATEST_FIT, USUAL_FIT, type FitOptions } from './fit';
export { hindcastOf, type Hindcast, type HindcastPoint, type HindcastSeries } from './hindcast';
export { playHistory, type History, type HistoryOptions } from './history';
export { longRules } from './objective';
export { modelled, sightOf, sightsOf, type Sight } from './observation';
export { parseObservations, type Observation, type ObservedSeries } from './observations';
export {
  leavingDrill,
  sheetEffect,
  type ClauseEffect,
  type SheetEffect,
  type TermsEffect,
} from './clause-effects';
export { bestCounter, type BestCounter } from './counter';
export { dealWorth, guessesOf, type DealView, type DealWorth, type Price, type Zone } from './deal';
export { drawParameters, uniformOf } from './draws';
export { spreadOf, type Spread } from './futures';
export { withoutCause, type CauseGroup, type Counterfactual } from './counterfactual';
export { tornado, type Swing } from './sensitivity';
export type { UtilityInput, UtilityInputId } from './utility-inputs';
