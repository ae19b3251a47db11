import type { FirmId } from '../engine';

/** Where the page is; the URL's fragment is this and nothing else. `#/`, `#/brief/<scenario>/<seat>`, `#/game/<id>/desk` ... */
export type Route =
  | { readonly page: 'home' }
  | {
      readonly page: 'brief';
      readonly scenario: string;
      readonly seat: FirmId;
      /** One of the case's named lengths; without it, its own. */
      readonly form?: string;
    }
  | { readonly page: 'desk'; readonly game: string }
  | { readonly page: 'table'; readonly game: string; readonly partner: FirmId }
  | { readonly page: 'map'; readonly game: string }
  | {
      readonly page: 'forecast';
      readonly game: string;
      readonly measure: 'goal' | 'share' | 'pressure';
      /** What the draft is compared with: nothing, holding course, or itself without its n-th decision. */
      readonly against: 'none' | 'course' | number;
    }
  | { readonly page: 'results'; readonly game: string; readonly quarter: number }
  /** Two to four people at one device: who sits where. */
  | { readonly page: 'hot-seat'; readonly scenario: string | null }
  /** People of a hot seat face to face over one sheet. */
  | { readonly page: 'together'; readonly game: string; readonly firms: readonly FirmId[] }
  /** What a closed quarter of a hot seat came to, for all to see. */
  | { readonly page: 'round'; readonly game: string; readonly quarter: number }
  | { readonly page: 'history'; readonly scenario: string; readonly quarter: number }
  /** What happened after the last quarter: told to those who have finished, or who ask. */
  | { readonly page: 'closing'; readonly scenario: string }
  | { readonly page: 'glossary'; readonly term: string | null }
  | { readonly page: 'replay'; readonly game: string; readonly quarter: number }
  | { readonly page: 'record'; readonly code: string; readonly quarter: number }
  | TeachingRoute;

/**
 * Pages for a lesson: `#/teach`, `#/lab`, `#/notes/<scenario>`, `#/sources/<scenario>[/<game>]`, `#/print/...`, `#/lesson/...`,
 * `#/assign[/<scenario>]`, `#/assignment/<code>`, `#/hand-in/<game>`, `#/mark`. */
export type TeachingRoute =
  | { readonly page: 'teach' }
  | { readonly page: 'lab' }
  | { readonly page: 'assign'; readonly scenario: string | null }
  | { readonly page: 'assignment'; readonly code: string }
  | { readonly page: 'hand-in'; readonly game: string }
  | { readonly page: 'mark' }
  | { readonly page: 'notes'; readonly scenario: string }
  /** With a game, what came of a claim in it stands beside the claim. */
  | { readonly page: 'sources'; readonly scenario: string; readonly game: string | null }
  | {
      readonly page: 'print';
      readonly paper: Paper;
      readonly scenario: string;
      readonly seat: FirmId;
      readonly form?: string;
    }
  | { readonly page: 'report'; readonly game: string }
  | { readonly page: 'lesson'; readonly scenario: string; readonly lesson: string; readonly step: number }
  /** A class is about to play: `#/class[/<scenario>]`. */
  | { readonly page: 'class'; readonly scenario: string | null }
  /** The class's game on the projector, at one step of a quarter counted from 1. */
  | {
      readonly page: 'projector';
      readonly game: string;
      readonly quarter: number;
      readonly phase: ClassPhase;
    };

/** What is printed of a case and a seat. */
export type Paper = 'briefing' | 'sheet' | 'handout';

/** Steps of a quarter on the projector; the last two follow the last quarter. */
export type ClassPhase =
  | 'stand'
  | 'choices'
  | 'predict'
  | 'decide'
  | 'reveal'
  | 'worlds'
  | 'debrief'
  | 'history';
