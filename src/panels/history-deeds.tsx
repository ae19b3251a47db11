import { moneyCellUnit } from '../views/format';
import { firmLines, recordedDeeds, type HistoryInput } from '../views/history';
import { headed } from '../views/words/catalogue';
import { HISTORY_WORDS } from '../views/words/history';
import { useWords } from './app-words';
import { FactLine } from './briefing-sources';
import { AsideNote } from './parts/aside-note';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import { Section } from './parts/section';

export interface HistoryPartProps {
  readonly input: HistoryInput;
}

/** What each firm did: the record's words with their sources, and the model's decisions under them. */
export function HistoryDeeds({ input }: HistoryPartProps) {
  const words = useWords(HISTORY_WORDS);
  return (
    <Section headline={words.did} note={words.didNote}>
      <ul class="rows recorded">
        {recordedDeeds(input).map(({ firm, name, slot, said, sources, model }) => (
          <li key={firm} class="recorded-firm">
            <span class="recorded-name">
              <FirmMark slot={slot} /> <b>{name}</b>
            </span>
            <div>
              {said.length === 0 ? <p class="mute">{words.quiet}</p> : null}
              {said.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p class="note">
                {headed(words.inModel, model, input.language)}
                {sources.length > 0 ? ' · ' : ''}
                {sources.length > 0 ? (
                  <AsideNote kind="source" word={words.sources(sources.length)} hint={words.sourcesHint}>
                    <ul class="rows source-list">
                      {sources.map((reference) => (
                        <li key={reference}>
                          <FactLine reference={reference} />
                        </li>
                      ))}
                    </ul>
                  </AsideNote>
                ) : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every firm's figures at the end of the quarter. */
export function HistoryFigures({ input, note }: HistoryPartProps & { readonly note?: string | undefined }) {
  const words = useWords(HISTORY_WORDS);
  return (
    <Fold
      headline={words.figures}
      note={[words.figuresNote(moneyCellUnit(input.language, input.scenario.rules.scale)), note]
        .filter((part) => part !== undefined)
        .join(' · ')}
      wide="section"
    >
      <div class="table-scroll" tabIndex={0} role="group" aria-label={words.figures}>
        <table class="facts">
          <thead>
            <tr>
              {Object.values(words.columns).map((column, index) => (
                <th key={column} scope="col" class={index > 0 ? 'figure' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firmLines(input).map(({ firm, name, slot, share, change, pressure, cash, days }) => (
              <tr key={firm}>
                <th scope="row">
                  <FirmMark slot={slot} /> {name}
                </th>
                <td class="figure">
                  <b>{share}</b>
                </td>
                <td class="figure">{change}</td>
                <td class="figure">{pressure}</td>
                <td class="figure">{cash}</td>
                <td class="figure">{days}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  );
}
