/** The engine's door: nothing else of it is imported from outside. */
export { advance, isOver, type Advance, type AdvanceOptions, type SheetsByFirm } from './advance';
export { allianceId, allianceSlot, contractsOf, isBinding, isRunning, overlapOf } from './alliance';
export { check, checkDecision, firstLegal, holdCourse } from './check';
export { CLAUSES, clauseFields, hasClause, isMember, LARGEST_PLACED, readTerms, TIES } from './clauses';
export { fitOf, stockReach } from './phases/partnership';
export { boughtADay } from './phases/supply';
export type { Column, ColumnUnit, Extent, Sight } from './column';
export * from './columns';
export { seatAt } from './openings';
export type { Seat } from './decisions/decision';
export { barOf, controls, minorityOf, ownerOf } from './group';
export { hashText, hashWorld, type Hash } from './hash';
export { networkScale } from './hubs';
export { assetsOf, claimsOf, equityOf, netProfitOf, operatingProfitOf, revenueOf, trailSum } from './ledger';
export {
  atLevel,
  foresightAt,
  isClauseOff,
  isKindOff,
  LEVELS,
  MOST_FORESIGHT,
  type Level,
  type LevelRules,
} from './level';
export {
  drawLuck,
  drawOf,
  noLuck,
  PURPOSES,
  withoutEvents,
  type Luck,
  type LuckSizes,
  type Purpose,
} from './luck';
export { imagine } from './imagine';
export { observe, type Report } from './observe';
export { copyScratch, turnAtChoice, utilityOf } from './offer';
export { openings } from './openings';
export { PARAMETER_NAMES, type ParameterName } from './parameters';
export { gaugeOf, type Gauge } from './phases/pressure';
export { rollout, type Reflex, type RolloutPlan } from './rollout';
export type * from './rules';
export * from './science';
export { bestSecurity, breachHazard, safeguardCost, securityCost, stainPart } from './security';
export { sortingDelay } from './sorting';
export { measureOf, REACHED, scoreSeat, shareBySeller, shareGoalOf, type Score } from './score';
export { luckSizes, prepareOpening, start } from './start';
export { checkTerms, sameTerms, termsHash } from './terms';
export type { Posting, Scratch, Turn } from './turn';
export * from './types';
export * from './units';
export { VENTURES, type VentureId, type VentureRules } from './ventures';
export {
  ALLIANCE_SLOTS,
  copyTable,
  extentSize,
  layoutOf,
  tableFromJson,
  tableOver,
  tableToJson,
  type Shape,
  type Table,
  type World,
} from './world';
