import { mnl, nestedLogit } from './choice';
import { densityCost, hubCount, hubNetworkCost } from './density';
import { bass, bassPeak } from './diffusion';
import { theil } from './error';
import { FRACTION, NOT_NEGATIVE, PERIODS, POSITIVE, type Formula } from './formula-reader';
import { newsvendor, pooledDeviation } from './inventory';
import { networkSlope, sellerUtility } from './networks';
import { delayByUtilisation, queue } from './queue';
import {
  adbudg,
  adbudgFromAnswers,
  adstock,
  brandStock,
  festivalLift,
  festivalPayback,
  hill,
} from './response';

/** Formulas of markets and stocks: choice, response, diffusion, inventory, queues, forecast error. */
export const MARKET_FORMULAS = {
  mnl(read) {
    const utilities = read.numbers('utilities');
    return () => ({ shares: mnl(utilities) });
  },
  nestedLogit(read) {
    const utilities = read.numbers('utilities');
    const nests = read.groups('nests', { min: 0, below: utilities.length });
    const coefficient = { above: 0, max: 1 };
    const logsum = read.isList('logsum')
      ? read.numbers('logsum', coefficient, nests.length)
      : nests.map(() => read.number('logsum', coefficient));
    const listed = nests.flat();
    const once = listed.length === utilities.length && new Set(listed).size === listed.length;
    read.demand(once, 'nests', 'not-a-partition', 'must hold every alternative exactly once, counted from 0');
    return () => ({ ...nestedLogit(utilities, nests, logsum) });
  },
  hill(read) {
    const many = read.isList('x');
    const x = many ? read.numbers('x', NOT_NEGATIVE) : [read.number('x', NOT_NEGATIVE)];
    const max = read.number('max');
    const half = read.number('half', POSITIVE);
    const steepness = read.number('steepness', POSITIVE);
    return () => {
      const y = x.map((one) => hill(one, max, half, steepness));
      return { y: many ? y : y[0] };
    };
  },
  adbudg(read) {
    const spend = read.number('spend', NOT_NEGATIVE);
    const min = read.number('min');
    const max = read.number('max');
    const half = read.number('half', POSITIVE);
    const steepness = read.number('steepness', POSITIVE);
    return () => ({ response: adbudg(spend, min, max, half, steepness) });
  },
  adbudgFromAnswers(read) {
    const answers = {
      atZero: read.number('atZero', FRACTION),
      atSaturation: read.number('atSaturation', FRACTION),
      spend: read.number('spend', POSITIVE),
      atSpend: read.number('atSpend', FRACTION),
      atHalfMore: read.number('atHalfMore', FRACTION),
    };
    const curve = adbudgFromAnswers(answers);
    read.demand(
      curve !== null,
      'atSpend',
      'not-rising',
      'must lie between atZero and atHalfMore, below atSaturation',
    );
    return () => ({ ...curve });
  },
  adstock(read) {
    const spend = read.numbers('spend');
    const alpha = read.number('alpha', FRACTION);
    const window = read.number('window', { min: 1, max: 10_000, whole: true });
    return () => ({ stock: adstock(spend, alpha, window) });
  },
  brandStock(read) {
    const previous = read.number('previous', NOT_NEGATIVE);
    const decay = read.number('decay', FRACTION);
    const gain = read.number('gain');
    return () => ({ stock: brandStock(previous, decay, gain) });
  },
  festivalLift(read) {
    const depth = read.number('depth', { min: 0, below: 1 });
    const recent = read.number('recentFestivals', NOT_NEGATIVE);
    const elasticity = read.number('elasticity', { min: 0, max: 20, otherwise: 3.63 });
    const fatigue = read.number('fatigue', { min: 0, otherwise: 0.5 });
    return () => ({ lift: festivalLift(depth, recent, elasticity, fatigue) });
  },
  festivalPayback(read) {
    const lift = read.number('lift', NOT_NEGATIVE);
    const timing = read.number('timing', { min: 0, max: 1, otherwise: 0.2 });
    return () => ({ payback: festivalPayback(lift, timing) });
  },
  sellerUtility(read) {
    const strength = read.number('strength', NOT_NEGATIVE);
    const buyers = read.number('buyers', POSITIVE);
    const priceWeight = read.number('priceWeight', NOT_NEGATIVE);
    const commission = read.number('commission');
    return () => ({ utility: sellerUtility(strength, buyers, priceWeight, commission) });
  },
  networkSlope(read) {
    const buyers = read.number('buyersStrength', NOT_NEGATIVE);
    const sellers = read.number('sellersStrength', NOT_NEGATIVE);
    const share = read.number('share', FRACTION);
    const logsum = read.number('logsum', { above: 0, max: 1, otherwise: 1 });
    return () => ({ slope: networkSlope(buyers, sellers, share, logsum) });
  },
  densityCost(read) {
    const cost = read.number('cost', NOT_NEGATIVE);
    const density = read.number('density', POSITIVE);
    const exponent = read.number('exponent', FRACTION);
    return () => ({ cost: densityCost(cost, density, exponent) });
  },
  hubNetwork(read) {
    const volume = read.number('volume', NOT_NEGATIVE);
    const lineHaul = read.number('lineHaul', POSITIVE);
    const hubCost = read.number('hubCost', POSITIVE);
    return () => {
      const hubs = hubCount(volume, lineHaul, hubCost);
      return { hubs, cost: hubNetworkCost(volume, lineHaul, hubCost, hubs) };
    };
  },
  bass(read) {
    const innovation = read.number('innovation', FRACTION);
    const imitation = read.number('imitation', NOT_NEGATIVE);
    const market = read.number('market', NOT_NEGATIVE);
    const periods = read.number('periods', { ...PERIODS, min: 1, whole: true });
    return () => ({ ...bass(innovation, imitation, market, periods) });
  },
  bassPeak(read) {
    const innovation = read.number('innovation', POSITIVE);
    const imitation = read.number('imitation', POSITIVE);
    const market = read.number('market', NOT_NEGATIVE);
    return () => ({ ...bassPeak(innovation, imitation, market) });
  },
  newsvendor(read) {
    const holding = read.number('holding', POSITIVE);
    const shortage = read.number('shortage', POSITIVE);
    const mean = read.number('mean');
    const sd = read.number('sd', NOT_NEGATIVE);
    return () => ({ ...newsvendor(holding, shortage, mean, sd) });
  },
  pooledDeviation(read) {
    const sd = read.number('sd', NOT_NEGATIVE);
    const sites = read.number('sites', { min: 1, whole: true });
    const correlation = read.number('correlation', { min: -1, max: 1, otherwise: 0 });
    return () => ({ deviation: pooledDeviation(sd, sites, correlation) });
  },
  queue(read) {
    const arrivalRate = read.number('arrivalRate', NOT_NEGATIVE);
    const serviceRate = read.number('serviceRate', POSITIVE);
    const servers = read.number('servers', { min: 1, max: 1_000_000, whole: true });
    const isFull = arrivalRate >= servers * serviceRate;
    read.demand(
      !isFull,
      'arrivalRate',
      'unstable',
      'must be below servers * serviceRate, or the line has no end',
    );
    return () => ({ ...queue(arrivalRate, serviceRate, servers) });
  },
  delayByUtilisation(read) {
    const utilisation = read.number('utilisation', NOT_NEGATIVE);
    const slope = read.number('slope', NOT_NEGATIVE);
    return () => ({ delay: delayByUtilisation(utilisation, slope) });
  },
  theil(read) {
    const actual = read.numbers('actual');
    const predicted = read.numbers('predicted', {}, actual.length);
    return () => ({ ...theil(predicted, actual) });
  },
} as const satisfies Readonly<Record<string, Formula>>;
