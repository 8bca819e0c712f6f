/** For what is to be read, seen or heard before a question. */
export const stimulusMessages = {
  'stimulus.title': 'Before you answer',
  'stimulus.text': 'Text {number}',
  'stimulus.captions': 'Captions',
  'stimulus.transcript': 'Transcript',
} as const;
