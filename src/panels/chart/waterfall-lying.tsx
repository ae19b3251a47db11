import { scaleLinear } from 'd3-scale';
import { textWidth, type Stair } from '../../views/charts/layout';
import type { StepTone, WaterfallChart } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';
import { domainOf, opensOf, stepsOf, TONE } from './waterfall-steps';

/** The waterfall lying down: one row a step, for narrow pages and for sums from zero. */
export function Lying({ spec, width, height, label, choice }: DrawingProps<WaterfallChart>) {
  const steps = stepsOf(spec);
  const zero = spec.from === 'zero';
  const names = [...(zero ? [] : [spec.start.label]), ...steps.map((step) => step.label), spec.end.label];
  const wide = Math.min(width * 0.4, Math.max(...names.map((name) => textWidth(name, 13))) + 8);
  const texts = [spec.start.text, spec.end.text, ...steps.map((step) => step.text)];
  const figure = Math.max(...texts.map((text) => textWidth(text, 13))) + 10;
  const x = scaleLinear()
    .domain(domainOf(spec, steps))
    .range([wide + Math.min(figure, 60), width - figure]);
  const row = choice ? 30 : 25;
  const bar = 15;
  const top = (index: number) => (choice ? 9 : 6) + index * row;
  const tall = height ?? top(names.length) + 2;
  const first = zero ? 0 : 1;
  const last = names.length - 1;
  const sum: Stair = { before: 0, after: spec.end.value };
  const rowOf = (index: number) => ({ x: 0, y: top(index) - (row - bar) / 2, width, height: row });
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      {steps.map((step, index) =>
        step.id === choice?.chosen ? (
          <rect key={step.id} class="step-chosen" {...rowOf(index + first)} />
        ) : null,
      )}
      {zero ? <path class="zero-line" d={`M${x(0)} 0V${tall}`} /> : null}
      {names.map((name, index) => (
        <text
          key={index}
          class={index === last || (!zero && index === 0) ? 'row-word row-word-heavy' : 'row-word'}
          x="0"
          y={top(index) + 12}
        >
          {name}
        </text>
      ))}
      {zero ? null : (
        <LyingLevel
          x={x(spec.start.value)}
          y={top(0)}
          bar={bar}
          text={spec.start.text}
          slot={spec.slot}
          left
        />
      )}
      {steps.map((step, index) => {
        const y = top(index + first);
        const after = x(step.stair.after);
        return (
          <g key={step.id}>
            <StairBar stair={step.stair} x={x} y={y} bar={bar} tone={step.tone} />
            <path class="joint" d={`M${after} ${y + bar}V${y + row}`} />
            <BarText stair={step.stair} x={x} y={y + 12} text={step.text} />
          </g>
        );
      })}
      {zero ? (
        <g data-firm-slot={spec.slot}>
          <rect
            class="mark-fill"
            x={Math.min(x(0), x(sum.after))}
            y={top(last)}
            width={Math.max(1, Math.abs(x(sum.after) - x(0)))}
            height={bar}
          />
          <BarText stair={sum} x={x} y={top(last) + 12} text={spec.end.text} />
        </g>
      ) : (
        <LyingLevel x={x(spec.end.value)} y={top(last)} bar={bar} text={spec.end.text} slot={spec.slot} />
      )}
      <Points label={label}>
        {names.map((name, index) => {
          const step = steps[index - first];
          const at = step ? step.stair.after : index === last ? spec.end.value : spec.start.value;
          const text = step ? step.text : index === last ? spec.end.text : spec.start.text;
          return (
            <Point
              key={index}
              x={x(at)}
              y={top(index) + bar / 2}
              label={`${name}: ${text}`}
              row="steps"
              first={index === 0}
              within={width}
              opens={opensOf(step, rowOf(index), choice)}
            />
          );
        })}
      </Points>
    </Canvas>
  );
}

interface StairBarProps {
  readonly stair: Stair;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly bar: number;
  readonly tone: StepTone;
}

function StairBar({ stair, x, y, bar, tone }: StairBarProps) {
  const [from, to] = [x(stair.before), x(stair.after)];
  return (
    <rect
      class={TONE[tone]}
      fill={tone === 'luck' ? 'url(#dotted)' : undefined}
      x={Math.min(from, to)}
      y={y}
      width={Math.max(1, Math.abs(to - from))}
      height={bar}
    />
  );
}

interface BarTextProps {
  readonly stair: Stair;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly text: string;
}

/** The value stands on the far side of its bar. */
function BarText({ stair, x, y, text }: BarTextProps) {
  const falls = stair.after < stair.before;
  const at = x(stair.after);
  return (
    <text class="step-word halo" x={falls ? at - 6 : at + 6} y={y} text-anchor={falls ? 'end' : 'start'}>
      {text}
    </text>
  );
}

interface LyingLevelProps {
  readonly x: number;
  readonly y: number;
  readonly bar: number;
  readonly text: string;
  readonly slot: WaterfallChart['slot'];
  /** The first level is named at its left, where no step runs. */
  readonly left?: boolean;
}

function LyingLevel({ x, y, bar, text, slot, left = false }: LyingLevelProps) {
  return (
    <g data-firm-slot={slot}>
      <path class="level" d={`M${x} ${y - 3}V${y + bar + 3}`} />
      <text class="step-word" x={left ? x - 7 : x + 7} y={y + 12} text-anchor={left ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}
