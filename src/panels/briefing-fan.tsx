import { FAN_DRAWS } from '../session';
import type { BriefingCase } from '../views/briefing';
import type { OpenRange } from '../views/briefing-doubt';
import { briefingFanChart } from '../views/briefing-fan';
import type { Range } from '../views/charts/spec';
import { APP_WORDS } from '../views/words/app';
import { DOUBT_WORDS } from '../views/words/doubt';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';

export interface BriefingFanProps {
  readonly scenario: BriefingCase & { readonly form: string | null };
  readonly seat: string;
  /** Ranges of the numbers on the cards, as they stand and as they are doubted. */
  readonly plain: readonly OpenRange[];
  readonly doubted: readonly OpenRange[] | null;
  readonly offered: boolean;
  readonly expected: Range | null;
}

/** What is not known of the model, as a fan: drawn in workers, again whenever a card is doubted. */
export function BriefingFan({ scenario, seat, plain, doubted, offered, expected }: BriefingFanProps) {
  const words = useWords(DOUBT_WORDS).fan;
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const failed = useSessionState((state) => state.loaded.includes('outlook-failed'));
  if (plain.length === 0) return <p class="note">{words.nothing}</p>;
  const form = scenario.form ?? undefined;
  const first = session.fan(scenario.id, seat, plain, form);
  // Doubt is drawn after the fan that it is held against.
  const whole = (first?.draws ?? 0) >= FAN_DRAWS;
  const second = doubted && whole ? session.fan(scenario.id, seat, doubted, form) : null;
  if (!first) return <p class="mute">{failed ? words.failed : words.waiting}</p>;
  const spec = briefingFanChart({
    scenario,
    seat,
    language,
    plain: first,
    doubted: second,
    offered,
    numbers: plain.length,
    expected,
  });
  return (
    <Chart spec={spec} words={{ asTable }} height={210} fold={doubted ? 'open' : 'closed'}>
      <p class="note">{words.how((second ?? first).draws, plain.length)}</p>
    </Chart>
  );
}
