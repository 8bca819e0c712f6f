import { errorAt, type Problem } from '../../model/problem.js';

/** What to say of ids that an attribute names and a list does not have; told in the console as well. Nothing while there is no list. */
export function unknownIds(
  tag: string,
  attribute: string,
  ids: readonly string[],
  list: { readonly name: string; readonly entries: readonly { readonly id: string }[] | undefined },
): Problem[] {
  const { name, entries } = list;
  const problems = ids
    .filter((id) => entries?.every((entry) => entry.id !== id))
    .map((id) => errorAt([], 'unknown-id', `The list of ${name} has no “${id}”. Check the attribute “${attribute}”.`));
  if (problems.length > 0) console.warn(`<${tag}> ${attribute}\n${problems.map(({ message }) => `  ${message}`).join('\n')}`);
  return problems;
}
