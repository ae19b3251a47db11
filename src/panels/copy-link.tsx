import { useState } from 'preact/hooks';
import { Button } from './parts/button';

export interface CopyLinkProps {
  readonly link: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly byHand: string };
  readonly weight?: 'main' | 'plain';
}

/** An address to be copied: by a button, or by hand where the browser forbids the clipboard. */
export function CopyLink({ link, words, weight = 'main' }: CopyLinkProps) {
  const [copied, setCopied] = useState('');
  const copy = (): void =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied(link),
      () => document.querySelector<HTMLInputElement>('.task-link')?.select(),
    );
  return (
    <>
      <input
        class="replay-link task-link"
        type="text"
        aria-label={words.byHand}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="button-row">
        <Button weight={weight} onClick={copy}>
          {words.copy}
        </Button>
        <span class="note" role="status">
          {copied === link ? words.copied : ''}
        </span>
      </p>
    </>
  );
}

/** The address of a page of this program. */
export function addressOf(fragment: string): string {
  return `${location.origin}${location.pathname}${fragment}`;
}
