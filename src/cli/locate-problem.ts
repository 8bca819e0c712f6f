import type { DocumentNode, MemberNode, ValueNode } from '@humanwhocodes/momoa';
import type { ProblemPath } from '../model/problem.js';
import { memberName } from './find-duplicate-keys.js';
import type { Position, Range } from './located-problem.js';

/**
 * Where a path of field names and list indexes stands in a JSON text: at the value, or at the field's name when the name itself is
 * wrong. What is missing is shown where it should be: at the object or list that lacks it.
 */
export const locateProblem = (document: DocumentNode, path: ProblemPath, options?: { readonly atName?: boolean }): Position => {
  const { line, column } = locateRange(document, path, options);
  return { line, column };
};

/** The place of {@link locateProblem}, with where it ends. */
export function locateRange(document: DocumentNode, path: ProblemPath, { atName = false }: { readonly atName?: boolean } = {}): Range {
  let node: ValueNode = document.body;
  let member: MemberNode | undefined;
  for (const [depth, step] of path.entries()) {
    const next = stepInto(node, step);
    if (!next) return rangeOf(node);
    node = next.value;
    member = depth === path.length - 1 ? next.member : undefined;
  }
  return rangeOf(atName && member ? member.name : node);
}

function stepInto(node: ValueNode, step: string | number): { value: ValueNode; member?: MemberNode } | undefined {
  if (node.type === 'Array') {
    const element = node.elements[Number(step)];
    return element && { value: element.value };
  }
  if (node.type !== 'Object') return undefined;
  // The last of several, as JSON.parse takes it.
  const member = node.members.findLast((candidate) => memberName(candidate) === step);
  return member && { value: member.value, member };
}

const rangeOf = ({ loc: { start, end } }: { readonly loc: { readonly start: Position; readonly end: Position } }): Range => ({
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
});
