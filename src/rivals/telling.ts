import { imagine, type FirmId } from '../engine';
import type { CandidateId } from './candidates';
import type { Motive, Thought } from './lookahead';
import type { Outlook, RivalId } from './rival';
import { RIVALS } from './roster';

/** One way that a rival weighed, as it tells of it. */
export interface ToldWay {
  readonly id: CandidateId;
  /** What it expected to gain over deciding nothing: quarters of revenue; for one who plays for its mandate, points. */
  readonly gain: number;
  /** Its share of the market that it expected at its horizon, 0..1. */
  readonly share: number;
  /** Chance with which it would have taken this way, 0..1. */
  readonly chance: number;
  readonly taken: boolean;
}

/**
 * What a rival tells of a quarter when it is over: what it believed, the ways it weighed and why it took one.
 *
 * Its own books and pressure stay its own: only what it expected of the market, and what it took others for.
 */
export interface Told {
  readonly firm: FirmId;
  readonly character: RivalId;
  /** Null for one who decides by habit. */
  readonly thought: {
    readonly ways: readonly ToldWay[];
    readonly motive: Motive;
    readonly futures: number;
    /** Its share at the horizon if it decided nothing, as it expected. */
    readonly shareHeld: number;
    readonly mandate: boolean;
  } | null;
  /** Pressure that it took `asked` to be under, 0..100. */
  readonly believedPressure: number;
}

/** How `character` came to its decisions of a quarter, told to `asked` afterwards; `known` where the thought itself was kept. */
export function tellOf(character: RivalId, outlook: Outlook, asked: number, known?: Thought): Told {
  const { report, rules } = outlook;
  const thought = known ?? RIVALS[character].explain(outlook);
  const base = {
    firm: rules.firmIds[report.firm] ?? '',
    character,
    believedPressure: imagine(report, rules).pressure[asked] as number,
  };
  if (!thought) return { ...base, thought: null };
  const { weighed, chosen, held, motive, futures } = thought;
  const shown = weighed.some(({ id }) => id === chosen.id) ? weighed : [...weighed.slice(0, 2), chosen];
  return {
    ...base,
    thought: {
      ways: shown.map(({ id, prospect, chance }) => ({
        id,
        gain: prospect.worth - held.prospect.worth,
        share: prospect.share,
        chance,
        taken: id === chosen.id,
      })),
      motive,
      futures,
      shareHeld: held.prospect.share,
      mandate: character === 'best-reply',
    },
  };
}
