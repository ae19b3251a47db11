import { useState } from 'preact/hooks';
import { RIVAL_CHOICES, type Level, type Session } from '../session';
import { aimLines, briefingHeadline, openingFigures } from '../views/briefing';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { Waiting } from './app-lazy';
import { useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { BriefingNumbers } from './briefing-numbers';
import { BriefingSources } from './briefing-sources';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { LevelChoice } from './level-choice';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';

type Scenario = NonNullable<ReturnType<Session['scenario']>>;

export interface BriefingPageProps {
  readonly scenario: string;
  readonly seat: string;
}

/** Who one is, what winning is, and what was known then. */
export function BriefingPage({ scenario: id, seat }: BriefingPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const refusals = useSessionState((state) => state.refusals);
  const words = useWords(BRIEFING_WORDS);
  const scenario = session.scenario(id);
  if (refusals.some(({ code }) => code === 'unknown-scenario')) {
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.unknown}</h1>
      </main>
    );
  }
  if (!scenario) return <Waiting />;
  return (
    <Briefing
      scenario={scenario}
      seat={scenario.rules.firmIds.includes(seat) ? seat : (scenario.rules.firmIds[0] ?? '')}
    />
  );
}

interface BriefingProps {
  readonly scenario: Scenario;
  readonly seat: string;
}

function Briefing({ scenario, seat }: BriefingProps) {
  const words = useWords(BRIEFING_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const busy = useSessionState((state) => state.busy);
  const [rivals, setRivals] = useState<string>('mixed');
  const [luck, setLuck] = useState('on');
  const [level, setLevel] = useState<Level>('full');
  const said = scenario.words[language];
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
              <p class="letter">{said.letters[seat] ?? said.firmNotes[seat] ?? said.question}</p>
            </Section>
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
            <Section headline={words.opening}>
              <dl class="moves">
                {openingFigures(scenario, seat, language).map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <b>{value}</b>
                    </dd>
                  </div>
                ))}
              </dl>
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
          <div class="stack span-7">
            <BriefingSources cards={said.sources} />
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
            <BriefingNumbers scenario={scenario} />
            <p class="note">{said.caution}</p>
          </div>
        </div>
      </main>
      <CloseBar
        label={words.start}
        note={words.startNote}
        actions={
          <Button
            weight="main"
            disabled={busy}
            onClick={() =>
              void intend.newGame({ scenario: scenario.id, seat, rivals, luck: luck === 'on', level })
            }
          >
            {words.start}
          </Button>
        }
      />
    </>
  );
}
