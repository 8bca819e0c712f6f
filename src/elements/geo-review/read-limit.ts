/** How many questions a day holds where the page does not say. */
export const USUAL_LIMIT = 20;

/** The daily limit as it is written on a page: a whole number from 1 on, or `none`, which is Infinity; undefined for anything else. */
export function readLimit(written: unknown): number | undefined {
  const text = String(written).trim();
  if (text === 'none') return Infinity;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
