/** The part of this room that runs in workers: nothing here reads a file or a schema, so that a worker stays small. */
export { fanPath, type FanQuestion } from './parameter-fan';
export { pairedFutures, type FirstMoves, type FuturePair } from './paired-futures';
