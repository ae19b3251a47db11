export * from './brief';
export * from './close';
export * from './players';
export * from './recorded-offers';
export * from './round';
export * from './seats';
export * from './talk';
