/** How far a quiz is. */
export const progressMessages = {
  'progress.count': '{done} of {count} answered',
  'progress.list': 'All questions',
} as const;
