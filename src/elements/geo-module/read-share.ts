/** `60%`, `60` and `0.6` all mean six tenths; undefined for what is no share. */
export function readShare(given: string | number | undefined): number | undefined {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(String(given ?? '').trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const share = percent || number > 1 ? number / 100 : number;
  return share <= 1 ? share : undefined;
}
