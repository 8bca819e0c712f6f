/** Gives the headers by which a browser lets a page of another site read an answer; none for a site that is not allowed. */
export type OriginHeaders = (origin: string | null) => Readonly<Record<string, string>>;

/**
 * Reads which sites may ask, such as `https://school.example`: exactly these, or every one where `*` is among them.
 * @throws for what is not an origin, because it would never fit one
 */
export function allowOrigins(allowed: string | readonly string[] = []): OriginHeaders {
  const origins = new Set(typeof allowed === 'string' ? [allowed] : allowed);
  if (origins.has('*')) return () => ({ 'access-control-allow-origin': '*' });
  for (const origin of origins) if (!isOrigin(origin)) throw new Error(`“${origin}” is not an origin; write it as in “https://school.example”, without a path.`);
  if (origins.size === 0) return () => ({});
  // What is kept for one site must not be given to another.
  const vary = { vary: 'origin' };
  return (origin) => (origin !== null && origins.has(origin) ? { ...vary, 'access-control-allow-origin': origin } : vary);
}

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && /^https?:$/.test(protocol) && !text.includes('*');
  } catch {
    return false;
  }
}
