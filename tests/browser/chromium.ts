/** Debian's Chromium, or Playwright's own where that is all there is. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
