/** The names on the way to a category, without those that only say where Moodle keeps it: `$course$/top/Rivers` is `Rivers`. */
export function readCategory(path: string): string[] {
  // A slash in a name is written twice.
  const names = path
    .replaceAll('//', '\u0000')
    .split('/')
    .map((name) => name.replaceAll('\u0000', '/').trim().toWellFormed())
    .filter((name) => name !== '');
  const begin = /^\$\w{1,20}\$$/u.test(names[0] ?? '') ? 1 : 0;
  return names.slice(names[begin] === 'top' ? begin + 1 : begin);
}

/** How many names all of the ways have in common at their beginning. */
export function commonDepth(ways: readonly (readonly string[])[]): number {
  const [first = [], ...rest] = ways;
  const apart = first.findIndex((name, depth) => rest.some((way) => way[depth] !== name));
  return apart < 0 ? first.length : apart;
}

/** A category as it is written in a file. */
export const writeCategory = (names: readonly string[]): string => `$course$/top/${names.map((name) => name.replace(/\s+/gu, ' ').trim().replaceAll('/', '//')).join('/')}`;
