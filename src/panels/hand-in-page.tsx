import { useState } from 'preact/hooks';
import { CASES } from '../session';
import { handInView } from '../views/hand-in';
import { ASSIGNMENT_WORDS } from '../views/words/assignment';
import { RESULTS_WORDS } from '../views/words/results';
import { formatCount } from '../views/format';
import { downloadText } from './app-download';
import { useDerived, useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { FactList } from './parts/fact-list';
import { addressOf, LinkField } from './parts/link-field';
import { Section } from './parts/section';
import './style/screens-assignment.css';

/** Where a game leaves the device: as a file or as a link, with what the marker will see. */
export function HandInPage() {
  const words = useWords(ASSIGNMENT_WORDS).handIn;
  const results = useWords(RESULTS_WORDS);
  const language = useLanguage();
  const derived = useDerived();
  const intend = useIntentions();
  const game = useSessionState((state) => state.game);
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState('');
  if (!derived || !game) return null;
  const recorded = CASES.some(({ id, recorded: known }) => known && id === derived.scenario.id);
  const view = handInView(game.record, derived, game.seat, language);
  const copy = async (): Promise<void> => {
    const code = await intend.linkTo(`game/${game.id}`);
    if (!code.ok) return setSaid(words.tooLong);
    const link = addressOf(`#/record/${code.value}`);
    setByHand(link);
    await navigator.clipboard.writeText(link).then(
      () => setSaid(words.copied(formatCount(link.length, language))),
      () => setSaid(words.byHand),
    );
  };
  return (
    <main class="page hand-in" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>
          <bdi>{view.title}</bdi>
        </h1>
      </div>
      <div class="columns">
        <div class="stack span-5">
          <Section headline={words.ways} note={words.stays}>
            {view.notes.map((note) => (
              <p key={note} class="alarm">
                {note}
              </p>
            ))}
            <p class="button-row">
              <Button
                weight="main"
                onClick={() =>
                  void intend.exportReplay(`game/${game.id}`).then((text) => downloadText(view.file, text))
                }
              >
                {words.file}
              </Button>
              <span class="note">{words.fileNote(view.file)}</span>
            </p>
            <p class="button-row">
              <Button onClick={() => void copy()}>{words.link}</Button>
              <span class="note" role="status">
                {said === '' ? words.linkNote : said}
              </span>
            </p>
            {byHand === '' ? null : <LinkField label={words.byHand} link={byHand} more="task-link" />}
            <p>
              {derived.round.over && recorded ? (
                <a href={`#/history/${derived.scenario.id}/1`}>{results.toHistory}</a>
              ) : (
                <a href={`#/game/${game.id}/desk`}>{words.back}</a>
              )}
            </p>
          </Section>
        </div>
        <div class="stack span-7">
          <Section headline={words.seen}>
            <FactList
              facts={view.facts.map(({ id, label, value }) => ({ id, label, value: <bdi>{value}</bdi> }))}
            />
          </Section>
          <Section headline={words.quarters}>
            {view.reasons.length === 0 ? <p class="mute">{words.nothing}</p> : null}
            <ul class="rows">
              {view.reasons.map(({ period, reason }) => (
                <li key={period}>
                  <b>{period}</b>{' '}
                  {reason === '' ? <span class="mute">{words.none}</span> : <bdi>{reason}</bdi>}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </main>
  );
}
