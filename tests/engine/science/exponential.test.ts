import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import { expect, test } from 'vitest';
import { exp, ln } from '../../../src/engine/science';

/** Numbers in [0, 1), the same at every run: a linear congruence after Knuth and Lewis. */
function uniforms(): () => number {
  let state = 20150810;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const EDGES: readonly number[] = [
  [0, -0, 1, -1, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE, 2.2250738585072014e-308],
  [709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, -744.4401, -708.4, 709.1],
  [1 / (1 << 28), -1 / (1 << 28), 1 / (1 << 27), 2, 0.5, Math.SQRT2, Math.SQRT1_2],
].flat();

test('exp and ln have the bits of stdlib, another port of the same source, everywhere', () => {
  const next = uniforms();
  const words = new DataView(new ArrayBuffer(8));
  const anything = (): number => {
    words.setUint32(0, next() * 4294967296);
    words.setUint32(4, next() * 4294967296);
    return words.getFloat64(0);
  };
  const wrong: string[] = [];
  const compare = (x: number): void => {
    if (!Object.is(exp(x), stdlibExp(x))) wrong.push(`exp(${x})`);
    if (!Object.is(ln(x), stdlibLn(x))) wrong.push(`ln(${x})`);
  };
  EDGES.forEach(compare);
  for (let i = 0; i < 200_000; i++) {
    compare(anything());
    compare((next() - 0.5) * 40);
    compare(-745.2 + 38 * next());
    compare((next() - 0.5) * 1500);
    compare(1 + (next() - 0.5) / (1 << (i % 30)));
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});
