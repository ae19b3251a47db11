import { scaleLinear } from 'd3-scale';
import { extentOf, stairs, textWidth, wrapLabel, type Stair } from '../../views/charts/layout';
import type { StepTone, WaterfallChart } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';
import { Point, Points } from './points';

const TONE = { helps: 'step-helps', hurts: 'step-hurts', luck: 'step-luck' } as const satisfies Record<
  StepTone,
  string
>;
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

interface Step {
  readonly label: string;
  readonly text: string;
  readonly tone: StepTone;
  readonly value: number;
  readonly stair: Stair;
}

function stepsOf(spec: WaterfallChart): Step[] {
  const levels = stairs(
    spec.start.value,
    spec.steps.map(({ value }) => value),
  );
  return spec.steps.map((step, index) => ({ ...step, stair: levels[index] ?? { before: 0, after: 0 } }));
}

function domainOf(spec: WaterfallChart, steps: readonly Step[]): [number, number] {
  const levels = steps.flatMap(({ stair }) => [stair.before, stair.after]);
  return extentOf([spec.start.value, spec.end.value, ...levels], spec.from === 'zero' ? 0 : 0.04);
}

function Standing({ spec, width, height, label }: DrawingProps<WaterfallChart>) {
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
  return (
    <Canvas spec={spec} width={width} height={tall} live>
      <path class="base-line" d={`M0 ${floor}H${width}`} />
      <Level x={middle(0)} y={y(spec.start.value)} half={bar / 2} text={spec.start.text} slot={spec.slot} />
      {steps.map((step, index) => {
        const at = middle(index + 1);
        const [from, to] = [y(step.stair.before), y(step.stair.after)];
        const high = Math.min(from, to);
        const low = Math.max(from, to);
        const below = step.value < 0;
        return (
          <g key={step.label}>
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

function Lying({ spec, width, height, label }: DrawingProps<WaterfallChart>) {
  const steps = stepsOf(spec);
  const zero = spec.from === 'zero';
  const names = [...(zero ? [] : [spec.start.label]), ...steps.map((step) => step.label), spec.end.label];
  const wide = Math.min(width * 0.4, Math.max(...names.map((name) => textWidth(name, 13))) + 8);
  const texts = [spec.start.text, spec.end.text, ...steps.map((step) => step.text)];
  const figure = Math.max(...texts.map((text) => textWidth(text, 13))) + 10;
  const x = scaleLinear()
    .domain(domainOf(spec, steps))
    .range([wide + Math.min(figure, 60), width - figure]);
  const row = 25;
  const bar = 15;
  const top = (index: number) => 6 + index * row;
  const tall = height ?? top(names.length) + 2;
  const first = zero ? 0 : 1;
  const last = names.length - 1;
  const sum: Stair = { before: 0, after: spec.end.value };
  return (
    <Canvas spec={spec} width={width} height={tall} live>
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
          <g key={step.label}>
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
