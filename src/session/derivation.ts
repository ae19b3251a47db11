import { createErrands } from './errands';
import type { Scenario } from '../scenario';
import type { Round } from '../table';
import { createReplays, type Replays } from './replays';
import type { Standing } from './saving';
import { createTableAsks, type TableAsks } from './table-asks';
import { Unreached } from './weather';
import type {
  Common,
  Derived,
  EvidenceDocument,
  GameInHand,
  HistoryLine,
  Session,
  SessionState,
} from './types';

type Play = typeof import('./play');

/** What stands beside the store: scenarios and histories that have arrived, and what follows from the game in hand. */
export interface Derivation {
  /** The heavy half, fetched once. */
  play(): Promise<Play>;
  /** Keeps a scenario that was found by another way. */
  hold(scenario: Scenario): void;
  /** Lets go of a case that is no longer kept. */
  forget(id: string): void;
  load(id: string): Promise<Scenario | null>;
  loadHistory(id: string): Promise<HistoryLine | null>;
  derived(): Derived | null;
  common(): Common | null;
  scenario(id: string, form?: string): Scenario | null;
  history(id: string): HistoryLine | null;
  readonly way: Session['way'];
  evidence(document: string): EvidenceDocument | null;
  whatHangsOn(document: string): Readonly<Record<string, readonly string[]>> | null;
  /** The case of a game with the numbers that the game changed; null until it has come. */
  scenarioOf(game: GameInHand): Scenario | null;
  readonly table: TableAsks;
  readonly replays: Replays;
  roundOf(game: GameInHand): Round | null;
  periodOf(game: GameInHand): string;
  standingOf(game: GameInHand): Standing;
}

const PLACES = import.meta.glob<PlacesFile>('../../seeds/places/*.json', { import: 'default' });

/** Where the rows of a document have their place in the game. */
interface PlacesFile {
  readonly rows: Readonly<
    Record<string, { readonly places?: readonly { readonly kind: string; readonly of: string }[] }>
  >;
}

/** Paths of numbers by fact: a place names a number of the model by its name, one of the case by its path. */
function numbersOf({ rows }: PlacesFile): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([fact, { places = [] }]) => [
      fact,
      places
        .filter(({ kind }) => kind === 'parameter')
        .map(({ of }) => (of.includes('.') ? of : `parameters.${of}`)),
    ]),
  );
}

const EVIDENCE = import.meta.glob<EvidenceDocument>('../../seeds/evidence/*.json', { import: 'default' });

/**
 * `arrived` is told the name of everything that comes from the network, so that the page can show it; `guestText` finds
 * the file of a case that is kept on this device; `unreached` is told when something did not come.
 */
