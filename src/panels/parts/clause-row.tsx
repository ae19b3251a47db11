import type { ComponentChildren } from 'preact';
import type { Axis } from '../../views/charts/spec';
import { AxisStrip, RangeStrip, type RangeBar } from './range-strip';

export interface ClauseListProps {
  readonly title: string;
  readonly note: string;
  readonly axis: Axis;
  readonly oursHead: string;
  readonly theirsHead: string;
  /** `ClauseRow`s, then one `ClauseTotal`. */
  readonly children: ComponentChildren;
}

/** A term sheet: one row a clause, both sides' worth of it on one axis. */
export function ClauseList({ title, note, axis, oursHead, theirsHead, children }: ClauseListProps) {
  return (
    <section class="section clauses" aria-label={title}>
      <div class="clause-head">
        <h2>{title}</h2>
        <span class="clause-head-note">{note}</span>
        <AxisStrip axis={axis} />
        <span class="right">{oursHead}</span>
        <span class="right">{theirsHead}</span>
      </div>
      {children}
    </section>
  );
}

export interface ClauseRowProps {
  readonly name: string;
  /** Usually a `Stepper` in its `words` form. */
  readonly control: ComponentChildren;
  /** Their last word on this clause. */
  readonly lastWord: string;
  readonly axis: Axis;
  readonly ours: RangeBar;
  /** An estimate; null while nothing is known of it. */
  readonly theirs: RangeBar | null;
  readonly oursText: string;
  readonly theirsText: string;
  /** Both ranges in words. */
  readonly rangesLabel: string;
  /** A `Conflict`, directly under its clause. */
  readonly conflict?: ComponentChildren;
}

export function ClauseRow(props: ClauseRowProps) {
  const { name, control, lastWord, axis, ours, theirs, oursText, theirsText, rangesLabel, conflict } = props;
  return (
    <div class={conflict ? 'clause clause-broken' : 'clause'} role="group" aria-label={name}>
      <div class="clause-row">
        <h3 class="clause-name">{name}</h3>
        <div class="clause-term">
          {control}
          <p class="axis-note clause-last">{lastWord}</p>
        </div>
        <div class="clause-ranges">
          <RangeStrip axis={axis} bars={theirs ? [ours, theirs] : [ours]} label={rangesLabel} />
        </div>
        <b class="clause-ours right">{oursText}</b>
        <span class="clause-theirs right">{theirsText}</span>
      </div>
      {conflict}
    </div>
  );
}

export interface ClauseTotalProps {
  readonly name: string;
  readonly note: string;
  readonly ours: string;
  readonly theirs: string;
}

export function ClauseTotal({ name, note, ours, theirs }: ClauseTotalProps) {
  return (
    <div class="clause clause-total">
      <div class="clause-row">
        <b class="clause-name">{name}</b>
        <span class="clause-term axis-note">{note}</span>
        <span class="clause-ranges" />
        <b class="clause-ours right">{ours}</b>
        <b class="clause-theirs right">{theirs}</b>
      </div>
    </div>
  );
}

export interface ConflictProps {
  readonly word: string;
  /** Contract and clause, the text in quotation marks, the price of breaking it, ways out as links. */
  readonly children: ComponentChildren;
}

/** What a choice would break: crimson rule at the left, in the open. */
export function Conflict({ word, children }: ConflictProps) {
  return (
    <div class="conflict" role="note">
      <b class="alarm">{word}</b>
      <div>{children}</div>
    </div>
  );
}
