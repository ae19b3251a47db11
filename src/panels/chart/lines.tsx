import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { fitTicks, spreadLabels, textWidth, wrapLabel } from '../../views/charts/layout';
import type { LineChart, LineSeries, Tick } from '../../views/charts/spec';
import { FIRM_DASHES, FirmDot } from '../parts/firm-mark';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { PinMark, type Scale } from './pin-mark';
import { Point, Points } from './points';

const AXIS_SIZE = 11.5;
const LABEL_SIZE = 12;
const LABEL_LINE = 15;
const TOP = 16;
const FOOT = 24;

/** Lines over time: record, fan, goal, ghosts and pin on one scale. */
export function Lines({ spec, width, height, label }: DrawingProps<LineChart>) {
  const endLabels = spec.series.flatMap((series) => endLabelOf(series, width));
  const left = Math.max(...spec.y.ticks.map((tick) => textWidth(tick.label, AXIS_SIZE))) + 8;
  const [first, last] = spec.x.domain;
  // A label stands at the end of its own line; the margin is what the farthest one needs beyond the scale.
  const right = Math.max(
    14,
    ...endLabels.map(({ x: at, wide }) => {
      const part = (at - first) / (last - first || 1);
      return part > 0 ? (left + part * (width - left) + 10 + wide - width) / part : 0;
    }),
  );
  const tall = height ?? Math.round(Math.min(268, Math.max(212, width * 0.56)));
  const bottom = tall - FOOT;
  const x = scaleLinear()
    .domain(spec.x.domain)
    .range([left, width - right]);
  const y = scaleLinear().domain(spec.y.domain).range([bottom, TOP]);
  const edge = width - right;
  const middles = spreadLabels(
    endLabels.map(({ at, lines }) => ({ y: y(at), height: lines.length * LABEL_LINE })),
    TOP - 8,
    bottom + 4,
  );
  const pins = [...(spec.earlier ?? []), ...(spec.pin ? [spec.pin] : [])];
  const points = [
    ...spec.series.flatMap((series) => series.points.map((point) => ({ ...point, row: series.id }))),
    ...pins.flatMap((pin) =>
      pin.point ? [{ x: pin.x, y: pin.range.mid, label: pin.point, row: 'pins' }] : [],
    ),
  ];
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {spec.sealed ? <Sealed sealed={spec.sealed} x={x} right={edge} bottom={bottom} /> : null}
      {spec.y.ticks.map((tick) => (
        <g key={tick.at}>
          <path class="hairline" d={`M${left} ${y(tick.at)}H${edge}`} />
          <text class="axis-word" x={left - 6} y={y(tick.at) + 4} text-anchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      <Gap spec={spec} x={x} y={y} />
      {[...spec.bands]
        .sort((a, b) => b.level - a.level)
        .map((band) => (
          <path
            key={band.level}
            class={`band band-${band.level}`}
            data-firm-slot={band.slot}
            d={
              area<(typeof band.points)[number]>()
                .x((point) => x(point.x))
                .y0((point) => y(point.low))
                .y1((point) => y(point.high))([...band.points]) ?? ''
            }
          />
        ))}
      {spec.goal ? <path class="goal-line" d={`M${left} ${y(spec.goal.at)}H${edge}`} /> : null}
      {spec.now ? <NowLine now={spec.now} x={x} bottom={bottom} left={left} /> : null}
      {spec.goal ? <GoalWord goal={spec.goal} now={spec.now} x={x} y={y} left={left} right={edge} /> : null}
      {drawnFirstToLast(spec.series).map((series) => (
        <SeriesLine key={series.id} series={series} x={x} y={y} />
      ))}
      {fitTicks(spec.x.ticks, x, AXIS_SIZE, spec.now ? [spec.now.at] : []).map((tick) => (
        <text
          key={tick.at}
          class={tick.at === spec.now?.at ? 'axis-word axis-word-here' : 'axis-word'}
          x={x(tick.at)}
          y={bottom + 17}
          text-anchor="middle"
        >
          {tick.label}
        </text>
      ))}
      {endLabels.map((end, index) => (
        <text key={end.id} class={end.heavy ? 'end-word end-word-own' : 'end-word'}>
          {end.lines.map((words, row) => (
            <tspan
              key={row}
              x={x(end.x) + 9}
              y={(middles[index] ?? 0) + (row - (end.lines.length - 1) / 2) * LABEL_LINE + 4}
            >
              {words}
            </tspan>
          ))}
        </text>
      ))}
      {(spec.earlier ?? []).map((pin) => (
        <PinMark key={pin.x} pin={pin} x={x} y={y} right={edge} within={width} bare />
      ))}
      {spec.pin ? <PinMark pin={spec.pin} x={x} y={y} right={edge} within={width} /> : null}
      <Points label={label}>
        {points.map((point, index) => (
          <Point
            key={`${point.row} ${point.x}`}
            x={x(point.x)}
            y={y(point.y)}
            label={point.label}
            row={point.row}
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}

interface EndLabel {
  readonly id: string;
  readonly x: number;
  readonly at: number;
  readonly lines: readonly string[];
  readonly wide: number;
  readonly heavy: boolean;
}

function endLabelOf(series: LineSeries, width: number): EndLabel[] {
  const last = series.points.at(-1);
  if (!series.endLabel || !last) return [];
  const lines = wrapLabel(series.endLabel, Math.min(150, width * 0.26), LABEL_SIZE);
  const wide = Math.max(...lines.map((words) => textWidth(words, LABEL_SIZE)));
  return [
    {
      id: series.id,
      x: last.x,
      at: last.y,
      lines,
      wide,
      heavy: series.role === 'own' || series.role === 'middle',
    },
  ];
}

/** Own line on top, rivals at the bottom. */
function drawnFirstToLast(series: readonly LineSeries[]): LineSeries[] {
  const height = { rival: 0, history: 1, future: 2, 'ghost-b': 3, 'ghost-a': 4, middle: 5, own: 6 } as const;
  return [...series].sort((a, b) => height[a.role] - height[b.role]);
}

interface SeriesLineProps {
  readonly series: LineSeries;
  readonly x: Scale;
  readonly y: Scale;
}

function SeriesLine({ series, x, y }: SeriesLineProps) {
  const { role, slot, points, dots } = series;
  const path = line<(typeof points)[number]>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))([...points]);
  const marked = dots === 'none' ? [] : dots === 'last' ? points.slice(-1) : points;
  return (
    <g class={`series series-${role}`} data-firm-slot={slot ?? undefined}>
      <path
        class="series-line"
        d={path ?? ''}
        stroke-dasharray={role === 'rival' && slot ? FIRM_DASHES[slot] || undefined : undefined}
      />
      {marked.map((point, index) => {
        const last = index === marked.length - 1;
        const spot = `translate(${x(point.x)} ${y(point.y)})`;
        return slot && role !== 'history' ? (
          <g key={point.x} transform={spot}>
            <FirmDot slot={slot} size={last ? 11 : 8} />
          </g>
        ) : (
          <circle key={point.x} class="series-dot" transform={spot} r={last ? 4.5 : 3} />
        );
      })}
    </g>
  );
}

interface NowLineProps {
  readonly now: Tick;
  readonly x: Scale;
  readonly bottom: number;
  readonly left: number;
}

function NowLine({ now, x, bottom, left }: NowLineProps) {
  const at = x(now.at);
  const room = at - left > textWidth(now.label, AXIS_SIZE) + 8;
  return (
    <g>
      <path class="now-line" d={`M${at} ${TOP - 10}V${bottom}`} />
      <text class="now-word halo" x={room ? at - 5 : at + 5} y={TOP - 1} text-anchor={room ? 'end' : 'start'}>
        {now.label}
      </text>
    </g>
  );
}

interface GoalWordProps {
  readonly goal: Tick;
  readonly now: Tick | null;
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
}

/** The goal's word at the left of its line, or behind the present where it would cross it; under the line beside the present's word. */
function GoalWord({ goal, now, x, y, left, right }: GoalWordProps) {
  const wide = textWidth(goal.label, AXIS_SIZE);
  const present = now ? x(now.at) : left;
  const behind = left + 4 + wide > present - 4 && present + 6 + wide <= right;
  const at = behind ? present + 6 : left + 4;
  const nowWide = now ? textWidth(now.label, AXIS_SIZE) + 8 : 0;
  const nowAtLeft = present - left > nowWide;
  const near = now !== null && Math.abs(y(goal.at) - 5 - TOP) < AXIS_SIZE;
  const meets = near && (behind ? !nowAtLeft : nowAtLeft && at + wide > present - nowWide);
  return (
    <text class="goal-word halo" x={at} y={y(goal.at) + (meets ? 12 : -5)}>
      {goal.label}
    </text>
  );
}

interface SealedProps {
  readonly sealed: Tick;
  readonly x: Scale;
  readonly right: number;
  readonly bottom: number;
}

function Sealed({ sealed, x, right, bottom }: SealedProps) {
  const from = x(sealed.at);
  return (
    <g>
      <rect
        class="sealed"
        x={from}
        y={TOP - 10}
        width={Math.max(0, right - from)}
        height={bottom - TOP + 10}
      />
      <text class="note-word" x={(from + right) / 2} y={bottom - 10} text-anchor="middle">
        {sealed.label}
      </text>
    </g>
  );
}

interface GapProps {
  readonly spec: LineChart;
  readonly x: Scale;
  readonly y: Scale;
}

function Gap({ spec, x, y }: GapProps) {
  const [a, b] = (spec.gap ?? []).map((id) => spec.series.find((series) => series.id === id));
  if (!a || !b) return null;
  const shared = a.points.flatMap((point) => {
    const other = b.points.find((candidate) => candidate.x === point.x);
    return other ? [{ x: point.x, one: point.y, two: other.y }] : [];
  });
  const path = area<(typeof shared)[number]>()
    .x((point) => x(point.x))
    .y0((point) => y(point.one))
    .y1((point) => y(point.two))(shared);
  return <path class="gap" d={path ?? ''} />;
}
