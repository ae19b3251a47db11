import type { Session } from '../session';
import type { Lang } from '../views/format';
import { lengthChoices } from '../views/lengths';
import { LENGTH_WORDS } from '../views/words/lengths';
import { useIntentions } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';

export interface BriefingLengthProps {
  /** The case in its own length, whatever is chosen. */
  readonly whole: NonNullable<ReturnType<Session['scenario']>>;
  readonly seat: string;
  readonly form: string | null;
}

const OWN = 'own';

/** How many quarters are played; the mandate beside it follows. Nothing to choose where a case has one length. */
export function BriefingLength({ whole, seat, form }: BriefingLengthProps) {
  const words = useWords(LENGTH_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const choices = lengthChoices(whole.file, whole.words[language].forms, language);
  if (choices.length < 2) return null;
  return (
    <Section headline={words.title} note={words.note}>
      <Segmented
        label={words.title}
        options={choices.map(({ form: id, word }) => ({ value: id ?? OWN, word }))}
        chosen={form ?? OWN}
        onChoose={(value) =>
          intend.go({
            page: 'brief',
            scenario: whole.id,
            seat,
            ...(value === OWN ? {} : { form: value }),
          })
        }
      />
      <p class="note choice-note" aria-live="polite">
        {choices.find(({ form: id }) => id === form)?.note ?? ''}
      </p>
    </Section>
  );
}

/** The chosen length in words; empty where a case has but one. */
export function lengthSaid(
  { file, words }: BriefingLengthProps['whole'],
  chosen: string | null,
  language: Lang,
): string {
  const choices = lengthChoices(file, words[language].forms, language);
  return choices.length < 2 ? '' : (choices.find(({ form }) => form === chosen)?.word ?? '');
}
