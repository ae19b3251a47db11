import type { PartyView, RivalView, SideView } from '../views/together';
import type { TermSheet } from '../views/desk-seat';
import { TOGETHER_WORDS } from '../views/words/together';
import { useIntentions } from './app-session';
import { useWords } from './app-words';
import { Button } from './parts/button';
import { FirmMark } from './parts/firm-mark';

export interface TogetherSideProps {
  readonly side: SideView;
  readonly sheet: TermSheet;
  readonly firms: readonly string[];
}

/** One side of the table: whether it has signed, what stands against it, and its own pen. */
export function TogetherSide({ side, sheet, firms }: TogetherSideProps) {
  const words = useWords(TOGETHER_WORDS);
  const intend = useIntentions();
  const { firm, firmName, slot, name, standing, against } = side;
  const mark = { signed: `✓ ${words.signed}`, other: words.signedOther, none: words.notSigned, sealed: '' }[
    standing
  ];
  return (
    <section class="together-side" aria-label={firmName}>
      <h2>
        <FirmMark slot={slot} size={14} /> {firmName}
        {name === '' ? null : (
          <span class="note">
            {' '}
            <bdi>{name}</bdi>
          </span>
        )}
      </h2>
      <p class={standing === 'signed' ? 'together-signed' : 'note'}>
        {standing === 'sealed' ? words.sealed : mark}
      </p>
      {standing !== 'signed' && standing !== 'sealed' && against.length > 0 ? (
        <div class="together-against">
          <p>{words.against(firmName)}</p>
          <ul>
            {against.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {standing === 'sealed' ? null : standing === 'none' ? (
        <Button
          weight="main"
          disabled={against.length > 0}
          onClick={() => void intend.signTogether(firm, sheet)}
        >
          {words.sign(firmName)}
        </Button>
      ) : (
        <Button onClick={() => void intend.unsignTogether(firm, firms)}>{words.unsign(firmName)}</Button>
      )}
    </section>
  );
}

export interface TogetherRivalProps {
  readonly rival: RivalView;
  readonly sheet: TermSheet;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** A computed rival at the table: it is asked, and answers at once and for all. */
export function TogetherRival({ rival, sheet, locked, onSheet }: TogetherRivalProps) {
  const words = useWords(TOGETHER_WORDS);
  const intend = useIntentions();
  const { firm, firmName, slot, standing, reasons, counter } = rival;
  return (
    <section class="together-side" aria-label={firmName}>
      <h2>
        <FirmMark slot={slot} size={14} /> {firmName} <span class="note">{words.computed}</span>
      </h2>
      <p class={standing === 'stands' ? 'together-signed' : 'note'}>
        {standing === 'stands' ? '✓ ' : ''}
        {words[standing]}
      </p>
      {reasons.length === 0 ? null : (
        <ul class="note">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {standing === 'unasked' ? (
        <Button onClick={() => void intend.askTogether(firm, sheet)}>{words.ask(firmName)}</Button>
      ) : null}
      {counter && !locked ? (
        <Button onClick={() => onSheet(counter)}>{words.putCounter(firmName)}</Button>
      ) : null}
    </section>
  );
}

export interface TogetherPartiesProps {
  readonly parties: { readonly here: readonly PartyView[]; readonly others: readonly PartyView[] };
  readonly game: string;
  readonly locked: boolean;
}

/** Who is at this table, and who could be asked to it: each way is an address of its own. */
export function TogetherParties({ parties: { here, others }, game, locked }: TogetherPartiesProps) {
  const words = useWords(TOGETHER_WORDS);
  const to = (firms: readonly string[]): string => `#/game/${game}/together/${firms.join('/')}`;
  return (
    <div class="parties" role="group" aria-label={words.parties}>
      <span class="axis-note">{words.parties}:</span>
      {here.map(({ firm, name, slot, firms }) => (
        <span key={firm} class="party">
          <FirmMark slot={slot} /> {name}
          {firms && !locked ? (
            <a class="quiet" href={to(firms)} aria-label={words.dismissLabel(name)}>
              ×
            </a>
          ) : null}
        </span>
      ))}
      {others.length > 0 && !locked ? <span class="axis-note">{words.invite}:</span> : null}
      {locked
        ? null
        : others.map(({ firm, name, firms }) => (
            <a key={firm} class="quiet" href={to(firms ?? [])} aria-label={words.inviteLabel(name)}>
              + {name}
            </a>
          ))}
    </div>
  );
}
