import { writeEmbeddedGap, type EmbeddedAnswer } from '../../../formats/moodle-xml/embedded-answers.js';
import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { MoodleAnswer } from '../../../formats/moodle-xml/moodle-item.js';
import { nearestMoodleFraction } from '../../../formats/moodle-fractions.js';
import type { ExpectedNumber } from '../../../model/expected-number.js';
import type { ExpectedText } from '../../../model/expected-text.js';
import { charactersOf, type Text } from '../../../model/text.js';
import type { KnownGap, KnownPart } from '../known-question.js';
import type { WholeFeedback } from './whole-feedback.js';
import type { WriteContext } from './write-context.js';

export interface Choices {
  readonly choices: readonly KnownPart[];
  readonly answer: readonly string[];
  readonly multiple?: boolean | undefined;
  readonly shuffle?: boolean | undefined;
}

/** An answer before it is written: as HTML or as plain characters. */
interface Answer {
  readonly percent: number;
  readonly text: Text;
  readonly tolerance?: number;
  readonly own?: Text | undefined;
  readonly whole?: Text | undefined;
}

/** A list of options. Several right ones share the mark, and a wrong one costs as much; undefined where Moodle has no such share. */
export function choiceAnswers({ choices, answer, multiple }: Choices, context: WriteContext): Answer[] | undefined {
  const share = nearestMoodleFraction(1 / answer.length);
  if (multiple && !share.isExact) {
    context.lose('question', `It has ${answer.length} right options, and Moodle knows no share of 1/${answer.length}; it is left out.`);
    return;
  }
  return choices.map(({ id, text, feedback }) => {
    const isRight = answer.includes(id);
    return { percent: isRight ? share.percent : multiple ? -share.percent : 0, text, own: feedback };
  });
}

/** Texts that can be typed, then those expected to be wrong, then what is said to anybody else. */
export function textAnswers({ accept, commonErrors = [], matchAccents }: ExpectedText, whole: WholeFeedback, { lose }: WriteContext): Answer[] {
  if (!matchAccents && accept.some(({ text }) => /\p{M}/u.test(text.normalize('NFD')))) lose('accents', 'Moodle marks an answer without its accents wrong.');
  return [
    ...accept.map(({ text, points = 1, feedback }): Answer => {
      const share = nearestMoodleFraction(points);
      if (!share.isExact) lose('partial marks', `Moodle knows no share of ${points}; “${text}” earns ${share.percent} %.`);
      return { percent: share.percent, text, own: feedback, whole: points === 1 ? whole.correct : whole.incorrect };
    }),
    ...commonErrors.map(({ text, feedback }): Answer => ({ percent: 0, text, own: feedback, whole: whole.incorrect })),
    ...(whole.incorrect === undefined ? [] : [{ percent: 0, text: '*', whole: whole.incorrect }]),
  ];
}

/** A number within its margin, then those expected to be wrong, then what is said to anybody else. */
export function numberAnswers({ answer, commonErrors = [] }: ExpectedNumber, whole: WholeFeedback, { lose }: WriteContext): Answer[] {
  const isPercent = answer.toleranceKind === 'percent' && answer.tolerance > 0;
  if (isPercent) lose('margin in percent', 'It is written as the same margin in the unit of the number.');
  const margin = (value: number): number => (isPercent ? Number(((Math.abs(value) * answer.tolerance) / 100).toPrecision(14)) : answer.tolerance);
  return [
    { percent: 100, text: String(answer.value), tolerance: margin(answer.value), whole: whole.correct },
    ...commonErrors.map(({ value, feedback }): Answer => ({ percent: 0, text: String(value), tolerance: margin(value), own: feedback, whole: whole.incorrect })),
    ...(whole.incorrect === undefined ? [] : [{ percent: 0, text: '*', tolerance: 0, whole: whole.incorrect }]),
  ];
}

/** Answers as elements of the file: options as HTML, what is compared as plain characters. */
export const writeAnswers = (answers: readonly Answer[], format: 'html' | 'moodle', { say, sayBoth }: WriteContext): MoodleAnswer[] =>
  answers.map(({ percent, text, tolerance, own, whole }) => ({
    percent,
    text: format === 'html' ? say(text) : { format, text: charactersOf(text) },
    ...(tolerance === undefined ? {} : { tolerance }),
    ...sayBoth(own, whole),
  }));

/** A gap as it stands in the text of a cloze question; undefined, with a loss, where Moodle has none like it. */
export function writeGap(gap: KnownGap, weight: number, context: WriteContext): string | undefined {
  if ('choices' in gap) {
    const answers = choiceAnswers({ ...gap, answer: [gap.answer] }, context);
    const shuffle = gap.choices.some(({ fixed }) => fixed) ? {} : { shuffle: true as const };
    return answers && writeEmbeddedGap({ kind: 'choice', ...shuffle, weight, answers: embedded(answers, htmlFromInline, context) });
  }
  if ('accept' in gap) {
    const answers = embedded(textAnswers(gap, {}, context), charactersOf, context);
    return writeEmbeddedGap({ kind: 'text', ...(gap.matchCase ? { matchCase: true } : {}), weight, answers });
  }
  const written = numberAnswers(gap, {}, context).map((answer) => ({ ...answer, text: answer.tolerance ? `${charactersOf(answer.text)}:${answer.tolerance}` : answer.text }));
  return writeEmbeddedGap({ kind: 'number', weight, answers: embedded(written, charactersOf, context) });
}

const embedded = (answers: readonly Answer[], write: (text: Text) => string, { sayBoth }: WriteContext): EmbeddedAnswer[] =>
  answers.map(({ percent, text, own, whole }) => {
    const { feedback } = sayBoth(own, whole);
    return { percent, text: write(text), ...(feedback ? { feedback: feedback.text } : {}) };
  });
