import type { ParameterName } from './parameters';
import { FULLEST_USE, waitInQueue } from './science';

/**
 * Days that parcels wait to be sorted in a region, by the use of its capacity (load over capacity, >= 0).
 *
 * A region's hubs are M/M/s lanes that each clear a wave in `waveDays` (Erlang 1917; Gross & Harris 1998, ch. 2); use is held
 * below 1, and what is beyond it waits as at the cap.
 */
export function sortingDelay(use: number, parameters: Readonly<Record<ParameterName, number>>): number {
  const held = use < FULLEST_USE ? use : FULLEST_USE;
  return held <= 0 ? 0 : parameters.waveDays * waitInQueue(held * parameters.lanes, 1, parameters.lanes);
}
