import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { usePresenterKeys } from './projector-keys';
import './style/screens-projector.css';
import './style/screens-projector-drawings.css';

export interface ProjectorFrameProps {
  /** Where the lesson stands, above everything. */
  readonly head: ComponentChildren;
  /** Null where there is no step that way. */
  readonly back: (() => void) | null;
  readonly next: (() => void) | null;
  readonly nextWord?: string | undefined;
  readonly children: (look: ProjectorLook) => ComponentChildren;
}

export interface ProjectorLook {
  readonly hidden: boolean;
}

/** What lasts as long as the page: nobody finds a dark screen on coming back. */
type Passing = 'help' | 'blank';
const CLOSED: Readonly<Record<Passing, boolean>> = { help: false, blank: false };

/** A screen for the last row: head, one step of the lesson, and the presenter's buttons with their keys. */
export function ProjectorFrame({ head, back, next, nextWord, children }: ProjectorFrameProps) {
  const words = useWords(PROJECTOR_WORDS);
  const { tools } = words;
  const language = useLanguage();
  const intend = useIntentions();
  const keeps = useSessionState((state) => state.keeps);
  const save = useSessionState((state) => state.save);
  const kept = useSessionState((state) => state.presenter);
  const [passing, setPassing] = useState(CLOSED);
  const look = { ...kept, ...passing };
  const turn = (which: Passing) => () => setPassing((now) => ({ ...now, [which]: !now[which] }));
  const keep = (which: keyof typeof kept) => () => intend.setPresenter({ [which]: !kept[which] });
  usePresenterKeys({
    next: () => next?.(),
    back: () => back?.(),
    blank: turn('blank'),
    hide: keep('hidden'),
    larger: keep('larger'),
    contrast: keep('contrast'),
    help: turn('help'),
    escape: look.help ? turn('help') : null,
    isBlank: look.blank,
  });
  return (
    <div
      class={`projector night${look.contrast ? ' contrast' : ''}${look.larger ? ' larger' : ''}`}
      data-counts={look.hidden ? 'hidden' : undefined}
    >
      {/* What is dark is out of reach, too. */}
      <div class="projector-screen" inert={look.blank}>
        <header class="projector-head">{head}</header>
        <main class="projector-main" id="content">
          {children(look)}
        </main>
        {look.help ? (
          <aside class="projector-help" aria-label={tools.help}>
            <ul>
              {words.help.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Tool word={tools.closeHelp} shortcut="?" onPress={turn('help')} />
          </aside>
        ) : null}
        {keeps === 'memory' || save === 'failed' ? (
          <p class="projector-kept" role="status">
            {words.notKept}
          </p>
        ) : null}
        <nav class="projector-tools" aria-label={tools.label}>
          {/* First for those who tab out of the counts; it stands at the right. */}
          <Tool word={nextWord ?? tools.next} shortcut="→" main disabled={!next} onPress={() => next?.()} />
          <Tool word={tools.back} shortcut="←" disabled={!back} onPress={() => back?.()} />
          <Tool word={tools.blank} shortcut="B" onPress={turn('blank')} />
          <Tool word={tools.hide} shortcut="H" pressed={look.hidden} onPress={keep('hidden')} />
          <Tool word={tools.larger} shortcut="Z" pressed={look.larger} onPress={keep('larger')} />
          <Tool word={tools.contrast} shortcut="X" pressed={look.contrast} onPress={keep('contrast')} />
          <Tool word={tools.help} shortcut="?" short pressed={look.help} onPress={turn('help')} />
          <button
            type="button"
            class="tool"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => intend.setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {tools.language}
          </button>
          <a class="tool" href="#/teach">
            {tools.leave}
          </a>
        </nav>
      </div>
      {look.blank ? (
        <button
          type="button"
          class="projector-blank"
          aria-label={tools.unblank}
          ref={(button) => button?.focus()}
          onClick={turn('blank')}
        />
      ) : null}
    </div>
  );
}

interface ToolProps {
  readonly word: string;
  readonly shortcut: string;
  readonly pressed?: boolean;
  readonly main?: boolean;
  /** The key alone is seen. */
  readonly short?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Tool({
  word,
  shortcut,
  pressed,
  main = false,
  short = false,
  disabled = false,
  onPress,
}: ToolProps) {
  return (
    <button
      type="button"
      class={`tool${main ? ' tool-main' : ''}`}
      aria-pressed={pressed}
      aria-disabled={disabled ? 'true' : undefined}
      onClick={() => (disabled ? undefined : onPress())}
    >
      <span class={short ? 'visually-hidden' : undefined}>{word}</span>{' '}
      <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
