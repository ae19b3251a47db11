export interface Tab {
  readonly id: string;
  readonly word: string;
  readonly href: string;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}

/** The phone's places, in words, at the foot of the screen. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ id, word, href }) => (
        <a key={id} class="tab" href={href} aria-current={id === current ? 'page' : undefined}>
          {word}
        </a>
      ))}
    </nav>
  );
}
