import type { FirmId } from '../engine';
import type { RivalId } from '../rivals';
import type { Player } from './round';

/** Who plays the other firms when nobody chose: temperaments that differ, so that each rival must be read. */
const TEMPERAMENTS: Readonly<Record<FirmId, RivalId>> = {
  suning: 'networker',
  alibaba: 'networker',
  jd: 'follower',
  gome: 'cautious',
  vipshop: 'follower',
  farfetch: 'networker',
  secoo: 'networker',
  'red-book': 'cautious',
  ynap: 'cautious',
};

/** What a person may choose on the briefing: `mixed` for the temperaments above, or one rival for all. */
export const RIVAL_CHOICES = [
  'mixed',
  'historical',
  'networker',
  'follower',
  'cautious',
  'hold-course',
] as const;
export type RivalChoice = (typeof RIVAL_CHOICES)[number];

/** Players of all firms: a person on `seat`, computed rivals elsewhere. An unknown choice plays mixed. */
export function playersFor(firms: readonly FirmId[], seat: FirmId, choice: string): Record<FirmId, Player> {
  const same = RIVAL_CHOICES.find(
    (known): known is Exclude<RivalChoice, 'mixed'> => known !== 'mixed' && known === choice,
  );
  return Object.fromEntries(
    firms.map((firm): [FirmId, Player] => [
      firm,
      firm === seat ? 'human' : (same ?? TEMPERAMENTS[firm] ?? 'follower'),
    ]),
  );
}

/** Firms that people play in a record. */
export function peopleOf({ seats }: { readonly seats: Readonly<Record<FirmId, string>> }): FirmId[] {
  return Object.keys(seats).filter((firm) => seats[firm] === 'human');
}
