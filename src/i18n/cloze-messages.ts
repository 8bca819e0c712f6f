/** For texts with gaps. */
export const clozeMessages = {
  'cloze.gap': 'Gap {number} of {count}',
  'cloze.reason': 'Gap {number}',
  'cloze.choose': 'Choose…',
  'cloze.empty': 'left empty',
  'missing.gaps': '{count, plural, one {One gap is} other {# gaps are}} still empty. Fill in every gap first.',
} as const;
