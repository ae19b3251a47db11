import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { ChartSpec, ChartTable } from '../../views/charts/spec';
import { Fold } from '../parts/fold';
import { useNarrow } from '../parts/media';
import { TextMode } from '../parts/text-mode';
import { Bars } from './bars';
import { Dots } from './dots';
import { Dumbbell } from './dumbbell';
import { Histogram } from './histogram';
import { Lines } from './lines';
import { Positions } from './positions';
import { Ranges } from './ranges';
import { SparkDrawing } from './spark-drawing';
import { Waterfall } from './waterfall';
import { useWidth } from './width';
import { Zone } from './zone';

export interface DrawingProps<Spec extends ChartSpec> {
  readonly spec: Spec;
  /** Pixels to draw in. */
  readonly width: number;
  /** Null lets the drawing choose. */
  readonly height: number | null;
  /** Names the points' group; same as the headline. */
  readonly label: string;
  /** Where marks can be chosen, as the steps of a waterfall. */
  readonly choice?: MarkChoice | undefined;
}

/** Marks that open what is behind them. */
export interface MarkChoice {
  /** Id of the mark that stands open. */
  readonly chosen: string | null;
  /** Id of the element in which it opens. */
  readonly place: string;
  readonly onChoose: (id: string) => void;
}

export interface ChartProps {
  readonly spec: ChartSpec;
  readonly words: { readonly asTable: string };
  readonly level?: 2 | 3;
  /** Pixels; by default it follows from the width and the number of rows. */
  readonly height?: number;
  /** Opens the table at once, as the text mode does. */
  readonly tableOpen?: boolean;
  readonly choice?: MarkChoice;
  /** On a phone only the finding, until the drawing is asked for or stands open. */
  readonly fold?: 'closed' | 'open';
  /** At the right end of the headline's line. */
  readonly aside?: ComponentChildren;
  /** Between the drawing and its table: what a chosen mark opened. */
  readonly opened?: ComponentChildren;
  /** Under the drawing: sources, a note, buttons. */
  readonly children?: ComponentChildren;
}

/** A chart: the finding, the unit, the drawing, and the same facts as a table. */
export function Chart(props: ChartProps) {
  const { spec, words, level = 2, height, tableOpen = false, fold, choice } = props;
  const { aside, opened, children } = props;
  const folded = useNarrow() && fold !== undefined;
  const [place, width] = useWidth<HTMLDivElement>(640);
  const wordsOnly = useContext(TextMode);
  const headlineId = useId();
  const Headline = level === 2 ? 'h2' : 'h3';
  const drawing = (
    <>
      <p class="axis-note chart-unit">{spec.unit}</p>
      <div class="chart-place" ref={place}>
        {wordsOnly ? null : (
          <Drawing spec={spec} width={width} height={height ?? null} label={spec.headline} choice={choice} />
        )}
      </div>
      {opened}
      <details class="chart-table" open={tableOpen || wordsOnly}>
        <summary>{words.asTable}</summary>
        <FactTable table={spec.table} caption={spec.headline} />
      </details>
      {children}
    </>
  );
  if (folded)
    return (
      <Fold headline={spec.headline} wide="bare" open={fold === 'open'}>
        <div class="chart">
          {aside}
          {drawing}
        </div>
      </Fold>
    );
  return (
    <section class="section chart" aria-labelledby={headlineId}>
      <div class="section-head">
        <Headline id={headlineId}>{spec.headline}</Headline>
        {aside ? <span class="section-aside">{aside}</span> : null}
      </div>
      {drawing}
    </section>
  );
}

function Drawing({ spec, width, height, label, choice }: DrawingProps<ChartSpec>) {
  switch (spec.kind) {
    case 'line':
      return <Lines spec={spec} width={width} height={height} label={label} />;
    case 'waterfall':
      return <Waterfall spec={spec} width={width} height={height} label={label} choice={choice} />;
    case 'ranges':
      return <Ranges spec={spec} width={width} height={height} label={label} />;
    case 'dumbbell':
      return <Dumbbell spec={spec} width={width} height={height} label={label} />;
    case 'spark':
      return <SparkDrawing spec={spec} width={width} height={height} label={label} />;
    case 'bars':
      return <Bars spec={spec} width={width} height={height} label={label} />;
    case 'dots':
      return <Dots spec={spec} width={width} height={height} label={label} />;
    case 'histogram':
      return <Histogram spec={spec} width={width} height={height} label={label} />;
    case 'positions':
      return <Positions spec={spec} width={width} height={height} label={label} />;
    case 'zone':
      return <Zone spec={spec} width={width} height={height} label={label} />;
  }
}

export interface FactTableProps {
  readonly table: ChartTable;
  readonly caption: string;
}

/** Columns and rows of words; the first column heads its rows. */
export function FactTable({ table, caption }: FactTableProps) {
  return (
    <div class="table-scroll" tabindex={0} role="group" aria-label={caption}>
      <table class="facts">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" class={index > 0 ? 'figure' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} class="figure">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
