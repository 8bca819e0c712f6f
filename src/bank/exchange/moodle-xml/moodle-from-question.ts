import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { Text } from '../../../model/text.js';
import type { ByType } from '../known-question.js';
import { sayReasons, type MoodlePart } from './moodle-part.js';
import { combined, sayJoined, wholeOf } from './whole-feedback.js';
import { numberAnswers, textAnswers, writeAnswers } from './write-answers.js';
import { writeChoice, writeHotspot, writeHotText, writeMapPoint } from './write-choice.js';
import { writeCloze } from './write-cloze.js';
import { paragraphs, type WriteContext } from './write-context.js';
import { writeEvidencePair } from './write-evidence-pair.js';
import { writeClassify, writeMatch } from './write-match.js';

/** How each type is written; none where a loss says why. */
export const PARTS: ByType<WriteContext, MoodlePart[]> = {
  choice: (question, context) => writeChoice(question, wholeOf(question), context),
  'true-false': (question, context) => {
    const { answer, feedbackTrue, feedbackFalse } = question;
    const whole = wholeOf(question);
    sayJoined(whole, context);
    const part = (value: boolean, own: Text | undefined) => ({
      percent: value === answer ? 100 : 0,
      text: String(value),
      own,
      whole: value === answer ? whole.correct : whole.incorrect,
    });
    return [{ kind: 'truefalse', answers: writeAnswers([part(true, feedbackTrue), part(false, feedbackFalse)], 'moodle', context) }];
  },
  'short-text': (question, context) => {
    const whole = wholeOf(question);
    sayJoined(whole, context);
    return [{ kind: 'shortanswer', matchCase: question.matchCase === true, answers: writeAnswers(textAnswers(question, whole, context), 'moodle', context) }];
  },
  numeric: (question, context) => {
    const whole = wholeOf(question);
    sayJoined(whole, context);
    const units = [...(question.unit === undefined ? [] : [question.unit]), ...(question.acceptUnits ?? [])].map((name) => ({ name, multiplier: 1 }));
    return [{ kind: 'numerical', units, unitCounts: false, unitFirst: false, answers: writeAnswers(numberAnswers(question, whole, context), 'moodle', context) }];
  },
  match: writeMatch,
  classify: writeClassify,
  order: (question, context) => {
    const { entries, marking, axis } = question;
    context.lose(
      'Moodle before 4.4',
      'Putting in order is a kind of question that Moodle itself has had since 4.4; an older one needs its Ordering plugin, and leaves the question out without it.',
    );
    if (axis === 'time') context.lose('time axis', 'The entries stand in a list, not along an axis.');
    const grading = marking === 'exact' ? 'ALL_OR_NOTHING' : 'RELATIVE_NEXT_EXCLUDE_LAST';
    const answers = entries.map(({ text }, index) => ({ percent: index + 1, text: context.say(text) }));
    return [{ kind: 'ordering', grading, isWhole: true, entries: answers, reasons: sayReasons(entries, context), ...combined(wholeOf(question), context) }];
  },
  'hot-text': writeHotText,
  cloze: writeCloze,
  'map-point': writeMapPoint,
  hotspot: writeHotspot,
  'evidence-pair': writeEvidencePair,
  essay: (question, context) => {
    const { modelAnswer, rubric = [] } = question;
    const { correct, incorrect } = wholeOf(question);
    if (correct !== undefined || incorrect !== undefined) context.lose('feedback on the whole', 'It is left out: a teacher marks the text in Moodle and says what is to be said.');
    context.lose('self marking', 'The learner does not compare the text with the model answer; the teacher who marks it sees the model answer.');
    if (rubric.length > 0) context.lose('rubric', 'Its rows stand in a list behind the model answer, for the teacher.');
    const rows = rubric.map(({ text, points }) => `<li>${htmlFromInline(text)} (${points})</li>`).join('');
    const info = paragraphs([htmlFromInline(modelAnswer), ...(rows === '' ? [] : [`<ul>${rows}</ul>`])]);
    return [{ kind: 'essay', attachments: 0, graderInfo: { format: 'html', text: info } }];
  },
};
