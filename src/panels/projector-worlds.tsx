import type { Derived, Hands } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { classMarket } from '../views/projector-market';
import { sayPackage } from '../views/projector-packages';
import { letterOf, pairOf, worldsView } from '../views/projector-worlds';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { NoHands } from './projector-decide';

export interface ProjectorWorldsProps {
  readonly derived: Derived;
  readonly seat: SeatInput;
  readonly quarter: number;
  readonly hands: Hands | null;
}

/** The quarter as it was played beside the same quarter with the runner-up. */
export function ProjectorWorlds({ derived, seat, quarter, hands }: ProjectorWorldsProps) {
  const all = useWords(PROJECTOR_WORDS);
  const words = all.worlds;
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const pair = hands ? pairOf(hands) : null;
  const ours = derived.reports[quarter];
  const other = pair ? session.paired(quarter, pair.instead) : 'none';
  if (!pair || !ours || other === 'none')
    return <NoHands title={all.phases.worlds} text={pair ? words.broken : words.none} />;
  if (!other) return <NoHands title={all.phases.worlds} text={all.working} />;
  const [played, instead] = [letterOf(pair.played), letterOf(pair.instead)];
  const market = classMarket(seat, ours.firm, hands?.foreseen);
  const tables = { played: ours.table, instead: other.table };
  const view = worldsView(tables, ours.firm, market, instead, language);
  return (
    <>
      <h1 tabIndex={-1}>{view.headline}</h1>
      <p class="projector-lead">{words.same}</p>
      <table class="worlds">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <b>{words.played(played)}</b>
              <span>{sayPackage(seat, hands?.options[pair.played]?.decisions ?? [])}</span>
            </th>
            <th scope="col">
              <b>{words.instead(instead)}</b>
              <span>{sayPackage(seat, hands?.options[pair.instead]?.decisions ?? [])}</span>
            </th>
            <th scope="col">{words.gap}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ id, label, played: one, instead: two, gap, same }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td class="worlds-figure">{one}</td>
              <td class="worlds-figure">{two}</td>
              <td class={same ? 'mute' : 'worlds-gap'}>{gap}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="projector-foot">
        <b>{words.caution}</b>
      </p>
    </>
  );
}
