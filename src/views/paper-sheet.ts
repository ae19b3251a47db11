import { CLAUSE_IDS, openings, type ClauseId, type Field, type Opening, type Rules } from '../engine';
import { firmName, segmentName, type CaseNames } from './case-words';
import { fieldLabel, inParcels } from './desk-controls';
import { amountText } from './desk-fields';
import { shareOf } from './desk-seat';
import { formatMoney, formatNumber, type Lang } from './format';
import { sayShare } from './results';
import { decisionWords, type DecisionWords } from './words/decisions';
import { PAPER_WORDS } from './words/paper';
import { TERM_WORDS } from './words/terms-zh';

export interface SheetRow {
  readonly id: string;
  readonly name: string;
  readonly attention: string;
  /** Each field with what it may be, and the places it is decided for. */
  readonly fields: readonly { readonly label: string; readonly range: string }[];
  readonly places: string;
}

export interface DecisionSheet {
  readonly rows: readonly SheetRow[];
  readonly attention: string;
  /** What stands at the opening, to be predicted. */
  readonly standing: readonly { readonly label: string; readonly value: string }[];
  readonly partners: readonly string[];
  /** Kinds of goods and regions, for which some choices are made one by one. */
  readonly places: readonly { readonly label: string; readonly names: string }[];
  readonly clauses: readonly { readonly name: string; readonly note: string }[];
}

/** All that a seat may decide in its first quarter, as a form to be filled in by hand. */
export function decisionSheet(rules: Rules, names: CaseNames, seat: string, language: Lang): DecisionSheet {
  const words = PAPER_WORDS[language];
  const table = rules.openingTable;
  const firm = rules.firmIds.indexOf(seat);
  const terms = TERM_WORDS[language];
  const comma = language === 'zh' ? '、' : ', ';
  const open = openings(table, rules, firm);
  return {
    rows: open
      .filter(({ kind, closed }) => closed === null && kind !== 'alliance')
      .map((opening) => rowOf(opening, rules, names, language))
      .filter(({ fields }) => fields.length > 0),
    attention: formatNumber(table.attention[firm] ?? 0, language, 0),
    standing: [
      { label: words.share, value: sayShare(shareOf(table, firm), language) },
      { label: words.cash, value: formatMoney(Math.round(table.cash[firm] ?? 0), language) },
    ],
    partners: rules.firmIds.filter((id) => id !== seat).map((id) => firmName(names, id, language)),
    places: [
      {
        label: words.by.segment,
        names: rules.segmentIds.map((id) => segmentName(names, id, language)).join(comma),
      },
      {
        label: words.by.region,
        names: rules.regionIds.map((id) => names.words[language].regions[id] ?? id).join(comma),
      },
    ],
    clauses: clausesOf(open).map((id) => ({
      name: terms.clauses[id]?.name ?? id,
      note: terms.clauses[id]?.note ?? '',
    })),
  };
}

/** Clauses that a term sheet of this seat may hold; a field is named `clause.field`. */
function clausesOf(open: readonly Opening[]): readonly ClauseId[] {
  const terms = open.find(({ kind }) => kind === 'alliance')?.fields.terms;
  const held = terms?.type === 'terms' ? Object.keys(terms.clauses).map((name) => name.split('.')[0]) : [];
  return CLAUSE_IDS.filter((id) => held.includes(id));
}

function rowOf(opening: Opening, rules: Rules, names: CaseNames, language: Lang): SheetRow {
  const words = decisionWords(language, rules.scale);
  const { kind } = opening;
  const { stake } = opening.fields;
  const fields = Object.entries(opening.fields).flatMap(([name, field]) => {
    // What part of a stake to sell asks nothing of a firm that holds none.
    if (isPlace(field) || (name === 'sell' && stake?.type === 'entity' && stake.allowed.length === 0))
      return [];
    const range = rangeOf(opening, field, names, language, words);
    return range === '' ? [] : [{ label: fieldLabel(words, kind, name).replace(/[:：]$/, ''), range }];
  });
  const place = Object.values(opening.fields).find(isPlace);
  return {
    id: kind,
    name: words.kinds[kind].name,
    attention: formatNumber(opening.attention, language, 0),
    fields,
    places:
      place?.type === 'entity' ? PAPER_WORDS[language].by[place.of === 'region' ? 'region' : 'segment'] : '',
  };
}

function isPlace(field: Field): boolean {
  return field.type === 'entity' && (field.of === 'segment' || field.of === 'region');
}

/** What a field may be, in words; empty where nothing can be chosen. */
function rangeOf(
  opening: Opening,
  field: Field,
  names: CaseNames,
  language: Lang,
  spoken: DecisionWords,
): string {
  const words = PAPER_WORDS[language];
  switch (field.type) {
    case 'amount': {
      if (field.max <= field.min) return '';
      const unit = inParcels(opening.kind, field) ? spoken.unitParcels : '';
      const say = (value: number): string => amountText(value, field.unit, language, unit);
      return words.between(say(field.min), say(field.max));
    }
    case 'choice':
    case 'flags':
      return field.options.map((option) => `☐ ${spoken.options[option] ?? option}`).join(' ');
    case 'entity':
      return field.allowed.map((id) => `☐ ${firmName(names, id, language)}`).join(' ');
    case 'terms':
      return '';
  }
}
