import { allianceId, contractsOf, isMember } from '../engine';
import type { Command, CommandPlace, GamePlace } from './command';
import { decideCommand, keepCommand, kindHelp } from './command-decide';
import { findName, kindNames, partnerList, partnerNames, wordsOf, type Named } from './command-names';
import { draftSaid, mapSaid, rivalsSaid, statusSaid } from './command-said';
import { clausesText, decisionText } from './desk-draft';
import { predictionViews } from './desk-prediction';
import { firmById, type Decision } from './desk-seat';
import { firstSheet, theirSheet } from './table-sheet';
import { COMMAND_WORDS, PLACES, VERBS, type Verb } from './words/commands';
import { decisionWords } from './words/decisions';
import { REFUSAL_WORDS } from './words/refusals';
import { TERM_WORDS } from './words/terms-zh';

const VERB_NAMES = Object.entries(VERBS).map(([id, names]): Named<Verb> => ({ id: id as Verb, names }));
const PLACE_NAMES = Object.entries(PLACES).map(([id, names]): Named<keyof typeof PLACES> => ({
  id: id as keyof typeof PLACES,
  names,
}));

/** Understands one typed line where the reader stands. */
export function readCommand(text: string, at: CommandPlace): Command {
  const words = COMMAND_WORDS[at.language];
  const typed = wordsOf(text);
  const verb = wholeWord(typed, VERB_NAMES);
  if (verb) return doVerb(verb, typed.slice(1), text, at);
  const kind = findName(typed, kindNames());
  if (!kind) {
    const begun = findName(typed, VERB_NAMES);
    return begun
      ? doVerb(begun.id, typed.slice(begun.taken), text, at)
      : { do: 'refuse', line: words.unknown(typed[0] ?? '') };
  }
  if (!at.game) return { do: 'refuse', line: words.noGame };
  if (at.game.over) return { do: 'refuse', line: words.over };
  return decideCommand(at.game.seat, kind.id, typed.slice(kind.taken));
}

function wholeWord(typed: readonly string[], among: readonly Named<Verb>[]): Verb | null {
  const [first = ''] = typed;
  return among.find(({ names }) => names.includes(first))?.id ?? null;
}

function doVerb(verb: Verb, rest: readonly string[], text: string, at: CommandPlace): Command {
  const words = COMMAND_WORDS[at.language];
  const { game } = at;
  if (verb === 'go') return goCommand(rest, at);
  if (verb === 'new') return newCommand(rest, at);
  if (verb === 'help') {
    const kind = game ? findName(rest, kindNames()) : null;
    if (game && kind) return kindHelp(game.seat, kind.id);
    return { do: 'say', line: words.helpLine(), more: words.help };
  }
  if (!game) return { do: 'refuse', line: words.noGame };
  switch (verb) {
    case 'status':
      return statusSaid(game);
    case 'rivals':
      return rivalsSaid(game.seat);
    case 'map':
      return rest.length === 0 ? { do: 'go', route: { page: 'map', game: game.id } } : mapSaid(game, rest);
    case 'next':
      return { do: 'go', route: { page: 'desk', game: game.id } };
    case 'draft':
      return draftSaid(game.seat);
    case 'table':
      return withPartner(game, rest, (partner) => ({
        do: 'go',
        route: { page: 'table', game: game.id, partner },
      }));
    case 'terms':
      return withPartner(game, rest, (partner) => termsCommand(game, partner));
  }
  if (game.over) return { do: 'refuse', line: words.over };
  switch (verb) {
    case 'undo':
    case 'redo':
    case 'close':
      return { do: verb };
    case 'reason':
      return { do: 'reason', text: text.trim().replace(/^\S+\s*/, '') };
    case 'predict':
      return predictCommand(game, rest);
    case 'keep': {
      const kind = findName(rest, kindNames());
      if (!kind) return { do: 'refuse', line: words.unknown(rest[0] ?? '') };
      return keepCommand(game.seat, kind.id, rest.slice(kind.taken));
    }
    case 'offer':
    case 'sign':
      return withPartner(game, rest, (partner) => signCommand(game, partner, verb));
    case 'effort':
    case 'leave':
      return withPartner(game, rest, (partner, left) => contractCommand(game, partner, verb, left));
  }
}

function withPartner(
  { seat }: GamePlace,
  rest: readonly string[],
  act: (partner: string, left: readonly string[]) => Command,
): Command {
  const words = COMMAND_WORDS[seat.language];
  const partner = findName(rest, partnerNames(seat));
  return partner
    ? act(partner.id, rest.slice(partner.taken))
    : { do: 'refuse', line: words.which(partnerList(seat)) };
}

