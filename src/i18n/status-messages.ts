/** Where a question stands, in lists and results. */
export const statusMessages = {
  'progress.open': 'not answered',
  'progress.answered': 'answered',
  'progress.right': 'right',
  'progress.partly': 'partly right',
  'progress.wrong': 'not right',
  'progress.flagged': 'flagged',
  'progress.current': 'you are here',
} as const;
