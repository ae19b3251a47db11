import { marketChart } from '../views/desk-market';
import type { SeatInput } from '../views/desk-seat';
import { allianceStates, rivalMoves, type AllianceMeasure, type AllianceState } from '../views/desk-others';
import type { DecisionWords } from '../views/words/decisions';
import type { DeskWords } from '../views/words/desk';
import { Chart } from './chart/chart';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import { Section } from './parts/section';

export interface DeskOthersProps {
  readonly seat: SeatInput;
  readonly words: DeskWords;
  readonly decisions: DecisionWords;
  readonly onTable: (partner: string) => void;
}

/** The others: share of all sellers, what rivals did in public, and how alliances fare. */
export function DeskOthers({ seat, words, decisions, onTable }: DeskOthersProps) {
  const alliances = allianceStates(seat, words);
  return (
    <Fold headline={words.others.title} note={words.others.note} wide="bare">
      <Chart
        spec={marketChart(seat, words)}
        words={{ asTable: words.asTable }}
        {...(seat.reports.length > 1 ? { height: 210 } : {})}
      />
      <Section headline={seat.reports.length > 1 ? words.rivals.title : words.rivals.opening}>
        <ul class="desk-rivals">
          {rivalMoves(seat, words, decisions).map(({ firm, text, note }) => (
            <li key={firm.id}>
              <FirmMark slot={firm.slot} />
              <b>{firm.name}</b>
              <span>
                {text}
                {note ? <span class="axis-note"> · {note}</span> : null}
              </span>
              <button
                type="button"
                class="desk-link"
                aria-label={words.inbox.negotiateWith(firm.name)}
                onClick={() => onTable(firm.id)}
              >
                {words.inbox.negotiate}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      {alliances.length === 0 ? (
        <Section headline={words.alliances.titleNone}>
          <p class="note">{words.alliances.noneText}</p>
        </Section>
      ) : (
        alliances.map((alliance) => (
          <Alliance key={alliance.id} alliance={alliance} words={words} onTable={onTable} />
        ))
      )}
    </Fold>
  );
}

interface AllianceProps {
  readonly alliance: AllianceState;
  readonly words: DeskWords;
  readonly onTable: (partner: string) => void;
}

function Alliance({ alliance, words, onTable }: AllianceProps) {
  const { headline, until, partner, measures } = alliance;
  return (
    <Section headline={headline} note={measures.length > 0 ? words.alliances.note : undefined}>
      {measures.length > 0 ? (
        <dl class="desk-measures">
          {measures.map((measure) => (
            <div key={measure.id}>
              <dt>{measure.label}</dt>
              <dd class="desk-measure-bar">
                <Measure measure={measure} />
              </dd>
              <dd class="figure">{measure.text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p class="axis-note">
        {until} ·{' '}
        <button type="button" class="desk-link" onClick={() => onTable(partner)}>
          {words.alliances.read}
        </button>
      </p>
    </Section>
  );
}

interface MeasureProps {
  readonly measure: AllianceMeasure;
}

function Measure({ measure: { value, plan } }: MeasureProps) {
  const at = (part: number): string => `${Math.min(1, Math.max(0, part)) * 100}%`;
  return (
    <svg class="strip" width="100%" height="18" aria-hidden="true">
      <line class="track-line" x1="0" x2="100%" y1="9" y2="9" />
      <rect class="ink-fill" x="0" y="6" width={at(value)} height="6" />
      {plan === null ? null : <line class="zero-line desk-plan" x1={at(plan)} x2={at(plan)} y1="1" y2="17" />}
    </svg>
  );
}
