import type { DecisionKind, Field, Opening } from '../engine';
import type { Command } from './command';
import { entityNames, fieldNames, findName, optionNames } from './command-names';
import { inParcels } from './desk-controls';
import { decisionText } from './desk-draft';
import {
  amountControl,
  changeFields,
  openingOf,
  standingAmount,
  type AmountField,
  type Place,
} from './desk-fields';
import { refusalText } from './desk-refusals';
import type { SeatInput } from './desk-seat';
import { COMMAND_WORDS } from './words/commands';
import { decisionWords } from './words/decisions';
import { REFUSAL_WORDS } from './words/refusals';
import { TERM_WORDS } from './words/terms-zh';

/** Fields that a bare number means, where a kind has several. */
const USUAL_FIELD: Partial<Record<DecisionKind, string>> = {
  advertise: 'spend',
  campaign: 'spend',
  festival: 'depth',
  announce: 'within',
};

type Values = Record<string, number | string | readonly string[] | null>;

/** A decision in typed words: `[place] [field] value`, values in the units of the desk. */
export function decideCommand(seat: SeatInput, kind: DecisionKind, typed: readonly string[]): Command {
  const words = COMMAND_WORDS[seat.language];
  const decisions = decisionWords(seat.language, seat.rules.scale);
  const opening = openingOf(seat.openings, kind);
  const name = decisions.kinds[kind].name;
  if (!opening || opening.closed)
    return {
      do: 'refuse',
      line: words.shut(
        name,
        opening?.closed ? refusalText(opening.closed, seat, REFUSAL_WORDS[seat.language]) : '',
      ),
    };
  const key = keyOf(opening);
  const keys: Record<string, string> = {};
  const values: Values = {};
  let field: string | null = null;
  let rest = typed;
  while (rest.length > 0) {
    const step = readNext(seat, opening, rest, { key: key && !(key in keys) ? key : null, field });
    if ('refused' in step) return { do: 'refuse', line: step.refused };
    if ('place' in step && key) keys[key] = step.place;
    if ('field' in step) field = step.field;
    if ('value' in step) {
      const held = values[step.of];
      values[step.of] =
        Array.isArray(step.value) && Array.isArray(held) ? [...held, ...step.value] : step.value;
      field = opening.fields[step.of]?.type === 'flags' ? step.of : null;
    }
    rest = rest.slice(step.taken);
  }
  if (key && !(key in keys)) return { do: 'refuse', line: words.which(listNames(seat, key)) };
  if (Object.keys(values).length === 0)
    return field === null
      ? { do: 'refuse', line: words.which(fieldList(seat, opening)) }
      : { do: 'refuse', line: words.number };
  const place: Place = { kind, keys };
  const change = changeFields(seat.decisions, place, values);
  const drafted = { decisions, terms: TERM_WORDS[seat.language], refusals: REFUSAL_WORDS[seat.language] };
  return {
    do: 'change',
    changes: [change],
    line: 'put' in change ? words.put(decisionText(seat, change.put, drafted)) : words.kept(name),
  };
}

/** Takes a decision off the draft, or all of a kind where no place is typed. */
export function keepCommand(seat: SeatInput, kind: DecisionKind, typed: readonly string[]): Command {
  const words = COMMAND_WORDS[seat.language];
  const opening = openingOf(seat.openings, kind);
  const key = opening ? keyOf(opening) : null;
  const place = key ? findName(typed, entityNames(seat, key)) : null;
  if (typed.length > 0 && !place) return { do: 'refuse', line: words.unknown(typed[0] ?? '') };
  const held = seat.decisions.filter(
    (decision) => decision.kind === kind && (!place || !key || decision[key] === place.id),
  );
  return {
    do: 'change',
    changes: held.map((decision) => ({
      clear: { kind, ...(key ? { [key]: decision[key] } : {}) },
    })),
    line: words.kept(decisionWords(seat.language, seat.rules.scale).kinds[kind].name),
  };
}

/** Everything that can be set in a kind, with bounds. */
export function kindHelp(seat: SeatInput, kind: DecisionKind): Command {
  const words = COMMAND_WORDS[seat.language];
  const decisions = decisionWords(seat.language, seat.rules.scale);
  const { name, note } = decisions.kinds[kind];
  const opening = openingOf(seat.openings, kind);
  if (!opening || opening.closed)
    return {
      do: 'say',
      line: words.shut(
        name,
        opening?.closed ? refusalText(opening.closed, seat, REFUSAL_WORDS[seat.language]) : '',
      ),
    };
  const fields = Object.entries(opening.fields);
  return {
    do: 'say',
    line: words.kindLine(name, fields.filter(([field]) => field !== keyOf(opening)).length),
    more: [note, ...fields.map(([id, field]) => fieldHelp(seat, kind, id, field))],
  };
}

function fieldHelp(seat: SeatInput, kind: DecisionKind, id: string, field: Field): string {
  const words = COMMAND_WORDS[seat.language];
  const decisions = decisionWords(seat.language, seat.rules.scale);
  const label =
    decisions.fields[`${kind}.${id}`] ?? (id === 'segment' ? decisions.segment : decisions.region);
  if (field.type === 'amount') {
    const { min, max, unit } = amountControl(
      field,
      undefined,
      null,
      seat.language,
      decisions,
      inParcels(kind, field),
    );
    return words.bounds(label, minus(min), minus(max), unit);
  }
  if (field.type === 'entity' && field.of !== 'alliance')
    return words.choices(label, listNames(seat, field.of, field.allowed));
  const options =
    'options' in field ? field.options.map((option) => decisions.options[option] ?? option) : [];
  return words.choices(label, options.join(', '));
}

