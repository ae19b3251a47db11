import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ChartSpec } from '../../views/charts/spec';

export interface CanvasProps {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly height: number;
  /** Whether parts of it can be reached with the keyboard. */
  readonly live: boolean;
  readonly children: ComponentChildren;
}

/** The svg of a drawing with its name and its description. */
export function Canvas({ spec, width, height, live, children }: CanvasProps) {
  const id = useId();
  return (
    <svg
      class="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={live ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{spec.headline}</title>
      <desc id={`${id}-desc`}>{spec.description}</desc>
      {children}
    </svg>
  );
}
