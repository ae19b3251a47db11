import { useState } from 'preact/hooks';
import type { ReplayKey } from '../session';
import { APP_WORDS } from '../views/words/app';
import { REPLAY_WORDS } from '../views/words/replay';
import { formatCount } from '../views/format';
import { refusalLines } from '../views/replay';
import { downloadText } from './app-download';
import { useIntentions } from './app-session';
import { useLanguage, useWords } from './app-words';
import { addressOf, LinkField } from './parts/link-field';
import { Section } from './parts/section';
import { RefusalList } from './replay-refused';

export interface ReplayShareProps {
  readonly source: ReplayKey | { readonly history: string };
}

/** The record as a link or a file, another one from a file, and a guest's game kept here. */
export function ReplayShare({ source }: ReplayShareProps) {
  const words = useWords(REPLAY_WORDS).share;
  const { download } = useWords(APP_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState('');
  const [refused, setRefused] = useState<ReturnType<typeof refusalLines>>([]);
  const copy = async () => {
    const code = await intend.linkTo(source);
    if (!code.ok) return setSaid(words.longest);
    const link = addressOf(`#/record/${code.value}`);
    const size = words.size(formatCount(code.value.length, language));
    try {
      await navigator.clipboard.writeText(link);
      setByHand('');
      setSaid(`${words.copied} ${size}`);
    } catch {
      // Browsers that forbid the clipboard leave it to the reader.
      setByHand(link);
      setSaid(`${words.byHand} ${size}`);
    }
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const viewed = await intend.viewRecord(await file.text());
    setRefused(viewed.ok ? [] : refusalLines(viewed.refusals, language));
  };
  return (
    <Section headline={words.title}>
      <p class="replay-share">
        <button type="button" class="text-button" onClick={() => void copy()}>
          {words.link}
        </button>
        {typeof source === 'string' ? (
          <button
            type="button"
            class="text-button"
            title={download}
            onClick={() =>
              void intend.exportReplay(source).then((text) => downloadText('crosshold-record.json', text))
            }
          >
            {words.file}
          </button>
        ) : null}
        <label class="file-button">
          {words.open}
          <input
            class="visually-hidden"
            type="file"
            accept="application/json,.json"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
        {typeof source === 'string' && source.startsWith('link/') ? (
          <button
            type="button"
            class="text-button"
            onClick={() => void intend.keepReplay(source).then(({ ok }) => setSaid(ok ? words.kept : ''))}
          >
            {words.keep}
          </button>
        ) : null}
      </p>
      <p class="note" role="status">
        {said === '' ? words.offline : said}
      </p>
      {byHand === '' ? null : <LinkField label={words.byHand} link={byHand} />}
      {refused.length > 0 ? <RefusalList lines={refused} /> : null}
    </Section>
  );
}
