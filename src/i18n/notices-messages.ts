/** What is said when something is not as it should be, and before finishing. */
export const noticesMessages = {
  'quiz.elsewhere': 'This quiz is open in another tab or frame. Go on there, or close it to go on here.',
  'quiz.newer': 'You have work here that a newer version of this quiz saved. It is kept untouched; this is a fresh start beside it.',
  'quiz.broken': 'Saved work from an earlier visit could not be read. It is kept, and this is a fresh start.',
  'quiz.download-saved': 'Download what is kept',
  'quiz.download-responses': 'Download your responses',
  'quiz.some-left-out': '{count, plural, one {One question is faulty and left out.} other {# questions are faulty and left out.}} The rest works.',
  'problem.title': 'This quiz cannot be shown',
  'problem.none': 'It has no address. Give the element a “src” with the address of a question bank, or a “bank”.',
  'problem.more': '{count, plural, one {and # more problem} other {and # more problems}}',
  'problem.retry': 'Try again',
  'problem.details': 'What is wrong, for whoever runs this page',
  'finish.unanswered': '{count, plural, one {One question has no answer yet.} other {# questions have no answer yet.}} You can go back to them, or finish now.',
  'finish.go': 'Go to question {number}',
  'finish.anyway': 'Finish anyway',
  'finish.keep': 'Keep going',
} as const;
