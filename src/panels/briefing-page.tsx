import { useState } from 'preact/hooks';
import type { Session } from '../session';
import { briefingHeadline } from '../views/briefing';
import { endPrediction, hasOffer } from '../views/briefing-fan';
import type { Range } from '../views/charts/spec';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { DOUBT_WORDS } from '../views/words/doubt';
import { useIntentions, useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useLanguage, useWords } from './app-words';
import { useDoubt } from './briefing-cards';
import { BriefingFan } from './briefing-fan';
import { BriefingLength, lengthSaid } from './briefing-length';
import { BriefingLetter, BriefingMandate, BriefingMerits, BriefingStanding } from './briefing-letter';
import { BriefingNumbers } from './briefing-numbers';
import { BriefingPlay, type Play } from './briefing-play';
import { BriefingSources } from './briefing-sources';
import { BriefingStart } from './briefing-start';
import { useNarrow } from './parts/media';

type Scenario = NonNullable<ReturnType<Session['scenario']>>;

export interface BriefingPageProps {
  readonly scenario: string;
  readonly seat: string;
  readonly form?: string | undefined;
}

/** Who one is, what winning is, and what was known then. */
export function BriefingPage({ scenario: id, seat, form }: BriefingPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const refusals = useSessionState((state) => state.refusals);
  const words = useWords(BRIEFING_WORDS);
  const whole = session.scenario(id);
  const scenario = session.scenario(id, form);
  if (refusals.some(({ code }) => code === 'unknown-scenario')) {
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.unknown}</h1>
      </main>
    );
  }
  if (!scenario || !whole) return <Unfetched />;
  return (
    <Briefing
      whole={whole}
      scenario={scenario}
      seat={scenario.rules.firmIds.includes(seat) ? seat : (scenario.rules.firmIds[0] ?? '')}
    />
  );
}

interface BriefingProps {
  readonly whole: Scenario;
  readonly scenario: Scenario;
  readonly seat: string;
}

function Briefing({ whole, scenario, seat }: BriefingProps) {
  const language = useLanguage();
  const intend = useIntentions();
  const narrow = useNarrow();
  const [play, setPlay] = useState<Play>({ rivals: 'mixed', level: 'full', luck: true });
  const said = scenario.words[language];
  const doubt = useDoubt(scenario.parameters, said.sources);
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const [expected, setExpected] = useState<Range | null>(null);
  const refusals = useSessionState((state) => state.refusals);
  const changes = useWords(DOUBT_WORDS).change;
  const change = (path: string, value: number | null) =>
    setChanged(({ [path]: _before, ...others }) => (value === null ? others : { ...others, [path]: value }));
  const of = { scenario, seat };
  const length = <BriefingLength whole={whole} seat={seat} form={scenario.form} />;
  const sources = <BriefingSources cards={doubt.cards} onBelieve={doubt.believe} />;
  const fan = doubt.ready ? (
    <BriefingFan
      {...of}
      plain={doubt.plain}
      doubted={doubt.doubted}
      offered={hasOffer(scenario, seat)}
      expected={expected}
    />
  ) : null;
  return (
    <>
      <main class="page briefing" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{briefingHeadline(scenario, seat, language)}</h1>
        </div>
        {narrow ? (
          // What is asked comes before where one stands, and how it is played may wait.
          <div class="stack briefing-first">
            <BriefingLetter {...of} />
            <BriefingMandate {...of} />
            <BriefingStanding {...of} />
            <BriefingMerits {...of} />
          </div>
        ) : (
          <div class="columns">
            <div class="stack span-5">
              <BriefingLetter {...of} />
              <BriefingStanding {...of} />
            </div>
            <div class="stack span-7">
              {length}
              <BriefingMandate {...of} />
              <div class="two">
                <BriefingMerits {...of} />
              </div>
            </div>
          </div>
        )}
        {narrow ? (
          // On a phone the fan follows the cards, so that nothing moves under the thumb that doubts one.
          <div class="stack briefing-doubts">
            {sources}
            {fan}
          </div>
        ) : (
          <div class="columns briefing-doubts">
            <div class="stack span-5">
              <div class="briefing-fan">{fan}</div>
            </div>
            <div class="stack span-7">{sources}</div>
          </div>
        )}
        <div class="columns">
          <div class="stack span-5">
            <BriefingPlay
              rules={scenario.rules}
              play={play}
              onPlay={setPlay}
              length={length}
              lengthSaid={lengthSaid(whole, scenario.form, language)}
            />
          </div>
          <div class="stack span-7">
            <BriefingNumbers
              scenario={scenario}
              changed={changed}
              onChange={change}
              onReset={() => setChanged({})}
            />
            <p class="note">{said.caution}</p>
          </div>
        </div>
      </main>
      <BriefingStart
        scenario={scenario}
        seat={seat}
        expected={expected}
        onExpect={setExpected}
        refused={
          refusals.length > 0 ? (
            <span class="alarm close-blocked" role="alert">
              {changes.refused} {refusals.map(({ path }) => path.replace(/^parameters\./, '')).join(', ')}
            </span>
          ) : null
        }
        onStart={() =>
          void intend.newGame({
            scenario: scenario.id,
            seat,
            ...(scenario.form === null ? {} : { form: scenario.form }),
            ...play,
            ...(Object.keys(changed).length > 0 ? { parameters: changed } : {}),
            predictions: expected ? [endPrediction(expected)] : [],
          })
        }
      />
    </>
  );
}
