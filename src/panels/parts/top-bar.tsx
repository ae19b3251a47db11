import type { ComponentChildren } from 'preact';
import { Sign } from './sign';
import { Switch, type SwitchProps } from './switch';

export interface TopBarProps {
  readonly name: string;
  readonly home: { readonly href: string; readonly label: string };
  /** Where the reader stands, as one line: "Suning · 2016 Q2 · quarter 4 of 14". */
  readonly place: string;
  readonly skip: { readonly href: string; readonly word: string };
  readonly language: SwitchProps<'en' | 'zh'>;
  readonly theme: SwitchProps<'auto' | 'day' | 'night'>;
  readonly textMode?: { readonly word: string; readonly on: boolean; readonly onToggle: () => void };
  readonly help: { readonly word: string; readonly onOpen: () => void };
  /** What a screen adds at the right, as a clock. */
  readonly children?: ComponentChildren;
}

/** The bar that stands on every page; its first focusable thing skips to the content. */
export function TopBar(props: TopBarProps) {
  const { name, home, place, skip, language, theme, textMode, help, children } = props;
  return (
    <header class="top-bar">
      <a class="skip-link" href={skip.href}>
        {skip.word}
      </a>
      {textMode ? (
        <button type="button" class="quiet top-text" aria-pressed={textMode.on} onClick={textMode.onToggle}>
          {textMode.word}
        </button>
      ) : null}
      <a class="top-home" href={home.href} aria-label={home.label}>
        <Sign />
        <b class="top-name">{name}</b>
      </a>
      <span class="top-place">{place}</span>
      <div class="top-tools">
        {children}
        <Switch {...language} />
        <Switch {...theme} />
        <button type="button" class="quiet" onClick={help.onOpen}>
          {help.word}
        </button>
      </div>
    </header>
  );
}
