import { scaleLinear } from 'd3-scale';
import { textWidth } from '../../views/charts/layout';
import type { BarsChart, BarTone } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';

const TONE = {
  full: 'bar-full',
  light: 'bar-light',
  hatched: 'bar-hatched',
  firm: 'mark-fill',
  alarm: 'alarm-fill',
} as const satisfies Record<BarTone, string>;

/** Bars from zero, each with its own measure and, where there is a plan, a mark to be compared with. */
export function Bars({ spec, width, height, label }: DrawingProps<BarsChart>) {
  const row = 22;
  const measured = spec.rows.some((r) => r.measure !== '');
  const name = Math.max(...spec.rows.map((r) => textWidth(r.label, 13))) + 10;
  const measure = measured ? Math.max(...spec.rows.map((r) => textWidth(r.measure, 12.5))) + 12 : 4;
  const figure = Math.max(...spec.rows.map((r) => textWidth(r.text, 13))) + 12;
  const tall = height ?? spec.rows.length * row + 4;
  const x = scaleLinear()
    .domain([0, spec.max])
    .range([name + measure, Math.max(name + measure + 24, width - figure)]);
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {spec.rows.map((part, index) => {
        const y = index * row + 11;
        const end = x(part.value);
        return (
          <g key={part.label} data-firm-slot={spec.slot ?? undefined}>
            <text class={part.tone === 'full' ? 'row-word row-word-heavy' : 'row-word'} x="0" y={y + 4.5}>
              {part.label}
            </text>
            {measured ? (
              <text class="row-word" x={name + measure - 8} y={y + 4.5} text-anchor="end">
                {part.measure}
              </text>
            ) : null}
            <path class="base-line" d={`M${x(0)} ${y}H${x(spec.max)}`} />
            <rect
              class={TONE[part.tone]}
              fill={part.tone === 'hatched' ? 'url(#hatch)' : undefined}
              x={x(0)}
              y={y - 3.5}
              width={Math.max(0, end - x(0))}
              height="7"
            />
            {part.plan === null ? null : <path class="plan-line" d={`M${x(part.plan)} ${y - 7}v14`} />}
            <text class="row-word row-word-heavy" x={width} y={y + 4.5} text-anchor="end">
              {part.text}
            </text>
          </g>
        );
      })}
      <Points label={label}>
        {spec.rows.map((part, index) => (
          <Point
            key={part.label}
            x={x(part.value)}
            y={index * row + 11}
            label={`${part.label}: ${part.measure ? `${part.measure}, ` : ''}${part.text}`}
            row="rows"
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}
