import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exp, nestedLogitInto } from '../../../engine';

/** One segment as rivalry meets it: five firms with three doors online and one in stores, an outsider in each nest. */
const ONLINE = 16;
const ALTERNATIVES = 22;
const NESTS = 2;
const ENDS = [ONLINE, ALTERNATIVES];
const LOGSUM = [0.7, 0.7];

const SETS = 600;
const PASSES = 300;
const ROUNDS = 5;

/** Nanoseconds a segment, here and in C; `sameBits` says whether all results are equal. */
export interface KernelPeers {
  readonly nanoseconds: number;
  /** Null where no C compiler is at hand. */
  readonly c: { readonly nanoseconds: number; readonly ratio: number; readonly sameBits: boolean } | null;
  readonly compiler: string | null;
}

interface Inputs {
  readonly utility: Float64Array;
  readonly nestUtility: readonly (readonly number[])[];
}

/** The same numbers as kernel.c draws: a linear congruence. */
function inputs(): Inputs {
  let state = 20150810;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const utility = new Float64Array(SETS * ALTERNATIVES);
  const nestUtility: number[][] = [];
  for (let set = 0; set < SETS; set++) {
    for (let j = 0; j < ALTERNATIVES; j++) utility[set * ALTERNATIVES + j] = 8 * uniform() - 5;
    nestUtility.push([uniform() - 1, uniform() - 1]);
  }
  return { utility, nestUtility };
}

/** Shares of every set: the attractions, then the nested logit of the science room. */
function allocateAll(
  { utility, nestUtility }: Inputs,
  rows: readonly Float64Array[],
  work: Float64Array,
): void {
  for (let set = 0; set < SETS; set++) {
    const shares = rows[set] as Float64Array;
    for (let j = 0; j < ALTERNATIVES; j++)
      shares[j] = exp((utility[set * ALTERNATIVES + j] as number) / (LOGSUM[0] as number));
    nestedLogitInto(shares, ENDS, nestUtility[set] as readonly number[], LOGSUM, shares, work);
  }
}

/** Measures the share kernel against its twin in C, by turns, the best of each. */
export function kernelPeers(source: string, rounds = ROUNDS): KernelPeers {
  const given = inputs();
  const out = new Float64Array(SETS * ALTERNATIVES);
  const rows = Array.from({ length: SETS }, (_, set) =>
    out.subarray(set * ALTERNATIVES, (set + 1) * ALTERNATIVES),
  );
  const work = new Float64Array(2 * NESTS);
  const here = (): number => {
    const from = performance.now();
    for (let pass = 0; pass < PASSES; pass++) allocateAll(given, rows, work);
    return ((performance.now() - from) * 1e6) / PASSES / SETS;
  };
  const folder = mkdtempSync(join(tmpdir(), 'crosshold-kernel-'));
  try {
    const compiler = process.env.CC ?? 'cc';
    const binary = join(folder, 'kernel');
    const built = spawnSync(compiler, ['-O2', '-ffp-contract=off', '-o', binary, source, '-lm']);
    here();
    let nanoseconds = Infinity;
    let best = Infinity;
    let sameBits = true;
    for (let round = 0; round < rounds; round++) {
      nanoseconds = Math.min(nanoseconds, here());
      if (built.status !== 0) continue;
      const told = execFileSync(binary, [`${SETS}`, `${PASSES}`], { encoding: 'utf8', maxBuffer: 1 << 26 });
      const [time = '', ...results] = told.trimEnd().split('\n');
      best = Math.min(best, Number(time));
      sameBits &&= results.join(' ') === hexOf(out).join(' ');
    }
    const c = built.status === 0 ? { nanoseconds: best, ratio: tenth(nanoseconds / best), sameBits } : null;
    return { nanoseconds: tenth(nanoseconds), c, compiler: c ? versionOf(compiler) : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hexOf(values: Float64Array): string[] {
  return Array.from(new BigUint64Array(values.buffer), (bits) => bits.toString(16).padStart(16, '0'));
}

function versionOf(compiler: string): string {
  return spawnSync(compiler, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? '';
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
