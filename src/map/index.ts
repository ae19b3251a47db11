import { cityInDirection, type Direction, type MapCity, type MapView } from '../views/map-view';
import { type Board, openBoard } from './board';
import { dragged, type Lens, planePart, showing, WHOLE, zoomed, type ZoomStep } from './lens';
import { findMerging, type Merge, planMerge, routeKey } from './merge';
import { readPalette } from './palette';
import {
  cityAt,
  composePicture,
  type Moment,
  openRoutes,
  paintCities,
  paintGround,
  type Picture,
} from './picture';
import { buildStage } from './stage';
import { paintTrain, trainsAt, trainSize } from './trains';

export interface MapOptions {
  /** A city was chosen: by click, by touch, or by Enter on the focused one. */
  readonly onSelect: (cityId: string) => void;
  /** The keys moved to a city; the map has already read its description aloud. */
  readonly onFocusCity: (cityId: string) => void;
  /** How many trains one drawn box stands for, told when it changes: 1 until the map is too full. */
  readonly onSampling?: (trainsPerBox: number) => void;
  /** How near the map is, told when it changes: 1 shows everything. */
  readonly onZoom?: (zoom: number) => void;
}

export interface MountedMap {
  readonly draw: (view: MapView) => void;
  /** Nearer, farther, or all of it; about the city that the keys are at, else about the middle. */
  readonly zoom: (step: ZoomStep) => void;
  /** Fits the map to its host; the map also notices by itself. */
  readonly resize: () => void;
  readonly destroy: () => void;
}

/**
 * Mounts the city network in `host`, which must have a size of its own.
 *
 * Nothing is shown until the first `draw`. A draw whose routes have become shared since the last one plays
 * the merge. The host's `aria-label` names the map; without one, the names of its cities do.
 */
