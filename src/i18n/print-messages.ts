/** For worksheets on paper. */
export const printMessages = {
  'print.title': 'What do you want to print?',
  'print.questions': 'Questions only',
  'print.answers': 'Questions and answers',
  'print.answers-note': 'The sheet with answers shows the right answer to every question, also to those you have not answered yet.',
  'print.cancel': 'Cancel',
  'print.name': 'Name',
  'print.date': 'Date',
  'print.points': '({count, plural, one {# point} other {# points}})',
  'print.audio': 'Sound: {what}',
  'print.video': 'Film: {what}',
  'print.answer': 'Answer:',
  'print.evidence-of': 'Evidence: {numbers}',
  'print.evidence': 'Evidence',
  'print.sources': 'Where the questions come from',
  'print.source-title': 'Title',
} as const;
