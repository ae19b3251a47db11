import type { HistoryInput } from '../views/history';
import { besideDeeds, partings, standingRows, type Beside } from '../views/replay';
import { laterPeriod, sayPeriod } from '../views/period';
import { headed } from '../views/words/catalogue';
import { HISTORY_WORDS } from '../views/words/history';
import { REPLAY_WORDS } from '../views/words/replay';
import { useWords } from './app-words';
import { FactTable } from './chart/chart';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import { Section } from './parts/section';

export interface ReplayBesideProps {
  readonly input: HistoryInput;
  readonly beside: Beside;
}

/** Both lines figure by figure at the end of the quarter. */
export function ReplayStanding({ input, beside }: ReplayBesideProps) {
  const { columns } = useWords(REPLAY_WORDS).beside;
  const headline = sayPeriod(laterPeriod(input.scenario.rules.start, input.quarter - 1), input.language);
  const rows = standingRows(input, beside).map(({ label, mine, theirs, gap }) => [label, mine, theirs, gap]);
  return (
    <Section headline={headline}>
      <FactTable
        table={{ columns: [columns.figure, columns.mine, columns.theirs, columns.gap], rows }}
        caption={headline}
      />
    </Section>
  );
}

export interface ReplayPartingsProps extends ReplayBesideProps {
  readonly onGo: (quarter: number) => void;
}

/** The quarters in which the seat decided otherwise, and what each did to the gap. */
export function ReplayPartings({ input, beside, onGo }: ReplayPartingsProps) {
  const { parted: words, beside: lines } = useWords(REPLAY_WORDS);
  const found = partings(input, beside);
  const alike = input.quarter - found.length;
  return (
    <Section headline={words.title} note={words.note(found.length, input.quarter)}>
      {found.length === 0 ? <p class="mute">{words.none}</p> : null}
      {found.length > 0 ? (
        <div class="table-scroll" tabIndex={0} role="group" aria-label={words.title}>
          <table class="facts partings">
            <thead>
              <tr>
                <th scope="col">{words.quarter}</th>
                <th scope="col">{lines.columns.mine}</th>
                <th scope="col">{lines.columns.theirs}</th>
                <th scope="col" class="figure">
                  {lines.columns.gap}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ quarter, period, mine, theirs, gained }) => (
                <tr key={quarter} class={quarter === input.quarter ? 'parting-here' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      class="text-button"
                      aria-label={words.go(period)}
                      onClick={() => onGo(quarter)}
                    >
                      {period}
                    </button>
                  </th>
                  <td>
                    <b>{mine}</b>
                  </td>
                  <td>{theirs}</td>
                  <td class="figure">{gained}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {alike > 0 && found.length > 0 ? <p class="note">{words.alike(alike)}</p> : null}
    </Section>
  );
}

export interface ReplayDeedsProps {
  readonly input: HistoryInput;
  readonly beside: Beside | null;
}

/** What each firm did, and what it did on the other line where that differs. */
export function ReplayDeeds({ input, beside }: ReplayDeedsProps) {
  const words = useWords(REPLAY_WORDS);
  const { quiet } = useWords(HISTORY_WORDS);
  return (
    <Fold headline={words.did} wide="section">
      <ul class="rows recorded">
        {besideDeeds(input, beside).map(({ firm, name, slot, deeds, other }) => (
          <li key={firm} class="recorded-firm">
            <span class="recorded-name">
              <FirmMark slot={slot} /> <b>{name}</b>
            </span>
            <div>
              <p>{deeds === '' ? quiet : deeds}</p>
              {other === null ? null : <p class="note">{headed(words.other, other, input.language)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
