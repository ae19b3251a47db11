import type { TurnRecord } from '../record';
import { calibrationOf } from '../record/calibration';
import type { SeatInput } from './desk-seat';
import { RESCUE_WORDS } from './words/rescue';

/** How many of the seat's ranges held so far; empty where none was given. */
export function heldSaid(turns: readonly TurnRecord[], seat: SeatInput): string {
  const { firm } = seat.report;
  const { given, inside } = calibrationOf(turns, seat.reports, { id: seat.rules.firmIds[firm] ?? '', firm });
  return given > 0 ? RESCUE_WORDS[seat.language].held(inside, given) : '';
}
