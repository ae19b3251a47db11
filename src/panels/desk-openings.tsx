import type { Axis } from '../views/charts/spec';
import type { Change } from '../views/desk-fields';
import type { Effect } from '../views/desk-outlook';
import { ownFirm, type SeatInput } from '../views/desk-seat';
import type { Suggestion, SuggestionWords } from '../views/desk-suggestion';
import { suggestionsOf } from '../views/desk-suggestions';
import { formatMoneyCell, moneyCellUnit, formatNumber, formatPoints } from '../views/format';
import { useEffects } from './desk-effects';
import { DeskAttention } from './desk-firm';
import { AsideNote } from './parts/aside-note';
import { useNarrow } from './parts/media';
import { OpeningList, OpeningRow, OpeningTotal } from './parts/opening-row';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';

export interface DeskOpeningsProps {
  readonly seat: SeatInput;
  readonly words: SuggestionWords;
  readonly onChange: (changes: readonly Change[]) => void;
  readonly onTable: (partner: string) => void;
  /** An option under focus or pointer, with the one that leaves its row as it stands; null when none is. */
  readonly onPreview: (preview: OptionPreview | null) => void;
}

export interface OptionPreview {
  readonly word: string;
  readonly change: Change;
  readonly without: Change | null;
}

/** What this quarter asks for: a row each with its cost and its effect on one axis. */
export function DeskOpenings({ seat, words, onChange, onTable, onPreview }: DeskOpeningsProps) {
  const { desk } = words;
  const narrow = useNarrow();
  const suggestions = suggestionsOf(seat, words);
  const { effects, whole } = useEffects(seat, suggestions);
  const rows = suggestions.map((row) => ({ row, effect: effects.get(row.id) ?? null }));
  const axis = axisOf([whole, ...rows.map(({ effect }) => effect)], seat);
  const { openings } = desk;
  return (
    <Section
      headline={openings.title(rows.length)}
      note={openings.note}
      aside={narrow ? <DeskAttention seat={seat} words={desk} /> : undefined}
    >
      <OpeningList
        heads={{
          ...openings.heads,
          cash: `${openings.heads.cash} ${moneyCellUnit(seat.language, seat.rules.scale)}`,
        }}
        axis={axis}
      >
        {rows.map(({ row, effect }) => (
          <Row
            key={row.id}
            row={row}
            effect={effect}
            axis={axis}
            seat={seat}
            words={words}
            onChange={onChange}
            onTable={onTable}
            onPreview={onPreview}
          />
        ))}
        <OpeningTotal
          name={openings.together}
          note={openings.togetherNote}
          attention={formatNumber(seat.attentionSpent, seat.language, 0)}
          cash={cashText(whole?.cash ?? 0, seat)}
          cashLabel={openings.cashLabel}
          effect={whole ? { range: whole.share, slot: ownFirm(seat).slot, estimate: false } : null}
          effectText={whole ? effectText(whole, seat, words) : openings.asItStands}
          axis={axis}
          pressure={whole ? pressureText(whole, seat) : formatNumber(0, seat.language, 1)}
          pressureLabel={openings.pressureLabel}
        />
      </OpeningList>
      <p class="note desk-how">
        <AsideNote kind="reason" word={openings.how}>
          <p>{openings.howText}</p>
        </AsideNote>
      </p>
    </Section>
  );
}

interface RowProps {
  readonly row: Suggestion;
  readonly effect: Effect | null;
  readonly axis: Axis;
  readonly seat: SeatInput;
  readonly words: SuggestionWords;
  readonly onChange: (changes: readonly Change[]) => void;
  readonly onTable: (partner: string) => void;
  readonly onPreview: (preview: OptionPreview | null) => void;
}

function Row({ row, effect, axis, seat, words, onChange, onTable, onPreview }: RowProps) {
  const { openings, suggest } = words.desk;
  const { name, consequence, options, chosen, partner } = row;
  const used = row.attention;
  return (
    <OpeningRow
      name={name}
      consequence={consequence}
      control={
        partner === null ? (
          <Segmented
            label={name}
            options={options.map(({ id, word }) => ({ value: id, word }))}
            chosen={chosen}
            onChoose={(id) => {
              const option = options.find((each) => each.id === id);
              if (option) onChange([option.change]);
            }}
            onPreview={(id) => {
              const option = options.find((each) => each.id === id);
              const keep = options.find((each) => 'clear' in each.change && each.id !== id);
              onPreview(
                option
                  ? { word: `${name}: ${option.word}`, change: option.change, without: keep?.change ?? null }
                  : null,
              );
            }}
          />
        ) : (
          <button type="button" class="button" onClick={() => onTable(partner)}>
            {suggest.toTable}
          </button>
        )
      }
      attention={used}
      attentionText={openings.attentionOf(used)}
      cash={effect ? cashText(effect.cash, seat) : <span class="mute">0</span>}
      cashLabel={openings.cashLabel}
      pressureLabel={openings.pressureLabel}
      effect={effect ? { range: effect.share, slot: ownFirm(seat).slot, estimate: false } : null}
      effectText={
        effect ? effectText(effect, seat, words) : partner === null ? openings.asItStands : openings.atTable
      }
      axis={axis}
      pressure={effect ? pressureText(effect, seat) : <span class="mute">0</span>}
      pressureTone={effect && effect.pressure > 0.05 ? 'alarm' : 'plain'}
    />
  );
}

function cashText(fen: number, seat: SeatInput): string {
  return formatMoneyCell(fen, seat.language, seat.rules.scale, { signed: true });
}

function pressureText({ pressure }: Effect, seat: SeatInput): string {
  return formatNumber(pressure, seat.language, 1, true);
}

function effectText({ share }: Effect, seat: SeatInput, { desk }: SuggestionWords): string {
  return desk.openings.effect(
    formatPoints(share.low / 100, seat.language, 2),
    formatPoints(share.high / 100, seat.language, 2),
  );
}

/** One axis for all rows, with zero on it and room for the widest range. */
function axisOf(effects: readonly (Effect | null)[], seat: SeatInput): Axis {
  let low = 0;
  let high = 0;
  for (const effect of effects) {
    if (!effect) continue;
    low = Math.min(low, effect.share.low);
    high = Math.max(high, effect.share.high);
  }
  const reach = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10].find((nice) => nice >= Math.max(high, -low)) ?? 20;
  const from = low < -reach * 0.05 ? -reach : -reach * 0.1;
  const label = (at: number): string =>
    formatNumber(at, seat.language, reach < 0.2 ? 2 : reach < 2 ? 1 : 0, true) || '0';
  const ticks = [
    ...(from === -reach ? [{ at: -reach, label: label(-reach) }] : []),
    { at: 0, label: '0' },
    { at: reach, label: label(reach) },
  ];
  return { domain: [from, reach], ticks };
}
