import type { FirmId, Rules } from '../engine';
import type { GameRecord } from '../record';
import { RIVAL_IDS } from '../rivals';
import type { Player } from './round';

/** Who sits where, as the record says it; an unknown name holds course. */
export function playersOf(record: Pick<GameRecord, 'seats'>): Record<FirmId, Player> {
  return Object.fromEntries(
    Object.entries(record.seats).map(([firm, name]): [FirmId, Player] => [
      firm,
      name === 'human' ? name : (RIVAL_IDS.find((id) => id === name) ?? 'hold-course'),
    ]),
  );
}

/** The seat a person holds in a record; the first seat of its rules when none does. */
export function seatOf({ seats }: Pick<GameRecord, 'seats'>, rules: Rules): FirmId {
  const human = rules.firmIds.find((firm) => seats[firm] === 'human');
  return human ?? rules.firmIds[rules.seats[0]?.firm ?? 0] ?? '';
}
