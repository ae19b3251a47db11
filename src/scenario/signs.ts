/** Control signs but tab and new line, and signs without a shape of their own: marks of direction, joiners, private use. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\ufffe\uffff]/u;
/** Half of a pair, or what a decoder puts in place of bytes that are no text. */
const BROKEN = /[\p{Cs}\ufffd]/u;
const UNSHOWN = new RegExp(`${HIDDEN.source}|${BROKEN.source}`, 'gu');
const PLAIN = /[\t\n]/g;
const LONGEST_SHOWN = 300;

/** The first sign of a text that nobody sees (`hidden`), or that is no sign (`broken`); null in an honest text. */
export function strangeSign(
  text: string,
): { readonly sort: 'hidden' | 'broken'; readonly point: string } | null {
  const plain = text.replace(PLAIN, '');
  const broken = BROKEN.exec(plain);
  const found = broken ?? HIDDEN.exec(plain);
  return found && { sort: broken ? 'broken' : 'hidden', point: pointOf(found[0]) };
}

/** A stranger's text as it may be printed: strange signs spelled out, its length bounded. */
export function shown(text: string): string {
  const safe = text.replace(UNSHOWN, (sign) => `<${pointOf(sign)}>`);
  return safe.length > LONGEST_SHOWN ? `${safe.slice(0, LONGEST_SHOWN)}...` : safe;
}

/** A text as one line of at most `most` letters, without marks that turn or hide text. */
export function oneLine(wanted: string, most: number): string {
  const plain = wanted.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
  return [...plain.replaceAll(/\s+/g, ' ').trim()].slice(0, most).join('').trim();
}

function pointOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
