import { useState } from 'preact/hooks';
import { RIVAL_CHOICES, type Level, type Session } from '../session';
import { aimLines, briefingHeadline, openingFigures } from '../views/briefing';
import { endPrediction, hasOffer, pastChart } from '../views/briefing-fan';
import type { Range } from '../views/charts/spec';
import { termReader } from '../views/term-text';
import { APP_WORDS } from '../views/words/app';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { DOUBT_WORDS } from '../views/words/doubt';
import { LENGTH_WORDS } from '../views/words/lengths';
import { useIntentions, useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useLanguage, useWords } from './app-words';
import { useDoubt } from './briefing-cards';
import { BriefingFan } from './briefing-fan';
import { BriefingLength } from './briefing-length';
import { BriefingNumbers } from './briefing-numbers';
import { BriefingSources } from './briefing-sources';
import { BriefingStart } from './briefing-start';
import { Chart } from './chart/chart';
import { LevelChoice } from './level-choice';
import { FactList } from './parts/fact-list';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import { TermText } from './term-text';
import { Termed } from './termed';

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
  const words = useWords(BRIEFING_WORDS);
  const language = useLanguage();
  const lengthLetter = useWords(LENGTH_WORDS).letter;
  const intend = useIntentions();
  const { asTable } = useWords(APP_WORDS);
  const [rivals, setRivals] = useState<string>('mixed');
  const [luck, setLuck] = useState('on');
  const [level, setLevel] = useState<Level>('full');
  const said = scenario.words[language];
  const doubt = useDoubt(scenario.parameters, said.sources);
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const [expected, setExpected] = useState<Range | null>(null);
  const refusals = useSessionState((state) => state.refusals);
  const changes = useWords(DOUBT_WORDS).change;
  const past = pastChart(scenario, seat, language);
  const change = (path: string, value: number | null) =>
    setChanged(({ [path]: _before, ...others }) => (value === null ? others : { ...others, [path]: value }));
  const aims = aimLines(scenario, seat, language);
  return (
    <>
      <main class="page briefing" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{briefingHeadline(scenario, seat, language)}</h1>
        </div>
        <div class="columns">
          <div class="stack span-5">
            <Section headline={words.letter}>
              <div class="letter">
                <TermText
                  parts={termReader(language)(said.letters[seat] ?? said.firmNotes[seat] ?? said.question)}
                />
              </div>
              {scenario.form === null ? null : <p class="note">{lengthLetter}</p>}
            </Section>
            <Section headline={words.opening}>
              <FactList
                facts={openingFigures(scenario, seat, language).map(({ id, label, value }) => ({
                  id,
                  label: <Termed of={id}>{label}</Termed>,
                  value,
                }))}
              />
            </Section>
            {past ? <Chart spec={past} words={{ asTable }} height={150} /> : null}
          </div>
          <div class="stack span-7">
            <BriefingLength whole={whole} seat={seat} form={scenario.form} />
            <Section headline={words.goals}>
              {aims.length === 0 ? <p>{words.noGoals}</p> : null}
              <ul class="rows">
                {aims.map(({ id, sentence, weight }) => (
                  <li key={id} class="aim">
                    <span>{sentence}</span>
                    <span class="note">{weight}</span>
                  </li>
                ))}
              </ul>
            </Section>
            <div class="two">
              <Section headline={words.strengths}>
                <ul class="rows">
                  {(said.strengths[seat] ?? []).map((strength) => (
                    <li key={strength}>{strength}</li>
                  ))}
                </ul>
              </Section>
              <Section headline={words.weaknesses}>
                <ul class="rows">
                  {(said.weaknesses[seat] ?? []).map((weakness) => (
                    <li key={weakness}>{weakness}</li>
                  ))}
                </ul>
              </Section>
            </div>
          </div>
        </div>
        <div class="columns briefing-doubts">
          <div class="stack span-5">
            <div class="briefing-fan">
              {doubt.ready ? (
                <BriefingFan
                  scenario={scenario}
                  seat={seat}
                  plain={doubt.plain}
                  doubted={doubt.doubted}
                  offered={hasOffer(scenario, seat)}
                  expected={expected}
                />
              ) : null}
            </div>
          </div>
          <div class="stack span-7">
            <BriefingSources cards={doubt.cards} onBelieve={doubt.believe} />
          </div>
        </div>
        <div class="columns">
          <div class="stack span-5">
            <Section headline={words.rivals} note={words.rivalsNote}>
              <Segmented
                label={words.rivals}
                options={RIVAL_CHOICES.map((value) => ({ value, word: words.choices[value]?.name ?? value }))}
                chosen={rivals}
                onChoose={setRivals}
              />
              <p class="note choice-note">{words.choices[rivals]?.note ?? ''}</p>
              <LevelChoice rules={scenario.rules} chosen={level} onChoose={setLevel} />
              <Segmented
                label={words.luck}
                options={[
                  { value: 'on', word: words.luckOn },
                  { value: 'off', word: words.luckOff },
                ]}
                chosen={luck}
                onChoose={setLuck}
              />
              <p class="note choice-note">{words.luckNote}</p>
            </Section>
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
        note={
          refusals.length > 0 ? (
            <span class="alarm" role="alert">
              {changes.refused} {refusals.map(({ path }) => path.replace(/^parameters\./, '')).join(', ')}
            </span>
          ) : (
            words.startNote
          )
        }
        onStart={() =>
          void intend.newGame({
            scenario: scenario.id,
            seat,
            ...(scenario.form === null ? {} : { form: scenario.form }),
            rivals,
            luck: luck === 'on',
            level,
            ...(Object.keys(changed).length > 0 ? { parameters: changed } : {}),
            predictions: expected ? [endPrediction(expected)] : [],
          })
        }
      />
    </>
  );
}
