import { APP_WORDS } from '../views/words/app';
import { COMMAND_WORDS } from '../views/words/commands';
import { FRAME_WORDS } from '../views/words/frame';
import { useIntentions, useSessionState } from './app-session';
import { useWords } from './app-words';
import { Dialog } from './parts/dialog';

export interface AppHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function AppHelp({ open, onClose }: AppHelpProps) {
  const words = useWords(APP_WORDS);
  const commands = useWords(COMMAND_WORDS);
  const frame = useWords(FRAME_WORDS);
  const intend = useIntentions();
  const letterKeys = useSessionState((state) => state.letterKeys);
  return (
    <Dialog open={open} title={words.helpTitle} closeWord={words.close} onClose={onClose}>
      <div class="stack">
        {words.helpText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <a href="#/glossary" onClick={onClose}>
            {words.titles.glossary}
          </a>
        </p>
        <h3>{words.helpKeys}</h3>
        <dl class="help-keys">
          {frame.keys.map(([key, effect]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{effect}</dd>
            </div>
          ))}
        </dl>
        <p class="note">{frame.keysNote}</p>
        <label class="help-letters">
          <input
            type="checkbox"
            checked={letterKeys}
            onChange={(event) => intend.setLetterKeys(event.currentTarget.checked)}
          />{' '}
          {frame.letterKeys}
        </label>
        <h3>{commands.title}</h3>
        <ul class="help-commands">
          {commands.help.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
