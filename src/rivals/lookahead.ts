import { exp, type Decision } from '../engine';
import { candidatesFor, combine, fineCandidates, type Candidate, type CandidateId } from './candidates';
import { dreamOf } from './dream';
import { PERSONALITIES, type Personality } from './personalities';
import { decideByReflex } from './policy';
import { prospectOf, reflexOf, weather, type Foresight, type Prospect } from './prospect';
import { streamOf } from './random-play';
import type { Outlook } from './rival';
import { standingOf, type Standing } from './standing';

/** One way that was weighed, with what the rival expected of it and the chance with which it would take it. */
export interface Weighed {
  readonly id: CandidateId;
  readonly decisions: readonly Decision[];
  readonly prospect: Prospect;
  readonly chance: number;
}

/** What most told the chosen way from holding course. */
export type Motive = 'worth' | 'share' | 'pressure' | 'habit';

/** How a rival came to its sheet: told afterwards, never before. */
export interface Thought {
  readonly chosen: Weighed;
  /** The best three by what was expected of them. */
  readonly weighed: readonly Weighed[];
  /** What it expected of deciding nothing. */
  readonly held: Weighed;
  readonly motive: Motive;
  readonly futures: number;
}

/** Decides by looking ahead; by reflex where the table grants no foresight. */
export function decideAhead(outlook: Outlook, who: Personality): readonly Decision[] {
  return think(outlook, who)?.chosen.decisions ?? decideByReflex(outlook, who);
}

/**
 * Weighs one sheet after another by rollouts from the imagined world and takes one by quantal response: a way's
 * chance is exp(sharpness u) over the sum, u its worth in standard deviations (McKelvey & Palfrey 1995, eq. 1).
 *
 * Others are imagined as followers who do not look ahead. Without luck the best is taken, and so it is by one who plays for
 * its mandate: it goes on from the best way by adding others, as far as its rollouts last. The same outlook gives the
 * same thought, so that nothing of it needs to be kept. Null where there is no foresight, or the firm is out.
 */
export function think(outlook: Outlook, who: Personality): Thought | null {
  const { report, rules, luck } = outlook;
  const searches = who.plays === 'mandate';
  const rollouts = searches ? Math.max(1, outlook.foresight ?? 0) : (outlook.foresight ?? 0);
  // One who searches spends a part of what it may on weather, and the rest on sums of ways.
  const futures = searches ? Math.floor(Math.sqrt(rollouts)) : rollouts;
  const { firm, table } = report;
  if (futures <= 0 || table.active[firm] === 0) return null;
  const world = dreamOf(report, rules);
  // Others' moods are imagined, too: their own draws are nobody else's to read.
  const follow = reflexOf(rules, weather(luck, rules, 0), PERSONALITIES.follower);
  const others = rules.firmIds.map((_, other) => (other === firm ? null : follow(world, other)));
  const look: Foresight = { world, rules, luck, firm, others, futures };
  const standing = standingOf(outlook, who);
  const reflex = decideByReflex(outlook, who);
  const weigh = (candidate: Candidate): Seen => ({
    ...candidate,
    prospect: prospectOf(look, candidate.sheet, who),
  });
  const seen = candidatesFor(standing, reflex).map(weigh);
  const sums = searches ? Math.floor(((rollouts - futures) * seen.length) / futures) : 1;
  climb(standing, seen, weigh, sums, searches ? fineCandidates(standing) : []);
  const noisy = luck.on && !searches;
  const chances = quantalResponse(
    seen.map(({ prospect }) => prospect.worth),
    who.sharpness,
    noisy,
  );
  const weighed = seen.map(({ id, sheet, prospect }, i) => ({
    id,
    decisions: sheet.decisions,
    prospect,
    chance: chances[i] as number,
  }));
  const chosen = noisy ? drawn(weighed, streamOf(outlook, 4)()) : top(weighed);
  const ranked = [...weighed].sort((a, b) => b.prospect.worth - a.prospect.worth);
  const held = weighed.find(({ id }) => id === 'hold-course') ?? chosen;
  return { chosen, weighed: ranked.slice(0, 3), held, motive: motiveOf(chosen, held, who), futures };
}

type Seen = Candidate & { prospect: Prospect };

/**
 * Adds to the best way what each next best one changes, then single moves, as long as the sum is worth more; round and round
 * until nothing helps or `most` sums have been tried.
 */
function climb(
  standing: Standing,
  seen: Seen[],
  weigh: (candidate: Candidate) => Seen,
  most: number,
  fine: readonly Candidate[],
): void {
  const ranked = [...seen].sort((a, b) => b.prospect.worth - a.prospect.worth);
  let best = ranked[0];
  let tried = 0;
  for (let found = true; found;) {
    found = false;
    for (const next of [...ranked.slice(1), ...fine]) {
      if (tried >= most) return;
      const both = best && combine(standing, best, next);
      if (!best || !both) continue;
      const sum = weigh(both);
      seen.push(sum);
      tried++;
      if (sum.prospect.worth <= best.prospect.worth) continue;
      best = sum;
      found = true;
    }
  }
}

/** Chances of taking each way; all on the best when `noisy` is false. */
function quantalResponse(worths: readonly number[], sharpness: number, noisy: boolean): number[] {
  const best = Math.max(...worths);
  if (!noisy) {
    const first = worths.indexOf(best);
    return worths.map((_, i) => (i === first ? 1 : 0));
  }
  let mean = 0;
  for (const worth of worths) mean += worth / worths.length;
  let spread = 0;
  for (const worth of worths) spread += ((worth - mean) * (worth - mean)) / worths.length;
  const scale = Math.sqrt(spread);
  const weights = worths.map((worth) => (scale > 0 ? exp((sharpness * (worth - best)) / scale) : 1));
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
}

function drawn(weighed: readonly Weighed[], uniform: number): Weighed {
  let reached = 0;
  for (const way of weighed) {
    reached += way.chance;
    if (uniform < reached) return way;
  }
  return weighed[weighed.length - 1] as Weighed;
}

function top(weighed: readonly Weighed[]): Weighed {
  let best = weighed[0] as Weighed;
  for (const way of weighed) if (way.prospect.worth > best.prospect.worth) best = way;
  return best;
}

/** What the choice gains most against holding course, on scales that make a point of share weigh ten of pressure. */
function motiveOf(chosen: Weighed, held: Weighed, who: Personality): Motive {
  if (chosen.id === 'reflex' || chosen.id === 'hold-course') return 'habit';
  const share = 100 * (chosen.prospect.share - held.prospect.share);
  const relief = (held.prospect.pressure - chosen.prospect.pressure) / 10;
  if (Math.max(share, relief) < 0.02) return 'worth';
  return share >= relief || who.pressure === 0 ? 'share' : 'pressure';
}
