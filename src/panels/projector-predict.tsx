import type { Hands } from '../session';
import type { SeatInput } from '../views/desk-seat';
import { laterPeriod, sayPeriod } from '../views/period';
import { classMarket } from '../views/projector-market';
import { predictView } from '../views/projector-predict';
import { withForeseen } from '../views/projector-vote';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useLanguage, useWords } from './app-words';
import { CountField } from './projector-count';
import { ProjectorPlot } from './projector-plot';

export interface ProjectorPredictProps {
  readonly seat: SeatInput;
  readonly slot: number;
  readonly quarter: number;
  readonly hands: Hands | null;
  readonly live: boolean;
  readonly hidden: boolean;
  readonly onChange: (hands: Hands) => void;
}

/** What the class expects of its share: hands are counted by bin, and each falls as a dot. */
export function ProjectorPredict(props: ProjectorPredictProps) {
  const { seat, slot, quarter, hands, live, hidden, onChange } = props;
  const all = useWords(PROJECTOR_WORDS);
  const words = all.predict;
  const language = useLanguage();
  const period = sayPeriod(laterPeriod(seat.rules.start, quarter - 1), language);
  const foreseen = hands?.foreseen ?? null;
  const market = classMarket(seat, seat.report.firm, foreseen);
  const view = foreseen ? predictView(foreseen, market.share(seat.report.table), language) : null;
  return (
    <>
      <h1 tabIndex={-1}>{words.title(period, market.name)}</h1>
      {view && hands ? (
        <>
          <p class="projector-lead" aria-live="polite">
            {hidden ? words.hidden : view.all === 0 ? words.none : words.counted(view.all, view.summary)}
          </p>
          <ProjectorPlot view={view} slot={slot} market={market.name} hidden={hidden} />
          {live ? (
            <div class="counts">
              {view.bins.map(({ label, spoken, hands: count }, bin) => (
                <div key={label} class="counts-bin">
                  <span class="counts-label" aria-hidden="true">
                    {label}
                  </span>
                  <CountField
                    value={count}
                    hidden={hidden}
                    labels={{
                      field: words.field(spoken),
                      more: words.more(spoken),
                      fewer: words.fewer(spoken),
                    }}
                    onChange={(next) => onChange(withForeseen(hands, bin, next))}
                  />
                </div>
              ))}
            </div>
          ) : null}
        </>
      ) : (
        <p>{hands ? words.skipped : all.byDesk}</p>
      )}
    </>
  );
}
