import type { Problem } from './problem.js';

/** A problem for each of a question's parts whose id an earlier one of the same list has. `list` is the name of their field. */
export const repeatedIds = (list: string, parts: readonly { readonly id: string }[]): Pick<Problem, 'path' | 'message'>[] => {
  const ids = parts.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: [list, index, 'id'], message: `“${id}” is the id of an earlier one of the ${list}; give each its own.` }] : [],
  );
};
