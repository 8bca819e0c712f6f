import { processItem } from '../../../formats/qti/process-item.js';
import { recordOf } from '../../../formats/record-of.js';
import { elementsIn, xmlText, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { choiceList } from '../qti/choice-fields.js';
import { defined, partId, wholeFeedback, type QuestionFields } from '../qti/raw-fields.js';
import { sortFeedback } from '../qti/sort-feedback.js';
import { areOpen } from '../qti12/gaps-from-qti12.js';
import { bodyHtml, findAll, isInteraction } from './body-html.js';
import { feedbackFrom, sayTogether, TOGETHER, wholeRuns, type QtiTry } from './qti2-try.js';
import { typedFields } from './typed-from-qti2.js';

type Nodes = readonly (XmlElement | string)[];

/** Gap ids as they may stand in a text: the names of the responses in small letters where these are short and differ, otherwise numbers. */
export function gapIds(names: readonly string[]): string[] {
  const wished = names.map((name) => partId(name.replace(/^RESPONSE[-_]?(?=.)/u, ''), 0));
  const areFine = names.every((name, index) => name.replace(/^RESPONSE[-_]?(?=.)/u, '').replace(/^_(?=[0-9])/u, '') === wished[index]) && new Set(wished).size === wished.length;
  return areFine ? wished : names.map((_name, index) => `gap-${index + 1}`);
}

/** A text with fields to type into and lists to choose from. */
export function inlineFromQti2(body: Nodes, prompt: Text | undefined, interactions: readonly XmlElement[], tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const ids = gapIds(interactions.map(({ attributes }) => attributes.responseIdentifier ?? ''));
  const gaps: object[] = [];
  for (const [index, interaction] of interactions.entries()) {
    const gap = interaction.name === 'inlineChoiceInteraction' ? offeredGap(interaction, tried) : typedGap(interaction, tried);
    if (!gap) return undefined;
    gaps.push({ id: ids[index], ...gap });
  }
  const html = bodyHtml(body, context, (element) => {
    const index = interactions.indexOf(element);
    return index >= 0 ? `{{${ids[index]}}}` : isInteraction(element) ? '' : undefined;
  });
  const { text } = context.convert(html);
  if (text === undefined || !areOpen(text, gaps.length))
    return context.lose('question', 'A gap stands inside of code or a link, where nothing can be filled in, or the text holds pairs of braces. The question is left out.');
  if (earnTogether(interactions, tried)) context.lose('partial marks', TOGETHER);
  const whole = wholeOfGaps(interactions, tried);
  return { type: 'cloze', prompt: prompt ?? context.words.fillIn, text, gaps, ...whole };
}

/** Whether one gap alone decides over the mark of all: each, with the others right, earns more than its share. */
function earnTogether(interactions: readonly XmlElement[], tried: QtiTry): boolean {
  const names = interactions.map(({ attributes }) => attributes.responseIdentifier ?? '');
  const all = processItem(tried.item, recordOf(names.map((name) => [name, tried.right(name)]))).score;
  return names.length > 1 && all > 0 && names.every((name) => tried.earned(name, tried.right(name)) >= all - 1e-6);
}

function wholeOfGaps(interactions: readonly XmlElement[], tried: QtiTry): { feedback?: object } {
  const first = interactions[0]?.attributes.responseIdentifier ?? '';
  const partKeys = new Set(interactions.flatMap((one) => elementsIn(one, 'inlineChoice').map(({ attributes }) => attributes.identifier)));
  const sorted = sortFeedback(wholeRuns(tried, first, tried.right(first), ['\ufffd']));
  const say = (keys: readonly string[]): Text | undefined =>
    tried.textOf(keys.filter((key) => !partKeys.has(key.slice(key.indexOf(':') + 1)) && /:(?:.*(?:correct|right|wrong|general|solution).*)$/iu.test(key)));
  return wholeFeedback(say(sorted.correct), say(sorted.incorrect), say(sorted.general));
}

function offeredGap(interaction: XmlElement, tried: QtiTry): Record<string, unknown> | undefined {
  const { context } = tried;
  const response = tried.responseOf(interaction.attributes.responseIdentifier);
  const elements = elementsIn(interaction, 'inlineChoice').slice(0, 60);
  if (!response) return context.lose('question', 'A gap has no place for its response. The question is left out.');
  const ids = elements.map(({ attributes }) => attributes.identifier ?? '');
  const marks = ids.map((id) => tried.earned(response.id, [id]));
  const best = Math.max(0, ...marks);
  const rights = ids.filter((id, index) => (best > 0 ? marks[index] === best : response.correct.includes(id)));
  const right = rights.find((id) => tried.right(response.id).includes(id)) ?? rights[0];
  if (rights.length > 1) context.lose('several right answers', 'A gap has several right options in the file; here only one of them is right.');
  if (marks.some((earned) => earned > 0 && earned < best)) context.lose('partial marks', 'An option earns a part of the mark in the file; here only the right one counts.');
  const sorted = sortFeedback(ids.map((id) => ({ part: id, isRight: id === right, shown: tried.shown(response.id, [id]) })));
  const options = elements.map((element, index) => ({
    id: ids[index] as string,
    html: bodyHtml(element.children, context),
    feedback: tried.textOf(sorted.parts[ids[index] as string] ?? []),
  }));
  const list = choiceList(options, right === undefined ? [] : [right], context);
  return list && { choices: list.choices, answer: list.answer[0] };
}

function typedGap(interaction: XmlElement, tried: QtiTry): Record<string, unknown> | undefined {
  const response = tried.responseOf(interaction.attributes.responseIdentifier);
  if (!response) return tried.context.lose('question', 'A gap has no place for its response. The question is left out.');
  const fields = typedFields(response, tried);
  if (!fields) return undefined;
  const { feedback: _feedback, ...gap } = fields;
  return gap;
}

/** Words to be put into the gaps of a text: each gap offers all of them. */
export function gapMatchFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const response = tried.responseOf(interaction.attributes.responseIdentifier);
  const words = elementsIn(interaction).filter(({ name }) => name === 'gapText' || name === 'gapImg');
  const gapElements = findAll(interaction.children, 'gap');
  if (!response || gapElements.length === 0) return context.lose('question', 'It has no gaps. The question is left out.');
  const ids = gapIds(gapElements.map(({ attributes }) => attributes.identifier ?? ''));
  const right = new Map<string, string>();
  const isGap = (id: string): boolean => gapElements.some(({ attributes }) => attributes.identifier === id);
  for (const pair of rightPairs(tried, response.id, words.slice(0, 30), gapElements.slice(0, 50))) {
    // Some name the gap first.
    const [word, gap] = isGap(pair[0]) && !isGap(pair[1]) ? [pair[1], pair[0]] : pair;
    if (!right.has(gap)) right.set(gap, word);
  }
  const options = words.map((word) => ({
    id: word.attributes.identifier ?? '',
    html: word.name === 'gapImg' ? bodyHtml(word.children, context) : bodyHtml(word.children, context) || xmlText(word),
  }));
  const gaps: object[] = [];
  for (const [index, gap] of gapElements.entries()) {
    const answer = right.get(gap.attributes.identifier ?? '');
    // A gap that is to stay empty asks nothing.
    if (answer === undefined) continue;
    const list = choiceList(options, [answer], context);
    if (!list) return undefined;
    gaps.push({ id: ids[index], choices: list.choices, answer: list.answer[0] });
  }
  if (gaps.length === 0) return context.lose('question', 'The file does not say which word belongs in which gap. The question is left out.');
  if (gaps.length < gapElements.length) context.lose('gap', 'A gap that is to stay empty is left out.');
  const html = bodyHtml(interaction.children, context, (element) => {
    if (element.name === 'gapText' || element.name === 'gapImg') return '';
    const index = gapElements.indexOf(element);
    return index < 0 ? undefined : right.has(element.attributes.identifier ?? '') ? `{{${ids[index]}}}` : '…';
  });
  const { text } = context.convert(html);
  if (text === undefined || !areOpen(text, gaps.length)) return context.lose('question', 'A gap stands where nothing can be filled in. The question is left out.');
  if (words.some(({ attributes }) => attributes.matchMax === '1')) context.lose('each word once', 'In the file a word can be used once; here each gap offers all of them.');
  sayTogether(tried, response.id, tried.right(response.id));
  const { whole } = feedbackFrom(tried, wholeRuns(tried, response.id, tried.right(response.id), ['\ufffd \ufffd']), []);
  return defined({ type: 'cloze', prompt, text, gaps, ...whole }) as QuestionFields;
}

/** Pairs that earn something alone, or those that the file calls right. */
export function rightPairs(tried: QtiTry, response: string, ones: readonly XmlElement[], others: readonly XmlElement[]): [string, string][] {
  const declared = tried.right(response).flatMap((value): [string, string][] => {
    const [one, other] = value.split(/\s+/u);
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  if (declared.length > 0) {
    const earned = declared.map(([one, other]) => tried.earned(response, [`${one} ${other}`]));
    // Where only all together earn the mark, each pair alone earns nothing.
    return earned.some((points) => points > 0) ? declared.filter((_pair, index) => (earned[index] ?? 0) > 0) : declared;
  }
  return ones.flatMap((one) =>
    others.flatMap((other): [string, string][] =>
      tried.earned(response, [`${one.attributes.identifier} ${other.attributes.identifier}`]) > 0 ? [[one.attributes.identifier ?? '', other.attributes.identifier ?? '']] : [],
    ),
  );
}
