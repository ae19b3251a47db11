export interface SwitchOption<Value extends string> {
  readonly value: Value;
  readonly word: string;
  /** Language of the word, where it differs from the page. */
  readonly lang?: string;
}

export interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SwitchOption<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A small choice in running text, as EN / 中文: the chosen word is bold. */
export function Switch<Value extends string>({ label, options, chosen, onChoose }: SwitchProps<Value>) {
  return (
    <span class="switch" role="group" aria-label={label}>
      {options.map(({ value, word, lang }) => (
        <button
          key={value}
          type="button"
          class="switch-word"
          lang={lang}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {word}
        </button>
      ))}
    </span>
  );
}
