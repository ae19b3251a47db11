import { scaleLinear } from 'd3-scale';
import { fitTicks, textWidth } from '../../views/charts/layout';
import type { RangesChart } from '../../views/charts/spec';
import { FirmDot } from '../parts/firm-mark';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';

/** Small multiples: one row a choice on one axis; dot = middle, bar = 80 % range. */
export function Ranges({ spec, width, height, label }: DrawingProps<RangesChart>) {
  const stacked = width < 480;
  const row = stacked ? 44 : 30;
  const head = 20;
  const name = stacked
    ? 0
    : Math.min(width * 0.42, Math.max(...spec.rows.map((r) => textWidth(r.label, 13))) + 12);
  const figure = Math.max(...spec.rows.map((r) => textWidth(r.text, 13))) + 10;
  const tall = height ?? head + row * spec.rows.length + 2;
  const x = scaleLinear()
    .domain(spec.axis.domain)
    .range([name + (stacked ? 20 : 8), width - figure - 8]);
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {fitTicks(spec.axis.ticks, x, 11.5, [0]).map((tick) => (
        <g key={tick.at}>
          <path class={tick.at === 0 ? 'zero-line' : 'hairline'} d={`M${x(tick.at)} ${head}V${tall}`} />
          <text class="axis-word" x={x(tick.at)} y="12" text-anchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {spec.rows.map(({ label: words, slot, range, text, estimate }, index) => {
        const top = head + index * row;
        const y = stacked ? top + 30 : top + row / 2;
        return (
          <g key={index} data-firm-slot={slot ?? undefined} class={slot ? undefined : 'ink-firm'}>
            <path class="hairline" d={`M0 ${top + row}H${width}`} />
            <text class="row-word halo" x="0" y={stacked ? top + 15 : y + 4.5}>
              {words}
            </text>
            <rect
              class={estimate ? 'range-hatched' : 'range-filled'}
              fill={estimate ? `url(#${slot ? `hatch-${slot}` : 'hatch'})` : undefined}
              x={x(range.low)}
              y={y - 3}
              width={Math.max(0, x(range.high) - x(range.low))}
              height="6"
            />
            <g transform={`translate(${x(range.mid)} ${y})`}>
              <FirmDot slot={slot ?? 1} hollow={estimate} size={11} />
            </g>
            <text class="row-word row-word-heavy" x={width} y={y + 4.5} text-anchor="end">
              {text}
            </text>
          </g>
        );
      })}
      <Points label={label}>
        {spec.rows.map(({ label: words, range, text }, index) => (
          <Point
            key={index}
            x={x(range.mid)}
            y={head + index * row + (stacked ? 30 : row / 2)}
            label={`${words}: ${text}`}
            row="rows"
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}
