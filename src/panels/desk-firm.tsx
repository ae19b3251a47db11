import { deskHeadline, firmAttention, firmFigures, firmIncome } from '../views/desk-firm';
import { firmGauge, gaugeZones } from '../views/desk-gauge';
import type { SeatInput } from '../views/desk-seat';
import { moneyCellUnit } from '../views/format';
import { laterPeriod, shortPeriod } from '../views/period';
import type { DeskWords } from '../views/words/desk';
import { Attention } from './parts/attention';
import { FigureRow, FigureRows } from './parts/figure-row';
import { Fold } from './parts/fold';
import { Notches } from './parts/notches';
import { NumberWithReason } from './parts/number-with-reason';
import { PressureGauge } from './parts/pressure-gauge';
import { Section } from './parts/section';
import { StatementTable } from './parts/statement-table';
import { Termed } from './termed';

export interface DeskPartProps {
  readonly seat: SeatInput;
  readonly words: DeskWords;
}

/** The finding of the desk, and where the game stands. */
export function DeskHead({ seat, words }: DeskPartProps) {
  const { rules, report } = seat;
  const done = report.table.quarter[0] ?? 0;
  const total = rules.quarters;
  return (
    <div class="page-head">
      <h1>{deskHeadline(seat, words)}</h1>
      <Notches
        done={done}
        total={total}
        first={shortPeriod(rules.start)}
        last={shortPeriod(laterPeriod(rules.start, total - 1))}
        label={words.notches(Math.min(done, total - 1), total)}
      />
    </div>
  );
}

/** The firm in figures, its pressure, its attention and its last quarter; on a phone the figures, and the rest behind its word. */
export function DeskFirm({ seat, words }: DeskPartProps) {
  const { used, of } = firmAttention(seat);
  const { headline, before } = firmGauge(seat, words);
  return (
    <>
      <Section headline={words.figures.state} headlineHidden>
        <FigureRows>
          {firmFigures(seat, words).map(({ id, label, value, change, spark, tone }) => (
            <FigureRow
              key={id}
              label={<Termed of={id}>{label}</Termed>}
              value={value}
              change={change}
              spark={spark}
              tone={tone}
            />
          ))}
        </FigureRows>
      </Section>
      <Fold headline={headline} note={before ?? undefined} wide="bare">
        <DeskPressure seat={seat} words={words} />
        <Section headline={words.attention.headline(used, of)}>
          <DeskAttention seat={seat} words={words} />
        </Section>
        <StatementTable
          title={words.income.title}
          unit={moneyCellUnit(seat.language, seat.rules.scale)}
          lines={firmIncome(seat, words)}
        />
      </Fold>
    </>
  );
}

/** Points of attention as squares, with what is left in words. */
export function DeskAttention({ seat, words }: DeskPartProps) {
  const { used, of } = firmAttention(seat);
  return (
    <Attention
      used={used}
      of={of}
      label={words.attention.label(used, of)}
      note={used > of ? words.attention.over(used - of) : words.attention.left(of - used)}
    />
  );
}

function DeskPressure({ seat, words }: DeskPartProps) {
  const gauge = firmGauge(seat, words);
  const { pressure } = words;
  return (
    <PressureGauge
      headline={gauge.headline}
      {...(gauge.before === null ? {} : { before: gauge.before })}
      zones={gaugeZones(words)}
      value={gauge.value}
      parts={gauge.parts}
      again={{ label: pressure.again, points: gauge.again.points, pointsText: gauge.again.text }}
      sum={{
        label: (
          <>
            {pressure.sum}{' '}
            <NumberWithReason
              value={pressure.formula}
              reason={{
                formula: pressure.formulaText,
                inputs: gauge.parts.map(({ name, own }) => ({
                  label: name,
                  value: pressure.partOf(own.toFixed(0)),
                })),
              }}
              labels={{ hint: pressure.formulaHint, sources: pressure.sources }}
              sources={pressure.edges}
            />
          </>
        ),
        text: gauge.sum,
      }}
      description={gauge.description}
      heads={pressure.heads}
    />
  );
}
