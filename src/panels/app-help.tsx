import { APP_WORDS } from '../views/words/app';
import { useWords } from './app-words';
import { Dialog } from './parts/dialog';

export interface AppHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function AppHelp({ open, onClose }: AppHelpProps) {
  const words = useWords(APP_WORDS);
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
          {words.keys.map(([key, effect]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{effect}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
