/** What the page says that runs a quiz inside an LMS or a frame. */
export const playerMessages = {
  'saved.lms': 'Saved in the LMS',
  'saved.lms-part': 'Saved in the LMS; your longer texts are saved on this device only',
  'saved.lms-cut': 'Saved in the LMS, but your longer texts are not saved: keep this page open until you have finished',
  'saved.lms-waiting': 'Saved on this device; the LMS does not answer at the moment',
  'saved.lms-review': 'Review: nothing more is recorded',
  'saved.lms-browse': 'Preview: nothing is recorded',
  'player.sent': 'Your answers and your score are sent to the LMS',
  'player.no-lms': 'This page cannot reach the LMS, so your score will not arrive there. You can still practise here. To be counted, open the quiz again from your course.',
  'player.no-bank': 'This page was not told which quiz to show.',
  'player.return': 'Back to the course',
} as const;
