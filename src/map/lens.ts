import type { Point } from '../views/map-view';

/** What part of the fitted plane fills the canvas: `x` and `y` are the middle, as parts of its width and height. */
export interface Lens {
  /** 1 shows everything; at most `CLOSEST`. */
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export type ZoomStep = 'in' | 'out' | 'fit';

interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Lens = { zoom: 1, x: 0.5, y: 0.5 };
export const CLOSEST = 4;
/** Two steps are a little more than twice as near. */
const STEP = 1.5;
/** What lies nearer to the edge than this part of the canvas is brought to the middle. */
const EDGE = 0.12;

/** The lens a step nearer or farther, about `point` of the fitted plane (parts of its size) where one is given. */
export function zoomed(lens: Lens, step: ZoomStep, point: Point = [lens.x, lens.y]): Lens {
  if (step === 'fit') return WHOLE;
  const wanted = step === 'in' ? lens.zoom * STEP : lens.zoom / STEP;
  // A last half step is not worth a press.
  const zoom = wanted > CLOSEST / 1.2 ? CLOSEST : wanted < 1.2 ? 1 : wanted;
  const nearer = 1 - lens.zoom / zoom;
  const drawn = step === 'in' ? nearer : 0;
  return within({
    zoom,
    x: lens.x + (point[0] - lens.x) * drawn,
    y: lens.y + (point[1] - lens.y) * drawn,
  });
}

/** The lens after the drawing was dragged by so many pixels. */
export function dragged(lens: Lens, { width, height }: Size, dx: number, dy: number): Lens {
  return within({
    ...lens,
    x: lens.x - dx / (width * lens.zoom),
    y: lens.y - dy / (height * lens.zoom),
  });
}

/** The lens with a point of the canvas (pixels, as seen through it) well inside; the same where it is already. */
export function showing(lens: Lens, size: Size, at: Point): Lens {
  const inside = (part: number): boolean => part > EDGE && part < 1 - EDGE;
  if (lens.zoom === 1 || (inside(at[0] / size.width) && inside(at[1] / size.height))) return lens;
  const [x, y] = planePart(lens, size, at);
  return within({ ...lens, x, y });
}

/** Where a point of the fitted plane (pixels) lies on the canvas. */
export function through(lens: Lens, { width, height }: Size, [x, y]: Point): Point {
  return [(x - lens.x * width) * lens.zoom + width / 2, (y - lens.y * height) * lens.zoom + height / 2];
}

/** Where a point of the canvas (pixels) lies on the fitted plane, as parts of its size. */
export function planePart(lens: Lens, { width, height }: Size, [x, y]: Point): Point {
  return [(x / width - 0.5) / lens.zoom + lens.x, (y / height - 0.5) / lens.zoom + lens.y];
}

/** Never beyond the edge of the plane: there is nothing to see. */
function within({ zoom, x, y }: Lens): Lens {
  const half = 0.5 / zoom;
  const held = (part: number): number => Math.min(1 - half, Math.max(half, part));
  return { zoom, x: held(x), y: held(y) };
}
