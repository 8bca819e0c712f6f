/** Certainty against correctness, on the results page. */
export const calibrationMessages = {
  'calibration.sure-and-wrong': 'Sure, and not right',
  'calibration.sure-and-wrong-why': 'What we feel sure of is looked up last. Begin with these.',
  'calibration.title': 'How sure, and how right',
  'calibration.too-few': '{count, plural, one {# answer is} other {# answers are}} too few to say how well you judge. From ten on it is said here.',
  'calibration.well-judged': 'Well judged: you were about as often right as you were sure.',
  'calibration.too-sure': 'Too sure: you were right less often than you thought. Say “very sure” where you could name the passage.',
  'calibration.too-unsure': 'Too unsure: you were right more often than you thought. You may trust what you have read.',
  'calibration.mixed': 'Not yet well judged: at one level you were right less often than you thought, at another more often. The bars show which.',
  'calibration.level-share': '{right} of {count} right · {percent} %',
  'calibration.level-parts': '{right} of {count} right · {percent} % with what was partly right',
  'calibration.level-unused': 'not chosen',
  'calibration.level-expected': 'well judged: {level, select, 1 {below {to} %} 2 {{from} to {to} %} other {{from} % and more}}',
  'calibration.bars': 'Each bar shows how much was right. The frame on it marks where the bar ends when certainty is well judged.',
  'calibration.by-kind': 'The same by kind of claim',
  'calibration.kinds-overlap': 'A question counts with every kind of claim that it rests on.',
} as const;
