export { balanceOf, type Balance, type Games, type PolicyResult } from './balance';
export { certificateOf, contestsOf, LIMITS, rounded, SEEDS, type Certificate } from './certificate';
export { openContest, playContest, SIMPLE_POLICIES, type Contest, type Played } from './contest';
export { engineHash, policiesHash } from './fingerprint';
export { leverEffects, leverSwings, POSITIONS, type LeverSwing } from './lever-effects';
export { causesOf, type Cause, type CauseMeasure, type Causes, type PlayedQuarter } from './causes';
export { fitUntilQuarter, type FitOptions } from './fit';
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
export { drawParameters, drawRules, uniformOf } from './draws';
export { imagineSeat, playFutures, type ForecastMeasure, type ForecastSeat, type Futures } from './forecast';
export { spreadOf, type Spread } from './futures';
export { reachOf } from './reach';
export {
  answerOf,
  pairedFutures,
  type FirstMoves,
  type FuturePair,
  type PairedAnswer,
} from './paired-futures';
export { fanOf, fanPath, type Fan, type FanQuestion, type OpenNumber } from './parameter-fan';
export { withoutCause, type CauseGroup, type Counterfactual } from './counterfactual';
export { isLaw, tornado, type Swing } from './sensitivity';
export type { UtilityInput, UtilityInputId } from './utility-inputs';
export { disagreements, type Disagreement } from './agreement';
export { headOf, holdsLink, readHandIn, type HandIn } from './hand-in';
export {
  graded,
  marked,
  marking,
  unmarked,
  type Marked,
  type MarkingOptions,
  type Ungraded,
} from './marking';
export { pileCsv, withTwins } from './pile';
export { REFERENCE, referenceKey, referenceScore, type ReferenceGame } from './reference';