export function mountMap(host: HTMLElement, options: MapOptions): MountedMap {
  const pen = measuringPen();
  let board: Board | null = null;
  let view: MapView | null = null;
  let picture: Picture | null = null;
  let merge: Merge | null = null;
  let mergeElapsed = 0;
  let trainElapsed = 0;
  let changed: ReadonlySet<string> = new Set();
  let cursor: string | null = null;
  let keysInside = false;
  let hovered: string | null = null;
  let lastSelected: string | null = null;
  let sampling = 1;
  let lens: Lens = WHOLE;
  let dragAsked = false;

  const stage = buildStage(host, {
    onMove: (x, y) => hover(picture && cityAt(picture, x, y)),
    onLeave: () => hover(null),
    onDrag: (dx, dy) => {
      if (lens.zoom === 1) return;
      look(dragged(lens, sizeNow(), dx, dy));
    },
    onClick: (x, y) => {
      const city = picture && cityAt(picture, x, y);
      if (!city) return;
      cursor = city.id;
      options.onSelect(city.id);
    },
    onArrow: moveCursor,
    onEnter: () => cursor !== null && options.onSelect(cursor),
    onFocus: (focused) => {
      keysInside = focused;
      cursor ??= view?.selected ?? firstCity(view)?.id ?? null;
      repaint();
    },
  });

  const { destroy: closeBoard } = openBoard(
    stage.surface,
    (opened) => {
      board = opened;
      recompose();
    },
    onFrame,
  );

  const listening = new AbortController();
  document.addEventListener('keydown', () => endMerge(), { signal: listening.signal, capture: true });
  // Labels are measured anew when the page's fonts arrive.
  document.fonts.addEventListener('loadingdone', () => recompose(), { signal: listening.signal });
  const sizes = new ResizeObserver(() => recompose());
  sizes.observe(host);

  function draw(next: MapView): void {
    if (view) followChange(view, next);
    view = next;
    if (cursor === null || !next.cities.some((city) => city.id === cursor)) cursor = next.selected;
    // Who picks a city in the list is shown it, wherever the map was dragged to.
    if (next.selected !== null && next.selected !== lastSelected) bringIn(next.selected);
    lastSelected = next.selected;
    stage.name(next.cities.map((city) => city.name).join(', '));
    recompose();
  }

  function followChange(before: MapView, next: MapView): void {
    const merging = findMerging(before, next);
    if (merging.length > 0) {
      merge = next.reducedMotion ? null : planMerge(before, next);
      mergeElapsed = 0;
      changed = new Set(next.reducedMotion ? merging.map(({ after }) => routeKey(after)) : []);
      return;
    }
    // A draw that only selects or relabels lets a running merge run, and keeps outlines of the last change.
    if (statesOf(before) === statesOf(next)) return;
    merge = null;
    changed = new Set();
  }

  function recompose(): void {
    const { clientWidth: width, clientHeight: height } = stage.surface;
    if (!board || !view || width === 0 || height === 0 || view.cities.length === 0) return;
    const palette = readPalette(host, view);
    picture = composePicture(view, palette, { width, height }, pen, picture?.spots ?? new Map(), lens);
    const { scale } = picture.layout;
    board.fit(width, height);
    board.paintTrain(trainSize(scale).length, (ctx) => paintTrain(ctx, palette, scale));
    if (picture.sampling !== sampling) options.onSampling?.(picture.sampling);
    sampling = picture.sampling;
    repaint();
  }

  function sizeNow(): { readonly width: number; readonly height: number } {
    return { width: Math.max(1, stage.surface.clientWidth), height: Math.max(1, stage.surface.clientHeight) };
  }

  /** Looks through another lens; at most once a frame, however fast the pointer is. */
  function look(next: Lens): void {
    if (next.zoom === lens.zoom && next.x === lens.x && next.y === lens.y) return;
    if (next.zoom !== lens.zoom) options.onZoom?.(next.zoom);
    lens = next;
    stage.drags(lens.zoom > 1);
    if (dragAsked) return;
    dragAsked = true;
    requestAnimationFrame(() => {
      dragAsked = false;
      recompose();
    });
  }

  function zoom(step: ZoomStep): void {
    const id = keysInside ? cursor : (view?.selected ?? null);
    const at = id === null ? undefined : picture?.layout.cities.get(id);
    look(zoomed(lens, step, at && planePart(lens, sizeNow(), at)));
  }

  function bringIn(id: string): void {
    const at = picture?.layout.cities.get(id);
    if (at) look(showing(lens, sizeNow(), at));
  }

  function repaint(): void {
    if (!board || !picture) return;
    const shown = picture;
    const moment = momentNow();
    board.paint('ground', (ctx) => paintGround(ctx, shown, moment));
    board.paint('cities', (ctx) => paintCities(ctx, shown, moment));
    board.wake();
  }

  function onFrame(elapsed: number): boolean {
    if (!board || !picture) return false;
    trainElapsed += elapsed;
    if (merge) {
      mergeElapsed += elapsed;
      if (mergeElapsed >= merge.duration) merge = null;
      repaint();
    }
    const open = openRoutes(picture, momentNow());
    const running = picture.trains.filter((line) => !open.has(line.route));
    const { length } = trainSize(picture.layout.scale);
    board.placeTrains(running.flatMap((line) => trainsAt(line, trainElapsed, length)));
    return merge !== null || running.length > 0;
  }

  function momentNow(): Moment {
    return { focused: keysInside ? cursor : null, hovered, merge, elapsed: mergeElapsed, changed };
  }

  function endMerge(): void {
    if (!merge) return;
    merge = null;
    repaint();
  }

  function hover(city: MapCity | null): void {
    const id = city?.id ?? null;
    if (id === hovered) return;
    hovered = id;
    stage.point(city !== null);
    repaint();
  }

  function moveCursor(direction: Direction): void {
    if (!view) return;
    const start = cursor ?? view.selected ?? firstCity(view)?.id ?? null;
    const next = start === null ? null : cityInDirection(view.cities, start, direction);
    keysInside = true;
    if (next) {
      cursor = next.id;
      bringIn(next.id);
      stage.say(next.description);
      options.onFocusCity(next.id);
    }
    repaint();
  }

  return {
    draw,
    zoom,
    resize: recompose,
    destroy: () => {
      listening.abort();
      sizes.disconnect();
      closeBoard();
      board = null;
      stage.destroy();
    },
  };
}

/** Where the keys start: a hub, the largest first. */
function firstCity(view: MapView | null): MapCity | null {
  const hubs = view?.cities.filter((city) => city.facility === 'hub') ?? [];
  return hubs.toSorted((a, b) => b.size - a.size)[0] ?? view?.cities[0] ?? null;
}

function statesOf(view: MapView): string {
  return view.routes.map((route) => `${routeKey(route)} ${route.state} ${route.slots.join(' ')}`).join('\n');
}

function measuringPen(): CanvasRenderingContext2D {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('map: this browser has no 2d canvas');
  return pen;
}
