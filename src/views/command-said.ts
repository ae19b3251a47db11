import type { Command, GamePlace } from './command';
import { findName } from './command-names';
import { firmFigures } from './desk-firm';
import { draftLines } from './desk-draft';
import { firmGauge } from './desk-gauge';
import { firmAt, shareOf, shareText, type SeatInput } from './desk-seat';
import { formatMoney } from './format';
import { cityDetails } from './map-list';
import { COMMAND_WORDS } from './words/commands';
import { decisionWords } from './words/decisions';
import { DESK_WORDS } from './words/desk-zh';
import { MAP_WORDS } from './words/map';
import { REFUSAL_WORDS } from './words/refusals';
import { TERM_WORDS } from './words/terms-zh';

/** The firm in one line, and its other figures below. */
export function statusSaid({ seat, place }: GamePlace): Command {
  const { language, report } = seat;
  const { table, firm } = report;
  const desk = DESK_WORDS[language];
  return {
    do: 'say',
    line: COMMAND_WORDS[language].status(
      place,
      shareText(shareOf(table, firm), language),
      firmGauge(seat, desk).headline,
      formatMoney(table.cash[firm] ?? 0, language),
    ),
    more: firmFigures(seat, desk).map(({ label, value, change }) => `${label} ${value} (${change})`),
  };
}

export function rivalsSaid(seat: SeatInput): Command {
  const words = COMMAND_WORDS[seat.language];
  const { table } = seat.report;
  const firms = seat.rules.firmIds
    .map((_, index) => ({ name: firmAt(seat, index).name, share: shareOf(table, index) }))
    .sort((a, b) => b.share - a.share);
  return {
    do: 'say',
    line: words.rivals(firms.length),
    more: firms.map(({ name, share }) => words.firmShare(name, shareText(share, seat.language))),
  };
}

export function draftSaid(seat: SeatInput): Command {
  const { language } = seat;
  const { table, firm } = seat.report;
  const { lines } = draftLines(seat, [], {
    decisions: decisionWords(language, seat.rules.scale),
    terms: TERM_WORDS[language],
    refusals: REFUSAL_WORDS[language],
  });
  const left = Math.max(0, (table.attention[firm] ?? 0) - seat.attentionSpent);
  return {
    do: 'say',
    line: COMMAND_WORDS[language].draft(lines.length, Math.round(left)),
    more: lines.map(({ text }) => text),
  };
}

/** A city's figures, as its drawer on the map has them. */
export function mapSaid({ seat, plan }: GamePlace, typed: readonly string[]): Command {
  const words = COMMAND_WORDS[seat.language];
  if (!plan) return { do: 'refuse', line: words.noMap };
  const found = findName(
    typed,
    plan.cities.map(({ id, name }) => ({ id, names: [name.en, name.zh] })),
  );
  const details = found ? cityDetails(seat, plan, found.id, MAP_WORDS[seat.language]) : null;
  if (!details) return { do: 'refuse', line: words.unknown(typed[0] ?? '') };
  const facts = details.facts.map(({ label, value }) => `${label} ${value}`);
  return {
    do: 'say',
    line: `${details.title}: ${facts[0] ?? ''}`,
    more: [...details.shares.map(({ firm, text }) => `${firm.name} ${text}`), ...facts],
  };
}
