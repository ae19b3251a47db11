import type { ComponentChildren } from 'preact';
import type { Axis } from '../../views/charts/spec';
import { Attention } from './attention';
import { AxisStrip, RangeStrip, type RangeBar } from './range-strip';

export type Tone = 'plain' | 'alarm';

export interface OpeningListProps {
  /** Heads of the columns; `effect` stands over the shared axis. */
  readonly heads: {
    readonly choice: string;
    readonly attention: string;
    readonly cash: string;
    readonly effect: string;
    readonly pressure: string;
  };
  readonly axis: Axis;
  /** `OpeningRow`s, then one `OpeningTotal`. */
  readonly children: ComponentChildren;
}

/** Everything that may be decided, one row each, with its consequences on one axis. */
export function OpeningList({ heads, axis, children }: OpeningListProps) {
  return (
    <div class="openings">
      <div class="opening-head" aria-hidden="true">
        <span />
        <span>{heads.choice}</span>
        <span>{heads.attention}</span>
        <span class="right">{heads.cash}</span>
        <span class="opening-head-effect">
          {heads.effect}
          <AxisStrip axis={axis} />
        </span>
        <span class="right">{heads.pressure}</span>
      </div>
      {children}
    </div>
  );
}

export interface OpeningRowProps {
  readonly name: string;
  /** One consequence, in words. */
  readonly consequence: ComponentChildren;
  /** A `Segmented`, a `Stepper` or a link to the term sheet. */
  readonly control: ComponentChildren;
  readonly attention: number;
  /** The same in words: "1 attention", "none". Shown on a phone. */
  readonly attentionText: string;
  readonly cash: ComponentChildren;
  /** Head words repeated on a phone, where the columns have none. */
  readonly cashLabel: string;
  readonly pressureLabel: string;
  readonly effect: RangeBar | null;
  /** The range in words, as "share in a year +0.1 to +0.7 points". */
  readonly effectText: string;
  readonly axis: Axis;
  readonly pressure: ComponentChildren;
  readonly pressureTone: Tone;
  /** Why nothing can be chosen here now; replaces the control. */
  readonly closed?: string;
  /** Opens under the row: a refusal, a conflict, the fields of a larger decision. */
  readonly children?: ComponentChildren;
}

/** One opening: name and consequence · choice · attention · cash · effect · pressure. */
export function OpeningRow(props: OpeningRowProps) {
  const { name, consequence, control, attention, attentionText, cash, cashLabel, pressureLabel } = props;
  const { effect, effectText, axis, pressure, pressureTone, closed, children } = props;
  return (
    <div class={effect ? 'opening' : 'opening opening-idle'} role="group" aria-label={name}>
      <div class="opening-row">
        <div class="opening-name">
          <h3>{name}</h3>
          <p class="axis-note">{consequence}</p>
        </div>
        <div class="opening-control">{closed ? <p class="note">{closed}</p> : control}</div>
        <div class="opening-attention">
          {attention > 0 ? (
            <Attention used={attention} of={attention} label={attentionText} />
          ) : (
            <span class="mute opening-zero" role="img" aria-label={attentionText}>
              0
            </span>
          )}
          <span class="only-phone axis-note" aria-hidden="true">
            {attentionText}
          </span>
        </div>
        <div class="opening-cash right">
          <span class="row-label">{cashLabel} </span>
          {cash}
        </div>
        <div class="opening-effect">
          {effect ? (
            <RangeStrip axis={axis} bars={[effect]} label={effectText} />
          ) : (
            <span class="axis-note">{effectText}</span>
          )}
        </div>
        <div class={pressureTone === 'alarm' ? 'opening-pressure right alarm' : 'opening-pressure right'}>
          <span class="row-label">{pressureLabel} </span>
          {pressure}
        </div>
      </div>
      {children}
    </div>
  );
}

export interface OpeningTotalProps {
  readonly name: string;
  /** Says that overlapping ranges do not add. */
  readonly note: string;
  readonly attention: string;
  readonly cash: string;
  readonly effect: RangeBar | null;
  readonly effectText: string;
  readonly axis: Axis;
  readonly pressure: string;
  /** Head words for a phone, where the columns have none. */
  readonly cashLabel?: string;
  readonly pressureLabel?: string;
}

/** All rows together, over a thick rule. */
export function OpeningTotal(props: OpeningTotalProps) {
  const { name, note, attention, cash, effect, effectText, axis, pressure, cashLabel, pressureLabel } = props;
  return (
    <div
      class={effect ? 'opening opening-total' : 'opening opening-total opening-idle'}
      role="group"
      aria-label={name}
    >
      <div class="opening-row">
        <b class="opening-name">{name}</b>
        <span class="opening-control axis-note">{note}</span>
        <b class="opening-attention">{attention}</b>
        <b class="opening-cash right">
          {cashLabel ? <span class="row-label">{cashLabel} </span> : null}
          {cash}
        </b>
        <div class="opening-effect">
          {effect ? <RangeStrip axis={axis} bars={[effect]} label={effectText} heavy /> : null}
        </div>
        <b class="opening-pressure right">
          {pressureLabel ? <span class="row-label">{pressureLabel} </span> : null}
          {pressure}
        </b>
      </div>
    </div>
  );
}
