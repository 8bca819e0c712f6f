/** What is said when something is not as it should be, and before finishing. */
export const noticesMessages = {
  'quiz.elsewhere': 'This quiz is open in another tab or frame. Go on there, or close it to go on here.',
  'quiz.newer': 'You have work here that a newer version of this quiz saved. It is kept untouched; this is a fresh start beside it.',
  'quiz.broken': 'Saved work from an earlier visit could not be read. It is kept, and this is a fresh start.',
  'quiz.download-saved': 'Download what is kept',
  'quiz.download-responses': 'Download your responses',
  'quiz.some-left-out': '{count, plural, one {One question is faulty and left out.} other {# questions are faulty and left out.}} The rest works.',
  'problem.unreachable': 'The questions could not be loaded. Check the connection and try again.',
  'problem.faulty': 'Something is wrong with the questions. Tell whoever runs this page.',
  'problem.more': '{count, plural, one {and # more problem} other {and # more problems}}',
  'problem.retry': 'Try again',
  'problem.details': 'What is wrong, for whoever runs this page',
  'finish.unanswered': '{count, plural, one {One question has no answer yet.} other {# questions have no answer yet.}} You can go back to them, or finish now.',
  'finish.go': 'Go to question {number}',
  'finish.anyway': 'Finish anyway',
  'finish.keep': 'Keep going',
  'saved.not-saved': 'Not saved: this browser does not let the page keep anything. Finish before you close it.',
  'problem.title': 'This quiz cannot be shown',
  'quiz.asked-again':
    '{count, plural, one {A saved answer did not fit its question any more and is asked again: question {numbers}.} other {# saved answers did not fit their questions any more and are asked again: questions {numbers}.}}',
  'quiz.remarked':
    '{count, plural, one {The bank has been corrected since, and one of your answers was marked again.} other {The bank has been corrected since, and # of your answers were marked again.}}',
  'quiz.remarked-line': 'Question {number}: {before} before, {after} now.',
} as const;
