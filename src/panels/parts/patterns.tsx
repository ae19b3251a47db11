import type { FirmSlot } from '../../views/charts/spec';

const SLOTS: readonly FirmSlot[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Hatch and dots for all drawings of the page; stands once, before any of them. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-ink" d="M0 0V5" />
        </pattern>
        <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="ink-fill" cx="1.5" cy="1.5" r="1.15" />
        </pattern>
        {SLOTS.map((slot) => (
          <pattern
            key={slot}
            id={`hatch-${slot}`}
            data-firm-slot={slot}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="hatch-firm" d="M0 0V5" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
