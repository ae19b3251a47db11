import type { TermSheet } from '../engine';
import type { Prediction } from '../record';
import type { Route } from '../session/types';
import type { Change } from './desk-fields';
import type { SeatInput } from './desk-seat';
import type { CityPlan } from './map-figures';

/** What a typed line asks for, understood: an intention with its answer in words, an answer alone, or a refusal. */
export type Command =
  | { readonly do: 'say'; readonly line: string; readonly more?: readonly string[] }
  | { readonly do: 'refuse'; readonly line: string; readonly more?: readonly string[] }
  | { readonly do: 'go'; readonly route: Route }
  | { readonly do: 'change'; readonly changes: readonly Change[]; readonly line: string }
  | { readonly do: 'predict'; readonly predictions: readonly Prediction[]; readonly line: string }
  | { readonly do: 'reason'; readonly text: string }
  | { readonly do: 'undo' | 'redo' | 'close' }
  | {
      readonly do: 'offer' | 'sign';
      readonly partner: string;
      readonly name: string;
      readonly terms: TermSheet;
      readonly line: string;
    }
  | { readonly do: 'new'; readonly scenario: string; readonly seat: string };

/** Where the reader stands when the line is typed. */
export interface CommandPlace {
  readonly route: Route;
  /** The game in hand with what its seat knows; null where none is open. */
  readonly game: {
    readonly id: string;
    readonly seat: SeatInput;
    readonly plan: CityPlan | null;
    readonly predictions: readonly Prediction[];
    readonly played: number;
    readonly over: boolean;
    readonly place: string;
  } | null;
  readonly cases: readonly { readonly id: string; readonly seats: readonly string[] }[];
  readonly language: SeatInput['language'];
}

export type GamePlace = NonNullable<CommandPlace['game']>;
