/** What each kind of file is good for, in a teacher's words. Kinds that are not here are offered all the same, by their label alone. */
export const targetNotes = {
  scorm12: 'For nearly every LMS: Moodle, Canvas with SCORM, Brightspace, Blackboard, Open edX. Score and progress go to the gradebook. Take this when unsure.',
  scorm2004: 'For LMSs that ask for SCORM 2004. Score and progress go to the gradebook.',
  cmi5: 'For LMSs with a record store (xAPI). Each response is recorded.',
  cc: 'Questions for the LMS’s own quizzes. Only plain kinds of questions fit.',
  qti21: 'Questions for programs that read QTI 2.1.',
  qti3: 'Questions for programs that read QTI 3.0.',
  'moodle-xml': 'Questions for Moodle’s own quiz, with feedback and pictures.',
  gift: 'Questions for Moodle and others, as plain text.',
  aiken: 'Single choice only, as plain text without feedback.',
  csv: 'A table of the questions, to edit in a spreadsheet.',
  anki: 'Cards for Anki.',
  html: 'One file that works from disk and without a connection. No score is sent.',
  print: 'A page to print, with room for the answers.',
  bank: 'The questions as this program writes them (JSON), for your own site and for later.',
};

/** What becomes of the settings in a kind of file, where not all of them go into it. */
export const settingsNote = (name, needsPlayer) =>
  needsPlayer
    ? ''
    : name === 'print'
      ? 'Of “How it is asked”, it takes the number of questions, the seed and the language.'
      : name === 'bank'
        ? 'It holds the questions alone, not what you set under “How it is asked”.'
        : 'It holds the questions alone. How they are asked is set in the program that takes them.';

/** The kinds in groups: `pack` names and labels from the built packaging. */
export function groupTargets(packTargets, needsPlayer) {
  const groups = { 'For the gradebook of an LMS': [], 'Questions for other programs': [], 'For learners directly': [] };
  for (const [name, { label }] of Object.entries(packTargets)) {
    const group = name === 'html' || name === 'print' ? 'For learners directly' : needsPlayer(name) ? 'For the gradebook of an LMS' : 'Questions for other programs';
    groups[group].push([name, label]);
  }
  groups['For learners directly'].push(['bank', 'the bank itself']);
  return groups;
}
