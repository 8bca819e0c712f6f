import { escapeHtml, htmlFromInline } from '../../../formats/html/html-from-inline.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import type { KnownPart, KnownQuestion } from '../known-question.js';
import { runningText } from '../running-text.js';
import type { MoodlePart } from './moodle-part.js';
import { combined, wholeOf, type WholeFeedback } from './whole-feedback.js';
import { choiceAnswers, writeAnswers, type Choices } from './write-answers.js';
import { paragraphs, type WriteContext } from './write-context.js';

/** One or several of a list; none where Moodle has no share for so many right ones. */
export function writeChoice(fields: Choices, whole: WholeFeedback, context: WriteContext): MoodlePart[] {
  const answers = choiceAnswers(fields, context);
  if (!answers) return [];
  const hasFixed = fields.choices.some(({ fixed }) => fixed);
  if (hasFixed && fields.shuffle !== false)
    context.lose('order of the options', 'One of them keeps its place, which Moodle cannot do; all of them stand in the order of the bank and are not shuffled.');
  const shuffle = fields.shuffle !== false && !hasFixed;
  return [{ kind: 'multichoice', isSingle: fields.multiple !== true, shuffle, answers: writeAnswers(answers, 'html', context), ...combined(whole, context) }];
}

/** Parts of a running text, as a list to pick from below it. */
export function writeHotText(question: KnownQuestion<'hot-text'>, context: WriteContext): MoodlePart[] {
  const { segments, answer, prompt } = question;
  context.lose('type', 'Selecting in a text is written as a choice of several; the text stands in the question, and its parts below it.');
  const choices = segments.filter(({ fixed }) => !fixed).map(({ fixed: _fixed, ...segment }) => segment);
  const text = paragraphs([htmlFromInline(prompt), `<blockquote>${htmlFromInline(runningText(segments))}</blockquote>`]);
  return writeChoice({ choices, answer, multiple: true, shuffle: false }, wholeOf(question), context).map((part) => ({ ...part, prompt: text }));
}

/** A place on the map, as a list of the places; those within the radius are right. */
export function writeMapPoint(question: KnownQuestion<'map-point'>, context: WriteContext): MoodlePart[] {
  context.lose('type', 'A point on the map is written as a choice from its list of places.');
  const { answer, choices } = question;
  const right = choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id);
  return writeChoice({ choices, answer: right }, wholeOf(question), context);
}

/** A place in a picture, as a list of the names of its places below it. */
export function writeHotspot(question: KnownQuestion<'hotspot'>, context: WriteContext): MoodlePart[] {
  const { image, alt, regions, answer, prompt } = question;
  const address = context.addressOf(image);
  if (address === undefined) {
    context.lose('question', `It asks for a place in a picture, and the file “${image}” is not there; it is left out.`);
    return [];
  }
  context.lose('type', 'A place in a picture is written as a choice from the names of the places; the picture stands in the question.');
  const text = paragraphs([htmlFromInline(prompt), `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"/></p>`]);
  const choices: KnownPart[] = regions.map(({ id, label, feedback }) => ({ id, text: label, feedback }));
  return writeChoice({ choices, answer: [answer] }, wholeOf(question), context).map((part) => ({ ...part, prompt: text }));
}
