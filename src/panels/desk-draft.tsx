import { draftLines, type DraftWords } from '../views/desk-draft';
import type { Change } from '../views/desk-fields';
import type { Refusal, SeatInput } from '../views/desk-seat';
import type { DeskWords } from '../views/words/desk';
import { LateText } from './parts/late-text';
import { Section } from './parts/section';

/** Letters of a reason: one line. */
const LONGEST_REASON = 160;

export interface DeskDraftProps {
  readonly seat: SeatInput;
  readonly refusals: readonly Refusal[];
  readonly desk: DeskWords;
  readonly words: DraftWords;
  readonly onChange: (changes: readonly Change[]) => void;
  readonly reason: string;
  /** What is asked of the reason, beside its label; empty where nobody asks. */
  readonly asked: string;
  readonly onReason: (reason: string) => void;
}

/** What will be done when the quarter closes, line by line, with what stands against it. */
export function DeskDraft({
  seat,
  refusals,
  desk,
  words,
  onChange,
  reason,
  asked,
  onReason,
}: DeskDraftProps) {
  const { lines, general } = draftLines(seat, refusals, words);
  return (
    <Section headline={desk.draft.title(lines.length)} id="draft">
      {lines.length === 0 ? <p class="note">{desk.draft.empty}</p> : null}
      <ul class="rows desk-draft">
        {lines.map(({ text, refusals: against, decision }, at) => (
          <li key={at}>
            <div class="row-line">
              <span class="desk-draft-text">{text}</span>
              <button
                type="button"
                class="quiet"
                aria-label={desk.draft.withdrawLabel(text)}
                onClick={() => onChange([{ clear: { ...decision } }])}
              >
                {desk.draft.withdraw}
              </button>
            </div>
            {against.map((reason) => (
              <p key={reason} class="alarm desk-refusal">
                {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {general.map((reason) => (
        <p key={reason} class="alarm desk-refusal">
          {reason}
        </p>
      ))}
      <label class="desk-reason">
        <span class="field-label">{desk.close.reason}</span>
        {asked === '' ? null : <span class="note">{asked}</span>}
        <LateText value={reason} longest={LONGEST_REASON} onText={onReason} />
      </label>
    </Section>
  );
}
