import { isBinding } from '../alliance';
import { isMember } from '../clauses';
import { clip } from '../science';
import type { Turn } from '../turn';
import { ALLIANCE_SLOTS } from '../world';

/** What is held so faintly is forgotten, so that a world without quarrels is the same to the last bit. */
const FORGOTTEN = 0.005;

/** Firms slowly forget: what each holds of another moves towards 0, a stranger's. */
export function fadeRegards({ world, rules }: Turn): void {
  const { regard } = world;
  const keep = 1 - rules.parameters.regardFade;
  for (let pair = 0; pair < regard.length; pair++) {
    const held = regard[pair] as number;
    if (held === 0) continue;
    regard[pair] = Math.abs(held) < FORGOTTEN ? 0 : held * keep;
  }
}

/** Moves what `judge` holds of `other` by `step`, kept in -1..1. */
export function moveRegard({ world }: Turn, judge: number, other: number, step: number): void {
  const pair = judge * world.shape.firms + other;
  world.regard[pair] = clip((world.regard[pair] as number) + step, -1, 1);
}

/** All members of a contract think the same of each other for what became of it. */
export function moveMembersRegard(turn: Turn, slot: number, step: number): void {
  const { firms } = turn.world.shape;
  for (let judge = 0; judge < firms; judge++) {
    if (!isMember(turn.world, slot, judge)) continue;
    for (let other = 0; other < firms; other++)
      if (other !== judge && isMember(turn.world, slot, other)) moveRegard(turn, judge, other, step);
  }
}

/** Mean of what members hold of each other, -1..1; 0 among strangers. */
export function mutualRegard({ world }: Turn, slot: number): number {
  const { firms } = world.shape;
  let sum = 0;
  let pairs = 0;
  for (let judge = 0; judge < firms; judge++) {
    if (!isMember(world, slot, judge)) continue;
    for (let other = 0; other < firms; other++) {
      if (other === judge || !isMember(world, slot, other)) continue;
      sum += world.regard[judge * firms + other] as number;
      pairs++;
    }
  }
  return pairs > 0 ? sum / pairs : 0;
}

/** A contract that binds a firm to its members alone is resented by those with whom that firm is allied elsewhere. */
export function resentPoaching(turn: Turn, slot: number): void {
  const { world, rules } = turn;
  const { firms } = world.shape;
  const bound = (world.exclusivityFirm[slot] as number) - 1;
  if (bound < 0) return;
  for (let judge = 0; judge < firms; judge++) {
    if (isMember(world, slot, judge) || !areAllied(turn, judge, bound)) continue;
    for (let other = 0; other < firms; other++)
      if (isMember(world, slot, other)) moveRegard(turn, judge, other, -rules.parameters.regardPoached);
  }
}

function areAllied({ world }: Turn, a: number, b: number): boolean {
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++)
    if (isBinding(world, slot) && isMember(world, slot, a) && isMember(world, slot, b)) return true;
  return false;
}
