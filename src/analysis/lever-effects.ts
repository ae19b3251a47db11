import {
  advance,
  check,
  openings,
  scoreSeat,
  start,
  type CheckedSheet,
  type Decision,
  type DecisionKind,
  type Field,
  type Luck,
  type Rules,
  type SeatRules,
  type TermSheet,
  type World,
} from '../engine';

/** Parts of a field's way at which a lever is tried. */
const TRIED = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * How far each kind of decision moves a seat's score, in points: the furthest that any single field of it brings the score
 * from holding course, tried at five places of its range in every quarter in which it is legal, all others holding course.
 */
export function leverEffects(rules: Rules, seat: SeatRules, luck: Luck): Record<string, number> {
  const base = scoreWith(rules, seat, luck, () => []);
  const effects: Record<string, number> = {};
  const seen = openings(start(rules), rules, seat.firm);
  for (const { kind } of seen) {
    let most = 0;
    for (const way of kind === 'alliance' ? contractsOnRecord(rules, seat) : waysOf(rules, seat, kind)) {
      most = Math.max(most, Math.abs(scoreWith(rules, seat, luck, way) - base));
    }
    effects[kind] = most;
  }
  return effects;
}

/** What every firm decides in a quarter, when the seat pulls one lever. */
type Way = (world: World, quarter: number) => readonly (readonly [number, Decision])[];

/** One way a field and place of its range, at the largest of what the decision has to name. */
function waysOf(rules: Rules, { firm }: SeatRules, kind: DecisionKind): Way[] {
  const ways: Way[] = [];
  const names = new Set<string>();
  for (const opening of openings(start(rules), rules, firm)) {
    if (opening.kind !== kind) continue;
    for (const [name, field] of Object.entries(opening.fields)) if (field.type !== 'entity') names.add(name);
  }
  for (const name of names) {
    for (const part of TRIED) {
      ways.push((world) => {
        const opening = openings(world, rules, firm).find((each) => each.kind === kind);
        const field = opening?.fields[name];
        if (!opening || opening.closed || !field) return [];
        return keysOf(world, rules, firm, kind, opening.fields).map((keys) => [
          firm,
          { ...keys, kind, [name]: valueAt(field, part) },
        ]);
      });
    }
  }
  return ways;
}

/** The entities that a decision of this kind has to name: every segment, the region with most parcels, else none. */
function keysOf(
  world: World,
  rules: Rules,
  firm: number,
  kind: DecisionKind,
  fields: Readonly<Record<string, Field>>,
): Record<string, string>[] {
  if (fields.segment?.type === 'entity' && kind !== 'campaign')
    return rules.segmentIds.map((segment) => ({ segment }));
  const keys: Record<string, string> = {};
  if (fields.segment?.type === 'entity') keys.segment = rules.segmentIds[0] ?? '';
  if (fields.form?.type === 'choice') keys.form = fields.form.options[0] ?? '';
  if (fields.region?.type === 'entity') {
    const { regions } = world.shape;
    let busiest = 0;
    for (let r = 1; r < regions; r++)
      if ((world.load[firm * regions + r] as number) > (world.load[firm * regions + busiest] as number))
        busiest = r;
    keys.region = rules.regionIds[busiest] ?? '';
  }
  return [keys];
}

function valueAt(field: Field, part: number): Decision[string] {
  if (field.type === 'amount') {
    const raw = field.min + part * (field.max - field.min);
    const whole = field.unit !== 'fraction';
    return whole ? Math.floor(raw / field.step) * field.step : Math.round(raw * 1000) / 1000;
  }
  if (field.type === 'choice')
    return field.options[Math.min(field.options.length - 1, Math.floor(part * field.options.length))];
  return field.type === 'flags' ? [...field.options] : undefined;
}

/** The contracts that the record has for the seat, signed by all members at once in the first quarter. */
function contractsOnRecord(rules: Rules, { firm }: SeatRules): Way[] {
  const me = rules.firmIds[firm] ?? '';
  const sheets: TermSheet[] = [];
  for (const { decisions } of rules.lines[me] ?? []) {
    for (const { kind, terms } of decisions)
      if (kind === 'alliance' && terms !== undefined && typeof terms === 'object' && !Array.isArray(terms))
        sheets.push(terms as TermSheet);
  }
  return sheets.map(
    (terms): Way =>
      (_world, quarter) =>
        quarter > 0
          ? []
          : terms.members.map((member) => [
              rules.firmIds.indexOf(member),
              { kind: 'alliance', action: 'propose', terms },
            ]),
  );
}

function scoreWith(rules: Rules, seat: SeatRules, luck: Luck, way: Way): number {
  let world = start(rules);
  const history: World[] = [world];
  for (let quarter = 0; quarter < rules.quarters; quarter++) {
    const sheets: (CheckedSheet | null)[] = rules.firmIds.map(() => null);
    for (const [firm, decision] of way(world, quarter)) {
      const before = sheets[firm]?.decisions ?? [];
      const sheet = check(world, rules, {
        firm: rules.firmIds[firm] ?? '',
        decisions: [...before, decision],
      });
      if (sheet.ok) sheets[firm] = sheet.value;
    }
    world = advance(world, sheets, rules, luck, { record: false }).world;
    history.push(world);
  }
  return scoreSeat(rules, seat, history).total;
}
