import type { Cause, CauseGroup } from '../analysis';
import { firmName } from './case-words';
import type { QuarterOf, ResultsInput } from './results';
import { CAUSE_WORDS } from './words/causes';
import { DECISION_WORDS } from './words/decisions';

/** At most this many steps; what is smaller stands together in the last. */
const MOST_STEPS = 8;
/** Causes sum to the change within this; what is smaller is rounding. */
const LEAST_POINTS = 1e-9;

/** Causes that are told together, with what takes them out of the quarter. */
export interface CausePart {
  /** Stable within a quarter: `momentum`, `own-price`, `firm-alibaba`, `market`, `events`, `other`. */
  readonly id: string;
  readonly label: string;
  readonly points: number;
  /** Null where several causes stand together. */
  readonly group: CauseGroup | null;
  readonly ally: boolean;
  /** The parts that stand together, largest first; else empty. */
  readonly members: readonly CausePart[];
}

/**
 * Causes with their words, own decisions of one kind together; what caused nothing is left out.
 *
 * `places` are the decimals in which points are printed: what would print as zero stands with the others.
 */
export function causePartsOf(
  input: ResultsInput,
  now: QuarterOf,
  causes: readonly Cause[],
  places: number,
): readonly CausePart[] {
  const parts = new Map<string, CausePart>();
  for (const cause of causes) {
    const part = partOf(cause, input, now);
    const known = parts.get(part.id);
    parts.set(part.id, known ? joined(known, part) : part);
  }
  const seen = [...parts.values()].filter(({ points }) => Math.abs(points) >= LEAST_POINTS);
  return largestOf(seen, CAUSE_WORDS[input.language].other, places === 1 ? 0.05 : 0.005);
}

function partOf({ cause, firm, decision, points }: Cause, input: ResultsInput, now: QuarterOf): CausePart {
  const { names, turns, quarter, rules, language } = input;
  const words = CAUSE_WORDS[language];
  const plain = { points, ally: cause === 'partner', members: [] };
  const named = firm === null ? '' : firmName(names, firm, language);
  switch (cause) {
    case 'decision': {
      const kind = turns[quarter - 1]?.sheets[now.id]?.[decision ?? -1]?.kind;
      return {
        ...plain,
        id: `own-${kind ?? 'decision'}`,
        label: kind ? DECISION_WORDS[language].kinds[kind].name : words.other,
        group: { kind: 'decisions', places: decision === null ? [] : [decision] },
      };
    }
    case 'partner':
    case 'rival':
      return {
        ...plain,
        id: `firm-${firm ?? ''}`,
        label: cause === 'partner' ? words.partner(named) : named,
        group: { kind: 'firm', firm: rules.firmIds.indexOf(firm ?? '') },
      };
    case 'momentum':
    case 'market':
    case 'events':
      return { ...plain, id: cause, label: words[cause], group: { kind: cause } };
  }
}

function joined(a: CausePart, b: CausePart): CausePart {
  const places = [a, b].flatMap(({ group }) => (group?.kind === 'decisions' ? group.places : []));
  return { ...a, points: a.points + b.points, group: { kind: 'decisions', places } };
}

/** The largest parts in their order, the rest as one; a rest of a single part stands by itself. */
function largestOf(parts: readonly CausePart[], label: string, least: number): readonly CausePart[] {
  const bySize = [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const large = bySize.filter(({ points }) => Math.abs(points) >= least).length;
  const count = Math.min(MOST_STEPS - 1, large);
  if (parts.length - count <= 1) return parts;
  const kept = new Set(bySize.slice(0, count));
  let points = 0;
  for (const part of parts) if (!kept.has(part)) points += part.points;
  return [
    ...parts.filter((part) => kept.has(part)),
    { id: 'other', label, points, group: null, ally: false, members: bySize.slice(count) },
  ];
}
