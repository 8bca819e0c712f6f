/** For quizzes whose responses are marked on a server. */
export const hostMarkingMessages = {
  'host.marking': 'Marking your answer…',
  'host.offline': 'You are offline. Your answer is kept and will be marked when the connection is back. You can go on meanwhile.',
  'host.failed': 'Your answer could not be marked just now. It is kept; please press the button again.',
  'host.marking-all': 'Marking your answers…',
  'host.offline-all': 'You are offline. Your answers are kept; please press Finish again when the connection is back.',
  'host.failed-all': 'Your answers could not be marked just now. They are kept; please press Finish again.',
} as const;
