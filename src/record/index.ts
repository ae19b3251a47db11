export * from './hands';
export * from './types';
export * from './line';
export * from './parse';
export { MOST_CHANGED } from './schema';
export * from './replay';
export * from './brief';
export { decodeLink, encodeBrief, encodeLink, type Linked } from './link';
export { LONGEST_LINK } from './link-text';
