import type { ComponentChildren } from 'preact';

export interface PointProps {
  readonly x: number;
  readonly y: number;
  /** Stands alone when read aloud: "2016 Q2, share 6.1 %". Also shown while the point has focus. */
  readonly label: string;
  /** Points of one row follow each other under the left and right arrows. */
  readonly row: string;
  /** Only the first point of a drawing is reached with Tab; the arrows do the rest. */
  readonly first?: boolean;
  readonly radius?: number;
  /** Width of the drawing, so that the shown words stay inside. */
  readonly within: number;
  /** Makes the point a button that opens what is behind it. */
  readonly opens?: Opens | undefined;
}

/** What a chosen mark opens, and whether it stands open. */
export interface Opens {
  readonly open: boolean;
  /** Id of the element in which it opens. */
  readonly place: string;
  readonly choose: () => void;
  /** Where a finger may land, in the drawing's pixels. */
  readonly field: Field;
}

export interface Field {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in a drawing that the keyboard can reach and a reader can hear. */
export function Point({ x, y, label, row, first = false, radius = 9, within, opens }: PointProps) {
  const anchor = x < within * 0.3 ? 'start' : x > within * 0.7 ? 'end' : 'middle';
  return (
    <g
      class={opens ? 'point point-opens' : 'point'}
      data-row={row}
      data-x={x}
      tabindex={first ? 0 : -1}
      role={opens ? 'button' : 'img'}
      aria-label={label}
      aria-expanded={opens?.open}
      aria-controls={opens?.open ? opens.place : undefined}
      onClick={opens?.choose}
      onKeyDown={opens ? (event) => chooseByKey(event, opens) : undefined}
      transform={`translate(${x} ${y})`}
    >
      {opens ? (
        <rect
          class="point-field"
          x={opens.field.x - x}
          y={opens.field.y - y}
          width={opens.field.width}
          height={opens.field.height}
        />
      ) : (
        <circle class="point-field" r="12" />
      )}
      {opens ? null : <circle class="point-ring" r={radius} />}
      <text class="point-words" y={y < 36 ? 26 : -15} text-anchor={anchor} aria-hidden="true">
        {label}
      </text>
    </g>
  );
}

function chooseByKey(event: KeyboardEvent, { choose }: Opens): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  choose();
}

export interface PointsProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** The points of one drawing: one Tab stop, arrows move within. */
export function Points({ label, children }: PointsProps) {
  return (
    <g role="group" aria-label={label} onKeyDown={moveFocus}>
      {children}
    </g>
  );
}

function moveFocus(event: KeyboardEvent & { readonly currentTarget: SVGGElement }): void {
  const points = [...event.currentTarget.querySelectorAll<SVGGElement>('.point')];
  const here = points.find((point) => point === event.target);
  if (!here) return;
  const next = neighbour(points, here, event.key);
  if (next === undefined) return;
  event.preventDefault();
  here.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

function neighbour(points: readonly SVGGElement[], here: SVGGElement, key: string): SVGGElement | undefined {
  const rows = [...new Set(points.map((point) => point.dataset['row']))];
  const own = points.filter((point) => point.dataset['row'] === here.dataset['row']);
  const at = own.indexOf(here);
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key];
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  if (step === undefined) return undefined;
  const within = key === 'ArrowLeft' || key === 'ArrowRight' || rows.length === 1;
  if (within) return own[at + step] ?? here;
  const row = rows[rows.indexOf(here.dataset['row']) + step];
  const x = Number(here.dataset['x']);
  const distance = (point: SVGGElement) => Math.abs(Number(point.dataset['x']) - x);
  return (
    points.filter((point) => point.dataset['row'] === row).sort((a, b) => distance(a) - distance(b))[0] ??
    here
  );
}
