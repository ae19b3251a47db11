import { scaleLinear } from 'd3-scale';
import { fitTicks, spreadLabels, textWidth } from '../../views/charts/layout';
import type { PositionsChart } from '../../views/charts/spec';
import { FirmDot } from '../parts/firm-mark';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';

const AXIS_SIZE = 11.5;
const LABEL_SIZE = 12;
const LINE = 15;
const TOP = 14;
const FOOT = 26;
const SIZES = { 1: 9, 2: 13, 3: 18 } as const satisfies Record<
  PositionsChart['marks'][number]['size'],
  number
>;

/** Firms on a plane of two figures, each named beside its mark; names move apart, a thin line leads back. */
export function Positions({ spec, width, height, label }: DrawingProps<PositionsChart>) {
  const tall = height ?? Math.round(Math.min(300, Math.max(230, width * 0.6)));
  const left = Math.max(...spec.y.ticks.map((tick) => textWidth(tick.label, AXIS_SIZE))) + 10;
  const names = Math.max(0, ...spec.marks.map((mark) => textWidth(mark.name, LABEL_SIZE))) + 18;
  const x = scaleLinear()
    .domain(spec.x.domain)
    .range([left + 12, width - names]);
  const y = scaleLinear()
    .domain(spec.y.domain)
    .range([tall - FOOT - 6, TOP + 6]);
  const edge = width - names + 8;
  const middles = spreadLabels(
    spec.marks.map((mark) => ({ y: y(mark.y), height: LINE })),
    TOP - 8,
    tall - FOOT + 4,
  );
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {spec.y.ticks.map((tick) => (
        <g key={tick.at}>
          <path class="hairline" d={`M${left} ${y(tick.at)}H${edge}`} />
          <text class="axis-word" x={left - 6} y={y(tick.at) + 4} text-anchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      <path class="hairline positions-market" d={`M${x(0)} ${TOP - 6}V${tall - FOOT}`} />
      {fitTicks(spec.x.ticks, x, AXIS_SIZE, [0]).map((tick) => (
        <text key={tick.at} class="axis-word" x={x(tick.at)} y={tall - 8} text-anchor="middle">
          {tick.label}
        </text>
      ))}
      {spec.marks.map((mark, index) => {
        const [at, middle] = [x(mark.x), middles[index] ?? y(mark.y)];
        const beside = at + SIZES[mark.size] / 2 + 5;
        const moved = Math.abs(middle - y(mark.y)) > LINE;
        return (
          <g key={mark.id} data-firm-slot={mark.slot}>
            {moved ? <path class="hairline" d={`M${at} ${y(mark.y)}L${beside + 8} ${middle}`} /> : null}
            <g transform={`translate(${at} ${y(mark.y)})`}>
              <FirmDot slot={mark.slot} size={SIZES[mark.size]} />
            </g>
            <text
              class={mark.own ? 'end-word end-word-own halo' : 'end-word halo'}
              x={moved ? beside + 10 : beside}
              y={middle + 4}
            >
              {mark.name}
            </text>
          </g>
        );
      })}
      <Points label={label}>
        {spec.marks.map((mark, index) => (
          <Point
            key={mark.id}
            x={x(mark.x)}
            y={y(mark.y)}
            label={mark.label}
            row="marks"
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}
