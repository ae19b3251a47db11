import type { Change } from '../views/desk-fields';
import type { SeatInput } from '../views/desk-seat';
import type { Derived, Intentions, SessionState } from '../session';

/** The seat's own knowledge in the form that views read. */
export function seatInput(derived: Derived, state: Pick<SessionState, 'language' | 'game'>): SeatInput {
  const { scenario, rules, report, reports, openings, events, attentionSpent } = derived;
  return {
    names: scenario,
    language: state.language,
    rules,
    report,
    reports,
    // What is off at the level played is not shown at all.
    openings: openings.filter(({ closed }) => closed?.code !== 'not-at-this-level'),
    events,
    talk: state.game?.talk ?? [],
    decisions: state.game?.draft.decisions ?? [],
    attentionSpent,
  };
}

/** Carries changes of the draft out, in their order. */
export function carryOut(intend: Intentions, changes: readonly Change[]): void {
  for (const change of changes) {
    if ('put' in change) intend.decide(change.put);
    else intend.withdraw(change.clear);
  }
}
