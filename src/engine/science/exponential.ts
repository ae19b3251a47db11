/**
 * The exponential and the natural logarithm in plain arithmetic, so that every engine computes the same bits.
 *
 * Source: e_exp.c and e_log.c of FreeBSD's msun (Sun Microsystems 1993 and 2004, freely granted provided that this
 * notice is preserved); error below 1 unit in the last place. Operations stand in the order in which stdlib ports them,
 * and the tests compare every bit with that port, whose exponential costs twice as much.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.9082149292705877e-10;
/** Doubled from its half, which is exact: Math.LOG2E has the same bits, but the language only says approximately. */
const LOG2_E = 2 * 0.7213475204444817;
const ONE_THIRD = 1 / 3;
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;
/** Nearer to 0 than this, exp(x) is 1 + x. */
const NEAR_ZERO = 1 / (1 << 28);

/** Powers of two from 2^-1022 to 2^1023: what scales a result without rounding it. */
const SCALES = scales();

function scales(): Float64Array {
  const powers = new Float64Array(2046);
  powers[1022] = 1;
  for (let i = 1023; i < 2046; i++) powers[i] = 2 * (powers[i - 1] as number);
  for (let i = 1021; i >= 0; i--) powers[i] = 0.5 * (powers[i + 1] as number);
  return powers;
}

/** e to the given number. Range: any; NaN stays NaN. */
export function exp(x: number): number {
  if (x > NEAR_ZERO || x < -NEAR_ZERO) {
    if (x > OVERFLOW) return Infinity;
    if (x < UNDERFLOW) return 0;
    const k = Math.trunc(x < 0 ? LOG2_E * x - 0.5 : LOG2_E * x + 0.5);
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    const r = high - low;
    const t = r * r;
    const c =
      r -
      t *
        (0.16666666666666602 +
          t *
            (-0.0027777777777015593 +
              t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
    const y = 1 - (low - (r * c) / (2 - c) - high);
    if (k > -1022 && k < 1024) return y * (SCALES[k + 1022] as number);
    return k >= 1024 ? y * (SCALES[k + 1021] as number) * 2 : tiny(y, k);
  }
  return 1 + x;
}

/** Below the normal numbers: rounded once, and 0 under the least of them. */
function tiny(y: number, k: number): number {
  const scaled = y * (SCALES[k + 1122] as number);
  return scaled < (SCALES[48] as number) ? 0 : scaled * (SCALES[922] as number);
}

const WORDS = new Uint32Array(2);
const DOUBLE = new Float64Array(WORDS.buffer);
DOUBLE[0] = 1;
/** Which of the two words holds sign and exponent: the second where the low byte comes first. */
const HIGH = WORDS[1] === 0 ? 0 : 1;

const TWO_54 = 18014398509481984;

/** Natural logarithm. Range: -Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  DOUBLE[0] = x;
  let word = WORDS[HIGH] as number;
  let k = 0;
  if (word < 0x00100000) {
    k = -54;
    DOUBLE[0] = x * TWO_54;
    word = WORDS[HIGH] as number;
  }
  if (word >= 0x7ff00000) return x + x;
  k += (word >> 20) - 1023;
  const hx = word & 0xfffff;
  const up = (hx + 0x95f64) & 0x100000;
  WORDS[HIGH] = hx | (up ^ 0x3ff00000);
  k += up >> 20;
  const f = (DOUBLE[0] as number) - 1;
  if ((0xfffff & (2 + hx)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const rest = f * f * (0.5 - ONE_THIRD * f);
    return k === 0 ? f - rest : k * LN2_HIGH - (rest - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = even + odd;
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  return k === 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}
