export * from './types';
export * from './line';
export * from './parse';
export * from './replay';
