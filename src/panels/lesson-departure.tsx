import type { HistoryLine } from '../session';
import { departureView } from '../views/lesson-departure';
import { LESSON_WORDS } from '../views/words/lesson';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { FactTable } from './chart/chart';
import { Section } from './parts/section';

export interface LessonDepartureProps {
  readonly game: string;
  readonly line: HistoryLine;
  readonly seat: string;
}

/** Where a learner who took over left the author's line, and what it cost or brought after as many quarters. */
export function LessonDeparture({ game, line, seat }: LessonDepartureProps) {
  const words = useWords(LESSON_WORDS).departure;
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const replay = session.replay(`game/${game}`);
  // A game that was deleted is no longer spoken of.
  if (replay.state !== 'ready') return null;
  const mine = replay.line;
  const { headline, parted, rows } = departureView(
    mine,
    line,
    seat,
    mine.record.branch?.after ?? 0,
    language,
  );
  const { figure, mine: own, theirs, gap } = words.columns;
  return (
    <Section headline={words.title}>
      <div class="lesson-departure">
        <p>{headline}</p>
        {rows.length > 0 ? (
          <FactTable
            table={{
              columns: [figure, own, theirs, gap],
              rows: rows.map((row) => [row.label, row.mine, row.theirs, row.gap]),
            }}
            caption={words.title}
          />
        ) : null}
        {parted ? (
          <ul class="rows">
            <li>
              <b>{words.you}</b> {parted.mine}
            </li>
            <li>
              <b>{words.author}</b> {parted.theirs}
            </li>
          </ul>
        ) : null}
        {rows.length > 0 ? <p class="note">{words.warning}</p> : null}
        <p class="lesson-departure-ways">
          <a href={`#/game/${game}/desk`}>{words.goOn}</a>
          {rows.length > 0 ? <a href={`#/replay/${game}/0`}>{words.replay}</a> : null}
        </p>
      </div>
    </Section>
  );
}
