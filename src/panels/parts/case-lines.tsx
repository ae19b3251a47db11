import type { FirmSlot, Tick } from '../../views/charts/spec';
import { FIRM_DASHES, FirmDot } from './firm-mark';

export interface CaseLine {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly question: string;
  /** Seat one plays; gives shape, colour and dash. */
  readonly slot: FirmSlot;
  /** First and last quarter on the common years, as fractions 0..1 of the whole width. */
  readonly from: number;
  readonly to: number;
  readonly quarters: number;
}

export interface CaseLinesProps {
  readonly label: string;
  /** Years, `at` as a fraction 0..1. */
  readonly years: readonly Tick[];
  readonly now: Tick | null;
  readonly cases: readonly CaseLine[];
}

/** Where a line's words find room: right of it, left of it, or above. */
function sideOf({ from, to }: CaseLine): 'right' | 'left' | 'above' {
  if (to <= 0.62) return 'right';
  return from >= 0.38 ? 'left' : 'above';
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}

/** One line a case on the common years: a notch a quarter, the seat's shape at its start. */
export function CaseLines({ label, years, now, cases }: CaseLinesProps) {
  return (
    <nav class="cases" aria-label={label}>
      <svg class="strip cases-years" width="100%" height="18" aria-hidden="true">
        <line class="now-line" x1="0" x2="100%" y1="1" y2="1" />
        {years.map(({ at, label: year }) => (
          <g key={at}>
            <line class="base-line" x1={percent(at)} x2={percent(at)} y1="1" y2="18" />
            <text class="case-year" x={percent(at)} dx="5" y="14">
              {year}
            </text>
          </g>
        ))}
        {now ? (
          <svg class="strip-mark" x={percent(now.at)} y="0" width="1" height="1">
            <path class="ink-fill" d="M-5 -7H5L0 0Z" />
            <text class="case-now" x="9" y="-5">
              {now.label}
            </text>
          </svg>
        ) : null}
      </svg>
      <ul>
        {cases.map((one) => (
          <li key={one.id}>
            <a class={`case case-${sideOf(one)}`} href={one.href}>
              <span class="case-words" style={wordsAt(one)}>
                <b>{one.name}</b> <span class="mute">{one.question}</span>
              </span>
              <svg
                class="strip case-line"
                width="100%"
                height="14"
                aria-hidden="true"
                data-firm-slot={one.slot}
              >
                <line
                  class="case-run"
                  x1={percent(one.from)}
                  x2={percent(one.to)}
                  y1="7"
                  y2="7"
                  stroke-dasharray={FIRM_DASHES[one.slot] || undefined}
                />
                {Array.from({ length: one.quarters }, (_, quarter) => {
                  const at = percent(one.from + ((quarter + 1) / one.quarters) * (one.to - one.from));
                  return <line key={quarter} class="case-notch" x1={at} x2={at} y1="4" y2="10" />;
                })}
                <svg class="strip-mark" x={percent(one.from)} y="7" width="1" height="1">
                  <FirmDot slot={one.slot} size={12} />
                </svg>
              </svg>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Place of the words on a wide page; a narrow one puts them above their line. */
function wordsAt(one: CaseLine): Record<string, string> {
  switch (sideOf(one)) {
    case 'right':
      return { left: `calc(${percent(one.to)} + 10px)` };
    case 'left':
      return { right: `calc(${percent(1 - one.from)} + 14px)` };
    case 'above':
      return { left: percent(one.from) };
  }
}
