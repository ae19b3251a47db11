import { useState } from 'preact/hooks';
import {
  CASES,
  FEWEST_PEOPLE,
  LONGEST_PERSON,
  MOST_PEOPLE,
  RIVAL_CHOICES,
  type Level,
  type Person,
  type Session,
} from '../session';
import { startSeats } from '../views/hot-seat';
import { lengthChoices } from '../views/lengths';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { HOME_WORDS } from '../views/words/home';
import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { useIntentions, useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useLanguage, useWords } from './app-words';
import { LevelChoice } from './level-choice';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import './style/screens-hot-seat.css';

export interface HotSeatPageProps {
  readonly scenario: string | null;
}

type Case = NonNullable<ReturnType<Session['scenario']>>;

/** Who sits where: two to four people at one device, each with a firm of the same case. */
export function HotSeatPage({ scenario: wanted }: HotSeatPageProps) {
  const guests = useSessionState((state) => state.guests);
  const known = [...CASES, ...guests].find(({ id }) => id === wanted) ?? CASES[0];
  return known ? <Chosen key={known.id} id={known.id} shortest={known.forms?.[0]?.id ?? null} /> : null;
}

interface ChosenProps {
  readonly id: string;
  /** The length that a lesson has time for; null where the case has but its own. */
  readonly shortest: string | null;
}

function Chosen({ id, shortest }: ChosenProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const [form, setForm] = useState<string | null>(shortest);
  const whole = session.scenario(id);
  const scenario = session.scenario(id, form ?? undefined);
  if (!whole || !scenario) return <Unfetched />;
  return <Start whole={whole} scenario={scenario} form={form} onForm={setForm} />;
}

interface StartProps {
  readonly whole: Case;
  readonly scenario: Case;
  readonly form: string | null;
  readonly onForm: (form: string | null) => void;
}

const OWN = 'own';

function Start({ whole, scenario, form, onForm }: StartProps) {
  const { start: words } = useWords(HOT_SEAT_WORDS);
  const briefing = useWords(BRIEFING_WORDS);
  const home = useWords(HOME_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const guests = useSessionState((state) => state.guests);
  const busy = useSessionState((state) => state.busy);
  const refusals = useSessionState((state) => state.refusals);
  const seats = startSeats(scenario, language);
  const [people, setPeople] = useState<readonly Person[]>(() =>
    seats.slice(0, FEWEST_PEOPLE).map(({ firm }) => ({ firm, name: '' })),
  );
  const [level, setLevel] = useState<Level>(scenario.rules.levels.standard ? 'standard' : 'full');
  const [rivals, setRivals] = useState<string>('mixed');
  const twice = new Set(people.map(({ firm }) => firm)).size < people.length;
  const change = (at: number, changed: Partial<Person>): void =>
    setPeople(people.map((person, i) => (i === at ? { ...person, ...changed } : person)));
  const lengths = lengthChoices(whole.file, whole.words[language].forms, language);
  const free = seats.find(({ firm }) => !people.some((person) => person.firm === firm));
  return (
    <>
      <main class="page hot-seat" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{words.title}</h1>
        </div>
        <p class="lead">{words.lead}</p>
        <div class="columns">
          <div class="stack span-5">
            <Section headline={words.caseLabel}>
              <Segmented
                label={words.caseLabel}
                options={[
                  ...CASES.map(({ id }) => ({ value: id, word: home.cases[id]?.title ?? id })),
                  ...guests.map(({ id, names }) => ({ value: id, word: names[language].title })),
                ]}
                chosen={whole.id}
                onChoose={(id) => intend.go({ page: 'hot-seat', scenario: id })}
              />
              <p class="note choice-note">{whole.words[language].question}</p>
            </Section>
            <Section headline={words.lengthLabel}>
              <Segmented
                label={words.lengthLabel}
                options={lengths.map(({ form: id, word }) => ({ value: id ?? OWN, word }))}
                chosen={form ?? OWN}
                onChoose={(value) => onForm(value === OWN ? null : value)}
              />
              <p class="note choice-note" aria-live="polite">
                {lengths.find(({ form: id }) => id === form)?.note ?? ''}
              </p>
            </Section>
            <Section headline={words.rivals}>
              <LevelChoice rules={scenario.rules} chosen={level} onChoose={setLevel} />
              <Segmented
                label={words.rivals}
                options={RIVAL_CHOICES.map((value) => ({
                  value,
                  word: briefing.choices[value]?.name ?? value,
                }))}
                chosen={rivals}
                onChoose={setRivals}
              />
              <p class="note choice-note">{briefing.choices[rivals]?.note ?? ''}</p>
            </Section>
          </div>
          <div class="stack span-7">
            <Section headline={words.people} note={words.peopleNote}>
              <ol class="hot-people">
                {people.map(({ firm, name }, at) => {
                  const seat = seats.find((each) => each.firm === firm);
                  return (
                    <li key={at}>
                      <fieldset class="hot-person">
                        <legend>
                          {seat ? <FirmMark slot={seat.slot} size={14} /> : null} {words.person(at + 1)}
                        </legend>
                        <label>
                          <span class="field-label">{words.firm}</span>
                          <select
                            value={firm}
                            onChange={(event) => change(at, { firm: event.currentTarget.value })}
                          >
                            {seats.map((each) => (
                              <option key={each.firm} value={each.firm} selected={each.firm === firm}>
                                {each.name} · {each.sort}
                              </option>
                            ))}
                          </select>
                        </label>
                        <label>
                          <span class="field-label">
                            {words.name} ({words.nameHint(LONGEST_PERSON)})
                          </span>
                          <input
                            type="text"
                            maxLength={LONGEST_PERSON}
                            autocomplete="off"
                            value={name}
                            onInput={(event) => change(at, { name: event.currentTarget.value })}
                          />
                        </label>
                        {people.length > FEWEST_PEOPLE ? (
                          <button
                            type="button"
                            class="quiet"
                            aria-label={words.less(at + 1)}
                            onClick={() => setPeople(people.filter((_, i) => i !== at))}
                          >
                            {words.lessWord}
                          </button>
                        ) : null}
                        <p class="note hot-judged">{seat?.judged ?? ''}</p>
                      </fieldset>
                    </li>
                  );
                })}
              </ol>
              {people.length < MOST_PEOPLE && free ? (
                <p class="button-row">
                  <Button onClick={() => setPeople([...people, { firm: free.firm, name: '' }])}>
                    {words.more}
                  </Button>
                </p>
              ) : null}
              {twice ? (
                <p class="alarm" role="alert" id="hot-twice">
                  {words.twice}
                </p>
              ) : null}
            </Section>
            <p class="note hot-honest">{words.honest}</p>
          </div>
        </div>
      </main>
      <CloseBar
        label={words.begin}
        note={
          refusals.length > 0 ? (
            <span class="alarm" role="alert">
              {words.failed}
            </span>
          ) : undefined
        }
        actions={
          <Button
            weight="main"
            disabled={busy || twice}
            {...(twice ? { describedBy: 'hot-twice' } : {})}
            onClick={() =>
              void intend.newHotSeat({
                scenario: whole.id,
                people,
                ...(form === null ? {} : { form }),
                level,
                rivals,
              })
            }
          >
            {words.begin}
          </Button>
        }
      />
    </>
  );
}
