/** For questions whose answer is picked in a text. */
export const hotTextMessages = {
  'hot-text.picked': '{count, plural, =0 {Nothing picked yet} one {# part picked} other {# parts picked}}',
  'hot-text.as-list': 'Show as a list',
  'hot-text.as-text': 'Show as a text',
  'missing.segments': 'Pick at least one part of the text first.',
} as const;
