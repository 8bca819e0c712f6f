import { decodeEntities } from '../../../formats/html/decode-entities.js';
import { readEmbeddedAnswers, type EmbeddedAnswer, type EmbeddedGap } from '../../../formats/moodle-xml/embedded-answers.js';
import type { MoodleText } from '../../../formats/moodle-xml/moodle-item.js';
import { readFigure } from '../../../formats/moodle-xml/read-moodle-text.js';
import type { GiftNumericAnswer, GiftText } from '../../../formats/gift/gift-item.js';
import { plainStretches } from '../../../model/inline-text.js';
import { exchangeWords } from '../exchange-words.js';
import { choiceFromGift } from '../gift/choice-from-gift.js';
import { numberFromGift } from '../gift/number-from-gift.js';
import type { Picture, ReadContext } from '../gift/read-context.js';
import { textFromGift } from '../gift/text-from-gift.js';
import { letterOf } from '../make-id.js';

/** The fields of a cloze, with the pictures that stood in its text. */
export interface ClozeFields {
  readonly fields: { readonly type: 'cloze'; readonly prompt: string; readonly text: string; readonly gaps: readonly object[]; readonly points?: number };
  readonly images: readonly Picture[];
}

const MOST_GAPS = 50;

const refuse = (context: ReadContext, reason: string): undefined => context.lose('question', `${reason} The question is left out.`);

/** Reads a text with embedded answers; undefined, with a loss, when one of its gaps is none of ours. */
export function clozeFromEmbedded(text: MoodleText, context: ReadContext): ClozeFields | undefined {
  const pieces = readEmbeddedAnswers(text.text);
  const written = pieces.filter((piece) => typeof piece !== 'string');
  if (written.length === 0) {
    refuse(context, 'Its text has no gap that can be read.');
    return;
  }
  const gaps = written.map((gap, index) => readGap(gap, `gap-${index + 1}`, context));
  if (!gaps.every((gap) => gap !== undefined)) return undefined;
  const weights = written.map(({ weight }) => weight);
  const points = weights.reduce((sum, weight) => sum + weight, 0);
  if (new Set(weights).size > 1) context.lose('weights', 'The gaps count differently in the file; here they all count the same.');
  let count = 0;
  return finish(
    { ...text, text: pieces.map((piece) => (typeof piece === 'string' ? withoutBraces(piece) : `{{gap-${++count}}}`)).join('') },
    gaps,
    points === 1 || points > 1000 ? {} : { points },
    context,
  );
}

/** Reads a text whose gaps are numbers of options, each gap with the options of its group. */
export function clozeFromOptions(
  text: MoodleText,
  options: readonly { readonly text: string; readonly group: string }[],
  points: { points?: number },
  context: ReadContext,
): ClozeFields | undefined {
  const gaps: object[] = [];
  const shown = options.map((option) => ({ ...option, text: context.convert({ format: 'html', text: option.text }).text }));
  let fault: string | undefined;
  const marked = withoutBraces(text.text).replace(/\[\[(\d{1,3})\]\]/gu, (_whole, number: string) => {
    const right = shown[Number(number) - 1];
    if (!right || right.text === '') {
      fault ??= 'A gap names an option that is not there.';
      return '';
    }
    const group = [...new Set(shown.filter(({ group: own, text: words }) => own === right.group && words !== '').map(({ text: words }) => words))];
    if (group.length < 2 || group.length > 26) fault ??= `A gap has ${group.length} options; it may have 2 to 26 here.`;
    const choices = group.map((words, index) => ({ id: letterOf(index), text: words }));
    gaps.push({ id: `gap-${gaps.length + 1}`, choices, answer: letterOf(group.indexOf(right.text)) });
    return `{{gap-${gaps.length}}}`;
  });
  if (fault !== undefined) {
    refuse(context, fault);
    return;
  }
  if (gaps.length === 0) {
    refuse(context, 'Its text has no gap.');
    return;
  }
  return finish({ ...text, text: marked }, gaps, points, context);
}

