/*
 * The share kernel in C, for `bench --peers`: the same operations in the same order as kernel.ts and the science
 * room's nestedLogitInto, exp and ln, so that results can be compared bit for bit. Built with -O2 -ffp-contract=off.
 *
 * Exponential and logarithm: e_exp.c and e_log.c of FreeBSD's msun (Sun Microsystems 1993 and 2004, freely granted
 * provided that this notice is preserved), operations ordered as in stdlib's port.
 *
 * Usage: kernel SETS PASSES. Prints nanoseconds a set, then every result as 16 hex digits, one a line.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ONLINE 16
#define ALTERNATIVES 22
#define NESTS 2

static double from_bits(uint64_t bits) { double x; memcpy(&x, &bits, 8); return x; }
static uint64_t bits_of(double x) { uint64_t bits; memcpy(&bits, &x, 8); return bits; }

static double msun_exp(double x) {
  const double near_zero = 1.0 / (1 << 28);
  if (!(x > near_zero || x < -near_zero)) return 1 + x;
  if (x > 7.09782712893383973096e2) return INFINITY;
  if (x < -7.4513321910194110842e2) return 0;
  double k = trunc(x < 0 ? 1.442695040888963387 * x - 0.5 : 1.442695040888963387 * x + 0.5);
  double high = x - k * 6.9314718036912381649e-1;
  double low = k * 1.9082149292705877e-10;
  double r = high - low;
  double t = r * r;
  double c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (0.00006613756321437934 +
    t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  double y = 1 - (low - (r * c) / (2 - c) - high);
  return k > -1022 && k < 1024 ? y * from_bits((uint64_t)((int64_t)k + 1023) << 52) : ldexp(y, (int)k);
}

static double msun_ln(double x) {
  const double ln2_high = 6.9314718036912381649e-1, ln2_low = 1.9082149292705877e-10;
  if (x == 0) return -INFINITY;
  if (!(x > 0)) return NAN;
  int32_t k = 0;
  uint64_t bits = bits_of(x);
  if ((bits >> 32) < 0x00100000) {
    k = -54;
    bits = bits_of(x * 18014398509481984.0);
  }
  int32_t word = (int32_t)(bits >> 32);
  if (word >= 0x7ff00000) return x + x;
  k += (word >> 20) - 1023;
  int32_t hx = word & 0xfffff;
  int32_t up = (hx + 0x95f64) & 0x100000;
  bits = ((uint64_t)(uint32_t)(hx | (up ^ 0x3ff00000)) << 32) | (uint32_t)bits;
  k += up >> 20;
  double f = from_bits(bits) - 1;
  if ((0xfffff & (2 + hx)) < 3) {
    if (f == 0) return k == 0 ? 0 : k * ln2_high + k * ln2_low;
    double rest = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - rest : k * ln2_high - (rest - k * ln2_low - f);
  }
  double s = f / (2 + f), z = s * s, w = z * z;
  double odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  double even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  double r = even + odd;
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    double half = 0.5 * f * f;
    return k == 0 ? f - (half - s * (half + r)) : k * ln2_high - (half - (s * (half + r) + k * ln2_low) - f);
  }
  return k == 0 ? f - s * (f - r) : k * ln2_high - (s * (f - r) - k * ln2_low - f);
}

static void nested_logit(const double *attraction, const int *ends, const double *nest_utility, double logsum, double *out) {
  double value[NESTS], sums[NESTS], largest = -INFINITY, among = 0;
  for (int n = 0, j = 0; n < NESTS; n++) {
    double sum = 0;
    for (; j < ends[n]; j++) sum += attraction[j];
    value[n] = nest_utility[n] + logsum * msun_ln(sum);
    sums[n] = sum;
    if (value[n] > largest) largest = value[n];
  }
  for (int n = 0; n < NESTS; n++) {
    value[n] = sums[n] > 0 ? msun_exp(value[n] - largest) : 0;
    among += value[n];
  }
  for (int n = 0, j = 0; n < NESTS; n++) {
    double each = value[n] > 0 ? value[n] / among / sums[n] : 0;
    for (; j < ends[n]; j++) out[j] = attraction[j] * each;
  }
}

static uint32_t state = 20150810;
static double uniform(void) {
  state = state * 1664525u + 1013904223u;
  return state / 4294967296.0;
}

int main(int argc, char **argv) {
  int sets = argc > 1 ? atoi(argv[1]) : 1, passes = argc > 2 ? atoi(argv[2]) : 1;
  const int ends[NESTS] = {ONLINE, ALTERNATIVES};
  const double logsum = 0.7;
  double *utility = malloc(sizeof(double) * sets * ALTERNATIVES);
  double *nest_utility = malloc(sizeof(double) * sets * NESTS);
  double *out = malloc(sizeof(double) * sets * ALTERNATIVES);
  for (int set = 0; set < sets; set++) {
    for (int j = 0; j < ALTERNATIVES; j++) utility[set * ALTERNATIVES + j] = 8 * uniform() - 5;
    for (int n = 0; n < NESTS; n++) nest_utility[set * NESTS + n] = uniform() - 1;
  }
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int pass = 0; pass < passes; pass++)
    for (int set = 0; set < sets; set++) {
      double *shares = out + set * ALTERNATIVES;
      for (int j = 0; j < ALTERNATIVES; j++) shares[j] = msun_exp(utility[set * ALTERNATIVES + j] / logsum);
      nested_logit(shares, ends, nest_utility + set * NESTS, logsum, shares);
    }
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%.3f\n", ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / passes / sets);
  for (int i = 0; i < sets * ALTERNATIVES; i++) printf("%016llx\n", (unsigned long long)bits_of(out[i]));
  return 0;
}
