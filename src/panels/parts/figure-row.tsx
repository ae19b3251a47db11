import type { ComponentChildren } from 'preact';
import { Spark } from './spark';

export interface FigureRowProps {
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
  readonly change?: ComponentChildren;
  /** Past values, oldest first; drawn when there are two or more. */
  readonly spark?: readonly number[];
  readonly tone?: 'plain' | 'alarm';
}

/** One figure of the firm: name, value, its way here, and what changed. Stands in `FigureRows`. */
export function FigureRow({ label, value, change, spark, tone = 'plain' }: FigureRowProps) {
  return (
    <div class="figure-row">
      <dt>{label}</dt>
      <dd class={tone === 'alarm' ? 'figure-value alarm' : 'figure-value'}>{value}</dd>
      <dd class="figure-spark">{spark && spark.length > 1 ? <Spark values={spark} /> : null}</dd>
      {change ? <dd class="figure-change">{change}</dd> : null}
    </div>
  );
}

export interface FigureRowsProps {
  readonly children: ComponentChildren;
}

export function FigureRows({ children }: FigureRowsProps) {
  return <dl class="figure-rows">{children}</dl>;
}
