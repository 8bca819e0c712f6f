/** For texts that learners write and mark themselves. */
export const essayMessages = {
  'essay.words': '{count, plural, =0 {No words yet} one {# word} other {# words}}',
  'essay.your-text': 'Your text',
  'essay.model-answer': 'The model answer',
  'essay.rubric': 'What does your text do? Tick what you find in it.',
  'essay.says-this-too': 'My text says this too.',
  'missing.essay': 'Write something first.',
  'score.compare': 'Compare your text with the model answer',
} as const;
