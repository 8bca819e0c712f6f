const UPLOAD = 'Make the file below and keep it as it is: do not unpack it.';
const TRY = 'Try it with a test account: answer, close it, open it again, and look into the gradebook.';
const copyAnd = (text) => `Copy the ${text}`;

/**
 * Where a quiz may go: the kind of file or of code that does best there, and what to do with it. Names in LMSs change; the nearest is meant.
 * `target` is a name of `pack`; `code` is the part of the page with the code.
 */
export const places = {
  unsure: {
    label: 'An LMS; I am not sure what it takes',
    target: 'scorm12',
    steps: [UPLOAD, 'In your LMS, look for “SCORM” where content or activities are added, and upload the file there.', TRY],
  },
  moodle: {
    label: 'Moodle',
    target: 'scorm12',
    steps: [
      UPLOAD,
      'In your course turn editing on. “Add an activity or resource”, “SCORM package”, and upload the file.',
      'Set “Grading method” to “Highest grade” and “Maximum grade” to 100.',
      TRY,
    ],
    guide: 'moodle',
  },
  canvas: {
    label: 'Canvas',
    target: 'scorm12',
    steps: [
      UPLOAD,
      'Open “SCORM” in the menu of the course. Where it is missing, ask your administrator, or take the kind “Common Cartridge” for Canvas’s own quizzes.',
      'Upload the file, and choose “Import as a graded assignment”.',
      TRY,
    ],
    guide: 'canvas',
  },
  brightspace: {
    label: 'Brightspace',
    target: 'scorm2004',
    steps: [UPLOAD, 'In “Content”, open a module, “Upload / Create”, “SCORM / xAPI Object”, and upload the file. Have a grade item made with it.', TRY],
    guide: 'brightspace',
  },
  blackboard: {
    label: 'Blackboard',
    target: 'scorm12',
    steps: [UPLOAD, 'On the course page choose “Create”, “SCORM package”, and upload the file. Turn “Grade SCORM” on before you save.', TRY],
    guide: 'blackboard',
  },
  'open-edx': {
    label: 'Open edX',
    target: 'scorm12',
    steps: [UPLOAD, 'In a unit in Studio: “Add New Component”, “Advanced”, “Scorm module”, and upload the file. Set “Scored” to True.', TRY],
    guide: 'open-edx',
  },
  classroom: {
    label: 'Google Classroom, Teams or e-mail',
    code: 'link',
    steps: [`${copyAnd('link')}, and paste it into an assignment or a message.`, 'No score comes back. Learners can save their results as a file and hand that in.'],
    guide: 'google-classroom',
  },
  wordpress: {
    label: 'WordPress or another editor of pages',
    code: 'frame',
    steps: [
      copyAnd('frame code.'),
      'In the editor, add a block for custom HTML, and paste it there.',
      'Look at the page as it is seen by others. Where the editor took the frame away, paste the link instead.',
    ],
    guide: 'wordpress',
  },
  page: {
    label: 'A web page of my own',
    code: 'script',
    steps: ['Copy the folder “dist” of geo-quiz and the bank to your site.', `${copyAnd('script code')}, and paste it into the page where the quiz is to stand.`],
    guide: 'plain-html',
  },
  offline: {
    label: 'Computers without a connection',
    target: 'html',
    steps: [
      'Make the file below, and give it to learners on a memory stick or by mail.',
      'It opens in any recent browser. No score is sent; learners can save their results as a file.',
    ],
  },
  paper: { label: 'Paper', target: 'print', steps: ['Make the file below, once without and once with the answers.', 'Open each in a browser and print it.'] },
};
