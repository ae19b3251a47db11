import type { ResultsInput } from '../views/results';
import { thoughtViews, type ThoughtView } from '../views/results-rivals';
import { DEAL_WORDS } from '../views/words/deal';
import { useSession, useSessionState } from './app-session';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import './style/results-rivals.css';

export interface ResultsRivalsProps {
  readonly input: ResultsInput;
}

/** What the rivals tell of a quarter, once it is over. */
export function ResultsRivals({ input }: ResultsRivalsProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  const words = DEAL_WORDS[input.language];
  const told = session.thoughts(input.quarter);
  return (
    <Fold headline={words.told.title} note={words.told.note} wide="section">
      {told === null ? (
        <p class="note">{words.told.waiting}</p>
      ) : (
        <div class="thoughts">
          {thoughtViews(told, input, words).map((view) => (
            <Thought key={view.firm} view={view} columns={words.told.columns} chosen={words.told.chosen} />
          ))}
        </div>
      )}
    </Fold>
  );
}

interface ThoughtProps {
  readonly view: ThoughtView;
  readonly columns: {
    readonly way: string;
    readonly gain: string;
    readonly share: string;
    readonly chance: string;
  };
  readonly chosen: string;
}

/** One rival: why it chose in the open, what it weighed behind it. */
function Thought({ view, columns, chosen }: ThoughtProps) {
  const { name, character, slot, sentence, believed, ways, futures } = view;
  const taken = ways.find((way) => way.taken);
  if (!taken)
    return (
      <p class="thought thought-habit">
        <FirmMark slot={slot} /> {sentence}
      </p>
    );
  return (
    <details class="thought">
      <summary>
        <FirmMark slot={slot} /> <b>{name}</b> <span class="axis-note">{character}</span>{' '}
        <span class="thought-choice">{taken.name}</span>
      </summary>
      <p>{sentence}</p>
      <p class="note">{believed}</p>
      <table class="thought-ways">
        <thead>
          <tr>
            <th scope="col">
              {columns.way} <span class="axis-note">({futures})</span>
            </th>
            <th scope="col">{columns.gain}</th>
            <th scope="col">{columns.share}</th>
            <th scope="col">{columns.chance}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.name} class={way.taken ? 'thought-taken' : undefined}>
              <th scope="row">
                {way.name}
                {way.taken ? <span class="axis-note"> · {chosen}</span> : null}
              </th>
              <td>{way.gain}</td>
              <td>{way.share}</td>
              <td>{way.chance}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
