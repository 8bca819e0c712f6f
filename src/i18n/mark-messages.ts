/** The words beside a marked part of a question. */
export const markMessages = {
  'mark.right': 'Right',
  'mark.wrong': 'Not this',
  'mark.answer': 'The answer',
  'mark.also': 'Also right',
} as const;
