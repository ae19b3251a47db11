import type { Derived, Hands } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { classMarket, marketCauses } from '../views/projector-market';
import { placeOn, predictView } from '../views/projector-predict';
import { causeGroups, revealView, type CauseGroups } from '../views/projector-reveal';
import { quarterOf } from '../views/results';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useLanguage, useWords } from './app-words';
import { resultsAt } from './results-at';
import { ProjectorPlot } from './projector-plot';

export interface ProjectorRevealProps {
  readonly derived: Derived;
  readonly seat: SeatInput;
  readonly slot: number;
  readonly quarter: number;
  readonly hands: Hands | null;
}

/** The dots, then the line of what came; beside them why, in four groups that add up. */
export function ProjectorReveal({ derived, seat, slot, quarter, hands }: ProjectorRevealProps) {
  const language = useLanguage();
  const words = useWords(PROJECTOR_WORDS);
  const now = quarterOf(resultsAt(derived, quarter, language));
  if (!now) return null;
  const foreseen = hands?.foreseen ?? null;
  const market = classMarket(seat, now.firm, foreseen);
  const reveal = revealView(foreseen, now, market, language);
  const causes = derived.causes(quarter);
  return (
    <>
      <h1 tabIndex={-1}>{reveal.headline}</h1>
      <div class="reveal">
        {foreseen ? (
          <ProjectorPlot
            key={quarter}
            view={predictView(foreseen, market.share(seat.report.table), language, true)}
            slot={slot}
            market={market.name}
            outcome={{ at: placeOn(foreseen, reveal.came), text: reveal.cameText }}
          />
        ) : (
          <p class="projector-lead">{hands ? words.predict.skipped : words.byDesk}</p>
        )}
        {causes ? (
          <Groups
            groups={causeGroups(marketCauses(causes, market.market, seat.rules), now, market, language)}
            title={words.reveal.why}
          />
        ) : null}
      </div>
    </>
  );
}

interface GroupsProps {
  readonly groups: CauseGroups;
  readonly title: string;
}

/** The waterfall lying down: each bar begins where the one above ended, the last is the sum from zero. */
function Groups({ groups, title }: GroupsProps) {
  const [low, high] = groups.scale;
  const place = (points: number): number => ((points - low) / (high - low)) * 100;
  const rows = [
    ...groups.steps,
    { id: 'sum', label: groups.sumLabel, text: groups.sumText, from: 0, to: groups.sum },
  ];
  return (
    <section class="rule-block groups">
      <h2>{title}</h2>
      <p class="visually-hidden">{groups.description}</p>
      <svg class="group-dots" width="0" height="0" aria-hidden="true">
        <pattern id="luck-dots" width="9" height="9" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="2.4" />
        </pattern>
      </svg>
      <ul aria-hidden="true">
        {rows.map(({ id, label, text, from, to }) => (
          <li key={id} class={`group group-${id}`}>
            <span class="group-label">{label}</span>
            <span class="group-text">{text}</span>
            <span class="group-track">
              <span class="group-zero" style={{ left: `${place(0)}%` }} />
              <svg
                class={`group-bar${to < from ? ' group-hurts' : ''}`}
                style={{
                  left: `${place(Math.min(from, to))}%`,
                  width: `${Math.abs(place(to) - place(from))}%`,
                }}
              >
                <rect width="100%" height="100%" />
              </svg>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
