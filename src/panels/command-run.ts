import { CASES, type Session } from '../session';
import type { Command, CommandPlace } from '../views/command';
import { statusSaid } from '../views/command-said';
import { refusalText } from '../views/desk-refusals';
import type { Refusal } from '../views/desk-seat';
import { placeSentence } from '../views/home-place';
import { COMMAND_WORDS } from '../views/words/commands';
import { FRAME_WORDS } from '../views/words/frame';
import { REFUSAL_WORDS } from '../views/words/refusals';
import { carryOut, seatInput } from './desk-context';

/** What a command came to: one line to be read aloud, and what is listed under it. */
export interface CommandAnswer {
  readonly line: string;
  readonly more: readonly string[];
}

/** Where the reader stands, for a typed line. */
export function commandPlace(session: Session): CommandPlace {
  const state = session.store.getState();
  const derived = state.game && state.holding === 'ours' ? session.derived() : null;
  const { language, route, game } = state;
  return {
    route,
    language,
    cases: CASES,
    game:
      game && derived
        ? {
            id: game.id,
            seat: seatInput(derived, state),
            plan: derived.scenario.map ?? null,
            predictions: game.draft.predictions,
            played: derived.reports.length - 1,
            over: derived.round.over,
            place: placeSentence({
              route: { page: 'desk' },
              derived,
              scenario: null,
              language,
            }),
          }
        : null,
  };
}

/** Carries a command out and says what came of it. */
export async function runCommand(command: Command, session: Session): Promise<CommandAnswer> {
  const { intend, store } = session;
  const words = COMMAND_WORDS[store.getState().language];
  switch (command.do) {
    case 'say':
    case 'refuse':
      return { line: command.line, more: command.more ?? [] };
    case 'go':
      intend.go(command.route);
      return said(words.gone);
    case 'change':
      return changeDraft(command, session);
    case 'predict':
      intend.predict(command.predictions);
      return said(command.line);
    case 'reason':
      intend.giveReason(command.text);
      return said(words.reasoned);
    case 'undo':
    case 'redo': {
      const before = store.getState().game?.draft;
      if (command.do === 'undo') intend.undo();
      else intend.redo();
      if (store.getState().game?.draft === before) return said(words.noStep);
      return said(command.do === 'undo' ? words.undone : words.redone);
    }
    case 'close': {
      const closed = await intend.closeQuarter();
      if (!closed.ok) return refused(closed.refusals, session);
      const { game } = commandPlace(session);
      const status = game ? statusSaid(game) : null;
      return status?.do === 'say'
        ? { line: words.closed(status.line), more: status.more ?? [] }
        : said(words.closed(''));
    }
    case 'offer': {
      const offered = await intend.offer(command.partner, command.terms);
      if (!offered.ok) return refused(offered.refusals, session);
      const { answer } = offered.value;
      const { name } = command;
      return {
        line: answer === null ? words.hears(name) : answer.accept ? words.accepts(name) : words.refuses(name),
        more: [command.line],
      };
    }
    case 'sign': {
      const signed = await intend.sign(command.terms);
      return signed.ok ? said(command.line) : refused(signed.refusals, session);
    }
    case 'new':
      await intend.newGame({ scenario: command.scenario, seat: command.seat });
      return said(words.started);
  }
}

/** A change that the rules refuse is taken back at once, and the refusal is the answer. */
function changeDraft(command: Extract<Command, { do: 'change' }>, session: Session): CommandAnswer {
  const before = session.store.getState().game?.draft;
  const refusedBefore = session.derived()?.draftRefusals.length ?? 0;
  carryOut(session.intend, command.changes);
  const after = session.derived()?.draftRefusals ?? [];
  if (after.length > refusedBefore) {
    for (let steps = 0; steps < command.changes.length; steps++) {
      if (session.store.getState().game?.draft === before) break;
      session.intend.undo();
    }
    return refused(after.slice(refusedBefore), session);
  }
  return said(command.line);
}

function said(line: string): CommandAnswer {
  return { line, more: [] };
}

function refused(refusals: readonly Refusal[], session: Session): CommandAnswer {
  const { language } = session.store.getState();
  const words = COMMAND_WORDS[language];
  const { game } = commandPlace(session);
  const reasons = refusals.map((refusal) =>
    refusal.code === 'held-elsewhere'
      ? FRAME_WORDS[language].elsewhereRefused
      : refusal.code === 'unreached'
        ? FRAME_WORDS[language].unreached
        : refusalText(refusal, game?.seat ?? { names: NOBODY, language }, REFUSAL_WORDS[language]),
  );
  return { line: words.refused(reasons[0] ?? ''), more: reasons.slice(1) };
}

const NO_WORDS = { title: '', question: '', firms: {}, segments: {}, regions: {}, goals: {}, lines: {} };
const NOBODY = { id: '', words: { en: NO_WORDS, zh: NO_WORDS }, file: { firms: [] } };
