import type { ComponentChildren } from 'preact';
import { Termed } from '../termed';

/** Words of pressure and where each begins on 0..100, in rising order; the first begins at 0. */
export interface PressureZone {
  readonly from: number;
  readonly word: string;
}

export interface PressurePart {
  readonly id: string;
  readonly name: string;
  /** Its own measure with unit: "2.6 times". */
  readonly measure: ComponentChildren;
  /** Points of pressure this part adds. */
  readonly points: number;
  readonly pointsText: string;
  readonly worst: boolean;
}

export interface PressureGaugeProps {
  /** The finding: "Pressure 37: tight". */
  readonly headline: string;
  /** "was 33". */
  readonly before?: string;
  readonly zones: readonly PressureZone[];
  readonly value: number;
  readonly parts: readonly PressurePart[];
  /** The worst part's second counting. */
  readonly again: { readonly label: string; readonly points: number; readonly pointsText: string };
  readonly sum: { readonly label: ComponentChildren; readonly text: string };
  /** The gauge in words, for those who do not see it. */
  readonly description: string;
  readonly level?: 2 | 3;
  /** Heads of the list, read aloud only. */
  readonly heads: { readonly part: string; readonly measure: string; readonly points: string };
}

interface Piece {
  readonly id: string;
  readonly from: number;
  readonly width: number;
  readonly look: 'gauge-worst' | 'gauge-part' | 'gauge-again';
}

function layEndToEnd(props: PressureGaugeProps): Piece[] {
  let from = 0;
  const pieces: Piece[] = [];
  for (const { id, points, worst } of props.parts) {
    pieces.push({ id, from, width: points, look: worst ? 'gauge-worst' : 'gauge-part' });
    from += points;
  }
  pieces.push({ id: 'again', from, width: props.again.points, look: 'gauge-again' });
  return pieces.filter(({ width }) => width > 0);
}

/** How near the wall, in words: the parts laid end to end on one scale of five zones, and the same as a list. */
export function PressureGauge(props: PressureGaugeProps) {
  const { headline, before, zones, value, parts, again, sum, description, level = 2, heads } = props;
  const Headline = level === 2 ? 'h2' : 'h3';
  const largest = Math.max(1, again.points, ...parts.map(({ points }) => points));
  return (
    <section class="section pressure">
      <div class="section-head">
        <Headline>{headline}</Headline>
        {before ? <span class="section-aside axis-note">{before}</span> : null}
      </div>
      <svg class="gauge" width="100%" height="40" role="img" aria-label={description}>
        {layEndToEnd(props).map(({ id, from, width, look }) => (
          <rect
            key={id}
            class={look}
            x={`${from}%`}
            width={`${width}%`}
            y="8"
            height="10"
            fill={look === 'gauge-again' ? 'url(#hatch)' : undefined}
          />
        ))}
        <line class="ink-line" x1="0" x2="100%" y1="18" y2="18" />
        {[...zones.map(({ from }) => from), 100].map((at) => (
          <line key={at} class="ink-line" x1={`${at}%`} x2={`${at}%`} y1="8" y2="18" />
        ))}
        {zones.map(({ from, word }, index) => {
          const to = zones[index + 1]?.from ?? 100;
          const here = value >= from && (value < to || to === 100);
          return (
            <text
              key={from}
              class={here ? 'axis-word axis-word-here' : 'axis-word'}
              x={`${(from + to) / 2}%`}
              y="34"
              text-anchor="middle"
            >
              {word}
            </text>
          );
        })}
        <svg class="strip-mark" x={`${Math.min(100, Math.max(0, value))}%`} y="0" width="1" height="1">
          <path class="alarm-fill" d="M-5 0H5L0 7Z" />
        </svg>
      </svg>
      <table class="pressure-parts">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{heads.part}</th>
            <th scope="col">{heads.measure}</th>
            <td />
            <th scope="col">{heads.points}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, name, measure, points, pointsText, worst }) => (
            <tr key={id} class={worst ? 'worst' : undefined}>
              <th scope="row">
                <Termed of={id}>{name}</Termed>
              </th>
              <td class="figure">{measure}</td>
              <td class="pressure-bar">
                <PartBar width={points / largest} look={worst ? 'gauge-worst' : 'gauge-part'} />
              </td>
              <td class="figure">{pointsText}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {again.label}
            </th>
            <td class="pressure-bar">
              <PartBar width={again.points / largest} look="gauge-again" />
            </td>
            <td class="figure">{again.pointsText}</td>
          </tr>
          <tr class="sum">
            <th scope="row" colSpan={3}>
              {sum.label}
            </th>
            <td class="figure">{sum.text}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface PartBarProps {
  readonly width: number;
  readonly look: Piece['look'];
}

function PartBar({ width, look }: PartBarProps) {
  return (
    <svg class="strip" width="100%" height="10" aria-hidden="true">
      <line class="base-line" x1="0" x2="100%" y1="9.5" y2="9.5" />
      <rect
        class={look}
        width={`${width * 100}%`}
        y="2"
        height="7"
        fill={look === 'gauge-again' ? 'url(#hatch)' : undefined}
      />
    </svg>
  );
}
