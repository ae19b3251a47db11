import { AsideNote } from './aside-note';

export interface SourceCard {
  readonly id: string;
  /** A letter A to D, or the word for "assumed". */
  readonly grade: string;
  readonly statement: string;
  /** Each figure with its unit, in words. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** Publisher, page, table, address. */
  readonly locator: string;
  readonly href: string | null;
  readonly doubt: string | null;
}

export interface SourceChipProps {
  readonly source: SourceCard;
  /** Stands in the line: "S-01, grade A". */
  readonly word: string;
  readonly labels: { readonly hint: string; readonly locator: string; readonly doubt: string };
}

/** A source in the line of a text; opens its statement, figures, place and doubt. */
export function SourceChip({ source, word, labels }: SourceChipProps) {
  const { statement, figures, locator, href, doubt } = source;
  return (
    <AsideNote kind="source" word={word} hint={labels.hint}>
      <p>{statement}</p>
      {figures.length > 0 ? (
        <dl class="pairs">
          {figures.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p class="note">
        {labels.locator}: {href ? <a href={href}>{locator}</a> : locator}
      </p>
      {doubt ? (
        <p class="note">
          {labels.doubt}: {doubt}
        </p>
      ) : null}
    </AsideNote>
  );
}