const withoutBraces = (text: string): string => text.replaceAll('{{', '{ {').replaceAll('}}', '} }');

/** What stands before the paragraph or the list with the first gap says what is to be done. */
function cutBeforeGaps(text: string): { before: string; body: string } {
  const lines = text.split('\n');
  const isEntry = (line: string | undefined): boolean => /^(?:-|\d{1,3}\.) /u.test(line ?? '');
  let at = Math.max(
    0,
    lines.findIndex((line) => line.includes('{{gap-')),
  );
  if (isEntry(lines[at])) while (isEntry(lines[at - 1])) at--;
  else while (at > 0 && lines[at - 1] !== '') at--;
  return { before: lines.slice(0, at).join('\n').trim(), body: lines.slice(at).join('\n') };
}

function finish(text: MoodleText, gaps: readonly object[], points: { points?: number }, context: ReadContext): ClozeFields | undefined {
  if (gaps.length > MOST_GAPS) {
    refuse(context, `It has ${gaps.length} gaps; a question here may have ${MOST_GAPS}.`);
    return;
  }
  const { text: whole, images } = context.convert(text);
  const { before, body } = cutBeforeGaps(whole);
  const seen = plainStretches(body).join('').split('{{gap-').length - 1;
  if (seen !== gaps.length) {
    refuse(context, 'A gap stands inside of code or a link.');
    return;
  }
  const prompt = before === '' ? exchangeWords(context.language).fillIn : before;
  return { fields: { type: 'cloze', prompt, text: body, gaps, ...points }, images };
}

function readGap({ kind, matchCase, answers }: EmbeddedGap, id: string, context: ReadContext): object | undefined {
  if (kind === 'several') {
    refuse(context, 'In one of its gaps several options are to be picked; here a gap has one answer.');
    return;
  }
  if (kind === 'choice') return readChoiceGap(answers, id, context);
  const plain = answers.map((answer) => ({ ...said(answer), percent: answer.percent, text: decodeEntities(answer.text.replace(/<[^<>]*>/gu, '')).trim() }));
  if (kind === 'text') {
    const read = textFromGift(
      plain.map(({ text, ...answer }) => ({ ...answer, isRight: true, text: { format: 'plain' as const, text } })),
      context,
    );
    if (read?.otherwise !== undefined) context.lose('feedback', 'What is said in a gap to every other answer is left out.');
    return read && { id, ...read.fields, ...(matchCase ? { matchCase } : {}) };
  }
  const numbers = plain.flatMap(({ text, ...answer }): GiftNumericAnswer[] => {
    if (text === '*') return [{ ...answer, isRight: true, number: null }];
    const [value, tolerance] = text.split(':').map(readFigure);
    return value === undefined ? [] : [{ ...answer, isRight: true, number: { value, tolerance: Math.abs(tolerance ?? 0) } }];
  });
  const read = numberFromGift(numbers, context);
  if (read && (read.otherwise ?? read.correct) !== undefined) context.lose('feedback', 'What is said in a gap for a number to a right answer, or to every other one, is left out.');
  return read && { id, ...read.fields };
}

function readChoiceGap(answers: readonly EmbeddedAnswer[], id: string, context: ReadContext): object | undefined {
  const options = answers.map((answer) => ({ isRight: answer.percent >= 99.99, percent: answer.percent, text: htmlOf(answer.text), ...said(answer) }));
  const read = choiceFromGift(
    options.map(({ percent, ...answer }) => (answer.isRight ? answer : { ...answer, percent })),
    context,
  );
  if (!read) return undefined;
  // The loss for several right options is said by then; in a gap the first of them stands.
  return { id, choices: read.choices, answer: read.answer[0] };
}

/** Moodle resolves the entities of a gap before it reads what is in it as HTML. */
const htmlOf = (text: string): GiftText => ({ format: 'html', text: decodeEntities(text) });

const said = ({ feedback }: EmbeddedAnswer): { feedback?: GiftText } => (feedback === undefined ? {} : { feedback: htmlOf(feedback) });
