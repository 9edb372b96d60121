/** The path of an installed Chrome or Chromium. */
export function findBrowser(): string | undefined;
