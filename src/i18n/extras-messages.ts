/** Hints, and how sure the learner is. */
export const extrasMessages = {
  'hints.title': 'Hints',
  'hints.first': 'Show a hint',
  'hints.more': 'Show another hint',
  'hints.number': 'Hint {number}',
  'hints.cost': 'A hint costs {percent} % of the points.',
  'certainty.question': 'How sure are you?',
  'certainty.1': 'Not very',
  'certainty.2': 'Fairly',
  'certainty.3': 'Very',
  'certainty.marks': 'right +{right}, wrong {wrong}',
  'missing.certainty': 'Say how sure you are first.',
} as const;
