/** The buttons at the foot of a quiz that are not there from the beginning. */
export const toolsMessages = {
  'action.results': 'Back to the results',
  'tools.print': 'Print',
  'tools.keyboard': 'Keyboard help',
} as const;
