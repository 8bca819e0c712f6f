/** For questions whose prompts are matched with options. */
export const matchMessages = {
  'missing.matches': 'Choose an answer in {count, plural, one {# more row} other {# more rows}} first.',
  'match.choose': 'Choose…',
  'match.options': 'What to choose from',
} as const;
