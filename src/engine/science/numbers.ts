import { exp, ln } from './exponential';

export { exp, ln };

const ROOT_TWO_PI = 2.5066282746310002;

/**
 * Base raised to a real exponent.
 *
 * Range: base >= 0. Exact where either number is 0 or 1; elsewhere the relative error is about
 * 1e-16 times |exponent * ln(base)|. A negative power of 0 is Infinity.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 1) return base;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * ln(base));
}

/**
 * Logarithm of 1 + x, without the digits that adding 1 loses where x is small. Range: x > -1.
 * Source: Kahan, as in the HP-15C Advanced Functions Handbook (1982): one rounding error, above
 * and below the line, cancels.
 */
export function lnOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (ln(sum) * x) / (sum - 1);
}

/** exp(x) - 1, without the digits that taking off 1 loses where x is small. Source: as lnOnePlus. */
export function expLessOne(x: number): number {
  const grown = exp(x);
  if (grown === 1) return x;
  if (grown === Infinity || grown - 1 === -1) return grown - 1;
  return ((grown - 1) * x) / ln(grown);
}

/** The value, or the nearer end of low..high. */
export function clip(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Density of the unit normal. */
export function normalPdf(z: number): number {
  return exp(-0.5 * z * z) / ROOT_TWO_PI;
}

/** Chance that a unit normal exceeds a distance >= 0; relative error below 1e-8 far out, too. */
function upperTail(distance: number): number {
  if (distance > 37) return 0;
  const density = exp(-0.5 * distance * distance);
  if (distance < 7.07106781186547) {
    let above = 3.52624965998911e-2 * distance + 0.700383064443688;
    above = above * distance + 6.37396220353165;
    above = above * distance + 33.912866078383;
    above = above * distance + 112.079291497871;
    above = above * distance + 221.213596169931;
    above = above * distance + 220.206867912376;
    let below = 8.83883476483184e-2 * distance + 1.75566716318264;
    below = below * distance + 16.064177579207;
    below = below * distance + 86.7807322029461;
    below = below * distance + 296.564248779674;
    below = below * distance + 637.333633378831;
    below = below * distance + 793.826512519948;
    below = below * distance + 440.413735824752;
    return (density * above) / below;
  }
  let fraction = distance + 0.65;
  fraction = distance + 4 / fraction;
  fraction = distance + 3 / fraction;
  fraction = distance + 2 / fraction;
  fraction = distance + 1 / fraction;
  return density / (fraction * ROOT_TWO_PI);
}

/**
 * Chance that a unit normal is at most z.
 *
 * Range: out in 0..1, absolute error below 1e-14.
 * Source: Hart (1968) rational approximation as given by West (2005) "Better approximations to cumulative
 * normal functions", Wilmott Magazine.
 */
export function normalCdf(z: number): number {
  return z > 0 ? 1 - upperTail(z) : upperTail(-z);
}

/**
 * The z below which a unit normal lies with the given chance: the inverse of normalCdf.
 *
 * Range: chance in 0..1; 0 and 1 give the infinities, anything outside gives NaN. Relative error about 1e-16.
 * Source: Wichura (1988) algorithm AS 241, routine PPND16, Applied Statistics 37(3):477-484.
 */
export function normalQuantile(chance: number): number {
  if (!(chance >= 0 && chance <= 1)) return NaN;
  if (chance === 0) return -Infinity;
  if (chance === 1) return Infinity;
  const centred = chance - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return centred * ratio(r, CENTRE_ABOVE, CENTRE_BELOW);
  }
  const r = Math.sqrt(-ln(centred < 0 ? chance : 1 - chance));
  const size = r <= 5 ? ratio(r - 1.6, NEAR_ABOVE, NEAR_BELOW) : ratio(r - 5, FAR_ABOVE, FAR_BELOW);
  return centred < 0 ? -size : size;
}

/**
 * Expected amount by which a unit normal exceeds z (unit normal loss function).
 *
 * Range: out >= 0. Identity: normalLoss(-z) = normalLoss(z) + z.
 * Source: any inventory text, e.g. Snyder & Shen (2019) Fundamentals of Supply Chain Theory, appendix on loss
 * functions.
 */
export function normalLoss(z: number): number {
  if (z < 0) return normalLoss(-z) - z;
  return Math.max(0, normalPdf(z) - z * upperTail(z));
}

/** Quotient of two polynomials of degree 7, coefficients from the highest power down. */
function ratio(r: number, above: readonly number[], below: readonly number[]): number {
  let top = 0;
  for (const coefficient of above) top = top * r + coefficient;
  let bottom = 0;
  for (const coefficient of below) bottom = bottom * r + coefficient;
  return top / bottom;
}

const CENTRE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const NEAR_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const NEAR_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];
