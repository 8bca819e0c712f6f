import type { DocumentNode, ValueNode } from '@humanwhocodes/momoa';
import type { ProblemPath } from '../model/problem.js';
import { memberName } from './find-duplicate-keys.js';

/** A value to be put in place of another one. */
export interface JsonEdit {
  readonly path: ProblemPath;
  readonly value: string | number;
}

/**
 * Puts values into the text of a JSON file and leaves every other character as it is: indentation, order, line ends. What has no
 * place yet is left out.
 * @param root what the text parses to
 */
export function editJson(text: string, root: DocumentNode, edits: readonly JsonEdit[]): string {
  const places = edits.flatMap(({ path, value }) => {
    const node = nodeAt(root, path);
    return node ? [{ from: node.loc.start.offset, to: node.loc.end.offset, written: JSON.stringify(value) }] : [];
  });
  // From the end, so that the places of the others stay true.
  return places.sort((one, other) => other.from - one.from).reduce((edited, { from, to, written }) => edited.slice(0, from) + written + edited.slice(to), text);
}

function nodeAt(document: DocumentNode, path: ProblemPath): ValueNode | undefined {
  let node: ValueNode | undefined = document.body;
  for (const step of path) {
    if (node?.type === 'Array') node = node.elements[Number(step)]?.value;
    else if (node?.type === 'Object') node = node.members.findLast((member) => memberName(member) === step)?.value;
    else return undefined;
  }
  return node;
}
