/** For a quiz inside a form. */
export const formMessages = {
  'form.unfinished': 'Finish the quiz first.',
} as const;