/** The field that tells two decisions of a kind apart. */
function keyOf(opening: Opening): 'segment' | 'region' | null {
  if (opening.kind === 'research') return null;
  return (
    (['segment', 'region'] as const).find((each) => {
      const field = opening.fields[each];
      return field?.type === 'entity' && field.of === each;
    }) ?? null
  );
}

type Step = { readonly taken: number } & (
  | { readonly place: string }
  | { readonly field: string }
  | { readonly of: string; readonly value: number | string | readonly string[] | null }
);

function readNext(
  seat: SeatInput,
  opening: Opening,
  rest: readonly string[],
  awaited: { readonly key: 'segment' | 'region' | null; readonly field: string | null },
): Step | { readonly refused: string } {
  const words = COMMAND_WORDS[seat.language];
  const [typed = ''] = rest;
  const others = Object.keys(opening.fields).filter((id) => id !== keyOf(opening));
  const number = /^[+-]?\d+(\.\d+)?%?$/.test(typed) ? Number(typed.replace('%', '')) : null;
  if (number !== null) {
    const amounts = others.filter((id) => opening.fields[id]?.type === 'amount');
    const of = awaited.field ?? USUAL_FIELD[opening.kind] ?? (amounts.length === 1 ? amounts[0] : undefined);
    const field = of === undefined ? undefined : opening.fields[of];
    if (of === undefined || field?.type !== 'amount')
      return { refused: words.which(fieldList(seat, opening)) };
    return readAmount(seat, opening, of, field, number);
  }
  const value = awaited.field === null ? undefined : opening.fields[awaited.field];
  if (awaited.field !== null && value) {
    const chosen = findName(rest, valueNames(seat, value));
    if (chosen)
      return {
        of: awaited.field,
        value: value.type === 'flags' ? [chosen.id] : chosen.id,
        taken: chosen.taken,
      };
  }
  const place = awaited.key ? findName(rest, entityNames(seat, awaited.key)) : null;
  if (place) return { place: place.id, taken: place.taken };
  const field = findName(rest, fieldNames(opening.kind, others));
  if (field) return { field: field.id, taken: field.taken };
  for (const id of others) {
    const form = opening.fields[id];
    const chosen = form && form.type !== 'amount' ? findName(rest, valueNames(seat, form)) : null;
    if (form && chosen)
      return { of: id, value: form.type === 'flags' ? [chosen.id] : chosen.id, taken: chosen.taken };
  }
  return { refused: words.unknown(typed) };
}

function valueNames(seat: SeatInput, field: Field): ReturnType<typeof optionNames> {
  if (field.type === 'choice' || field.type === 'flags') {
    return [...optionNames(field.options), ...entityNames(seat, 'firm', field.options)];
  }
  return field.type === 'entity' && field.of !== 'alliance' ? entityNames(seat, field.of, field.allowed) : [];
}

function readAmount(
  seat: SeatInput,
  { kind }: Opening,
  of: string,
  field: AmountField,
  shown: number,
): Step | { readonly refused: string } {
  const decisions = decisionWords(seat.language, seat.rules.scale);
  const standing = field.now === undefined ? null : standingAmount(seat, kind, of, field, 0);
  // Prices and advertising stand by segment: what is typed is put even where it is what stands.
  const control = amountControl(field, undefined, standing, seat.language, decisions, inParcels(kind, field));
  if (shown < control.min - 1e-9 || shown > control.max + 1e-9) {
    const unit = control.unit === '' ? '' : ` ${control.unit}`;
    return {
      refused: COMMAND_WORDS[seat.language].range(`${minus(control.min)}`, `${minus(control.max)}${unit}`),
    };
  }
  return {
    of,
    value: kind === 'price' || kind === 'advertise' ? plain(field, shown, control) : control.read(shown),
    taken: 1,
  };
}

/** The typed amount in the engine's unit, whatever stands. */
function plain(field: AmountField, shown: number, control: ReturnType<typeof amountControl>): number {
  return control.read(shown) ?? field.now ?? 0;
}

function fieldList(seat: SeatInput, opening: Opening): string {
  const { fields } = decisionWords(seat.language, seat.rules.scale);
  return Object.keys(opening.fields)
    .filter((id) => id !== keyOf(opening))
    .map((id) => fields[`${opening.kind}.${id}`] ?? id)
    .join(seat.language === 'zh' ? '、' : ', ');
}

function listNames(
  seat: SeatInput,
  of: 'firm' | 'segment' | 'region',
  allowed: readonly string[] | null = null,
): string {
  return entityNames(seat, of, allowed)
    .map(({ names }) => names[seat.language === 'zh' ? 1 : 0] ?? '')
    .join(seat.language === 'zh' ? '、' : ', ');
}

function minus(value: number): string {
  return String(value).replace('-', '\u2212');
}
