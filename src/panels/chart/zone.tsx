import { scaleLinear } from 'd3-scale';
import { fitTicks, textWidth } from '../../views/charts/layout';
import type { FirmSlot, ZoneBand, ZoneChart } from '../../views/charts/spec';
import { FirmDot } from '../parts/firm-mark';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';

/** Where both sides gain: plain where sure, hatched where their edge is estimated; the sheet as a vertical line. */
export function Zone({ spec, width, height }: DrawingProps<ZoneChart>) {
  const { band, alternative, axis, ourSlot, theirSlot, sheet } = spec;
  const second = alternative ? 44 : 0;
  const tall = height ?? 104 + second;
  const floor = tall - 24;
  const x = scaleLinear()
    .domain(axis.domain)
    .range([12, width - 12]);
  const sheetWide = textWidth(sheet.label, 13);
  const sheetAnchor = x(sheet.at) + sheetWide + 8 > width ? 'end' : 'start';
  return (
    <Canvas spec={spec} width={width} height={tall} live={false}>
      <ZoneRow band={band} x={x} y={44} thick={24} ourSlot={ourSlot} theirSlot={theirSlot} />
      <text
        class="step-word halo"
        x={Math.max(textWidth(spec.oursLabel, 12.5) / 2, x(band.ours))}
        y="22"
        text-anchor="middle"
      >
        {spec.oursLabel}
      </text>
      <text
        class="step-word halo"
        x={Math.min(width - textWidth(spec.theirsLabel, 12.5) / 2, x(band.theirs.mid))}
        y="22"
        text-anchor="middle"
      >
        {spec.theirsLabel}
      </text>
      {alternative ? (
        <g>
          <ZoneRow band={alternative} x={x} y={84} thick={9} ourSlot={ourSlot} theirSlot={theirSlot} faint />
          <text class="note-word halo" x={width} y="104" text-anchor="end">
            {alternative.label}
          </text>
        </g>
      ) : null}
      <path class="ink-line" d={`M12 ${floor}H${width - 12}`} />
      {fitTicks(axis.ticks, x, 11.5).map((tick, index) => (
        <g key={tick.at}>
          <path class="ink-line" d={`M${x(tick.at)} ${floor}v4`} />
          <text
            class="axis-word"
            x={x(tick.at)}
            y={floor + 18}
            text-anchor={index === 0 ? 'start' : 'middle'}
          >
            {tick.label}
          </text>
        </g>
      ))}
      <path class="now-line" d={`M${x(sheet.at)} 28V${floor}`} />
      <path class="ink-fill" d={`M${x(sheet.at) - 5} ${floor}h10l-5 -6Z`} />
      <text
        class="step-word halo"
        x={x(sheet.at) + (sheetAnchor === 'start' ? 7 : -7)}
        y="70"
        text-anchor={sheetAnchor}
      >
        {sheet.label}
      </text>
    </Canvas>
  );
}

interface ZoneRowProps {
  readonly band: ZoneBand;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly thick: number;
  readonly ourSlot: FirmSlot;
  readonly theirSlot: FirmSlot;
  readonly faint?: boolean;
}

function ZoneRow({ band, x, y, thick, ourSlot, theirSlot, faint = false }: ZoneRowProps) {
  const sure = Math.max(0, x(band.theirs.low) - x(band.ours));
  const from = Math.max(x(band.ours), x(band.theirs.low));
  return (
    <g class={faint ? 'zone-faint' : undefined}>
      <rect class="zone-sure" x={x(band.ours)} y={y - thick / 2} width={sure} height={thick} />
      <rect
        class="zone-likely"
        fill="url(#hatch)"
        x={from}
        y={y - thick / 2}
        width={Math.max(0, x(band.theirs.high) - from)}
        height={thick}
      />
      <g data-firm-slot={ourSlot} transform={`translate(${x(band.ours)} ${y})`}>
        <FirmDot slot={ourSlot} size={faint ? 11 : 15} />
      </g>
      <g data-firm-slot={theirSlot} transform={`translate(${x(band.theirs.mid)} ${y})`}>
        <FirmDot slot={theirSlot} size={faint ? 10 : 13} hollow />
      </g>
    </g>
  );
}
