import type { TextPart } from '../views/term-text';
import { Term } from './term';

export interface TermTextProps {
  readonly parts: readonly TextPart[];
}

/** Running text in which words of the glossary open their meaning in place. */
export function TermText({ parts }: TermTextProps) {
  return (
    <>
      {parts.map(({ text, term }, at) =>
        term === null ? (
          text
        ) : (
          <Term key={at} id={term}>
            {text}
          </Term>
        ),
      )}
    </>
  );
}
