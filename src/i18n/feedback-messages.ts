/** What is said of a marked response. */
export const feedbackMessages = {
  'score.right': 'Right',
  'score.wrong': 'Not right',
  'score.partly': 'Partly right: {percent} %',
  'score.parts': '{right} of {count} right',
  'score.picks': '{right} of {inAll} right {inAll, plural, one {pick} other {picks}}, {wrong, plural, =0 {no wrong pick} one {# wrong pick} other {# wrong picks}}',
  'feedback.kept': 'Your answer is kept.',
  'feedback.unanswered': 'Not answered',
  'feedback.first-counts': 'Your first try counts for the score.',
  'feedback.try-costs': 'Another try costs {percent} % of the points.',
  'feedback.certainty': '{level, select, 1 {You were not very sure} 2 {You were fairly sure} other {You were very sure}}: {mark} points.',
  'feedback.answers': 'The answer: {answers}',
  'feedback.try-again': 'Try again',
  'feedback.show-answer': 'Show the answer',
} as const;
