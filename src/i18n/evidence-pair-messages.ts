/** For questions that ask for an answer and for what supports it. */
export const evidencePairMessages = {
  'pair.answer': 'First, your answer',
  'pair.support': 'Then, what supports it? Pick every statement that does.',
  'pair.statement': 'Statement {number}',
  'missing.support': 'Pick at least one statement that supports your answer.',
  'score.unsupported': 'The answer is right, the evidence is not',
  'score.partly-supported':
    'The answer is right, with {right} of {inAll} supporting {inAll, plural, one {statement} other {statements}} and {wrong, plural, =0 {no wrong pick} one {# wrong pick} other {# wrong picks}}',
  'score.partly-answered': 'The answer is partly right; the evidence counts once it is fully right',
  'score.evidence-only': 'The evidence is right, the answer is not; it counts only with the right answer',
} as const;
