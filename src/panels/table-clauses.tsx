import { useState } from 'preact/hooks';
import type { TermSheet } from '../views/desk-seat';
import type { ClauseConflict } from '../views/table-conflicts';
import type { WorthRows } from '../views/table-deal';
import type { SheetRow } from '../views/table-rows';
import type { ClauseId } from '../views/table-sheet';
import type { FirmSlot, ZoneChart } from '../views/charts/spec';
import type { DealWords } from '../views/words/deal';
import type { TermWords } from '../views/words/terms';
import { ZoneStrip } from './chart/zone';
import { Conflict } from './parts/conflict';
import { useNarrow } from './parts/media';
import { AxisStrip } from './parts/range-strip';
import { Stepper } from './parts/stepper';
import { ClauseField } from './table-field';
import { Figures, Worth } from './table-worth';
import { Termed } from './termed';

export interface TableClausesProps {
  readonly rows: readonly SheetRow[];
  readonly words: TermWords;
  readonly deals: DealWords;
  readonly locked: boolean;
  /** What each clause is worth to both; null until it has been weighed for the first time, `unsaid` where both sides look on. */
  readonly worth: WorthRows | 'unsaid' | null;
  /** Where both gain, once it is known: in small beside the sums. */
  readonly zone: ZoneChart | null;
  readonly slots: { readonly ours: FirmSlot; readonly theirs: FirmSlot };
  /** What each clause adds, in a line; nothing while futures are played. */
  readonly effects: Readonly<Record<string, string>>;
  readonly conflicts: readonly ClauseConflict[];
  readonly onSheet: (sheet: TermSheet) => void;
  readonly onTurn: (row: SheetRow) => void;
}

/** The term sheet: a row a clause with both sides' worth of it, then what is not on the sheet. */
export function TableClauses(props: TableClausesProps) {
  const { rows, deals, zone } = props;
  const worth = props.worth === 'unsaid' ? null : props.worth;
  const [open, setOpen] = useState<string | null>(null);
  const narrow = useNarrow();
  const on = rows.filter((row) => row.on);
  const off = rows.filter((row) => !row.on);
  // On a phone what the contract in force says already is one line, until it is asked for.
  const [folded, setFolded] = useState(true);
  const standing = on.filter((row) => row.stands && row.refusals.length === 0);
  const shown = narrow && folded ? on.filter((row) => !standing.includes(row)) : on;
  const Clause = narrow ? FoldedClause : SheetClause;
  return (
    <div class="sheet">
      {props.worth === 'unsaid' ? null : (
        <div class="sheet-grid sheet-head" aria-hidden="true">
          <span class="sheet-head-unit">{worth ? deals.unit(worth.unit) : ''}</span>
          <span class="sheet-ranges">{worth ? <AxisStrip axis={worth.axis} /> : null}</span>
          <span class="sheet-ours">{deals.ours}</span>
          <span class="sheet-theirs">{deals.theirs}</span>
        </div>
      )}
      {narrow && standing.length > 0 ? (
        <button
          type="button"
          class="quiet sheet-standing"
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {deals.standing(standing.length)}
        </button>
      ) : null}
      {shown.map((row) => (
        <Clause
          key={row.id}
          {...props}
          worth={worth}
          row={row}
          isOpen={open === row.id}
          onOpen={() => setOpen(open === row.id ? null : row.id)}
        />
      ))}
      {worth ? (
        <div class="sheet-grid sheet-total">
          <b class="sheet-name">{deals.wholeSheet}</b>
          <span class="sheet-body axis-note">{zone ? zone.headline : deals.wholeNote}</span>
          <span class="sheet-ranges">{zone ? <ZoneStrip spec={zone} /> : null}</span>
          <Figures row={worth.whole} />
        </div>
      ) : props.worth === 'unsaid' ? null : (
        <p class="note sheet-waiting">{deals.waiting}</p>
      )}
      {off.length > 0 ? (
        narrow ? (
          <details class="sheet-off-fold">
            <summary>{deals.offCount(off.length)}</summary>
            <OffSheet {...props} off={off} />
          </details>
        ) : (
          <OffSheet {...props} off={off} />
        )
      ) : null}
    </div>
  );
}

interface OffSheetProps extends TableClausesProps {
  readonly off: readonly SheetRow[];
}

/** What is not on the sheet, each put in by a tap. */
function OffSheet({ off, words, deals, locked, onSheet }: OffSheetProps) {
  return (
    <div class="sheet-off" role="group" aria-label={deals.off}>
      <span class="axis-note">{deals.off}:</span>
      {off.map(({ id, name, note, toggled }) =>
        toggled ? (
          <button
            key={id}
            type="button"
            class="quiet sheet-put"
            disabled={locked}
            title={note}
            aria-label={words.page.putInLabel(name)}
            onClick={() => onSheet(toggled)}
          >
            + {name}
          </button>
        ) : null,
      )}
    </div>
  );
}

