import type { Level, Rules } from '../session';
import { levelChoices } from '../views/levels';
import { DEAL_WORDS } from '../views/words/deal';
import { useLanguage } from './app-words';
import { Segmented } from './parts/segmented';

export interface LevelChoiceProps {
  readonly rules: Pick<Rules, 'levels'>;
  readonly chosen: Level;
  readonly onChoose: (level: Level) => void;
}

/** How much of the game is on; nothing to choose where a case knows only the full game. */
export function LevelChoice({ rules, chosen, onChoose }: LevelChoiceProps) {
  const words = DEAL_WORDS[useLanguage()];
  const choices = levelChoices(rules, words);
  if (choices.length < 2) return null;
  return (
    <>
      <Segmented
        label={words.level.label}
        options={choices.map(({ id, name }) => ({ value: id, word: name }))}
        chosen={chosen}
        onChoose={(value) => {
          const choice = choices.find(({ id }) => id === value);
          if (choice) onChoose(choice.id);
        }}
      />
      <p class="note choice-note">{choices.find(({ id }) => id === chosen)?.note ?? ''}</p>
    </>
  );
}
