import { useState } from 'preact/hooks';
import { CASES, LONGEST_NAME } from '../session';
import { savedLine, type SavedLine } from '../views/home-cases';
import { APP_WORDS } from '../views/words/app';
import { HOME_WORDS } from '../views/words/home';
import { downloadText } from './app-download';
import { useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { Dialog } from './parts/dialog';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';

const EXPORT_NOTE = 'export-note';

/** Games kept on this device, and those that could not be read. */
export function HomeSaves() {
  const words = useWords(HOME_WORDS);
  const { close } = useWords(APP_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const games = useSessionState((state) => state.games);
  const damaged = useSessionState((state) => state.damaged);
  const guests = useSessionState((state) => state.guests);
  const [doomed, setDoomed] = useState<SavedLine | null>(null);
  const [renamed, setRenamed] = useState<SavedLine | null>(null);
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const lines = games.map((game) => savedLine(game, [...CASES, ...guests], language));
  const read = async (file: File | undefined) => {
    if (!file) return;
    const result = await intend.importRecord(await file.text());
    setFailed(!result.ok);
  };
  return (
    <Section
      headline={words.continue.title}
      aside={
        <label class="file-button">
          {words.continue.importWord}
          <input
            class="visually-hidden"
            type="file"
            accept="application/json,.json"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
      }
    >
      {failed ? <p role="alert">{words.continue.importFailed}</p> : null}
      {lines.length === 0 ? (
        <p class="mute">{words.continue.none}</p>
      ) : (
        <ul class="rows saves">
          {lines.map((line) => (
            <li key={line.id} class="save">
              <a
                class="save-open"
                href={`#/game/${line.id}/desk`}
                aria-label={words.continue.openLabel(`${line.name}, ${line.progress}`)}
              >
                <FirmMark slot={line.slot} />{' '}
                <b>
                  <bdi>{line.name}</bdi>
                </b>{' '}
                <span class="note">{line.progress}</span>
              </a>
              <span class="note save-when">{line.saved}</span>
              <span class="save-acts">
                {line.started ? (
                  <a
                    class="text-button"
                    href={`#/replay/${line.id}/0`}
                    aria-label={words.line.replayLabel(line.name)}
                  >
                    {words.line.replay}
                  </a>
                ) : null}
                {line.over ? (
                  <a class="text-button" href={`#/closing/${line.scenario}`}>
                    {words.line.closing}
                  </a>
                ) : null}
                <button
                  type="button"
                  class="text-button"
                  aria-label={words.continue.renameLabel(line.name)}
                  onClick={() => {
                    setName(line.own);
                    setRenamed(line);
                  }}
                >
                  {words.continue.rename}
                </button>
                <button
                  type="button"
                  class="text-button"
                  aria-label={words.continue.exportLabel(line.name)}
                  aria-describedby={line.over ? undefined : EXPORT_NOTE}
                  onClick={() =>
                    void intend
                      .exportGame(line.id)
                      .then((text) => downloadText(`crosshold-${line.id}.json`, text))
                  }
                >
                  {words.continue.exportWord}
                </button>
                <button
                  type="button"
                  class="text-button"
                  aria-label={words.continue.removeLabel(line.name)}
                  onClick={() => setDoomed(line)}
                >
                  {words.continue.remove}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {games.some(({ over }) => !over) ? (
        <p class="note" id={EXPORT_NOTE}>
          {words.continue.exportNote}
        </p>
      ) : null}
      {damaged.length > 0 ? <Damaged /> : null}
      <Dialog
        open={renamed !== null}
        title={words.continue.rename}
        closeWord={close}
        onClose={() => setRenamed(null)}
      >
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (renamed) void intend.renameGame(renamed.id, name);
            setRenamed(null);
          }}
        >
          <label>
            <span class="field-label">{words.continue.nameOf}</span>
            <input
              class="name-input"
              type="text"
              maxLength={LONGEST_NAME}
              autoComplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <p class="note">{words.continue.nameHint(LONGEST_NAME)}</p>
          <p class="button-row">
            <Button weight="main" type="submit">
              {words.continue.saveName}
            </Button>
          </p>
        </form>
      </Dialog>
      <Dialog
        open={doomed !== null}
        title={words.continue.remove}
        closeWord={close}
        onClose={() => setDoomed(null)}
        actions={
          <>
            <Button onClick={() => setDoomed(null)}>{words.continue.keep}</Button>
            <Button
              weight="main"
              onClick={() => {
                if (doomed) void intend.deleteGame(doomed.id);
                setDoomed(null);
              }}
            >
              {words.continue.remove}
            </Button>
          </>
        }
      >
        <p>{doomed ? words.continue.sure(`${doomed.name}, ${doomed.progress}`) : ''}</p>
      </Dialog>
    </Section>
  );
}

function Damaged() {
  const words = useWords(HOME_WORDS);
  const intend = useIntentions();
  const damaged = useSessionState((state) => state.damaged);
  return (
    <div class="damaged">
      <h3>{words.damaged.title}</h3>
      <p class="note">{words.damaged.why}</p>
      <ul class="rows">
        {damaged.map(({ id, text }) => (
          <li key={id} class="row-line">
            <span>{words.damaged.name(id)}</span>
            <span class="save-acts">
              <button
                type="button"
                class="text-button"
                onClick={() => downloadText(`crosshold-${id}-damaged.json`, text)}
              >
                {words.damaged.download}
              </button>
              <button type="button" class="text-button" onClick={() => void intend.discardDamaged(id)}>
                {words.damaged.discard}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
