import type { PredictView } from '../views/projector-predict';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useWords } from './app-words';

export interface ProjectorPlotProps {
  readonly view: PredictView;
  readonly slot: number;
  /** What the share is of. */
  readonly market: string;
  readonly hidden?: boolean;
  /** The line that sweeps over the dots once they lie. */
  readonly outcome?: { readonly at: number; readonly text: string } | null;
  readonly labels?: boolean;
}

/** Rows of a column that still give large dots. */
const TALL = 7;

/** The class's expectations as dots on the axis of share: one dot a hand, no names; today dotted, the outcome a full line. */
export function ProjectorPlot({
  view,
  slot,
  market,
  hidden = false,
  outcome = null,
  labels = true,
}: ProjectorPlotProps) {
  const words = useWords(PROJECTOR_WORDS).predict;
  const tallest = Math.max(1, ...view.bins.map(({ dots }) => dots));
  const across = Math.min(4, Math.ceil(tallest / TALL));
  const rows = Math.max(5, Math.ceil(tallest / across));
  let fallen = 0;
  return (
    <figure class="plot" data-firm-slot={slot}>
      <figcaption class="visually-hidden">{hidden ? words.hidden : view.description}</figcaption>
      <div class="plot-field" aria-hidden="true" style={{ '--rows': rows, '--across': across }}>
        <p
          class={`plot-today${outcome && outcome.at >= view.today ? ' plot-left' : ''}`}
          style={{ left: `${view.today * 100}%` }}
        >
          <span>{view.todayText}</span>
        </p>
        {view.bins.map(({ label, dots }) => (
          <div key={label} class="plot-bin">
            {hidden
              ? null
              : Array.from({ length: dots }, (_, at) => (
                  <svg key={at} class="plot-dot" viewBox="0 0 10 10" style={{ '--nth': fallen++ }}>
                    <circle cx="5" cy="5" r="5" />
                  </svg>
                ))}
          </div>
        ))}
        {outcome ? (
          <p
            class={`plot-outcome${leansLeft(outcome.at, view.today) ? ' plot-left' : ''}`}
            style={{ left: `${outcome.at * 100}%` }}
          >
            <b>{outcome.text}</b>
          </p>
        ) : null}
      </div>
      {labels ? (
        <div class="plot-labels" aria-hidden="true">
          {view.bins.map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      ) : null}
      <p class="plot-unit" aria-hidden="true">
        {words.unit(market)}
        {view.scale > 1 ? ` · ${words.scale(view.scale)}` : ''}
      </p>
    </figure>
  );
}

/** The word at the line stands away from today's, unless the edge is near. */
function leansLeft(at: number, today: number): boolean {
  return at >= today ? at > 0.75 : at > 0.25;
}
