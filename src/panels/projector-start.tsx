import { useRef, useState } from 'preact/hooks';
import { CASES, type Level } from '../session';
import { firmName } from '../views/case-words';
import { lengthChoices } from '../views/lengths';
import { levelChoices } from '../views/levels';
import { sayPeriod } from '../views/period';
import { DEAL_WORDS } from '../views/words/deal';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Segmented } from './parts/segmented';
import { ProjectorFrame } from './projector-frame';
import { firmOf, titleOf } from './teach-names';

export interface ClassPageProps {
  readonly scenario: string | null;
}

/** Quarters of a lesson where nobody chose, if the case has such a length. */
const LESSON_QUARTERS = 4;
const OWN = 'own';

/** Before a lesson: the case, the seat, how long, how much of the game, and whether with luck. */
export function ClassPage({ scenario: wanted }: ClassPageProps) {
  const words = useWords(PROJECTOR_WORDS).start;
  const language = useLanguage();
  const session = useSession();
  const intend = useIntentions();
  useSessionState((state) => state.loaded);
  const guests = useSessionState((state) => state.guests);
  const busy = useSessionState((state) => state.busy);
  const id = wanted ?? CASES[0]?.id ?? '';
  const whole = session.scenario(id);
  const lengths = whole ? lengthChoices(whole.file, whole.words[language].forms, language) : [];
  const [chosen, setChosen] = useState<{ seat?: string; form?: string; level?: Level; luck?: boolean }>({});
  const choose = (part: typeof chosen): void => setChosen((now) => ({ ...now, ...part }));
  const short = lengths.find(({ quarters }) => quarters === LESSON_QUARTERS)?.form ?? null;
  const form =
    chosen.form === undefined ? short : (lengths.find((each) => each.form === chosen.form)?.form ?? null);
  const seats = whole?.rules.seats.map(({ firm }) => whole.rules.firmIds[firm] ?? '') ?? [];
  const seat = seats.find((firm) => firm === chosen.seat) ?? seats[0] ?? '';
  const levels = whole ? levelChoices(whole.rules, DEAL_WORDS[language]) : [];
  const level = levels.find((each) => each.id === chosen.level)?.id ?? 'full';
  const { luck = true } = chosen;
  const cases = [
    ...CASES.map((card) => ({ value: card.id, word: titleOf(card.id, language) })),
    ...guests.map((guest) => ({ value: guest.id, word: guest.names[language].title })),
  ];
  const begun = useRef(false);
  const begin = async (): Promise<void> => {
    // A clicker pressed twice would begin two lessons.
    if (begun.current) return;
    begun.current = true;
    await intend.newGame({ scenario: id, seat, level, luck, stay: true, ...(form === null ? {} : { form }) });
    const { game } = session.store.getState();
    begun.current = game !== null;
    if (game) intend.go({ page: 'projector', game: game.id, quarter: 1, phase: 'stand' });
  };
  return (
    <ProjectorFrame
      head={<p class="projector-place">{words.lead}</p>}
      back={null}
      next={whole && !busy ? () => void begin() : null}
      nextWord={words.begin}
    >
      {() => (
        <>
          <h1 tabIndex={-1}>{words.title}</h1>
          {cases.some(({ value }) => value === id) ? null : <p role="status">{words.unknown}</p>}
          <div class="setup-page">
            <div class="setup">
              <Segmented
                label={words.case}
                labelHidden={false}
                options={cases}
                chosen={id}
                onChoose={(scenario) => intend.go({ page: 'class', scenario })}
              />
              {whole && seats.length > 1 ? (
                <Segmented
                  label={words.seat}
                  labelHidden={false}
                  options={seats.map((firm) => ({ value: firm, word: firmName(whole, firm, language) }))}
                  chosen={seat}
                  onChoose={(firm) => choose({ seat: firm })}
                />
              ) : null}
              {lengths.length > 1 ? (
                <Segmented
                  label={words.length}
                  labelHidden={false}
                  options={lengths.map(({ form: value, word }) => ({ value: value ?? OWN, word }))}
                  chosen={form ?? OWN}
                  onChoose={(value) => choose({ form: value })}
                />
              ) : null}
              {levels.length > 1 ? (
                <Segmented
                  label={words.level}
                  labelHidden={false}
                  options={levels.map(({ id: value, name }) => ({ value, word: name }))}
                  chosen={level}
                  onChoose={(value) => {
                    const found = levels.find((each) => each.id === value);
                    if (found) choose({ level: found.id });
                  }}
                />
              ) : null}
              <Segmented
                label={words.luck}
                labelHidden={false}
                options={[
                  { value: 'on', word: words.on },
                  { value: 'off', word: words.off },
                ]}
                chosen={luck ? 'on' : 'off'}
                onChoose={(value) => choose({ luck: value === 'on' })}
              />
            </div>
            {whole ? (
              <Plan
                scenario={id}
                notes={[
                  whole.words[language].question,
                  lengths.find((each) => each.form === form)?.note ?? '',
                  levels.find((each) => each.id === level)?.note ?? '',
                ]}
              />
            ) : null}
          </div>
          <GoOn />
        </>
      )}
    </ProjectorFrame>
  );
}

/** Minutes that a class needs for each step of a quarter, tried with thirty hands. */
const MINUTES = { stand: 1, choices: 2, predict: 1, decide: 1, reveal: 1, worlds: 1 } as const;

interface PlanProps {
  readonly scenario: string;
  readonly notes: readonly string[];
}

/** What was chosen, and what comes: the steps of a quarter with their minutes. */
function Plan({ scenario, notes }: PlanProps) {
  const words = useWords(PROJECTOR_WORDS);
  let sum = 0;
  for (const minutes of Object.values(MINUTES)) sum += minutes;
  return (
    <aside class="setup-plan" aria-labelledby="setup-chosen">
      <h2 id="setup-chosen">{words.start.chosen}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <h2>{words.start.quarter(sum)}</h2>
      <ol>
        {(Object.keys(MINUTES) as (keyof typeof MINUTES)[]).map((phase) => (
          <li key={phase}>
            {words.phases[phase]} <span class="mute">{words.start.minutes(MINUTES[phase])}</span>
          </li>
        ))}
      </ol>
      <p>{words.start.after}</p>
      {CASES.some(({ id }) => id === scenario) ? (
        <p>
          <a href={`#/notes/${scenario}`}>{words.start.notes}</a>
        </p>
      ) : null}
    </aside>
  );
}

/** The lesson that was last left before its end. */
function GoOn() {
  const words = useWords(PROJECTOR_WORDS).start;
  const language = useLanguage();
  const last = useSessionState(({ games }) => games.find(({ over }) => !over) ?? null);
  if (!last) return null;
  const { id, scenario, seat, quarters, period } = last;
  return (
    <p class="setup-on">
      <a class="tool" href={`#/class/${id}/${quarters + 1}/stand`}>
        {words.goOn} {firmOf(scenario, seat, language)}, {sayPeriod(period, language)}
      </a>
    </p>
  );
}
