import { conditionsOn, markQti12 } from '../../../formats/qti/mark-qti12.js';
import type { Qti12Item, Qti12Response } from '../../../formats/qti/qti12-item.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { defined, partIds, partText, wholeFeedback, type QuestionFields } from '../qti/raw-fields.js';
import type { QtiReadContext } from '../qti/read-context.js';
import { sortFeedback } from '../qti/sort-feedback.js';
import { letterOf } from '../make-id.js';
import { responsesOf } from './kind-of-qti12.js';
import { feedbackOf, feedbackText } from './feedback-from-qti12.js';
import type { Qti12Stem } from './qti12-stem.js';

const MOST = 26;

const rightLabels = (item: Qti12Item, response: Qti12Response): string[] =>
  response.labels.filter(({ id }) => markQti12(item, { [response.id]: [id] }).score > 0).map(({ id }) => id);

/** One response for each prompt, all with the same options. */
export function matchFromQti12(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const all = responsesOf(item).filter(({ kind }) => kind === 'lid');
  const responses = all.filter(({ html }) => partText(html, context) !== undefined);
  if (responses.length < all.length) context.lose('empty prompts', `${all.length - responses.length} prompts without words are left out.`);
  const options = new Map<string, { id: string; text: Text; wishes: string[] }>();
  const idOf = new Map<string, string>();
  for (const { labels } of responses)
    for (const { id, html } of labels) {
      const text = partText(html, context);
      if (text === undefined) continue;
      const key = charactersOf(text);
      const known = options.get(key) ?? { id: '', text, wishes: [] };
      if (!options.has(key)) options.set(key, known);
      known.wishes.push(id);
      idOf.set(id, key);
    }
  const list = [...options.values()];
  if (list.length < 2 || list.length > MOST || responses.length > MOST)
    return context.lose('question', `It has ${responses.length} prompts and ${list.length} options; a question here has 1 to 26 and 2 to 26. It is left out.`);
  const ids = partIds(list.map(({ wishes }) => wishes[0] as string));
  const promptIds = partIds(responses.map(({ id }) => id.replace(/^response_/u, '')));
  const answer: Record<string, string> = {};
  const prompts: object[] = [];
  const perfect: Record<string, string[]> = Object.fromEntries(all.map((response) => [response.id, rightLabels(item, response).slice(0, 1)]));
  const perfectly = markQti12(item, perfect).shown;
  for (const [index, response] of responses.entries()) {
    const text = partText(response.html, context);
    const right = rightLabels(item, response)
      .map((id) => idOf.get(id))
      .find((key) => key !== undefined);
    if (text === undefined || right === undefined)
      return context.lose('question', `The file does not say what belongs to its prompt number ${index + 1}. The question is left out.`);
    const id = promptIds[index] as string;
    const wrong = response.labels.find((label) => idOf.get(label.id) !== right);
    const slipped = wrong ? markQti12(item, { ...perfect, [response.id]: [wrong.id] }).shown : [];
    const feedback = feedbackText(
      item,
      slipped.filter((one) => !perfectly.includes(one) && !/correct|general/iu.test(one)),
      context,
    );
    prompts.push(defined({ id, text, feedback }));
    answer[id] = ids[[...options.keys()].indexOf(right)] as string;
  }
  const sorted = sortFeedback([
    { isRight: true, shown: perfectly },
    { isRight: false, shown: markQti12(item, {}).shown },
  ]);
  const ofAll = sorted.incorrect.filter((id) => /correct|general/iu.test(id));
  const whole = wholeFeedback(feedbackText(item, sorted.correct, context), feedbackText(item, ofAll, context), feedbackText(item, sorted.general, context));
  return { type: 'match', prompt, prompts, options: list.map(({ text }, index) => ({ id: ids[index], text })), answer, ...whole };
}

/** One response for each category, all with the same statements; those that belong nowhere are left out. */
export function categoriesFromQti12(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const responses = responsesOf(item);
  const belongs = new Map<string, string>();
  const categoryIds = partIds(responses.map((_response, index) => letterOf(index)));
  responses.forEach((response, index) => {
    for (const condition of conditionsOn(item, response.id))
      if (condition.kind === 'equal' && !belongs.has(condition.value)) belongs.set(condition.value, categoryIds[index] as string);
  });
  const labels = [...new Map(responses.flatMap((response) => response.labels).map((label) => [label.id, label])).values()];
  const kept = labels.filter(({ id }) => belongs.has(id));
  if (kept.length < labels.length) context.lose('distractors', `${labels.length - kept.length} statements that belong to no category are left out.`);
  const categories = responses.map(({ html }, index) => ({ id: categoryIds[index], text: partText(html, context) }));
  const statements = kept.map(({ id, html }, index) => ({ id: letterOf(index % 26) + (index < 26 ? '' : '2'), text: partText(html, context), answer: belongs.get(id) }));
  if (categories.length < 2 || categories.length > 8 || statements.length < 2 || statements.length > 20 || [...categories, ...statements].some(({ text }) => text === undefined))
    return context.lose(
      'question',
      `It has ${categories.length} categories and ${statements.length} statements; a question here has 2 to 8 and 2 to 20, all with words. It is left out.`,
    );
  return { type: 'classify', prompt, categories, statements };
}

/** Options to be put in order; the rule that earns the mark names them in the right one. */
export function orderFromQti12(item: Qti12Item, { prompt }: Qti12Stem, context: QtiReadContext): QuestionFields | undefined {
  const response = responsesOf(item)[0] as Qti12Response;
  const order = [...new Set(conditionsOn(item, response.id).flatMap((one) => (one.kind === 'equal' ? [one.value] : [])))];
  const labels = order.flatMap((id) => response.labels.filter((label) => label.id === id));
  if (labels.length < 2 || labels.length !== response.labels.length || labels.length > MOST)
    return context.lose('question', 'The file does not give the right order of all its entries. The question is left out.');
  const texts = labels.map(({ html }) => partText(html, context));
  if (texts.some((text) => text === undefined)) return context.lose('question', 'An entry has no words, nor its picture a description. The question is left out.');
  const ids = partIds(labels.map(({ id }) => id));
  const right = markQti12(item, { [response.id]: order });
  const { whole } = feedbackOf(
    item,
    [
      { isRight: true, shown: right.shown },
      { isRight: false, shown: markQti12(item, { [response.id]: ['\uffff'] }).shown },
    ],
    context,
  );
  return { type: 'order', prompt, entries: labels.map((_label, index) => ({ id: ids[index], text: texts[index] })), marking: 'exact', ...whole };
}

/** A picture with one region is nothing to choose from: a question here has at least two. */
export function hotspotFromQti12(item: Qti12Item, _stem: Qti12Stem, context: QtiReadContext): undefined {
  const regions = responsesOf(item).flatMap(({ labels }) => labels).length;
  context.lose(
    'question',
    `Learners point anywhere in a picture, in which ${regions === 1 ? 'one region is' : `${regions} regions are`} marked without names; a question here asks to choose from several with names. It is left out.`,
  );
}
