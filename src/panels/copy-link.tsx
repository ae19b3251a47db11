import { useState } from 'preact/hooks';
import { Button } from './parts/button';
import { LinkField } from './parts/link-field';

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
      <LinkField label={words.byHand} link={link} more="task-link" />
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
