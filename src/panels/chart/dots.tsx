import type { DotsChart } from '../../views/charts/spec';
import { Canvas } from './canvas';
import type { DrawingProps } from './chart';

/** One dot a future: the reached ones filled, in rows that are named above. */
export function Dots({ spec, width, height }: DrawingProps<DotsChart>) {
  const row = 44;
  const tall = height ?? spec.rows.length * row;
  return (
    <Canvas spec={spec} width={width} height={tall} live={false}>
      {spec.rows.map(({ label, reached, total }, index) => {
        const step = Math.min(18, (width - 10) / Math.max(1, total - 1));
        return (
          <g key={label} data-firm-slot={spec.slot}>
            <text class="row-word" x="0" y={index * row + 13}>
              {label}
            </text>
            {Array.from({ length: total }, (_, dot) => (
              <circle
                key={dot}
                class={dot < reached ? 'future future-reached' : 'future'}
                cx={5 + dot * step}
                cy={index * row + 28}
                r={Math.min(4.6, step * 0.36)}
              />
            ))}
          </g>
        );
      })}
    </Canvas>
  );
}
