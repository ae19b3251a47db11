import type { SparkChart } from '../../views/charts/spec';
import { Spark } from '../parts/spark';
import type { DrawingProps } from './chart';

export function SparkDrawing({ spec, width, height }: DrawingProps<SparkChart>) {
  return <Spark values={spec.values} label={spec.description} width={width} height={height ?? 40} />;
}
