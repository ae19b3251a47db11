import { useEffect, useRef, useState } from 'preact/hooks';

export interface LateTextProps {
  readonly value: string;
  readonly longest: number;
  readonly onText: (text: string) => void;
}

/** A pause in typing after which what stands there is told. */
const PAUSE_MS = 400;

/**
 * One line to write in: told when typing pauses, and when the field is left.
 *
 * What is being typed is its own until then, so that a page which is drawn anew meanwhile takes no letter away.
 */
export function LateText({ value, longest, onText }: LateTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  const told = useRef(onText);
  told.current = onText;
  const tell = (): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { text } = waiting.current;
    waiting.current = null;
    told.current(text);
  };
  useEffect(() => tell, []);
  return (
    <input
      type="text"
      maxLength={longest}
      value={typed ?? value}
      onInput={({ currentTarget: { value: text } }) => {
        setTyped(text);
        if (waiting.current) clearTimeout(waiting.current.timer);
        waiting.current = { text, timer: setTimeout(tell, PAUSE_MS) };
      }}
      onBlur={() => {
        tell();
        setTyped(null);
      }}
    />
  );
}
