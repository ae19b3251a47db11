import { useState } from 'preact/hooks';
import type { Pile } from '../session';
import { formatCount } from '../views/format';
import { pileHeadline, pileRows, type PileOrder } from '../views/marking';
import { MARKING_WORDS } from '../views/words/marking';
import { downloadText } from './app-download';
import { useSession, useSessionState } from './app-session';
import { Unfetched } from './app-unfetched';
import { useLanguage, useWords } from './app-words';
import { MarkDrop } from './mark-drop';
import { MarkTable } from './mark-table';
import { Button } from './parts/button';
import { Section } from './parts/section';
import './style/screens-assignment.css';

/** The marker's page: files in, rows out, nothing sent anywhere. */
export function MarkPage() {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const pile = session.pile();
  return pile ? <Marking pile={pile} /> : <Unfetched />;
}

interface MarkingProps {
  readonly pile: Pile;
}

function Marking({ pile }: MarkingProps) {
  const words = useWords(MARKING_WORDS);
  const language = useLanguage();
  const [order, setOrder] = useState<PileOrder>({ column: 'student', falling: false });
  const { rows, running, waiting, left } = pile.view();
  const session = useSession();
  // What verified has been fetched; a strange name would be asked for on every drawing.
  const known = new Set(rows.filter(({ of }) => of > 0).map(({ scenario }) => scenario));
  const headline = pileHeadline(rows, language);
  const names = (id: string) => (known.has(id) ? session.scenario(id) : null);
  return (
    <main class="page mark" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p class="lead">{words.lead}</p>
      <MarkDrop pile={pile} />
      <Progress pile={pile} />
      {left > 0 ? (
        <p class="alarm" role="alert">
          {words.full(left)}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p class="mute">{running || waiting > 0 ? '' : words.nothing}</p>
      ) : (
        <Section
          headline={headline}
          aside={
            <button type="button" class="text-button" onClick={pile.clear}>
              {words.clear}
            </button>
          }
        >
          <MarkTable
            rows={pileRows(rows, order, names, language)}
            order={order}
            onOrder={setOrder}
            pile={pile}
          />
          <p class="note assign-honest">{words.gradeNote(words.policies.follower ?? '')}</p>
          <p class="button-row">
            <Button
              weight="main"
              onClick={() =>
                void pile
                  .csv()
                  .then((text) => downloadText('crosshold-marks.csv', text, 'text/csv;charset=utf-8'))
              }
            >
              {words.csv}
            </Button>
          </p>
        </Section>
      )}
      <p class="visually-hidden" role="status">
        {running || rows.length === 0 ? '' : headline}
      </p>
    </main>
  );
}

/** What is being marked, how much is left, and a way to stop. */
function Progress({ pile }: MarkingProps) {
  const words = useWords(MARKING_WORDS);
  const language = useLanguage();
  const { now, running, waiting, rows } = pile.view();
  if (waiting === 0) return null;
  const { progress = null } = now ?? {};
  return (
    <div class="mark-progress">
      <progress value={rows.length} max={rows.length + waiting} aria-label={words.title} />
      <span class="note">
        {now ? words.marking(now.name, waiting) : formatCount(waiting, language)}
        {progress ? ` · ${words.quarter(progress.done, progress.of)}` : ''}
      </span>
      <Button onClick={running ? pile.stop : pile.goOn}>{running ? words.stop : words.goOn}</Button>
    </div>
  );
}
