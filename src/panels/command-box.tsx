import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { readCommand } from '../views/command-read';
import { COMMAND_WORDS } from '../views/words/commands';
import { useSession } from './app-session';
import { useWords } from './app-words';
import { commandPlace, runCommand, type CommandAnswer } from './command-run';
import './style/command.css';

export interface CommandBoxProps {
  /** Text mode keeps the box on every page; else it can be closed. */
  readonly onClose: (() => void) | null;
  /** Counts the calls for the box: each moves the focus into it. */
  readonly called: number;
}

interface Entry extends CommandAnswer {
  readonly asked: string;
}

/** Longest line that is read aloud at once. */
const SPOKEN = 120;
/** Answers that stay in sight. */
const KEPT = 4;

/** A line to type what to do, and what came of it: all that the desk, the table and the map can do, in words. */
export function CommandBox({ onClose, called }: CommandBoxProps) {
  const words = useWords(COMMAND_WORDS);
  const session = useSession();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [past, setPast] = useState<{ readonly lines: readonly string[]; readonly at: number }>({
    lines: [],
    at: 0,
  });
  const [count, setCount] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const labelId = useId();
  useEffect(() => {
    if (called > 0) box.current?.focus();
  }, [called]);
  const run = async (): Promise<void> => {
    const asked = box.current?.value.trim() ?? '';
    if (asked === '') return;
    if (box.current) box.current.value = '';
    const answer = await runCommand(readCommand(asked, commandPlace(session)), session);
    setPast(({ lines }) => ({ lines: [...lines, asked], at: lines.length + 1 }));
    setEntries((before) => [{ asked, ...answer }, ...before].slice(0, KEPT));
    setCount((before) => before + 1);
  };
  const recall = (step: number): void => {
    const at = Math.min(past.lines.length, Math.max(0, past.at + step));
    setPast({ ...past, at });
    if (box.current) box.current.value = past.lines[at] ?? '';
  };
  const [last] = entries;
  return (
    <section class="command" aria-labelledby={labelId}>
      <h2 class="visually-hidden" id={labelId}>
        {words.title}
      </h2>
      <form
        class="command-line"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <label class="command-field">
          <span class="command-label">{words.label}</span>
          <input
            ref={box}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder={words.hint}
            onKeyDown={(event) => {
              if (event.key === 'ArrowUp') recall(-1);
              else if (event.key === 'ArrowDown') recall(1);
              else if (event.key === 'Escape' && onClose) onClose();
              else return;
              event.preventDefault();
            }}
          />
        </label>
        <button type="submit" class="button">
          {words.do}
        </button>
        {onClose ? (
          <button type="button" class="quiet" onClick={onClose}>
            {words.close}
          </button>
        ) : null}
      </form>
      <div class="command-log" role="log" aria-live="off" aria-label={words.log}>
        {entries.map(({ asked, line, more }, at) => (
          <div key={count - at} class="command-entry" data-count={count - at}>
            <p>
              <b>{asked}</b> <span>{line}</span>
            </p>
            {more.length > 0 && at === 0 ? (
              <ul>
                {more.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            ) : null}
          </div>
        ))}
      </div>
      <div class="visually-hidden" role="alert" aria-atomic="true">
        {last ? spoken(last, count, words.more) : ''}
      </div>
    </section>
  );
}

/** The answer as it is read aloud; every second one ends in a space, so that the same answer is read again. */
function spoken({ line, more }: CommandAnswer, count: number, say: (count: number) => string): string {
  const rest = more.length > 0 ? ` ${say(more.length)}` : '';
  const room = SPOKEN - rest.length - 1;
  const cut = line.length > room ? `${line.slice(0, room - 1).replace(/\s+\S*$/, '')}…` : line;
  return `${cut}${rest}${count % 2 === 0 ? '\u00a0' : ''}`;
}
