export * from './types';
export * from './line';
export * from './parse';
export * from './replay';
export { decodeLink, encodeLink, LONGEST_LINK } from './link';
