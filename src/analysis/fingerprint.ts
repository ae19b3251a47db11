import { hashText, type Rules } from '../engine';
import { PERSONALITIES } from '../rivals';
import { closeRound, openRound, type Round } from '../table';
import { openContest, SIMPLE_POLICIES } from './contest';

const RANDOM_GAMES = 1;

/**
 * What the engine does, as a hash: of every quarter of a game of the scenario in which everybody decides what is legal at random.
 *
 * Behaviour is hashed and not source files, so that a comment or a renamed function leaves a certificate standing. A change
 * that this game does not feel is not seen here; the games that the test plays again are there for those.
 */
export function engineHash(rules: Rules): string {
  const hashes: string[] = [];
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, 'random-legal' as const]));
  for (let game = 0; game < RANDOM_GAMES; game++)
    hashes.push(...hashesOf(openRound({ rules, seed: `fingerprint-${game}`, luck: true, players })));
  return hashText(hashes.join(' '));
}

/** What the policies do in one seat, as a hash: their characters, and a game of each of them. */
export function policiesHash(rules: Rules, seat: string): string {
  const hashes = [JSON.stringify(PERSONALITIES)];
  for (const policy of [...SIMPLE_POLICIES, 'best-reply'] as const)
    hashes.push(...hashesOf(openContest(rules, 'fingerprint', { seat, policy, rollouts: 1 })));
  return hashText(hashes.join(' '));
}

/** Hashes of the world at the end of every quarter. */
function hashesOf(opened: Round): string[] {
  const hashes: string[] = [];
  let round = opened;
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    hashes.push(result.value.played.turn.after);
    ({ round } = result.value);
  }
  return hashes;
}
