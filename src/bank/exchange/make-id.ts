const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/u;
const LONGEST_SLUG = 60;

/** Letters that do not come apart into a Latin letter and a mark. */
const LATIN: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd' };

/** A readable id from a text: `Rivers & lakes` becomes `rivers-lakes`; empty where a text has no Latin letter or digit. */
export function slugOf(text: string): string {
  const slug = text
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ıßæœøđłþð]/gu, (letter) => LATIN[letter] as string)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '');
  if (slug.length <= LONGEST_SLUG) return slug.replace(/-$/u, '');
  const end = slug.lastIndexOf('-', LONGEST_SLUG);
  return slug.slice(0, end > LONGEST_SLUG / 2 ? end : LONGEST_SLUG);
}

/** Gives out ids that differ from one another: the first of the wishes that is an id, with a number behind it where it is taken. */
export function idMaker(): (...wishes: readonly (string | undefined)[]) => string {
  const taken = new Map<string, number>();
  return (...wishes) => {
    const wish = wishes.find((one): one is string => one !== undefined && IDENTIFIER.test(one)) ?? 'q';
    let id = wish;
    // The count is kept for each wish, so that a thousand questions of one title take no time.
    for (let count = (taken.get(wish) ?? 1) + 1; taken.has(id); count++) {
      id = `${wish.slice(0, 70)}-${count}`;
      taken.set(wish, count);
    }
    taken.set(id, taken.get(id) ?? 1);
    return id;
  };
}

/** `a` … `z`, for the parts of a question. */
export const letterOf = (index: number): string => String.fromCharCode(97 + index);
