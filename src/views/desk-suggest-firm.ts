import { amountFieldOf, amountText, decisionAt, openingOf, standingAmount } from './desk-fields';
import { mainSegment, otherFirms, regionAt, segmentInSentence, type SeatInput } from './desk-seat';
import { fieldRow, withStanding, type SuggestionRule } from './desk-suggestion';
import { formatDays, formatMoney, formatNumber, formatShare } from './format';

export const advertising: SuggestionRule = (seat, { desk }) => {
  const field = amountFieldOf(openingOf(seat.openings, 'advertise'), 'spend');
  if (!field) return null;
  const segment = mainSegment(seat.report.table, seat.report.firm);
  const stands = standingAmount(seat, 'advertise', 'spend', field, segment);
  const step = (times: number): number => Math.round((stands * times) / field.step) * field.step;
  const say = (value: number): string => formatMoney(value, seat.language, { bare: true });
  return fieldRow(
    seat,
    { kind: 'advertise', keys: { segment: seat.rules.segmentIds[segment] ?? '' } },
    'spend',
    [step(0.7), null, step(1.5)],
    (value) => say(value ?? stands),
    {
      id: 'advertise',
      name: desk.suggest.advertise(segmentInSentence(seat, segment)),
      consequence: desk.suggest.advertiseNote(amountText(stands, 'fen', seat.language)),
    },
  );
};

export const shops: SuggestionRule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  let region = -1;
  let most = 50;
  for (let r = 0; r < regions; r++) {
    const plain = (table.stores[firm * regions + r] ?? 0) - (table.digitalStores[firm * regions + r] ?? 0);
    if (plain > most) [region, most] = [r, plain];
  }
  if (region < 0) return null;
  return fieldRow(
    seat,
    { kind: 'stores', keys: { region: seat.rules.regionIds[region] ?? '' } },
    'digitise',
    [null, 50, 100, 200].filter((value) => value === null || value <= most),
    (value) => (value === null ? desk.openings.none : formatNumber(value, seat.language, 0)),
    {
      id: 'digitise',
      name: desk.suggest.digitise(regionAt(seat, region)),
      consequence: desk.suggest.digitiseNote(formatNumber(most, seat.language, 0)),
    },
  );
};

export const cover: SuggestionRule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  const stands = table.coverDays[firm] ?? 0;
  const region =
    seat.rules.regionIds.find((id) =>
      decisionAt(seat.decisions, { kind: 'logistics', keys: { region: id } }),
    ) ?? largestRegion(seat, regions);
  return fieldRow(
    seat,
    { kind: 'logistics', keys: { region } },
    'cover',
    [Math.round(stands * 0.75), null, Math.round(stands * 1.25)],
    (value) => formatDays(value ?? stands, seat.language),
    {
      id: 'cover',
      name: desk.suggest.cover,
      consequence: desk.suggest.coverNote(formatDays(stands, seat.language)),
    },
  );
};

function largestRegion(seat: SeatInput, regions: number): string {
  const { weight } = seat.rules.regions;
  let largest = 0;
  for (let r = 0; r < regions; r++) if ((weight[r] ?? 0) > (weight[largest] ?? 0)) largest = r;
  return seat.rules.regionIds[largest] ?? '';
}

export const inspection: SuggestionRule = (seat, { desk }) => {
  const field = amountFieldOf(openingOf(seat.openings, 'service'), 'inspection');
  const stands = field?.now ?? 0;
  const { table, firm } = seat.report;
  const best = Math.max(...otherFirms(seat).map(({ index }) => table.authenticity[index] ?? 0));
  if ((table.authenticity[firm] ?? 0) >= best) return null;
  return fieldRow(
    seat,
    { kind: 'service', keys: {} },
    'inspection',
    withStanding([0.25, 0.5, 0.75, 1], stands),
    (value) => formatShare(value ?? stands, seat.language, 0),
    { id: 'inspection', name: desk.suggest.inspection, consequence: desk.suggest.inspectionNote },
  );
};
