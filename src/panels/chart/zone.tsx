import { scaleLinear } from 'd3-scale';
import { fitTicks, textWidth, wrapLabel } from '../../views/charts/layout';
import type { FirmSlot, ZoneBand, ZoneChart } from '../../views/charts/spec';
import { FirmDot } from '../parts/firm-mark';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { useWidth } from './width';

const NOTE_SIZE = 12;
const LABEL_LINE = 14;

/** Where both sides gain: plain where sure, hatched where their edge is estimated; the sheet as a vertical line. */
export function Zone({ spec, width, height }: DrawingProps<ZoneChart>) {
  const { band, alternative, axis, ourSlot, theirSlot, sheet } = spec;
  const other = alternative ? wrapLabel(alternative.label, width, NOTE_SIZE) : [];
  const stacked = textWidth(spec.oursLabel, 13) + textWidth(spec.theirsLabel, 13) + 14 > width;
  const top = stacked ? LABEL_LINE : 0;
  const second = alternative ? 22 + other.length * LABEL_LINE : 0;
  const tall = height ?? 104 + top + second;
  const floor = tall - 24 - top;
  const x = scaleLinear()
    .domain(axis.domain)
    .range([12, width - 12]);
  const place = labelPlaces(spec, x, width);
  return (
    <Canvas spec={spec} width={width} height={tall} live={false}>
      <g transform={`translate(0 ${top})`}>
        <ZoneRow band={band} x={x} y={44} thick={24} ourSlot={ourSlot} theirSlot={theirSlot} />
        <text class="step-word halo" x={place.ours} y={22 - top} text-anchor="middle">
          {spec.oursLabel}
        </text>
        <text class="step-word halo" x={place.theirs} y="22" text-anchor="middle">
          {spec.theirsLabel}
        </text>
        {alternative ? (
          <ZoneRow band={alternative} x={x} y={82} thick={9} ourSlot={ourSlot} theirSlot={theirSlot} faint />
        ) : null}
        <path class="ink-line" d={`M12 ${floor}H${width - 12}`} />
        {fitTicks(axis.ticks, x, 11.5).map((tick, index) => (
          <g key={tick.at}>
            <path class="ink-line" d={`M${x(tick.at)} ${floor}v4`} />
            <text
              class="axis-word"
              x={x(tick.at)}
              y={floor + 18}
              text-anchor={index === 0 ? 'start' : x(tick.at) > width - 30 ? 'end' : 'middle'}
            >
              {tick.label}
            </text>
          </g>
        ))}
        <g class="zone-sheet" transform={`translate(${x(sheet.at)} 0)`}>
          <path class="now-line" d={`M0 28V${floor}`} />
          <path class="ink-fill" d={`M-5 ${floor}h10l-5 -6Z`} />
          <text
            class="step-word halo"
            x={place.sheetAnchor === 'start' ? 7 : -7}
            y="70"
            text-anchor={place.sheetAnchor}
          >
            {sheet.label}
          </text>
        </g>
        {other.map((words, line) => (
          <text key={words} class="note-word halo" x={width} y={102 + line * LABEL_LINE} text-anchor="end">
            {words}
          </text>
        ))}
      </g>
    </Canvas>
  );
}

export interface ZoneStripProps {
  readonly spec: ZoneChart;
}

/** The band alone, in the height of a line: what a changed term does is seen without leaving the term. */
export function ZoneStrip({ spec }: ZoneStripProps) {
  const { band, axis, ourSlot, theirSlot, sheet, description } = spec;
  const [place, width] = useWidth<HTMLDivElement>(220);
  const x = scaleLinear()
    .domain(axis.domain)
    .range([8, width - 8]);
  return (
    <div class="zone-strip" ref={place}>
      <svg viewBox={`0 0 ${width} 26`} width={width} height="26" role="img" aria-label={description}>
        <ZoneRow band={band} x={x} y={13} thick={12} ourSlot={ourSlot} theirSlot={theirSlot} faint />
        <path class="now-line" d={`M${x(sheet.at)} 2V24`} />
      </svg>
    </div>
  );
}

type Scale = (value: number) => number;

/** Edges' words over their marks, held inside the drawing and off each other. */
function labelPlaces(
  { band, sheet, oursLabel, theirsLabel }: ZoneChart,
  x: Scale,
  width: number,
): { readonly ours: number; readonly theirs: number; readonly sheetAnchor: 'start' | 'end' } {
  const half = { ours: textWidth(oursLabel, 13) / 2, theirs: textWidth(theirsLabel, 13) / 2 };
  const held = (at: number, space: number): number => Math.min(width - space, Math.max(space, at));
  let ours = held(x(band.ours), half.ours);
  let theirs = held(x(band.theirs.mid), half.theirs);
  const room = half.ours + half.theirs + 14;
  // Where the drawing is too narrow for both in a line, ours stands above theirs.
  if (Math.abs(ours - theirs) < room && room <= width) {
    const oursFirst = band.ours <= band.theirs.mid;
    const middle = (ours + theirs) / 2;
    const left = oursFirst ? half.ours : half.theirs;
    const right = oursFirst ? half.theirs : half.ours;
    // The two stand side by side around their middle, pushed inwards where the edge is near.
    const from = Math.min(width - 2 * (left + right) - 14, Math.max(0, middle - (left + right) - 7));
    const [first, second] = [from + left, from + 2 * left + 14 + right];
    ours = oursFirst ? first : second;
    theirs = oursFirst ? second : first;
  }
  const sheetWide = textWidth(sheet.label, 13);
  return { ours, theirs, sheetAnchor: x(sheet.at) + sheetWide + 8 > width ? 'end' : 'start' };
}

interface ZoneRowProps {
  readonly band: ZoneBand;
  readonly x: Scale;
  readonly y: number;
  readonly thick: number;
  readonly ourSlot: FirmSlot;
  readonly theirSlot: FirmSlot;
  readonly faint?: boolean;
}

function ZoneRow({ band, x, y, thick, ourSlot, theirSlot, faint = false }: ZoneRowProps) {
  const { ours, theirs, oursFrom, closed } = band;
  const left = oursFrom === 'left';
  const sure = left ? [ours, theirs.low] : [theirs.high, ours];
  const likely = left ? [Math.max(ours, theirs.low), theirs.high] : [theirs.low, Math.min(ours, theirs.high)];
  const span = ([from = 0, to = 0]: number[]) => ({ x: x(from), width: Math.max(0, x(to) - x(from)) });
  return (
    <g class={faint ? 'zone-faint' : undefined}>
      <path class="hairline" d={`M${x(theirs.low)} ${y}H${x(theirs.high)}`} />
      {closed ? null : (
        <>
          <rect class="zone-sure" {...span(sure)} y={y - thick / 2} height={thick} />
          <rect class="zone-likely" fill="url(#hatch)" {...span(likely)} y={y - thick / 2} height={thick} />
        </>
      )}
      <g class="zone-edge" data-firm-slot={ourSlot} transform={`translate(${x(ours)} ${y})`}>
        <FirmDot slot={ourSlot} size={faint ? 11 : 15} />
      </g>
      <g class="zone-edge" data-firm-slot={theirSlot} transform={`translate(${x(theirs.mid)} ${y})`}>
        <FirmDot slot={theirSlot} size={faint ? 10 : 13} hollow />
      </g>
    </g>
  );
}
