import type { ComponentChildren } from 'preact';
import {
  LONGEST_QUESTION,
  LONGEST_SEED,
  LONGEST_TITLE,
  RIVAL_CHOICES,
  type CaseCard,
  type GuestCase,
  type Session,
  type TaskChoices,
} from '../session';
import { firmName } from '../views/case-words';
import { lengthChoices } from '../views/lengths';
import { ASSIGNMENT_WORDS } from '../views/words/assignment';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { DEAL_WORDS } from '../views/words/deal';
import { LENGTH_WORDS } from '../views/words/lengths';
import { useLanguage, useWords } from './app-words';
import { LevelChoice } from './level-choice';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import { titleOf } from './teach-names';

export interface AssignChoicesProps {
  readonly choices: TaskChoices;
  /** The case in its own length. */
  readonly whole: NonNullable<ReturnType<Session['scenario']>>;
  readonly cases: readonly (CaseCard | GuestCase)[];
  readonly onChange: (change: Partial<TaskChoices>) => void;
}

const OWN = 'own';

/** Everything that a teacher may fix, each with what it means. */
export function AssignChoices({ choices, whole, cases, onChange }: AssignChoicesProps) {
  const { teacher: words } = useWords(ASSIGNMENT_WORDS);
  const briefing = useWords(BRIEFING_WORDS);
  const deal = DEAL_WORDS[useLanguage()];
  const length = useWords(LENGTH_WORDS);
  const language = useLanguage();
  const { seat, form, seeds, luck, rivals, forecast, takeback } = choices;
  const lengths = lengthChoices(whole.file, whole.words[language].forms, language);
  const { rules } = whole;
  const onOff = [
    { value: 'on', word: words.on },
    { value: 'off', word: words.off },
  ];
  return (
    <>
      <Section headline={words.task} note={words.taskNote}>
        <Choice label={words.case}>
          <Segmented
            label={words.case}
            options={cases.map((card) => ({
              value: card.id,
              word: 'names' in card ? card.names[language].title : titleOf(card.id, language),
            }))}
            chosen={choices.scenario}
            onChoose={(scenario) => {
              const card = cases.find(({ id }) => id === scenario);
              onChange({
                scenario,
                seat: card?.seats[0] ?? '',
                form: card?.forms?.[0]?.id ?? null,
                level: 'full',
              });
            }}
          />
        </Choice>
        <Choice label={words.seat}>
          <Segmented
            label={words.seat}
            options={rules.seats.map(({ firm }) => {
              const id = rules.firmIds[firm] ?? '';
              return { value: id, word: firmName(whole, id, language) };
            })}
            chosen={seat}
            onChoose={(value) => onChange({ seat: value })}
          />
        </Choice>
        <Choice label={length.title} note={lengths.find(({ form: id }) => id === form)?.note}>
          <Segmented
            label={length.title}
            options={lengths.map(({ form: id, word }) => ({ value: id ?? OWN, word }))}
            chosen={form ?? OWN}
            onChoose={(value) => onChange({ form: value === OWN ? null : value })}
          />
        </Choice>
        <Choice label={briefing.luck} note={luck ? undefined : briefing.luckNote}>
          <Segmented
            label={briefing.luck}
            options={[
              { value: 'on', word: briefing.luckOn },
              { value: 'off', word: briefing.luckOff },
            ]}
            chosen={luck ? 'on' : 'off'}
            onChoose={(value) => onChange({ luck: value === 'on' })}
          />
        </Choice>
        {luck ? (
          <>
            <Choice label={words.seeds} note={seeds === 'each' ? words.eachNote : words.sameNote}>
              <Segmented
                label={words.seeds}
                options={[
                  { value: 'each', word: words.each },
                  { value: 'same', word: words.same },
                ]}
                chosen={seeds}
                onChoose={(value) => onChange({ seeds: value === 'same' ? 'same' : 'each' })}
              />
            </Choice>
            <label class="assign-choice assign-row">
              <span class="field-label">{words.seed}</span>
              <input
                type="text"
                maxLength={LONGEST_SEED}
                autoComplete="off"
                value={choices.seed}
                onInput={(event) => onChange({ seed: event.currentTarget.value })}
              />
              <span class="note">{words.seedNote}</span>
            </label>
          </>
        ) : null}
        <Choice label={briefing.rivals} note={briefing.choices[rivals]?.note}>
          <Segmented
            label={briefing.rivals}
            options={RIVAL_CHOICES.map((value) => ({ value, word: briefing.choices[value]?.name ?? value }))}
            chosen={rivals}
            onChoose={(value) => onChange({ rivals: value })}
          />
        </Choice>
        <Choice label={deal.level.label}>
          <LevelChoice rules={rules} chosen={choices.level} onChoose={(level) => onChange({ level })} />
        </Choice>
        <Choice label={words.forecast} note={words.forecastNotes[forecast ? 'on' : 'off']}>
          <Segmented
            label={words.forecast}
            options={onOff}
            chosen={forecast ? 'on' : 'off'}
            onChoose={(value) => onChange({ forecast: value === 'on' })}
          />
        </Choice>
        <Choice label={words.takeback} note={words.takebackNotes[takeback ? 'allowed' : 'forbidden']}>
          <Segmented
            label={words.takeback}
            options={[
              { value: 'allowed', word: words.allowed },
              { value: 'forbidden', word: words.forbidden },
            ]}
            chosen={takeback ? 'allowed' : 'forbidden'}
            onChoose={(value) => onChange({ takeback: value === 'allowed' })}
          />
        </Choice>
      </Section>
      <Section headline={words.forStudents} note={words.forStudentsNote}>
        <label class="assign-choice">
          <span class="field-label">{words.name}</span>
          <input
            class="assign-wide"
            type="text"
            maxLength={LONGEST_TITLE}
            autoComplete="off"
            value={choices.title}
            onInput={(event) => onChange({ title: event.currentTarget.value })}
          />
        </label>
        <label class="assign-choice">
          <span class="field-label">{words.question}</span>
          <textarea
            class="assign-wide"
            rows={4}
            maxLength={LONGEST_QUESTION}
            value={choices.question}
            onInput={(event) => onChange({ question: event.currentTarget.value })}
          />
        </label>
      </Section>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

/** A question, its answers, and what the chosen one means. */
function Choice({ label, note, children }: ChoiceProps) {
  return (
    <div class="assign-choice assign-row">
      <span class="field-label" aria-hidden="true">
        {label}
      </span>
      {children}
      {note ? <span class="note">{note}</span> : null}
    </div>
  );
}
