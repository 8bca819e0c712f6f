import { join } from 'node:path';
import { describeDrift } from '../bank/describe-drift.js';
import type { Drift } from '../bank/find-drift.js';
import { renewPassages, type RenewScope } from '../bank/renew-passage.js';
import { findSourceDrift } from '../bank/verify-passages.js';
import { paragraphsOf, type Passage } from '../model/passage.js';
import { errorAt, warningAt, type Problem, type ProblemPath } from '../model/problem.js';
import type { CollectedSource } from './collect-sources.js';
import type { ClaimUses } from './collect-uses.js';
import { locateIn } from './json-document.js';
import type { LocatedProblem } from './located-problem.js';
import { readTextFile } from './read-text-file.js';
import { sha256 } from './sha256.js';
import type { SourceUpdate } from './write-anchors.js';

export interface VerifySourceOptions {
  /** The folder of the articles. */
  readonly articles: string;
  /** The folder of the articles as they were when they were anchored. */
  readonly before?: string | undefined;
  readonly uses: ClaimUses;
  readonly update?: RenewScope | undefined;
}

/** What became of one passage, at its place. */
export interface PassageReport {
  readonly claim: string;
  readonly state: Drift['state'];
  /** Whether it is to be anchored anew. */
  readonly renewed: boolean;
  readonly problem: LocatedProblem;
}

export interface VerifiedSource {
  readonly passages: readonly PassageReport[];
  readonly problems: readonly LocatedProblem[];
  readonly update?: SourceUpdate;
}

/** Looks the passages of one source up in `<folder>/<source id>.txt`. */
export async function verifySource(collected: CollectedSource, options: VerifySourceOptions): Promise<VerifiedSource> {
  const { source, document, base } = collected;
  const at = (path: ProblemPath): ProblemPath => [...base, ...path];
  const file = join(options.articles, `${source.id}.txt`);
  const read = await readTextFile(file);
  if (read.problem)
    return { passages: [], problems: [locateIn(document, errorAt(at(['id']), 'article-missing', `The article “${file}” cannot be read: ${read.problem.message}`))] };
  const before = options.before === undefined ? undefined : await readTextFile(join(options.before, `${source.id}.txt`));
  const drift = await findSourceDrift(source, read.text, { sha256, before: before?.problem ? undefined : before?.text });
  const renewed = options.update
    ? await renewPassages(
        source.claims.map(({ passage }) => passage),
        drift,
        read.text,
        { sha256, scope: options.update },
      )
    : [];
  const passages = source.claims.map(({ id, passage }, index): PassageReport => {
    const state = drift.drifts[index] ?? { state: 'exact' };
    const isRenewed = renewed[index] !== undefined;
    const problem = describe(state, id, passage, isRenewed, options.uses);
    return { claim: id, state: state.state, renewed: isRenewed, problem: locateIn(document, { ...problem, path: at(['claims', index, 'passage']) }) };
  });
  const changes = new Map(renewed.flatMap((passage, index): [number, Passage][] => (passage ? [[index, passage]] : [])));
  const isSettled = passages.every(({ state, renewed: isRenewed }) => state === 'exact' || isRenewed);
  const paragraphs = paragraphsOf(read.text);
  const article =
    options.update && drift.articleChanged && isSettled
      ? { textSha256: sha256(paragraphs.join(' ')), wordCount: paragraphs.flatMap((paragraph) => paragraph.split(' ')).length }
      : undefined;
  const problems: Problem[] = [];
  if (drift.articleChanged && !article)
    problems.push(warningAt(at(['textSha256']), 'article-changed', 'The article differs from the one that was anchored, in passages that are cited or elsewhere.'));
  // They are known by their number alone, so nobody can say where they are now.
  if (article && source.boilerplateParagraphs.length > 0)
    problems.push(warningAt(at(['boilerplateParagraphs']), 'boilerplate-unsure', 'The article changed: see whether these paragraphs are still the ones that do not belong to it.'));
  return {
    passages,
    problems: problems.map((problem) => locateIn(document, problem)),
    ...(changes.size > 0 || article ? { update: { collected, passages: changes, article } } : {}),
  };
}

function describe(drift: Drift, claim: string, passage: Passage, renewed: boolean, uses: ClaimUses): Problem {
  if (drift.state === 'exact') return warningAt([], 'passage-exact', `Claim ${claim}: exact.`);
  const { code, message } = describeDrift(drift, passage);
  const sentence = `Claim ${claim}: ${message}`;
  if (drift.state === 'moved') return warningAt([], code, renewed ? `${sentence} Anchored anew.` : sentence);
  const asked = uses && (uses.get(claim) ?? []);
  const questions = asked && (asked.length > 0 ? ` Questions: ${asked.join(', ')}.` : ' No question rests on it.');
  const whole = `${sentence}${questions ?? ''}`;
  return renewed ? warningAt([], code, `${whole} Anchored anew; read it again.`) : errorAt([], code, whole);
}
