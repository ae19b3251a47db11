import { useState } from 'preact/hooks';
import type { Pile } from '../session';
import type { PileRow } from '../views/marking';
import { refusalLines } from '../views/replay';
import { MARKING_WORDS } from '../views/words/marking';
import { useIntentions } from './app-session';
import { useLanguage, useWords } from './app-words';

export interface MarkDetailsProps {
  readonly row: PileRow;
  readonly pile: Pile;
}

/** What is behind one row: remarks, the sum of the grade, predictions, and every reason. */
export function MarkDetails({ row: { name, who, details }, pile }: MarkDetailsProps) {
  const words = useWords(MARKING_WORDS).details;
  const language = useLanguage();
  const intend = useIntentions();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { remarks, sum, parts, calibration, reasons, seed } = details;
  const look = async (): Promise<void> => {
    const text = await pile.text(name);
    const code = /#\/record\/([A-Za-z0-9_-]+)/.exec(text)?.[1];
    if (code !== undefined && !text.trim().startsWith('{')) intend.go({ page: 'record', code, quarter: 0 });
    else {
      const viewed = await intend.viewRecord(text);
      setRefused(viewed.ok ? [] : refusalLines(viewed.refusals, language).map(({ sentence }) => sentence));
    }
  };
  return (
    <div class="mark-behind">
      <div>
        {remarks.length > 0 ? (
          <ul class="mark-remarks">
            {remarks.map((remark) => (
              <li key={remark}>
                <bdi>{remark}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
        {sum === '' ? null : <p class="mark-sum">{sum}</p>}
        {parts.length > 0 ? (
          <dl class="moves" aria-label={words.parts}>
            {parts.map(({ id, aim, points }) => (
              <div key={id}>
                <dt>{aim}</dt>
                <dd>{points}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {calibration.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="note">
          {words.file}: <bdi>{name}</bdi>
          {seed === '' ? null : ` · ${words.seed}: ${seed}`}
        </p>
        {seed === '' ? null : (
          <p>
            <button
              type="button"
              class="text-button"
              aria-label={`${words.replay}: ${who}`}
              onClick={() => void look()}
            >
              {words.replay}
            </button>{' '}
            <span class="alarm" role="status">
              {refused.join(' ')}
            </span>
          </p>
        )}
      </div>
      {reasons.length === 0 ? null : (
        <ul class="rows" aria-label={words.reasons}>
          {reasons.map(({ period, reason }, at) => (
            <li key={at}>
              <b>{period}</b> {reason === '' ? <span class="mute">{words.none}</span> : <bdi>{reason}</bdi>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
