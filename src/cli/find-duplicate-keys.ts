import type { AnyNode, MemberNode } from '@humanwhocodes/momoa';
import type { Position } from './located-problem.js';

/** Field names that stand twice in one object. `JSON.parse` keeps the last without a word, so the author would never know. */
export function findDuplicateKeys(root: AnyNode): ({ readonly name: string } & Position)[] {
  const found: ({ name: string } & Position)[] = [];
  const waiting: AnyNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'Object') {
      const names = new Set<string>();
      for (const member of node.members) {
        const name = memberName(member);
        if (names.has(name)) found.push({ name, line: member.name.loc.start.line, column: member.name.loc.start.column });
        names.add(name);
        waiting.push(member.value);
      }
    } else if (node.type === 'Array') for (const element of node.elements) waiting.push(element.value);
    else if (node.type === 'Document') waiting.push(node.body);
  }
  return found.sort((one, other) => one.line - other.line || one.column - other.column);
}

/** The name of a field, without its quotation marks. */
export const memberName = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);
