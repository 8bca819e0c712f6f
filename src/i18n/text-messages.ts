/** For questions whose answer is typed or judged. */
export const textMessages = {
  'value.true': 'True',
  'value.false': 'False',
  'number.understood': 'Read as {value}',
  'missing.number': 'Type a number first.',
  'missing.readable-number': '“{text}” could not be read as a number. Type digits, for example 12.5.',
  'missing.text': 'Type your answer first.',
} as const;
