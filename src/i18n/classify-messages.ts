/** For questions that put statements into categories. */
export const classifyMessages = {
  'classify.meanings': 'What the words mean',
  'missing.statements': '{count, plural, one {One statement still needs an answer.} other {# statements still need an answer.}}',
} as const;
