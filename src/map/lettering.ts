import type { MapCity } from '../views/map-view';
import type { LabelSpot } from './labels';
import type { Palette } from './palette';

/** What is written at one city and how large. */
export interface LabelText {
  readonly id: string;
  readonly name: string;
  /** The figure's muted part and its bold part; either may be empty. */
  readonly before: string;
  readonly now: string;
  readonly big: boolean;
}

/** Splits a city's finished figure where it turns from before to now. */
export function labelText(city: MapCity): LabelText {
  const arrow = city.label.lastIndexOf('→');
  const cut = arrow < 0 ? 0 : arrow + 1;
  const bold = city.emphasised ? city.label.slice(cut).trim() : '';
  const before = city.emphasised ? city.label.slice(0, cut).trim() : city.label;
  return { id: city.id, name: city.name, before, now: bold, big: city.size === 3 };
}

interface Fonts {
  readonly name: string;
  readonly figure: string;
  readonly bold: string;
  readonly nameHeight: number;
  readonly figureHeight: number;
}

function fontsOf(text: LabelText, palette: Palette, scale: number): Fonts {
  const name = Math.max(11.5, (text.big ? 14 : 12.5) * Math.min(1.1, 0.35 + 0.65 * scale));
  const figure = Math.max(11.5, 12 * Math.min(1.1, 0.35 + 0.65 * scale));
  return {
    name: `${text.big ? 640 : 480} ${name}px ${palette.family}`,
    figure: `400 ${figure}px ${palette.family}`,
    bold: `640 ${figure}px ${palette.family}`,
    nameHeight: name * 1.12,
    figureHeight: figure * 1.16,
  };
}

export function measureLabel(
  ctx: CanvasRenderingContext2D,
  text: LabelText,
  palette: Palette,
  scale: number,
): { readonly width: number; readonly height: number } {
  const fonts = fontsOf(text, palette, scale);
  const widths = figureWidths(ctx, text, fonts);
  ctx.font = fonts.name;
  const width = Math.max(ctx.measureText(text.name).width, widths.before + widths.now);
  const figure = text.before || text.now ? fonts.figureHeight : 0;
  return { width, height: fonts.nameHeight + figure };
}

function figureWidths(
  ctx: CanvasRenderingContext2D,
  text: LabelText,
  fonts: Fonts,
): { before: number; now: number } {
  ctx.font = fonts.figure;
  const before = text.before ? ctx.measureText(text.now ? `${text.before} ` : text.before).width : 0;
  ctx.font = fonts.bold;
  return { before, now: text.now ? ctx.measureText(text.now).width : 0 };
}

/** Writes a label into its box, flush with its mark, on a halo of ground. */
export function paintLabel(
  ctx: CanvasRenderingContext2D,
  text: LabelText,
  spot: LabelSpot,
  palette: Palette,
  scale: number,
): void {
  const fonts = fontsOf(text, palette, scale);
  const widths = figureWidths(ctx, text, fonts);
  const part = spot.side === 'n' || spot.side === 's' ? 0.5 : spot.side.includes('w') ? 1 : 0;
  const { left, top, right } = spot.box;
  const flush = (width: number): number => left + (right - left - width) * part;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.setLineDash([]);
  ctx.strokeStyle = palette.ground;
  ctx.lineWidth = 4;
  const write = (words: string, font: string, colour: string, x: number, y: number): void => {
    ctx.font = font;
    ctx.strokeText(words, x, y);
    ctx.fillStyle = colour;
    ctx.fillText(words, x, y);
  };
  ctx.font = fonts.name;
  const nameLeft = flush(ctx.measureText(text.name).width);
  write(text.name, fonts.name, palette.ink, nameLeft, top + fonts.nameHeight * 0.82);
  const figureLeft = flush(widths.before + widths.now);
  const figureBase = top + fonts.nameHeight + fonts.figureHeight * 0.84;
  if (text.before) write(text.before, fonts.figure, palette.mute, figureLeft, figureBase);
  if (text.now) write(text.now, fonts.bold, palette.ink, figureLeft + widths.before, figureBase);
}
