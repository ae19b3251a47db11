/** The door of the scenario room: untrusted texts in, checked scenarios out. */
export { BUNDLED, bundledScenario, type BundledScenario } from './bundled';
export { compileScenario, compileTrial, formRules, longestRules } from './compile';
export { scenarioInForm } from './form';
export { fitsFile, fitUntil, isParameter, ratioName, type Fit, type FitsFile } from './fits-file';
export { loadScenario, parseScenario, type Scenario, type ScenarioTexts } from './load';
export { makingOf, scenarioWith, type Making } from './making';
export { mapFile, type MapFile } from './map-file';
export { parametersOf, type Parameter } from './parameters';
export type { Parsed, Problem } from './problems';
export {
  MOST_FREE_SHORT,
  priorsFile,
  scenarioFile,
  type ObservationEntry,
  type Observed,
  type PriorsFile,
  type ScenarioFile,
  type SeatFile,
} from './scenario-file';
export { criticismFile, type ClaimMeasure, type Criticism } from './criticism-file';
export { lessonFile, type Lesson, type LessonMeasure } from './lesson-file';
export { LESSON_PARTS, NOTE_HEADINGS, notesFile, PLAN_LENGTHS, type Notes } from './notes-file';
export { DEEPEST, LARGEST_FILE, scanText } from './scan';
export { schemaText } from './schema-text';
export { DOCUMENTS } from './check-references';
export { textsOf, wholeText, type NamedTexts } from './whole-file';
export { withParameter } from './variation';
export { isChangeable } from './changeable';
export { variedScenario } from './varied';
export { wordsFile, type Words } from './words-file';
