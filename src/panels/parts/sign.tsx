export interface SignProps {
  readonly width?: number;
}

/** The sign: two lines, one solid from a circle, one dashed from a square, that cross and run on. */
export function Sign({ width = 30 }: SignProps) {
  return (
    <svg class="sign" width={width} height={(width * 2) / 3} viewBox="0 0 30 20" aria-hidden="true">
      <path d="M1 5H9L21 15H29" />
      <path d="M1 15H9L21 5H29" stroke-dasharray="4 2" />
      <circle cx="4" cy="5" r="3" />
      <rect x="23.4" y="2.2" width="5.6" height="5.6" />
    </svg>
  );
}
