import { useState } from 'preact/hooks';
import { MOST_RECORDS, type Pile } from '../session';
import { MARKING_WORDS } from '../views/words/marking';
import { formatCount } from '../views/format';
import { useLanguage, useWords } from './app-words';
import { droppedFiles } from './mark-files';
import { Button } from './parts/button';

export interface MarkDropProps {
  readonly pile: Pile;
}

/** Where records come in: dropped, chosen, or as pasted links; and the task that they are held against. */
export function MarkDrop({ pile }: MarkDropProps) {
  const words = useWords(MARKING_WORDS);
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const [links, setLinks] = useState('');
  const [task, setTask] = useState('');
  const { set, refusals } = pile.view();
  return (
    <div class="columns mark-in">
      <div class="span-7">
        <div
          class={over ? 'mark-drop mark-over' : 'mark-drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => pile.add(files));
          }}
        >
          <p>
            <b>{words.drop}</b>
          </p>
          <label class="file-button">
            {words.choose}
            <input
              class="visually-hidden"
              type="file"
              multiple
              accept="application/json,.json,text/plain,.txt"
              onChange={(event) => {
                pile.add([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <p class="note">{words.bounds(formatCount(MOST_RECORDS, language))}</p>
        </div>
      </div>
      <div class="span-5">
        <label class="assign-choice">
          <span class="field-label">{words.task}</span>
          <input
            class="assign-wide"
            type="text"
            autoComplete="off"
            value={task}
            aria-invalid={refusals.length > 0}
            aria-describedby="task-note"
            onInput={(event) => setTask(event.currentTarget.value)}
            onChange={(event) => pile.hold(event.currentTarget.value)}
          />
          <span class={refusals.length > 0 ? 'alarm' : 'note'} id="task-note" role="status">
            {refusals.length > 0 ? words.taskRefused : set ? words.taskHeld : words.taskNote}
          </span>
        </label>
        <details class="mark-links">
          <summary>{words.paste}</summary>
          <label class="assign-choice">
            <span class="visually-hidden">{words.pasteLabel}</span>
            <textarea
              class="assign-wide"
              rows={4}
              placeholder={words.pasteLabel}
              value={links}
              onInput={(event) => setLinks(event.currentTarget.value)}
            />
          </label>
          <Button
            onClick={() => {
              pile.paste(links);
              setLinks('');
            }}
          >
            {words.take}
          </Button>
        </details>
      </div>
    </div>
  );
}
