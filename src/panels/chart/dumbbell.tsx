import { scaleLinear } from 'd3-scale';
import { fitTicks, textWidth } from '../../views/charts/layout';
import type { DumbbellChart } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';

const RADIUS = { 1: 2.6, 2: 3.5, 3: 4.4 } as const satisfies Record<
  DumbbellChart['rows'][number]['size'],
  number
>;
/** Each standing row needs this much for its slanted name. */
const STANDING_COLUMN = 19;

/** Now and under the draft, for many places: standing when there is width for every name, lying otherwise. */
export function Dumbbell(props: DrawingProps<DumbbellChart>) {
  const stands = props.width - 40 >= props.spec.rows.length * STANDING_COLUMN && props.spec.rows.length > 8;
  return stands ? <Standing {...props} /> : <Lying {...props} />;
}

function Standing({ spec, width, height, label }: DrawingProps<DumbbellChart>) {
  const names = Math.max(...spec.rows.map((row) => textWidth(row.label, 12))) * 0.8 + 14;
  const tall = height ?? 124 + Math.round(names);
  const floor = tall - names;
  const side = Math.max(...spec.axis.ticks.map((tick) => textWidth(tick.label, 11.5))) + 12;
  const [low, high] = spec.axis.domain;
  // Waiting less stands higher: the axis runs down, as in the list where the best stands first.
  const y = scaleLinear()
    .domain([low, high])
    .range([8, floor - 4]);
  const x = scaleLinear()
    .domain([0, spec.rows.length - 1])
    .range([30, width - side - 10]);
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {spec.axis.ticks.map((tick) => (
        <g key={tick.at}>
          <path class="hairline" d={`M0 ${y(tick.at)}H${width}`} />
          <text class="axis-word" x={width} y={y(tick.at) + 13} text-anchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {spec.rows.map((row, index) => {
        const at = x(index);
        const moved = row.from !== row.to;
        return (
          <g key={row.label} data-firm-slot={spec.slot}>
            {moved ? <path class="bell-line" d={`M${at} ${y(row.from)}V${y(row.to)}`} /> : null}
            <circle class="bell-now" cx={at} cy={y(row.from)} r={RADIUS[row.size]} />
            {moved ? <circle class="mark-fill" cx={at} cy={y(row.to)} r={RADIUS[row.size]} /> : null}
            <text
              class={moved ? 'bell-word' : 'bell-word bell-word-same'}
              transform={`translate(${at + 4} ${floor + 10}) rotate(-60)`}
              text-anchor="end"
            >
              {row.label}
            </text>
          </g>
        );
      })}
      <Points label={label}>
        {spec.rows.map((row, index) => (
          <Point
            key={row.label}
            x={x(index)}
            y={y(row.to)}
            label={`${row.label}: ${row.text}`}
            row="rows"
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}

function Lying({ spec, width, height, label }: DrawingProps<DumbbellChart>) {
  const row = 25;
  const head = 20;
  const name = Math.max(...spec.rows.map((r) => textWidth(r.label, 13))) + 14;
  const figure = Math.max(...spec.rows.map((r) => textWidth(r.text, 13))) + 12;
  const tall = height ?? head + spec.rows.length * row + 2;
  const x = scaleLinear()
    .domain(spec.axis.domain)
    .range([name + 8, width - figure - 8]);
  const middle = (index: number) => head + index * row + row / 2;
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {fitTicks(spec.axis.ticks, x, 11.5).map((tick) => (
        <g key={tick.at}>
          <path class="hairline" d={`M${x(tick.at)} ${head}V${tall}`} />
          <text class="axis-word" x={x(tick.at)} y="12" text-anchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {spec.rows.map((place, index) => {
        const y = middle(index);
        const moved = place.from !== place.to;
        return (
          <g key={place.label} data-firm-slot={spec.slot}>
            <text class={moved ? 'row-word' : 'row-word row-word-same'} x="0" y={y + 4.5}>
              {place.label}
            </text>
            {moved ? <path class="bell-line" d={`M${x(place.from)} ${y}H${x(place.to)}`} /> : null}
            <circle class="bell-now" cx={x(place.from)} cy={y} r={RADIUS[place.size]} />
            {moved ? <circle class="mark-fill" cx={x(place.to)} cy={y} r={RADIUS[place.size]} /> : null}
            <text class="row-word row-word-heavy" x={width} y={y + 4.5} text-anchor="end">
              {place.text}
            </text>
          </g>
        );
      })}
      <Points label={label}>
        {spec.rows.map((place, index) => (
          <Point
            key={place.label}
            x={x(place.to)}
            y={middle(index)}
            label={`${place.label}: ${place.text}`}
            row="rows"
            first={index === 0}
            within={width}
          />
        ))}
      </Points>
    </Canvas>
  );
}
