import { useState } from 'preact/hooks';
import { guestLine } from '../views/home-cases';
import type { FileRefusal } from '../views/problems';
import { HOME_WORDS } from '../views/words/home';
import { useIntentions, useSessionState } from './app-session';
import { Lazy } from './app-lazy';
import { useLanguage, useWords } from './app-words';
import { Section } from './parts/section';

const fetchProblems = () => import('./home-problems').then((part) => part.HomeProblems);

/** Cases that other people wrote: brought in as files, listed, and refused in words when they are not sound. */
export function HomeGuests() {
  const words = useWords(HOME_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const guests = useSessionState((state) => state.guests);
  const [refusals, setRefusals] = useState<readonly FileRefusal[]>([]);
  const read = async (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    const result = await intend.importCase(texts);
    setRefusals(result.ok ? [] : result.refusals);
  };
  const remove = async (id: string) => {
    const result = await intend.deleteCase(id);
    setRefusals(result.ok ? [] : result.refusals);
  };
  return (
    <div
      class="home-guests"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer?.files);
      }}
    >
      <Section
        headline={words.guests.title}
        aside={
          <label class="file-button">
            {words.guests.load}
            <input
              class="visually-hidden"
              type="file"
              multiple
              accept="application/json,.json"
              onChange={(event) => {
                void read(event.currentTarget.files);
                // The same file, mended, may be chosen again.
                event.currentTarget.value = '';
              }}
            />
          </label>
        }
      >
        <p>
          {words.guests.text} <span class="mute">{words.guests.drop}</span>
        </p>
        {refusals.length > 0 ? <Lazy fetch={fetchProblems} props={{ refusals }} quiet /> : null}
        <ul class="rows">
          {guests
            .map((guest) => guestLine(guest, language))
            .map(({ id, title, question, span, seats }) => (
              <li key={id} class="save">
                <span>
                  <b>{title}</b> <span class="mute">{question}</span> <span class="note">{span}</span>
                </span>
                <span class="save-acts">
                  {seats.map(({ firm, name }) => (
                    <a key={firm} class="text-button" href={`#/brief/${id}/${firm}`}>
                      {words.play.as(name)}
                    </a>
                  ))}
                  <button
                    type="button"
                    class="text-button"
                    aria-label={words.guests.removeLabel(title)}
                    onClick={() => void remove(id)}
                  >
                    {words.guests.remove}
                  </button>
                </span>
              </li>
            ))}
        </ul>
      </Section>
    </div>
  );
}
