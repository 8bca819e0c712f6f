import type { QuestionReport } from './class-report.js';
import { FEWEST } from './few-answers.js';

/** What a teacher should look at, or may be glad of. Worded in the messages of the class results. */
export const QUESTION_FLAGS = [
  'against-the-rest',
  'wrong-is-favourite',
  'below-guessing',
  'nearly-all-wrong',
  'nearly-all-right',
  'tells-little',
  'tells-well',
  'sure-and-wrong',
  'often-left-out',
  'different-wording',
] as const;
export type QuestionFlag = (typeof QUESTION_FLAGS)[number];

/** Flags that are no call to look again. */
export const GOOD_FLAGS: ReadonlySet<QuestionFlag> = new Set(['tells-well']);

/** From where the words begin, in the bands that the Open University uses for its tests in Moodle. */
const EASY = 0.95;
const HARD = 0.1;
const WEAK = 0.2;
const STRONG = 0.5;
const LEFT_OUT = 0.3;
/** The least share of the very sure who were wrong. */
const SURE_AND_WRONG = 0.5;

/** What stands out in the figures of a question, the most pressing first. Nothing is said of what too few have answered. */
export function judgeQuestion(report: Omit<QuestionReport, 'flags'>): QuestionFlag[] {
  const { facility, discrimination, guessFraction, answered, met, right, choices, certainty, type } = report;
  const flags = new Set<QuestionFlag>();
  if (report.isReworded) flags.add('different-wording');
  if (met >= FEWEST.facility && answered <= met * (1 - LEFT_OUT)) flags.add('often-left-out');
  if (report.counts && answered >= FEWEST.facility && facility !== undefined) {
    if (facility >= EASY) flags.add('nearly-all-right');
    if (facility <= HARD) flags.add('nearly-all-wrong');
    if (guessFraction !== undefined && facility < guessFraction) flags.add('below-guessing');
    const favourite = choices[0];
    if (type === 'choice' && favourite && !favourite.right && favourite.count > right) flags.add('wrong-is-favourite');
  }
  if (report.counts && discrimination !== undefined && answered >= FEWEST.discrimination) {
    if (discrimination < 0) flags.add('against-the-rest');
    else if (discrimination < WEAK) flags.add('tells-little');
    else if (discrimination >= STRONG) flags.add('tells-well');
  }
  const sure = certainty.find(({ level }) => level === 3);
  if (sure && sure.count >= FEWEST.certainty && sure.fraction !== undefined && 1 - sure.fraction >= SURE_AND_WRONG) flags.add('sure-and-wrong');
  return QUESTION_FLAGS.filter((flag) => flags.has(flag));
}
