import type { InlineNode } from '../../model/inline-text.js';

/** What a stretch of characters stands in; links are told apart by being other objects. */
export type InlineMark = { readonly kind: 'strong' | 'emphasis' } | { readonly kind: 'link'; readonly address: string };

/** A stretch of characters with the marks around it, outermost first. */
export interface InlineRun {
  readonly text: string;
  readonly isCode: boolean;
  readonly marks: readonly InlineMark[];
}

/** Puts stretches into each other by the marks they share; white space at the edge of a mark goes outside of it. */
export function nodesFromRuns(runs: readonly InlineRun[]): InlineNode[] {
  const apart = runs.flatMap(splitSpaces).map((run, index, all) => (run.isCode || run.text !== ' ' ? run : { ...run, marks: shared(all[index - 1], all[index + 1]) }));
  return nest(apart, 0);
}

function splitSpaces(run: InlineRun): InlineRun[] {
  if (run.isCode) return [run];
  const core = run.text.trim();
  if (core === '') return run.text === '' ? [] : [{ ...run, text: ' ' }];
  const begin = /\s/u.test(run.text.charAt(0)) ? [{ ...run, text: ' ' }] : [];
  const end = /\s/u.test(run.text.charAt(run.text.length - 1)) ? [{ ...run, text: ' ' }] : [];
  return [...begin, { ...run, text: core }, ...end];
}

/** The marks that both have, from the outermost on. */
function shared(one: InlineRun | undefined, other: InlineRun | undefined): InlineMark[] {
  const marks: InlineMark[] = [];
  for (let depth = 0; one && other; depth++) {
    const [first, second] = [one.marks[depth], other.marks[depth]];
    if (!first || !second || !isSame(first, second)) break;
    marks.push(first);
  }
  return marks;
}

const isSame = (one: InlineMark, other: InlineMark): boolean => one === other || (one.kind !== 'link' && one.kind === other.kind);

function nest(runs: readonly InlineRun[], depth: number): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (let at = 0; at < runs.length;) {
    const { text, isCode, marks } = runs[at] as InlineRun;
    const mark = marks[depth];
    if (!mark) {
      const last = nodes.at(-1);
      if (isCode) nodes.push({ kind: 'code', text });
      else if (typeof last === 'string') nodes[nodes.length - 1] = last + text;
      else nodes.push(text);
      at++;
    } else {
      let end = at + 1;
      for (let other = runs[end]?.marks[depth]; other && isSame(mark, other); other = runs[end]?.marks[depth]) end++;
      nodes.push(wrap(mark, nest(runs.slice(at, end), depth + 1)));
      at = end;
    }
  }
  return nodes;
}

/** Three stars are read as a strong text with an emphasis in it, never the other way round. */
function wrap(mark: InlineMark, children: InlineNode[]): InlineNode {
  const [only] = children;
  if (mark.kind === 'emphasis' && children.length === 1 && typeof only === 'object' && only.kind === 'strong')
    return { kind: 'strong', children: [{ kind: 'emphasis', children: only.children }] };
  return mark.kind === 'link' ? { kind: 'link', address: mark.address, children } : { kind: mark.kind, children };
}
