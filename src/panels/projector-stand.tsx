import type { SeatInput } from '../views/desk-seat';
import { standView } from '../views/projector-stand';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useWords } from './app-words';

export interface ProjectorStandProps {
  readonly seat: SeatInput;
  readonly slot: number;
}

/** Where the firm stands: three figures, what moved in public, and what to talk about. */
export function ProjectorStand({ seat, slot }: ProjectorStandProps) {
  const words = useWords(PROJECTOR_WORDS).stand;
  const view = standView(seat);
  return (
    <>
      <h1 tabIndex={-1}>{view.headline}</h1>
      <div class="stand" data-firm-slot={slot}>
        <dl class="stand-figures">
          <div>
            <dd class="big">{view.share}</dd>
            <dt>{view.change}</dt>
          </div>
          <div>
            <dd class="big">{view.pressure}</dd>
            <dt>{words.pressure(view.zone)}</dt>
          </div>
          <div>
            <dd class="big">{view.cash}</dd>
            <dt>{words.cash}</dt>
          </div>
        </dl>
        <section class="rule-block">
          <h2>{words.public}</h2>
          {view.news.length === 0 ? <p class="mute">{words.quiet}</p> : null}
          {view.news.map((line) => (
            <p key={line} class="stand-news">
              {line}
            </p>
          ))}
        </section>
        <section class="rule-block stand-ask">
          <h2>{words.ask}</h2>
          <p>{view.question}</p>
        </section>
      </div>
    </>
  );
}
