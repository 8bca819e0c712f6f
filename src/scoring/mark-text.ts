import type { ProblemPath } from '../model/problem.js';
import type { Text } from '../model/text.js';
import type { ExpectedText } from '../model/expected-text.js';
import { foldText } from './fold-text.js';
import { matchesText } from './text-match.js';

/** How a typed text compares with those the author expects. */
export interface TextMark {
  /** 0 to 1: the points of the best accepted text that matches, whatever their order. */
  readonly share: number;
  /** What the author says of the accepted text or the common error that matched. */
  readonly feedback?: Text;
}

/** Marks a typed text. */
export function markText(expected: ExpectedText, given: string): TextMark {
  const matching = expected.accept.filter(({ text }) => matchesText(given, text, expected));
  const best = matching.reduce<(typeof matching)[number] | undefined>((one, other) => (one && shareOf(one) >= shareOf(other) ? one : other), undefined);
  const slip = best ? undefined : expected.commonErrors?.find(({ text }) => matchesText(given, text, expected));
  const feedback = best?.feedback ?? slip?.feedback;
  return { share: best ? shareOf(best) : 0, ...(feedback === undefined ? {} : { feedback }) };
}

const shareOf = ({ points }: ExpectedText['accept'][number]): number => points ?? 1;

/** The accepted texts that earn everything, as people read them: an ellipsis for each star. */
export const fullAnswers = ({ accept }: ExpectedText): string[] => accept.filter((accepted) => shareOf(accepted) === 1).map(({ text }) => readable(text));

const readable = (pattern: string): string => pattern.replaceAll('\\*', '\uE000').replaceAll('*', '…').replaceAll('\uE000', '*');

/** No text that earns everything, texts that accept anything, and common errors that would be marked right. */
export function expectedTextProblems(expected: ExpectedText): { path: ProblemPath; message: string }[] {
  const problems: { path: ProblemPath; message: string }[] = [];
  if (!expected.accept.some((accepted) => shareOf(accepted) === 1 && !isOnlyStars(accepted.text)))
    problems.push({ path: ['accept'], message: 'has no accepted text that earns the full points.' });
  expected.accept.forEach(({ text }, index) => {
    if (isOnlyStars(text)) problems.push({ path: ['accept', index, 'text'], message: `“${text}” accepts anything at all.` });
  });
  (expected.commonErrors ?? []).forEach(({ text }, index) => {
    if (expected.accept.some((accepted) => matchesText(text, accepted.text, expected)))
      problems.push({ path: ['commonErrors', index, 'text'], message: `“${text}” is also accepted, so it would be marked right.` });
  });
  return problems;
}

/** Stars, space and stops only; after folding nothing is left to compare. */
const isOnlyStars = (text: string): boolean => foldText(text.replaceAll('\\*', '\uE000').replaceAll('*', '')) === '';
