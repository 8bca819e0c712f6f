/** For questions whose entries are put in order. */
export const orderMessages = {
  'missing.order': 'Put the entries in order first.',
  'score.pairs': '{right} of {count} neighbouring pairs right',
  'order.place': 'Place',
  'order.up': 'Move up',
  'order.down': 'Move down',
  'order.moved': '{entry}, {place} of {count}',
  'order.keep': 'Keep this order',
  'order.kept': 'This order is your answer',
  'order.earlier': 'earlier',
  'order.later': 'later',
  'order.misplaced': 'Not here',
  'order.belongs': 'Belongs at place {place}',
  'order.pair': 'Right pair',
  'order.answer': 'The right order',
} as const;
