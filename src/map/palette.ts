import type { MapView } from '../views/map-view';

/** Colours and type of the map, read once a draw from the page's style tokens. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly river: string;
  readonly firms: readonly string[];
  readonly family: string;
}

const FIRM_TOKENS = ['--firm-1', '--firm-2', '--firm-3', '--firm-4', '--firm-5', '--firm-6'];

/** The same values as the page's tokens, for a host that stands outside the page's style sheet. */
const TOKENS = {
  day: {
    '--ground': '#FFFCF5',
    '--ink': '#1B1F27',
    '--mute': '#5A6270',
    '--line': '#DCD6C8',
    '--river': '#E3EBEE',
    '--firm-1': '#17522C',
    '--firm-2': '#5830CB',
    '--firm-3': '#63174D',
    '--firm-4': '#738319',
    '--firm-5': '#7B81E0',
    '--firm-6': '#C0637F',
  },
  night: {
    '--ground': '#0F1620',
    '--ink': '#F4F0E6',
    '--mute': '#A7B0BD',
    '--line': '#2E3947',
    '--river': '#16222F',
    '--firm-1': '#849B12',
    '--firm-2': '#7F4DDC',
    '--firm-3': '#D39198',
    '--firm-4': '#D7DF87',
    '--firm-5': '#7FA7F3',
    '--firm-6': '#B23E55',
  },
} as const satisfies Record<MapView['theme'], Record<string, string>>;

/**
 * Reads the palette from the host's computed style.
 *
 * A firm's colour is `--firm-<slot>`, slots counted from 1. The page must have switched its theme before the map is
 * drawn, or the old colours are read.
 */
export function readPalette(host: HTMLElement, view: MapView): Palette {
  const style = getComputedStyle(host);
  const fallback: Record<string, string> = TOKENS[view.theme];
  const read = (token: string): string => style.getPropertyValue(token).trim() || (fallback[token] ?? '');
  const ink = read('--ink');
  return {
    ground: read('--ground'),
    ink,
    mute: read('--mute'),
    line: read('--line'),
    river: read('--river'),
    // Two firms beyond the six are grey: their dashes tell them apart.
    firms: [ink, ...FIRM_TOKENS.map((token) => read(token) || ink), read('--mute'), read('--mute')],
    family: style.fontFamily || "'Inter Variable', 'Noto Sans SC Variable', sans-serif",
  };
}

/** Dash of each slot from 1 at full size, in pixels on and off; an empty one is solid. */
export const DASHES: readonly (readonly number[])[] = [
  [],
  [],
  [9, 4],
  [2, 4],
  [9, 3, 2, 3],
  [5, 3],
  [14, 4],
  [2, 2, 2, 7],
  [14, 3, 2, 3, 2, 3],
];
