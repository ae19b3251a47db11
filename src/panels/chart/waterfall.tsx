import { scaleLinear } from 'd3-scale';
import { wrapLabel } from '../../views/charts/layout';
import type { WaterfallChart } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';
import { Lying } from './waterfall-lying';
import { domainOf, opensOf, stepsOf, TONE } from './waterfall-steps';

/** Below this width the steps lie down, so that their words stay whole. */
const STANDS_FROM = 520;

/** Steps from one level to another; lying on a narrow page and for a sum from zero. */
export function Waterfall(props: DrawingProps<WaterfallChart>) {
  return props.spec.from === 'zero' || props.width < STANDS_FROM ? (
    <Lying {...props} />
  ) : (
    <Standing {...props} />
  );
}

function Standing({ spec, width, height, label, choice }: DrawingProps<WaterfallChart>) {
  const steps = stepsOf(spec);
  const names = [spec.start.label, ...steps.map((step) => step.label), spec.end.label];
  const column = width / names.length;
  const bar = Math.min(70, column * 0.62);
  const wrapped = names.map((name) => wrapLabel(name, column - 6, 11.5));
  const foot = 8 + Math.max(...wrapped.map((lines) => lines.length)) * 14;
  const tall = height ?? 166 + foot;
  const floor = tall - foot;
  const y = scaleLinear()
    .domain(domainOf(spec, steps))
    .range([floor - 22, 26]);
  const middle = (index: number) => (index + 0.5) * column;
  const end = names.length - 1;
  const columnOf = (index: number) => ({ x: index * column, y: 0, width: column, height: tall });
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {steps.map((step, index) =>
        step.id === choice?.chosen ? (
          <rect key={step.id} class="step-chosen" {...columnOf(index + 1)} />
        ) : null,
      )}
      <path class="base-line" d={`M0 ${floor}H${width}`} />
      <Level x={middle(0)} y={y(spec.start.value)} half={bar / 2} text={spec.start.text} slot={spec.slot} />
      {steps.map((step, index) => {
        const at = middle(index + 1);
        const [from, to] = [y(step.stair.before), y(step.stair.after)];
        const high = Math.min(from, to);
        const low = Math.max(from, to);
        const below = step.value < 0;
        return (
          <g key={step.id}>
            <path class="joint" d={`M${middle(index) + bar / 2} ${from}H${at - bar / 2}`} />
            <rect
              class={TONE[step.tone]}
              fill={step.tone === 'luck' ? 'url(#dotted)' : undefined}
              x={at - bar / 2}
              y={high}
              width={bar}
              height={Math.max(1, low - high)}
            />
            <text class="step-word halo" x={at} y={below ? low + 15 : high - 6} text-anchor="middle">
              {step.text}
            </text>
          </g>
        );
      })}
      <path class="joint" d={`M${middle(end - 1) + bar / 2} ${y(spec.end.value)}H${middle(end) - bar / 2}`} />
      <Level x={middle(end)} y={y(spec.end.value)} half={bar / 2} text={spec.end.text} slot={spec.slot} />
      {wrapped.map((lines, index) => (
        <text key={index} class="axis-word axis-word-ink" text-anchor="middle">
          {lines.map((words, row) => (
            <tspan key={row} x={middle(index)} y={floor + 16 + row * 14}>
              {words}
            </tspan>
          ))}
        </text>
      ))}
      <Points label={label}>
        {[
          { name: spec.start.label, text: spec.start.text, at: spec.start.value },
          ...steps.map(({ label: name, text, stair }) => ({
            name,
            text,
            at: (stair.before + stair.after) / 2,
          })),
          { name: spec.end.label, text: spec.end.text, at: spec.end.value },
        ].map(({ name, text, at }, index) => (
          <Point
            key={index}
            x={middle(index)}
            y={y(at)}
            label={`${name}: ${text}`}
            row="steps"
            first={index === 0}
            within={width}
            opens={opensOf(steps[index - 1], columnOf(index), choice)}
          />
        ))}
      </Points>
    </Canvas>
  );
}

interface LevelProps {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly text: string;
  readonly slot: WaterfallChart['slot'];
}

function Level({ x, y, half, text, slot }: LevelProps) {
  return (
    <g data-firm-slot={slot}>
      <path class="level" d={`M${x - half} ${y}H${x + half}`} />
      <text class="level-word" x={x} y={y - 9} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
