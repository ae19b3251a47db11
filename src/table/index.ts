export * from './close';
export * from './round';
export * from './talk';
