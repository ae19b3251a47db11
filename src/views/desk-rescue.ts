import { gaugeOf, isRunning, contractsOf, type Decision } from '../engine';
import { amountFieldOf, changeFields, decisionAt, openingOf, type Change, type Place } from './desk-fields';
import { effectOf } from './desk-outlook';
import { firmById, firmAt, partnersByFit, regionAt, type SeatInput } from './desk-seat';
import { formatMoney, formatNumber, formatShare } from './format';
import { RESCUE_WORDS } from './words/rescue';

/** One way out of a shortage of cash: a lever that is open now, or a partner to ask. */
export interface WayOut {
  readonly id: string;
  readonly name: string;
  /** What it changes by the end of the quarter, beside the draft as it stands. */
  readonly effect: string;
  readonly change: Change | null;
  readonly partner: string | null;
  readonly chosen: boolean;
}

export interface Rescue {
  readonly headline: string;
  readonly note: string;
  readonly ways: readonly WayOut[];
}

const FINANCE: Place = { kind: 'finance', keys: {} };
/** Quarters of cash and credit under which the ways out are laid on the desk. */
const NEAR = 2;
const MOST_SHOPS = 100;

/** Ways out when cash has run out or soon will; null while the firm can pay. There is always one: to ask a partner. */
export function rescueOf(seat: SeatInput): Rescue | null {
  const { table, firm } = seat.report;
  const { burn, liquidity } = gaugeOf(table, firm);
  const out = (table.cash[firm] ?? 0) < 0 || (table.shortQuarters[firm] ?? 0) > 0;
  const near = burn > 0 && liquidity / burn < NEAR;
  if ((!out && !near) || table.active[firm] === 0) return null;
  const words = RESCUE_WORDS[seat.language];
  const ways = [...ownLevers(seat), askPartner(seat)];
  return {
    headline: out
      ? words.out(ways.length)
      : words.near(formatNumber(liquidity / burn, seat.language, 1), ways.length),
    note: out ? words.outNote : words.nearNote,
    ways,
  };
}

function ownLevers(seat: SeatInput): WayOut[] {
  const words = RESCUE_WORDS[seat.language];
  const { table, firm } = seat.report;
  const { regions } = table.shape;
  const finance = openingOf(seat.openings, 'finance');
  const ways: WayOut[] = [];
  const money = (id: string, name: string, fields: Readonly<Record<string, number | string>>): void => {
    const held = decisionAt(seat.decisions, FINANCE);
    const chosen = Object.entries(fields).every(([key, value]) => held?.[key] === value);
    const cleared = Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
    ways.push(
      wayOf(seat, id, name, changeFields(seat.decisions, FINANCE, chosen ? cleared : fields), chosen),
    );
  };
  const borrow = amountFieldOf(finance, 'borrow')?.max ?? 0;
  if (borrow > 0) money('borrow', words.borrow(formatMoney(borrow, seat.language)), { borrow });
  const stakes = finance?.fields.stake;
  for (const issuer of stakes?.type === 'entity' ? stakes.allowed : [])
    money(`sell-${issuer}`, words.sell(firmById(seat, issuer).name), { stake: issuer, sell: 1 });
  const issue = Math.min(0.1, amountFieldOf(finance, 'issue')?.max ?? 0);
  if (issue > 0) money('issue', words.issue(formatShare(issue, seat.language, 0)), { issue });
  const stores = openingOf(seat.openings, 'stores');
  let region = 0;
  for (let r = 1; r < regions; r++)
    if ((table.stores[firm * regions + r] ?? 0) > (table.stores[firm * regions + region] ?? 0)) region = r;
  const shops = Math.min(MOST_SHOPS, Math.floor(table.stores[firm * regions + region] ?? 0));
  if (stores && !stores.closed && shops > 0) {
    const place: Place = { kind: 'stores', keys: { region: seat.rules.regionIds[region] ?? '' } };
    const chosen = decisionAt(seat.decisions, place)?.close === shops;
    const name = words.close(formatNumber(shops, seat.language, 0), regionAt(seat, region));
    ways.push(
      wayOf(
        seat,
        'close',
        name,
        changeFields(seat.decisions, place, { close: chosen ? null : shops }),
        chosen,
      ),
    );
  }
  if ((amountFieldOf(finance, 'restructure')?.max ?? 0) >= 1)
    money('restructure', words.restructure, { restructure: 1 });
  return ways;
}

function wayOf(seat: SeatInput, id: string, name: string, change: Change, chosen: boolean): WayOut {
  const words = RESCUE_WORDS[seat.language];
  const place = 'put' in change ? change.put : change.clear;
  const rest = seat.decisions.filter(
    (held) => held.kind !== place.kind || (place.kind === 'stores' && held.region !== place.region),
  );
  const changed: readonly Decision[] = 'put' in change ? [...rest, change.put] : rest;
  const [before, after] = [effectOf(seat, seat.decisions), effectOf(seat, changed)];
  // What is chosen already is told by what its going would change, with the sign turned.
  const sign = chosen ? -1 : 1;
  const effect =
    before && after
      ? words.effect(
          formatMoney(Math.round(sign * (after.cash - before.cash)), seat.language, { signed: true }),
          formatNumber(sign * (after.pressure - before.pressure), seat.language, 1, true) || '0',
        )
      : words.refused;
  return { id, name, effect, change, partner: null, chosen };
}

/** The partner of a running contract, else the one who fits best. */
function askPartner(seat: SeatInput): WayOut {
  const words = RESCUE_WORDS[seat.language];
  const { table, firm } = seat.report;
  const slot = contractsOf(table, firm).find((each) => isRunning(table, each));
  const ally =
    slot === undefined
      ? undefined
      : seat.rules.firmIds.findIndex(
          (_, other) => other !== firm && ((table.members[slot] ?? 0) >>> other) % 2 === 1,
        );
  const partner = ally === undefined || ally < 0 ? partnersByFit(seat)[0] : firmAt(seat, ally);
  return {
    id: 'ask',
    name: words.ask(partner?.name ?? ''),
    effect: words.askNote,
    change: null,
    partner: partner?.id ?? null,
    chosen: false,
  };
}