export function createDerivation(
  getState: () => SessionState,
  arrived: (name: string) => void,
  guestText: (id: string) => Promise<string | null>,
  unreached: () => void,
  gameText: (id: string) => Promise<string | null>,
): Derivation {
  let loading: Promise<Play> | null = null;
  let play: Play | null = null;
  const scenarios = new Map<string, Scenario>();
  const histories = new Map<string, HistoryLine>();
  const documents = new Map<string, EvidenceDocument>();
  const hangings = new Map<string, Readonly<Record<string, readonly string[]>>>();
  const asked = new Set<string>();
  const ask = createErrands(arrived);
  let last: { readonly game: GameInHand; readonly derived: Derived | null } | null = null;

  const fetchPlay = (): Promise<Play> => {
    loading ??= import('./play').then(
      (module) => {
        play = module;
        return module;
      },
      (weather: unknown) => {
        // The next one who asks fetches again.
        loading = null;
        throw new Unreached(String(weather));
      },
    );
    return loading;
  };
  const hold = (scenario: Scenario): void => {
    if (scenarios.has(scenario.id)) return;
    scenarios.set(scenario.id, scenario);
    arrived(`case/${scenario.id}`);
  };
  /** A case of somebody else is read by the same door every time, since what lies on disk may have been changed. */
  const loadGuest = async (id: string): Promise<Scenario | null> => {
    const text = await guestText(id);
    if (text === null) return null;
    const read = (await fetchPlay()).readCase([{ name: 'case.json', text }]);
    return read.ok && read.value.scenario.id === id ? read.value.scenario : null;
  };
  const load = async (id: string): Promise<Scenario | null> => {
    const known = scenarios.get(id);
    if (known) return known;
    const scenario = (await fetchPlay()).scenarioOf(id) ?? (await loadGuest(id));
    if (scenario) hold(scenario);
    return scenario;
  };
  const loadHistory = async (id: string): Promise<HistoryLine | null> => {
    const known = histories.get(id);
    if (known) return known;
    const scenario = await load(id);
    const history = scenario ? await reached((await fetchPlay()).historyOf(scenario)) : null;
    if (history && !histories.has(id)) {
      histories.set(id, history);
      arrived(`history/${id}`);
    }
    return histories.get(id) ?? null;
  };
  const once = (name: string, fetch: () => Promise<unknown>): void => {
    if (asked.has(name)) return;
    asked.add(name);
    // Not asked for again by itself: a page that is drawn anew without a network would never rest.
    fetch().catch((weather: unknown) => {
      unreached();
      if (!(weather instanceof Unreached)) throw weather;
    });
  };
  const scenarioOf = (game: GameInHand): Scenario | null => {
    const scenario = scenarios.get(game.record.scenario.id);
    const played = play && scenario ? play.scenarioWith(scenario, play.makingOf(game.record)) : null;
    return played?.ok ? played.value : null;
  };
  const roundOf = (game: GameInHand): Round | null => {
    const scenario = scenarioOf(game);
    const round = play && scenario ? play.tableOf(game, scenario) : null;
    return round?.ok ? round.value : null;
  };
  const periodOf = (game: GameInHand): string => {
    const round = roundOf(game);
    return play && round ? play.periodOf(round) : '';
  };

  const derived = (): Derived | null => {
    const { game } = getState();
    if (!game) return null;
    if (last?.game === game) return last.derived;
    const scenario = scenarioOf(game);
    const found = play && scenario ? play.deriveGame(game, scenario) : null;
    last = { game, derived: found };
    return found;
  };

  let lastCommon: { readonly game: GameInHand; readonly common: Common | null } | null = null;
  const common = (): Common | null => {
    const { game } = getState();
    if (!game?.hot) return null;
    if (lastCommon?.game === game) return lastCommon.common;
    const scenario = scenarioOf(game);
    const found = play && scenario ? play.commonOf(game, scenario) : null;
    lastCommon = { game, common: found };
    return found;
  };

  const replays = createReplays({ play: fetchPlay, load, getState, gameText, arrived });

  return {
    play: fetchPlay,
    replays,
    hold,
    forget: (id) => {
      scenarios.delete(id);
      histories.delete(id);
      asked.delete(`case/${id}`);
      asked.delete(`history/${id}`);
    },
    load,
    loadHistory,
    scenarioOf,
    roundOf,
    periodOf,
    standingOf: (game) => {
      const round = roundOf(game);
      return {
        period: periodOf(game),
        quarters: round ? round.history.length - 1 : 0,
        over: round?.over ?? false,
        ...(round ? { of: round.rules.quarters } : {}),
      };
    },
    derived,
    common,
    table: createTableAsks({ derived, getState, play: () => play, ask }),
    scenario: (id, form) => {
      if (!scenarios.has(id)) once(`case/${id}`, () => load(id));
      const whole = scenarios.get(id) ?? null;
      const formed = form !== undefined && whole && play ? play.scenarioWith(whole, { form }) : null;
      return formed?.ok ? formed.value : whole;
    },
    history: (id) => {
      if (!histories.has(id)) once(`history/${id}`, () => loadHistory(id));
      return histories.get(id) ?? null;
    },
    // Whoever holds a line has fetched what plays it.
    way: (line, seat, turns, until) => play?.wayOf(line, seat, turns, until) ?? null,
    whatHangsOn: (document) => {
      const fetch = PLACES[`../../seeds/places/${document}.json`];
      if (!hangings.has(document) && fetch) {
        once(`places/${document}`, async () => {
          hangings.set(document, numbersOf(await fetch()));
          arrived(`places/${document}`);
        });
      }
      return hangings.get(document) ?? null;
    },
    evidence: (document) => {
      const fetch = EVIDENCE[`../../seeds/evidence/${document}.json`];
      if (!documents.has(document) && fetch) {
        once(`evidence/${document}`, async () => {
          documents.set(document, await reached(fetch()));
          arrived(`evidence/${document}`);
        });
      }
      return documents.get(document) ?? null;
    },
  };
}

/** What comes from the network, or the weather that kept it away. */
function reached<Came>(coming: Promise<Came>): Promise<Came> {
  return coming.catch((weather: unknown) => {
    throw new Unreached(String(weather));
  });
}
