import { conditionsOn, markQti12 } from '../../../formats/qti/mark-qti12.js';
import type { Qti12Item, Qti12Response } from '../../../formats/qti/qti12-item.js';
import { plainStretches } from '../../../model/inline-text.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { choiceList } from '../qti/choice-fields.js';
import { wholeFeedback, type QuestionFields } from '../qti/raw-fields.js';
import { shorten, type QtiReadContext } from '../qti/read-context.js';
import { slugOf } from '../make-id.js';
import { sortFeedback } from '../qti/sort-feedback.js';
import { responsesOf } from './kind-of-qti12.js';
import { feedbackText } from './feedback-from-qti12.js';
import type { Qti12Stem } from './qti12-stem.js';
import { acceptOf, literal, rangeOf } from './typed-from-qti12.js';

/** A text with names in square brackets, for each of which texts are accepted or options offered. */
export function blanksFromQti12(item: Qti12Item, _stem: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const responses = responsesOf(item);
  const ids = gapIds(responses.map(({ id }) => slugOf(id.replace(/^response_/u, ''))));
  let html = item.pieces
    .map((piece) => ('html' in piece ? piece.html : ''))
    .join('<br>')
    .replaceAll('{{', '{ {');
  const gaps: object[] = [];
  for (const [index, response] of responses.entries()) {
    const name = response.id.replace(/^response_/u, '');
    const mark = `[${name}]`;
    const id = ids[index] as string;
    if (!html.includes(mark)) {
      context.lose('gap', `The text does not say where the gap “${shorten(name)}” is; it stands at the end.`);
      html += ` ${mark}`;
    } else if (html.split(mark).length > 2) context.lose('gap', `The gap “${shorten(name)}” stands in the text more than once; only the first can be filled in.`);
    html = html.replace(mark, () => `{{${id}}}`).replaceAll(mark, '…');
    const gap = gapOf(item, response, context);
    if (!gap) return undefined;
    gaps.push({ id, ...gap });
  }
  return clozeFields(html, gaps, item, responses, context);
}

/** Gaps between the pieces of a text. */
export function inlineFromQti12(item: Qti12Item, _stem: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const responses = responsesOf(item);
  const ids = gapIds(responses.map(({ id }) => slugOf(id)));
  const gaps: object[] = [];
  let html = '';
  for (const piece of item.pieces) {
    if ('html' in piece) html += piece.html.replaceAll('{{', '{ {');
    else {
      const id = ids[responses.indexOf(piece.response)] as string;
      const gap = gapOf(item, piece.response, context);
      if (!gap) return undefined;
      html += `${piece.response.html} {{${id}}} `;
      gaps.push({ id, ...gap });
    }
  }
  return clozeFields(html, gaps, item, responses, context);
}

const gapIds = (wishes: readonly string[]): string[] =>
  wishes.every((wish) => wish !== '' && wish.length <= 20 && !/[0-9a-f]{8}/u.test(wish)) && new Set(wishes).size === wishes.length
    ? [...wishes]
    : wishes.map((_wish, index) => `gap-${index + 1}`);

function clozeFields(html: string, gaps: readonly object[], item: Qti12Item, responses: readonly Qti12Response[], context: QtiReadContext): QuestionFields | undefined {
  const { text } = context.convert(html);
  if (text === undefined || !areOpen(text, gaps.length))
    return context.lose('question', 'A gap stands inside of code or a link, where nothing can be filled in. The question is left out.');
  const perfect = Object.fromEntries(
    responses.map((response) => {
      const label = response.labels.find(({ id }) => markQti12(item, { [response.id]: [id] }).score > 0)?.id;
      return [response.id, [label ?? conditionsOn(item, response.id).flatMap((one) => ('value' in one ? [one.value] : []))[0] ?? '']];
    }),
  );
  const sorted = sortFeedback([
    { isRight: true, shown: markQti12(item, perfect).shown },
    { isRight: false, shown: markQti12(item, {}).shown },
  ]);
  const whole = wholeFeedback(feedbackText(item, sorted.correct, context), feedbackText(item, sorted.incorrect, context), feedbackText(item, sorted.general, context));
  return { type: 'cloze', prompt: context.words.fillIn, text, gaps, ...whole };
}

/** Whether so many gaps can be filled in. */
export const areOpen = (text: Text, count: number): boolean => plainStretches(charactersOf(text)).join('\n').split('{{').length === count + 1;

function gapOf(item: Qti12Item, response: Qti12Response, context: QtiReadContext): Record<string, unknown> | undefined {
  if (response.kind !== 'lid') {
    const range = response.fibType !== 'string' || response.kind === 'num' ? conditionsOn(item, response.id).map((one) => rangeOf(one, response.id))[0] : undefined;
    if (range) return { answer: { ...range, toleranceKind: 'absolute' } };
    const read = acceptOf(item, response, context);
    return read && { accept: read.accept, ...(read.matchCase === true ? { matchCase: true } : {}) };
  }
  const kinds = new Set(response.labels.map(({ attributes }) => attributes.answer_type ?? ''));
  const isOffered = item.fields.question_type === 'multiple_dropdowns_question' || kinds.has('dropdown') || kinds.has('wordbank') || item.fields.question_type === undefined;
  return isOffered && response.labels.length > 1 ? offeredGap(item, response, context) : typedGap(response, context);
}

function offeredGap(item: Qti12Item, response: Qti12Response, context: QtiReadContext): Record<string, unknown> | undefined {
  const marks = response.labels.map(({ id }) => markQti12(item, { [response.id]: [id] }));
  const best = Math.max(...marks.map(({ score }) => score));
  const right = response.labels.filter((_label, index) => best > 0 && marks[index]?.score === best).map(({ id }) => id);
  if (right.length > 1) context.lose('several right answers', 'A gap has several right options in the file; here only the first of them is right.');
  const sorted = sortFeedback(
    marks.map(({ shown }, index) => ({ part: response.labels[index]?.id as string, isRight: right.includes(response.labels[index]?.id as string), shown })),
  );
  const options = response.labels.map(({ id, html }) => ({ id, html, feedback: feedbackText(item, sorted.parts[id] ?? [], context) }));
  const list = choiceList(options, right, context);
  return list && { choices: list.choices, answer: list.answer[0] };
}

/** Canvas writes the texts that it accepts as options. */
function typedGap(response: Qti12Response, context: QtiReadContext): Record<string, unknown> | undefined {
  const accept: { text: string }[] = [];
  for (const { html, attributes } of response.labels) {
    const plain = charactersOf(context.inline(html) ?? '');
    const algorithm = attributes.scoring_algorithm ?? '';
    if (plain === '') continue;
    if (algorithm === 'TextRegex') {
      context.lose('pattern', `A gap accepts what fits the pattern “${shorten(plain)}”, which is not read.`);
      continue;
    }
    if (algorithm === 'TextCloseEnough') context.lose('nearly right', `A gap accepts texts that are nearly “${shorten(plain)}”; here only the text itself is right.`);
    const text = algorithm === 'TextContainsAnswer' ? `*${literal(plain)}*` : literal(plain);
    if (!accept.some((other) => other.text === text)) accept.push({ text });
  }
  return accept.length > 0 ? { accept } : context.lose('question', 'A gap accepts no text that can be read. The question is left out.');
}
