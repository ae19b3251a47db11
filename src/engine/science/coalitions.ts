/**
 * Worth (or cost) of each coalition: keys are player digits, '124' for players 1, 2 and 4; a missing key is
 * worth 0.
 */
export type Coalitions = Readonly<Record<string, number>>;

/** Most players a game may have: keys have one digit a player. */
export const MOST_PLAYERS = 9;

/** Bit mask of a coalition key, player 1 in bit 0; null if it is not a set of player digits of this game. */
export function coalitionMask(key: string, players: number): number | null {
  let mask = 0;
  for (const digit of key) {
    const player = '123456789'.indexOf(digit) + 1;
    if (player < 1 || player > players || (mask & (1 << (player - 1))) !== 0) return null;
    mask |= 1 << (player - 1);
  }
  return mask === 0 ? null : mask;
}

/**
 * Worths indexed by bit mask. Shape: 2^players, the empty coalition first and 0; keys of other games are left
 * out.
 */
export function worthsByMask(players: number, coalitions: Coalitions): Float64Array {
  const worths = new Float64Array(1 << players);
  for (const [key, worth] of Object.entries(coalitions)) {
    const mask = coalitionMask(key, players);
    if (mask !== null) worths[mask] = worth;
  }
  return worths;
}

/** Number of players in a mask. */
export function countMembers(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
