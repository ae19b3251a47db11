export { causesOf, type Cause, type Causes, type PlayedQuarter } from './causes';
