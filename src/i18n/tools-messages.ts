/** The quiet buttons at the foot of a quiz. */
export const toolsMessages = {
  'tools.print': 'Print',
  'tools.keyboard': 'Keyboard help',
} as const;
