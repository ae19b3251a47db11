import { boardOf } from '../views/projector-lines';
import type { DebriefLines } from '../views/projector-debrief';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useLanguage, useWords } from './app-words';

export interface ProjectorLinesProps {
  readonly lines: DebriefLines;
}

/** Share by quarter: ours solid, the other line dashed, runners-up as hollow dots; words stand at the ends. */
export function ProjectorLines({ lines }: ProjectorLinesProps) {
  const words = useWords(PROJECTOR_WORDS).debrief;
  const board = boardOf(lines, useLanguage());
  return (
    <figure class="board-lines" data-firm-slot={lines.slot}>
      <figcaption class="visually-hidden">{lines.description}</figcaption>
      <div class="board-field" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {board.beside ? <polyline class="board-beside" points={board.beside.points} /> : null}
          {board.forks.map(({ id, points }) => (
            <polyline key={id} class="board-fork" points={points} />
          ))}
          <polyline class="board-ours" points={board.ours.points} />
        </svg>
        {board.forks.map(({ id, x, y }) => (
          <Dot key={id} hollow x={x} y={y} />
        ))}
        {board.dots.map(({ x, y }) => (
          <Dot key={x} x={x} y={y} />
        ))}
        {board.labels.map(({ text, y, own }) => (
          <span key={text} class={`board-label${own ? ' board-own' : ''}`} style={{ top: `${y}%` }}>
            {text}
          </span>
        ))}
      </div>
      <div class="board-quarters" aria-hidden="true">
        {lines.quarters.map((quarter, at) => (
          <span key={quarter} style={{ left: `${board.dots[at]?.x ?? 0}%` }}>
            {quarter}
          </span>
        ))}
      </div>
      {board.forks.length > 0 ? <p class="plot-unit">{words.runnerUp}</p> : null}
    </figure>
  );
}

interface DotProps {
  /** In percent of the field. */
  readonly x: number;
  readonly y: number;
  readonly hollow?: boolean;
}

function Dot({ x, y, hollow = false }: DotProps) {
  return (
    <svg
      class={`board-dot${hollow ? ' board-hollow' : ''}`}
      viewBox="0 0 10 10"
      style={{ left: `${x}%`, top: `${y}%` }}
    >
      <circle cx="5" cy="5" r={hollow ? 4 : 5} />
    </svg>
  );
}
