const SAFE_SCHEMES = new Set(['https:', 'http:', 'mailto:']);

/**
 * Says whether a link may be followed: https, http, mailto or relative. Anything else (`javascript:`, `data:`, `blob:`, …) may not.
 * The URL parser decides, not a pattern, because it strips tabs, newlines and controls the way browsers do.
 */
export function isSafeAddress(address: string): boolean {
  // Browsers do not agree on white space in a host.
  if (/^\s*\w+:\/\/[^/?#]*\s/.test(address)) return false;
  try {
    return SAFE_SCHEMES.has(new URL(address, 'https://base.invalid/').protocol);
  } catch {
    return false;
  }
}

/** The host of an absolute web address, to show beside a link; undefined for a relative or unreadable one. */
export function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host || undefined;
  } catch {
    return undefined;
  }
}
