import { allianceSlot, isMember } from '../engine';
import { firmAt, regionById, segmentAt, type SeatInput } from './desk-seat';

/** The other members of a contract by name. */
export function membersText(seat: SeatInput, slot: number): string {
  const { table, firm } = seat.report;
  const names: string[] = [];
  for (let other = 0; other < table.shape.firms; other++) {
    if (other !== firm && isMember(table, slot, other)) names.push(firmAt(seat, other).name);
  }
  return names.join(seat.language === 'zh' ? '、' : ', ');
}

export function entityName(
  seat: SeatInput,
  of: 'firm' | 'segment' | 'region' | 'alliance',
  id: string,
): string {
  switch (of) {
    case 'firm':
      return firmAt(seat, seat.rules.firmIds.indexOf(id)).name;
    case 'segment':
      return segmentAt(seat, seat.rules.segmentIds.indexOf(id));
    case 'region':
      return regionById(seat, id);
    case 'alliance':
      return membersText(seat, allianceSlot(id));
  }
}
