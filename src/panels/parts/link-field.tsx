export interface LinkFieldProps {
  readonly label: string;
  readonly link: string;
  /** Another class beside its own. */
  readonly more?: string;
}

/** An address to be copied by hand: all of it is chosen when the field is entered. */
export function LinkField({ label, link, more }: LinkFieldProps) {
  return (
    <input
      class={`replay-link${more ? ` ${more}` : ''}`}
      type="text"
      aria-label={label}
      readOnly
      value={link}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

/** Whether an address of this host opens on this computer alone. */
export function isHereOnly(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** The address of a page of this program. */
export function addressOf(fragment: string): string {
  return `${location.origin}${location.pathname}${fragment}`;
}
