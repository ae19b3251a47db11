import type { Derived } from '../session';
import { withDecision, withoutDecision } from '../session';
import type { Change } from '../views/desk-fields';
import type { Decision, SeatInput } from '../views/desk-seat';
import { fanChart } from '../views/forecast-fan';
import type { Said } from '../views/forecast-pins';
import { mandateChance } from '../views/forecast-ends';
import { ASSIGNED_WORDS } from '../views/words/assigned';
import { CHANCE_WORDS } from '../views/words/chance';
import { FORECAST_WORDS } from '../views/words/forecast';
import { Chart } from './chart/chart';
import type { OptionPreview } from './desk-openings';
import { useForecast, useForecastAllowed } from './forecast-use';
import { AsideNote } from './parts/aside-note';
import { useNarrow } from './parts/media';
import { Section } from './parts/section';

export interface DeskForecastProps {
  readonly seat: SeatInput;
  readonly derived: Derived;
  readonly preview: OptionPreview | null;
  /** What is said of the quarter in hand. */
  readonly predictions: Said['predictions'];
  readonly asTable: string;
  readonly onOpen: () => void;
}

const GHOSTS = 200;

/** The fan of the draft, redrawn with each change; under an option in focus two ghosts, with it and without it. */
export function DeskForecast({ seat, derived, preview, predictions, asTable, onOpen }: DeskForecastProps) {
  const forecastAllowed = useForecastAllowed();
  const words = FORECAST_WORDS[seat.language];
  const narrow = useNarrow();
  const forecast = useForecast(derived, derived.round.over ? [] : [seat.decisions]);
  const drafts = preview ? ghostDrafts(seat.decisions, preview) : [];
  const ghosts = useForecast(derived, drafts, GHOSTS);
  const [draft] = forecast?.drafts ?? [];
  const [withIt, without] = ghosts?.drafts ?? [];
  /** A ghost that is the draft itself would only stand upon its line. */
  const differs = (at: number): boolean => JSON.stringify(drafts[at]) !== JSON.stringify(seat.decisions);
  if (derived.round.over) return null;
  if (!forecastAllowed) return <p class="note">{ASSIGNED_WORDS[seat.language].forecastOff}</p>;
  if (!forecast || !draft)
    return (
      <Section headline={words.measures.share} headlineHidden>
        <p class="note" role="status">
          {words.waiting}
        </p>
      </Section>
    );
  const mandate = mandateChance(seat, draft);
  const chance = CHANCE_WORDS[seat.language];
  return (
    <Chart
      spec={fanChart(seat, words, {
        measure: 'goal',
        draft,
        state: forecast,
        said: { turns: derived.turns, predictions },
        ghosts: [
          ...(withIt && differs(0) ? [{ letter: 'A' as const, name: words.withIt, futures: withIt }] : []),
          ...(without && differs(1)
            ? [{ letter: 'B' as const, name: words.withoutIt, futures: without }]
            : []),
        ],
      })}
      words={{ asTable }}
      height={narrow ? 132 : 214}
    >
      <p class="axis-note desk-forecast-note">
        {preview ? (
          `${preview.word} · `
        ) : mandate ? (
          <>
            <b>
              <AsideNote kind="reason" word={mandate.half}>
                <p>{chance.halfText}</p>
                <p>
                  {chance.wholeIs(mandate.whole)} {mandate.points}
                </p>
              </AsideNote>
            </b>{' '}
            ·{' '}
          </>
        ) : null}
        <button type="button" class="desk-link" onClick={onOpen}>
          {words.open}
        </button>
      </p>
    </Chart>
  );
}

/** The draft with the option in focus, and without it. */
function ghostDrafts(
  decisions: readonly Decision[],
  { change, without }: OptionPreview,
): (readonly Decision[])[] {
  return [changed(decisions, change), without ? changed(decisions, without) : decisions];
}

function changed(decisions: readonly Decision[], change: Change): readonly Decision[] {
  const draft = { decisions, predictions: [], reason: '' };
  return ('put' in change ? withDecision(draft, change.put) : withoutDecision(draft, change.clear)).decisions;
}
