import type { ComponentChildren } from 'preact';
import { RIVAL_CHOICES, type Level, type Rules } from '../session';
import { levelChoices } from '../views/levels';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { DEAL_WORDS } from '../views/words/deal';
import { useWords } from './app-words';
import { LevelChoice } from './level-choice';
import { Fold } from './parts/fold';
import { useNarrow } from './parts/media';
import { Segmented } from './parts/segmented';

/** How a game is played: who decides for the others, how much is on, whether chance has a part. */
export interface Play {
  readonly rivals: string;
  readonly level: Level;
  readonly luck: boolean;
}

export interface BriefingPlayProps {
  readonly rules: Pick<Rules, 'levels'>;
  readonly play: Play;
  readonly onPlay: (play: Play) => void;
  /** Chosen in the same place where there is little room. */
  readonly length: ComponentChildren;
  /** In words, for the folded headline; empty where there is nothing to choose. */
  readonly lengthSaid: string;
}

/** Rivals, level and luck; on a phone one line says what is chosen. */
export function BriefingPlay({ rules, play, onPlay, length, lengthSaid }: BriefingPlayProps) {
  const words = useWords(BRIEFING_WORDS);
  const deal = useWords(DEAL_WORDS);
  const narrow = useNarrow();
  const chosen = [
    lengthSaid,
    words.choices[play.rivals]?.name ?? '',
    levelChoices(rules, deal).find(({ id }) => id === play.level)?.name ?? '',
    play.luck ? words.luckOn : words.luckOff,
  ].filter((said) => said !== '');
  return (
    <Fold
      headline={narrow ? words.play : words.rivals}
      note={narrow ? chosen.join(' · ') : words.rivalsNote}
      wide="section"
    >
      {narrow ? length : null}
      <div>
        <Segmented
          label={words.rivals}
          options={RIVAL_CHOICES.map((value) => ({ value, word: words.choices[value]?.name ?? value }))}
          chosen={play.rivals}
          onChoose={(rivals) => onPlay({ ...play, rivals })}
        />
        <p class="note choice-note">{words.choices[play.rivals]?.note ?? ''}</p>
        <LevelChoice rules={rules} chosen={play.level} onChoose={(level) => onPlay({ ...play, level })} />
        <Segmented
          label={words.luck}
          options={[
            { value: 'on', word: words.luckOn },
            { value: 'off', word: words.luckOff },
          ]}
          chosen={play.luck ? 'on' : 'off'}
          onChoose={(value) => onPlay({ ...play, luck: value === 'on' })}
        />
        <p class="note choice-note">{words.luckNote}</p>
      </div>
    </Fold>
  );
}
