import {
  deedsOf,
  happenings,
  movesOf,
  predictionNotes,
  type QuarterOf,
  type ResultsInput,
} from '../views/results';
import { raceChart, shareChart } from '../views/results-charts';
import { explanationOf } from '../views/results-turning';
import { APP_WORDS } from '../views/words/app';
import { RESULTS_WORDS } from '../views/words/results';
import { TURNING_WORDS } from '../views/words/turning';
import { useCauses, useDerived } from './app-session';
import { useWords } from './app-words';
import { Chart } from './chart/chart';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import { useNarrow } from './parts/media';
import { Section } from './parts/section';
import { ResultsCauses } from './results-causes';
import { ResultsPositions } from './results-positions';
import { ResultsRivals } from './results-rivals';
import { Termed } from './termed';

export interface QuarterSeen {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
}

export interface ResultsSeenProps extends QuarterSeen {
  /** False before the first frame, in which what came stands alone: what is reckoned from it follows. */
  readonly painted: boolean;
}

/**
 * A quarter as it came and why. Wide: what was seen at the left, what is reckoned from it at the right.
 * On a phone the prediction against its outcome and the causes come first, and the market lies folded.
 */
export function ResultsSeen({ painted, ...props }: ResultsSeenProps) {
  if (useNarrow())
    return (
      <div class="stack">
        <Expected {...props} />
        <Happened {...props} />
        {painted ? (
          <>
            <Reckoned {...props} />
            <Moved {...props} />
            <Market {...props} />
            <ResultsRivals {...props} />
            <ResultsPositions {...props} />
          </>
        ) : null}
      </div>
    );
  return (
    <div class="columns columns-results">
      <div class="stack">
        <Expected {...props} />
        <Happened {...props} />
        <Moved {...props} />
        <Market {...props} />
      </div>
      {painted ? (
        <div class="stack">
          <Reckoned {...props} />
          <ResultsRivals {...props} />
          <ResultsPositions {...props} />
        </div>
      ) : null}
    </div>
  );
}

/** Own share over the quarters, with what was expected of this one. */
function Expected({ input, now }: QuarterSeen) {
  const { asTable } = useWords(APP_WORDS);
  return (
    <div id="step-prediction" class="step-place">
      <Chart spec={shareChart(input, now)} words={{ asTable }}>
        {predictionNotes(input, now).map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
      </Chart>
    </div>
  );
}

function Happened({ input, now }: QuarterSeen) {
  const words = useWords(RESULTS_WORDS);
  const said = happenings(input, now);
  return (
    <Section headline={words.changed.title} id="step-outcome">
      {said.length === 0 ? <p class="mute">{words.changed.none}</p> : null}
      <ul class="rows">
        {said.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Why share and pressure changed, in pictures and in one sentence. */
function Reckoned({ input, now }: QuarterSeen) {
  const words = useWords(TURNING_WORDS);
  const derived = useDerived();
  const causes = useCauses(derived?.whyOf(input.quarter) ?? null);
  return (
    <>
      <div id="step-causes" class="stack step-place">
        {derived ? <ResultsCauses input={input} now={now} of={derived} causes={causes} /> : null}
      </div>
      {causes ? (
        <Section headline={words.explanation} id="step-explanation">
          <p class="results-explanation">{explanationOf(input, causes)}</p>
        </Section>
      ) : null}
    </>
  );
}

function Moved({ input, now }: QuarterSeen) {
  const { changed } = useWords(RESULTS_WORDS);
  return (
    <Section headline={changed.moves}>
      <dl class="moves">
        {movesOf(input, now).map(({ id, label, before, after }) => (
          <div key={id}>
            <dt>
              <Termed of={id}>{label}</Termed>
            </dt>
            <dd>
              <span class="mute">{changed.from(before, '')}</span>
              <b>{after}</b>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The race of all firms, and what each did. */
function Market({ input, now }: QuarterSeen) {
  const words = useWords(RESULTS_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const { names, rules, turns, quarter, language } = input;
  return (
    <>
      <Chart spec={raceChart(input, now)} words={{ asTable }} height={228} fold="closed" />
      <Fold headline={words.changed.deeds} wide="section">
        <ul class="rows deeds">
          {deedsOf(turns[quarter - 1], names, rules, language).map(({ firm, name, slot, deeds }) => (
            <li key={firm}>
              <FirmMark slot={slot} /> <b>{name}</b> {deeds}
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
