/** What the world does to a page, as errors that the edge of the session knows. */

/** Another page has claimed the game since: nothing was written. */
export class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere';
}

/** A part of the program or a case could not be fetched. */
export class Unreached extends Error {
  override readonly name = 'Unreached';
}