interface SheetClauseProps extends TableClausesProps {
  readonly worth: WorthRows | null;
  readonly row: SheetRow;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A clause on a phone: its name, its words and both figures; the rest of it opens under them, at once where it is disputed. */
function FoldedClause(props: SheetClauseProps) {
  const { row, worth, conflicts } = props;
  const { id, name, summary, differs, refusals } = row;
  const disputed = differs || refusals.length > 0 || conflicts.some(({ clause }) => clause === id);
  const [open, setOpen] = useState(disputed);
  const figures = id === 'term' ? undefined : worth?.byClause[id as ClauseId];
  return (
    <details
      class="sheet-fold"
      open={open || disputed}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="sheet-grid">
        <b class="sheet-name">{name}</b>
        {figures ? <Figures row={figures} /> : null}
        <span class="sheet-body note">{summary}</span>
      </summary>
      <SheetClause {...props} />
    </details>
  );
}

function SheetClause(props: SheetClauseProps) {
  const { row, words, deals, locked, worth, effects, conflicts, isOpen, onOpen, onSheet, onTurn } = props;
  const { id, name, summary, direction, controls, main, lastWord, differs, refusals, toggled } = row;
  const { page } = words;
  const effect = effects[id] ?? '';
  const broken = conflicts.filter(({ clause }) => clause === id);
  const figures = id === 'term' ? undefined : worth?.byClause[id as ClauseId];
  // A refusal that is quoted as a conflict is not said twice.
  const said = broken.length > 0 ? [] : refusals;
  return (
    <div class="sheet-clause" role="group" aria-label={name}>
      <div class="sheet-grid">
        <div class="sheet-name">
          <h3>
            <Termed of={id}>{name}</Termed>
          </h3>
          {toggled ? (
            <button
              type="button"
              class="quiet sheet-toggle"
              disabled={locked}
              aria-label={page.takeOutLabel(name)}
              onClick={() => onSheet(toggled)}
            >
              {page.takeOut}
            </button>
          ) : null}
        </div>
        <div class="sheet-body">
          {main ? (
            <Stepper
              form="words"
              label={`${name}: ${main.label}`}
              value={main.amount.value}
              min={main.amount.min}
              max={main.amount.max}
              step={main.amount.step}
              text={summary}
              lessWord={page.less(`${name}: ${main.label}`)}
              moreWord={page.more(`${name}: ${main.label}`)}
              disabled={locked}
              onChange={(value) => onSheet(main.put(value))}
            />
          ) : (
            <p class="sheet-summary sheet-plain">{summary}</p>
          )}
        </div>
        {figures ? <Worth {...props} row={figures} /> : null}
        <p class="axis-note sheet-notes">
          {differs ? <span class="sheet-differs">{lastWord}</span> : null}
          {effect ? <span class="sheet-effect">{effect}</span> : null}
          {controls.length > 0 ? (
            <button
              type="button"
              class="quiet sheet-more"
              aria-expanded={isOpen}
              aria-label={deals.moreLabel(name)}
              onClick={onOpen}
            >
              {isOpen ? deals.close : deals.more}
            </button>
          ) : null}
        </p>
      </div>
      {isOpen ? (
        <div class="sheet-fields">
          {direction ? (
            <button
              type="button"
              class="button sheet-turn"
              disabled={locked}
              title={page.turn}
              aria-label={`${direction}: ${page.turnLabel(name)}`}
              onClick={() => onTurn(row)}
            >
              {direction} <span aria-hidden="true">⇄</span>
            </button>
          ) : null}
          {controls.map((control) => (
            <ClauseField
              key={control.id}
              control={control}
              within={name}
              words={words}
              locked={locked}
              onSheet={onSheet}
            />
          ))}
        </div>
      ) : null}
      {broken.map((each) => (
        <ConflictNote key={each.id} conflict={each} deals={deals} locked={locked} onSheet={onSheet} />
      ))}
      {said.map((reason) => (
        <p key={reason} class="alarm sheet-refusal" role="note">
          {reason}
        </p>
      ))}
    </div>
  );
}

export interface ConflictNoteProps {
  readonly conflict: ClauseConflict;
  readonly deals: DealWords;
  readonly locked: boolean;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** What a clause would break, quoted, with the ways out as buttons. */
export function ConflictNote({ conflict, deals, locked, onSheet }: ConflictNoteProps) {
  return (
    <Conflict word={deals.conflict.word}>
      {conflict.sentences.join(' ')}{' '}
      {conflict.ways.map(({ word, sheet }) => (
        <button
          key={word}
          type="button"
          class="quiet conflict-way"
          disabled={locked}
          onClick={() => onSheet(sheet)}
        >
          {word}
        </button>
      ))}
    </Conflict>
  );
}
