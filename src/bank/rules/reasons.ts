import { charactersOf } from '../../model/text.js';
import { shorten } from './attribution-words.js';
import type { LintContext } from './lint-context.js';
import { guideline, type Finding, type Rule } from './rule.js';
import { writtenWords } from './words.js';

const missingReason = (text: string): string => `“${shorten(text)}” has no feedback: say why someone would think so, and what the source says.`;

/** Parts without a reason, right ones or wrong ones. */
export const findMissingReasons = ({ views }: LintContext, right: boolean): Finding[] =>
  views.flatMap(({ parts, path }) =>
    parts.flatMap((part) => (part.feedback === undefined && part.right === right ? [{ path: [...path, ...part.path], code: 'no-reason', message: missingReason(part.text) }] : [])),
  );

/** Questions that have nothing to say to right or to wrong responses as a whole. */
export const findMissingFeedback = ({ views }: LintContext): Finding[] =>
  views.flatMap(({ question, path }) =>
    question.feedback?.correct === undefined || question.feedback.incorrect === undefined
      ? [{ path, code: 'no-feedback', message: 'has no feedback for right and wrong responses.', mild: true as const }]
      : [],
  );

const VERDICT = /^(?:no|yes|right|wrong|correct|incorrect|true|false|not (?:right|correct|true)|that is (?:right|wrong|correct|incorrect))[.!,]?$/iu;

export const wrongOptionReasons: Rule = {
  id: 'L32',
  name: 'wrong-option-reasons',
  level: 'error',
  title: 'Each wrong option rests on a typical error and says what is wrong with it',
  reason: 'A wrong option is worth having if somebody would pick it, and can then be told why not.',
  basis: guideline('29', '30'),
  review: 'Does each wrong option rest on an error that learners make? After a pilot: was it picked by at least 5 in 100?',
  check: (context) => [
    ...findMissingReasons(context, false),
    ...context.views.flatMap(({ parts, path }) =>
      parts.flatMap((part): Finding[] => {
        if (part.right || part.feedback === undefined) return [];
        const text = charactersOf(part.feedback).trim();
        return VERDICT.test(text) || writtenWords(text).length < 2
          ? [
              {
                path: [...path, ...part.path, 'feedback'],
                code: 'bare-reason',
                message: 'only gives a verdict; say why someone would think so, and what the source says.',
                mild: true,
              },
            ]
          : [];
      }),
    ),
  ],
};

export const reasons: Rule = {
  id: 'L50',
  name: 'reasons',
  level: 'error',
  title: 'Every right option, gap, pair, segment and statement has a reason, and every question its feedback',
  reason: 'Explained feedback is what learners learn from; being told right or wrong hardly moves them.',
  basis: guideline('30'),
  check: (context) => [...findMissingReasons(context, true), ...findMissingFeedback(context)],
};
