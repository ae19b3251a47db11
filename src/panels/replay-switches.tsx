import type { ComponentChildren } from 'preact';
import { HISTORY_WORDS } from '../views/words/history';
import { REPLAY_WORDS } from '../views/words/replay';
import { useWords } from './app-words';
import { Section } from './parts/section';
import { Switch } from './parts/switch';

export interface ReplaySwitchesProps {
  /** Whether the lines run on past the quarter that is shown. */
  readonly revealed: boolean;
  readonly onReveal: (revealed: boolean) => void;
  /** How the map stands; null where the case has none. */
  readonly map: { readonly open: boolean; readonly onToggle: () => void } | null;
  /** Switches of the page itself, before these and after them. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}

/** What a line of quarters is shown with: what follows, and its map. */
export function ReplaySwitches({ revealed, onReveal, map, before, after }: ReplaySwitchesProps) {
  const words = useWords(REPLAY_WORDS);
  return (
    <p class="replay-switches">
      {before}
      <Switch
        label={words.follows.label}
        options={[
          { value: 'hidden', word: words.follows.hidden },
          { value: 'shown', word: words.follows.shown },
        ]}
        chosen={revealed ? 'shown' : 'hidden'}
        onChoose={(value) => onReveal(value === 'shown')}
      />
      {map ? (
        <button
          type="button"
          class="text-button"
          aria-expanded={map.open}
          aria-keyshortcuts="M"
          onClick={map.onToggle}
        >
          {map.open ? words.map.close : words.map.open}
        </button>
      ) : null}
      {after}
    </p>
  );
}

export interface ReplayHappenedProps {
  readonly said: readonly string[];
}

/** What happened in the quarter, a sentence a line. */
export function ReplayHappened({ said }: ReplayHappenedProps) {
  const words = useWords(HISTORY_WORDS);
  return (
    <Section headline={words.happened}>
      {said.length === 0 ? <p class="mute">{words.nothing}</p> : null}
      <ul class="rows">
        {said.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
