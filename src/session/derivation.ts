import type { SheetEffect } from '../analysis';
import type { TermSheet } from '../engine';
import type { Scenario } from '../scenario';
import type { Round } from '../table';
import type { Standing } from './saving';
import type { Derived, EvidenceDocument, GameInHand, HistoryLine, SessionState } from './types';

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
  scenario(id: string): Scenario | null;
  history(id: string): HistoryLine | null;
  evidence(document: string): EvidenceDocument | null;
  whatHangsOn(document: string): Readonly<Record<string, readonly string[]>> | null;
  termsEffect(sheet: TermSheet | null): SheetEffect | null;
  /** The case of a game with the numbers that the game changed; null until it has come. */
  scenarioOf(game: GameInHand): Scenario | null;
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
 * the file of a case that is kept on this device.
 */
export function createDerivation(
  getState: () => SessionState,
  arrived: (name: string) => void,
  guestText: (id: string) => Promise<string | null>,
): Derivation {
  let loading: Promise<Play> | null = null;
  let play: Play | null = null;
  const scenarios = new Map<string, Scenario>();
  const histories = new Map<string, HistoryLine>();
  const documents = new Map<string, EvidenceDocument>();
  const hangings = new Map<string, Readonly<Record<string, readonly string[]>>>();
  const asked = new Set<string>();
  let weighing: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly game: GameInHand; readonly derived: Derived | null } | null = null;

  const fetchPlay = (): Promise<Play> => {
    loading ??= import('./play').then(
      (module) => {
        play = module;
        return module;
      },
      (weather: unknown) => {
        // Without a network now, perhaps with one later.
        loading = null;
        throw weather;
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
    const history = scenario ? await (await fetchPlay()).historyOf(scenario) : null;
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
      arrived('fetch-failed');
      if (!(weather instanceof TypeError)) throw weather;
    });
  };
  const scenarioOf = (game: GameInHand): Scenario | null => {
    const scenario = scenarios.get(game.record.scenario.id);
    const played = play && scenario ? play.scenarioWith(scenario, game.record.parameters) : null;
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

  return {
    play: fetchPlay,
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
      };
    },
    derived,
    termsEffect: (sheet) => {
      const now = derived();
      if (!now || !play || !sheet) return null;
      const known = play.knownEffect(now.report, sheet);
      if (known) return known;
      // Worked out after the page has drawn; of sheets turned quickly, only the last one.
      clearTimeout(weighing);
      const { effectOfTerms } = play;
      weighing = setTimeout(() => {
        effectOfTerms(now.report, now.rules, sheet);
        arrived('terms');
      }, 60);
      return null;
    },
    scenario: (id) => {
      if (!scenarios.has(id)) once(`case/${id}`, () => load(id));
      return scenarios.get(id) ?? null;
    },
    history: (id) => {
      if (!histories.has(id)) once(`history/${id}`, () => loadHistory(id));
      return histories.get(id) ?? null;
    },
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
          documents.set(document, await fetch());
          arrived(`evidence/${document}`);
        });
      }
      return documents.get(document) ?? null;
    },
  };
}
