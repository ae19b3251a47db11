import type { StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../engine';
import type { Assignment } from '../record';
import type { Derivation } from './derivation';
import type { Keeper } from './keeper';
import type { Intentions, SessionState } from './types';

export type AssignmentIntentions = Pick<Intentions, 'beginAssignment'>;

export interface AssignmentParts {
  readonly store: StoreApi<SessionState>;
  readonly derivation: Derivation;
  readonly keeper: Keeper;
  readonly newGame: Intentions['newGame'];
  readonly openGame: Intentions['openGame'];
}

/** Plays a task: a new game under its terms, or the one that the same student began here. */
export function createAssigning(parts: AssignmentParts): AssignmentIntentions {
  const { store, derivation, keeper, newGame, openGame } = parts;
  const refuse = (refusals: readonly Refusal[]) => {
    store.setState({ refusals, busy: false });
    return { ok: false, refusals } as const;
  };
  /** The game of this device that was begun for the task under that name, or null. */
  const begun = async (terms: Assignment, student: string): Promise<string | null> => {
    const { parseRecord, sameAssignment, studentKey } = await derivation.play();
    const rows = await keeper
      .storage()
      .games()
      .catch(() => []);
    for (const { id, text } of rows) {
      if (!text.includes('"assignment"')) continue;
      const read = parseRecord(text);
      const own = read.ok ? read.value.assignment : undefined;
      if (own && sameAssignment(own.terms, terms) && studentKey(own.student) === studentKey(student))
        return id;
    }
    return null;
  };
  return {
    async beginAssignment(code, typed) {
      const play = await derivation.play();
      const decoded = play.decodeAssignment(code);
      if (!decoded.ok) return refuse(decoded.refusals);
      const terms = decoded.value;
      const student = play.studentName(typed);
      if (student === '') return refuse([{ code: 'no-name', path: 'student' }]);
      const { id, form } = terms.scenario;
      const wrong = play.taskFits(terms, await derivation.load(id));
      if (wrong.length > 0) return refuse(wrong);
      const known = await begun(terms, student);
      if (known !== null) {
        await openGame(known);
        return { ok: true, value: { begun: false } };
      }
      const { seat, rivals, luck, difficulty: level } = terms;
      await newGame({
        scenario: id,
        seat,
        rivals,
        luck,
        level,
        seed: play.seedFor(terms, student),
        ...(form === undefined ? {} : { form }),
        assignment: { terms, student },
      });
      return { ok: true, value: { begun: true } };
    },
  };
}
