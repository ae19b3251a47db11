import type { GameRecord, ReplayKey, Verification } from '../session';
import { badgeOf } from '../views/replay';
import { REPLAY_WORDS } from '../views/words/replay';
import { useIntentions } from './app-session';
import { useLanguage, useWords } from './app-words';
import { RefusalList } from './replay-refused';

export interface ReplayBadgeProps {
  readonly source: ReplayKey;
  readonly record: GameRecord;
  readonly verification: Verification;
}

/** Whether the game came out as recorded when it was played again; a long one can be stopped. */
export function ReplayBadge({ source, record, verification }: ReplayBadgeProps) {
  const { badge: words } = useWords(REPLAY_WORDS);
  const intend = useIntentions();
  const { mark, sentence, problems } = badgeOf(verification, record, useLanguage());
  const { state } = verification;
  return (
    <div class={`badge badge-${state}`}>
      <p role="status">
        <b aria-hidden="true">{mark}</b> {sentence}{' '}
        {state === 'running' ? (
          <button type="button" class="text-button" onClick={() => intend.stopVerifying(source)}>
            {words.stop}
          </button>
        ) : null}
        {state === 'stopped' ? (
          <button type="button" class="text-button" onClick={() => intend.verifyAgain(source)}>
            {words.again}
          </button>
        ) : null}
      </p>
      {problems.length > 0 ? (
        <details>
          <summary>{words.why}</summary>
          <RefusalList lines={problems} />
        </details>
      ) : null}
    </div>
  );
}
