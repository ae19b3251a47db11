import { scaleLinear } from 'd3-scale';
import { fitTicks } from '../../views/charts/layout';
import type { HistogramChart } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';

/** Dots stacked on an axis, one a team or a future; hollow below the goal. */
export function Histogram({ spec, width, height, label }: DrawingProps<HistogramChart>) {
  const x = scaleLinear()
    .domain(spec.axis.domain)
    .range([16, width - 16]);
  const highest = Math.max(1, ...spec.stacks.map(({ count }) => count));
  const apart = Math.min(10, Math.max(4, 150 / highest));
  const floor = height === null ? highest * apart + 14 : height - 20;
  const tall = floor + 20;
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {spec.stacks.map(({ at, count, reached }) => (
        <g key={`${at} ${reached}`} data-firm-slot={spec.slot}>
          {Array.from({ length: count }, (_, dot) => (
            <circle
              key={dot}
              class={reached ? 'future future-reached' : 'future'}
              cx={x(at)}
              cy={floor - 6 - dot * apart}
              r={apart * 0.42}
            />
          ))}
        </g>
      ))}
      <path class="ink-line" d={`M0 ${floor}H${width}`} />
      {spec.divide === null ? null : <path class="ink-line" d={`M${x(spec.divide)} 0V${floor}`} />}
      {fitTicks(spec.axis.ticks, x, 11.5).map((tick) => (
        <text key={tick.at} class="axis-word" x={x(tick.at)} y={floor + 15} text-anchor="middle">
          {tick.label}
        </text>
      ))}
      <Points label={label}>
        {spec.stacks.map(({ at, count }, index) => (
          <Point
            key={index}
            x={x(at)}
            y={floor - 6 - (count - 1) * apart}
            label={spec.table.rows[index]?.join(': ') ?? String(count)}
            row="stacks"
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}
