import { line } from 'd3-shape';

export interface SparkProps {
  readonly values: readonly number[];
  /** What the line shows, in words; without it the line is silent because its figure stands beside it. */
  readonly label?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line the size of a word; the last value carries a dot. */
export function Spark({ values, label, width = 64, height = 18 }: SparkProps) {
  const low = Math.min(...values);
  const spread = Math.max(...values) - low;
  const x = (index: number) => 2 + (index / Math.max(1, values.length - 1)) * (width - 6);
  const y = (value: number) =>
    spread === 0 ? height / 2 : height - 3 - ((value - low) / spread) * (height - 6);
  const path = line<number>((_, index) => x(index), y)([...values]);
  const last = values.at(-1);
  return (
    <svg
      class="spark"
      width={width}
      height={height}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <path class="spark-line" d={path ?? ''} />
      {last === undefined ? null : <circle class="ink-fill" cx={x(values.length - 1)} cy={y(last)} r="2.4" />}
    </svg>
  );
}