function goCommand(rest: readonly string[], { game, cases, language }: CommandPlace): Command {
  const words = COMMAND_WORDS[language];
  const place = findName(rest, PLACE_NAMES);
  if (!place)
    return {
      do: 'refuse',
      line: words.which(PLACE_NAMES.map(({ names }) => names[language === 'zh' ? 1 : 0] ?? '').join(', ')),
    };
  if (place.id === 'home') return { do: 'go', route: { page: 'home' } };
  if (place.id === 'history')
    return {
      do: 'go',
      route: { page: 'history', scenario: game?.seat.names.id ?? cases[0]?.id ?? '', quarter: 1 },
    };
  if (!game) return { do: 'refuse', line: words.noGame };
  if (place.id !== 'results') return { do: 'go', route: { page: place.id, game: game.id } };
  if (game.played === 0) return { do: 'refuse', line: words.notNow };
  return { do: 'go', route: { page: 'results', game: game.id, quarter: game.played } };
}

function newCommand(rest: readonly string[], { cases, language }: CommandPlace): Command {
  const chosen =
    rest.length === 0
      ? cases[0]
      : cases.find(
          ({ id }) =>
            id ===
            findName(
              rest,
              cases.map((each) => ({ id: each.id, names: [] })),
            )?.id,
        );
  const seat = chosen?.seats.find((each) => rest.includes(each)) ?? chosen?.seats[0];
  if (!chosen || seat === undefined)
    return { do: 'refuse', line: COMMAND_WORDS[language].which(cases.map(({ id }) => id).join(', ')) };
  return { do: 'new', scenario: chosen.id, seat };
}

function termsCommand({ seat }: GamePlace, partner: string): Command {
  const words = COMMAND_WORDS[seat.language];
  const { name } = firmById(seat, partner);
  const sheet = theirSheet({ ...seat, partner });
  if (!sheet) return { do: 'say', line: words.noTerms(name) };
  return {
    do: 'say',
    line: words.theirTerms(name, clausesText(sheet, TERM_WORDS[seat.language], seat.language)),
  };
}

function signCommand({ seat }: GamePlace, partner: string, verb: 'offer' | 'sign'): Command {
  const words = COMMAND_WORDS[seat.language];
  const { name } = firmById(seat, partner);
  const at = { ...seat, partner };
  const sheet = verb === 'sign' ? theirSheet(at) : firstSheet(at);
  if (!sheet) return { do: 'refuse', line: words.noTerms(name) };
  const clauses = clausesText(sheet, TERM_WORDS[seat.language], seat.language);
  return {
    do: verb,
    partner,
    name,
    terms: sheet,
    line: verb === 'sign' ? words.signed(name) : words.offered(name, clauses),
  };
}

function contractCommand(
  { seat }: GamePlace,
  partner: string,
  verb: 'effort' | 'leave',
  left: readonly string[],
): Command {
  const words = COMMAND_WORDS[seat.language];
  const { name } = firmById(seat, partner);
  const { table, firm } = seat.report;
  const other = seat.rules.firmIds.indexOf(partner);
  const slot = contractsOf(table, firm).find((each) => isMember(table, each, other));
  if (slot === undefined) return { do: 'refuse', line: words.noContract(name) };
  const alliance = allianceId(slot);
  const drafted = {
    decisions: decisionWords(seat.language, seat.rules.scale),
    terms: TERM_WORDS[seat.language],
    refusals: REFUSAL_WORDS[seat.language],
  };
  const put = (decision: Decision): Command => ({
    do: 'change',
    changes: [{ put: decision }],
    line: words.put(decisionText(seat, decision, drafted)),
  });
  if (verb === 'leave') return put({ kind: 'alliance', action: 'leave', alliance });
  const effort = Number((left[0] ?? '').replace('%', ''));
  if (left.length === 0 || !Number.isFinite(effort)) return { do: 'refuse', line: words.number };
  if (effort < 0 || effort > 100) return { do: 'refuse', line: words.range('0', '100 %') };
  return put({ kind: 'alliance', action: 'effort', alliance, effort: effort / 100 });
}

function predictCommand({ seat, predictions }: GamePlace, rest: readonly string[]): Command {
  const words = COMMAND_WORDS[seat.language];
  const measure = findName(rest, [
    { id: 'share', names: ['share', '份额'] },
    { id: 'cash', names: ['cash', '现金'] },
  ] as const);
  const numbers = rest
    .slice(measure?.taken ?? 0)
    .map((word) => Number(word.replace('%', '')))
    .filter(Number.isFinite);
  const [view] = predictionViews(seat, predictions).filter(
    (each) => each.measure === (measure?.id ?? 'share'),
  );
  if (!view || numbers.length === 0) return { do: 'refuse', line: words.number };
  const half = (view.value.high - view.value.low) / 2;
  const [one = 0, two] = numbers;
  const [low, high] = two === undefined ? [one - half, one + half] : [Math.min(one, two), Math.max(one, two)];
  const [least, most] = view.axis.domain;
  if (low < least - 1e-6 || high > most + 1e-6)
    return { do: 'refuse', line: words.range(tidy(least), tidy(most)) };
  return {
    do: 'predict',
    predictions: [view.read({ low, mid: (low + high) / 2, high })],
    line: words.predicted(words.measures[view.measure === 'cash' ? 'cash' : 'share'], tidy(low), tidy(high)),
  };
}

function tidy(value: number): string {
  return String(Number(value.toFixed(2))).replace('-', '\u2212');
}
