/**
 * Steady state of a queue: chance of nobody there, mean numbers, mean times in the unit of time of the rates.
 */
export interface QueueState {
  readonly idle: number;
  readonly inQueue: number;
  readonly inSystem: number;
  readonly timeInQueue: number;
  readonly timeInSystem: number;
}

/**
 * Steady state of M/M/s: Poisson arrivals, exponential service, s equal servers, one line.
 *
 * Units: rates per unit of time, serviceRate of one server and > 0; servers a whole number >= 1.
 * At or above full use there is no steady state: idle is 0 and the rest Infinity.
 * Source: Erlang (1917); Gross & Harris (1998) Fundamentals of Queueing Theory, ch. 2. The blocking recursion
 * is used in place of factorials, so any number of servers is safe.
 */
export function queue(arrivalRate: number, serviceRate: number, servers: number): QueueState {
  const offered = arrivalRate / serviceRate;
  const use = offered / servers;
  if (use >= 1) {
    return { idle: 0, inQueue: Infinity, inSystem: Infinity, timeInQueue: Infinity, timeInSystem: Infinity };
  }
  const blocked = blockedChance(offered, servers);
  const waiting = waitingChance(blocked, use);
  const inQueue = (waiting * use) / (1 - use);
  const timeInQueue = waiting / (servers * serviceRate - arrivalRate);
  return {
    idle: emptyChance(offered, servers) / (1 + (blocked * use) / (1 - use)),
    inQueue,
    inSystem: inQueue + offered,
    timeInQueue,
    timeInSystem: timeInQueue + 1 / serviceRate,
  };
}

/** Mean time in the line of M/M/s, without allocating. Units and range as queue. Source: as queue. */
export function waitInQueue(arrivalRate: number, serviceRate: number, servers: number): number {
  const offered = arrivalRate / serviceRate;
  const use = offered / servers;
  if (use >= 1) return Infinity;
  return waitingChance(blockedChance(offered, servers), use) / (servers * serviceRate - arrivalRate);
}

/** Erlang's loss formula: chance that all servers are busy when nobody may wait. */
function blockedChance(offered: number, servers: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server++) {
    blocked = (offered * blocked) / (server + offered * blocked);
  }
  return blocked;
}

/** Erlang's delay formula from his loss formula: chance that whoever comes must wait. */
function waitingChance(blocked: number, use: number): number {
  return blocked / (1 - use * (1 - blocked));
}

/** Chance of nobody there when nobody may wait, by the same recursion. */
function emptyChance(offered: number, servers: number): number {
  let blocked = 1;
  let empty = 1;
  for (let server = 1; server <= servers; server++) {
    const all = server + offered * blocked;
    empty *= server / all;
    blocked = (offered * blocked) / all;
  }
  return empty;
}

/** Use above which further load is backlog rather than delay. */
export const FULLEST_USE = 0.97;

/**
 * Extra delay of a network in use, slope * u / (1 - u).
 *
 * Units: out in the unit of slope (delay at half use). Range: u is held in 0..0.97.
 * Source: the waiting time of M/M/1 in units of service time (Gross & Harris 1998, ch. 2); the cap is ours.
 */
export function delayByUtilisation(use: number, slope: number): number {
  const held = Math.max(0, Math.min(FULLEST_USE, use));
  return (slope * held) / (1 - held);
}
