/** The part of this room that runs in workers: nothing here reads a file or a schema, so that a worker stays small. */
export { causesOf } from './causes';
export { imagineSeat, playFutures } from './forecast';
export { fanPath } from './parameter-fan';
export { pairedFutures } from './paired-futures';
export { referenceScore } from './reference';
