import { elementsIn, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { defined, partIds, partText, type QuestionFields } from '../qti/raw-fields.js';
import { bodyHtml } from './body-html.js';
import { feedbackFrom, sayTogether, wholeRuns, type QtiTry } from './qti2-try.js';

const MOST = 26;
const idOf = (element: XmlElement): string => element.attributes.identifier ?? '';

/** Entries to put in order. */
export function orderFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const response = interaction.attributes.responseIdentifier ?? '';
  const elements = elementsIn(interaction, 'simpleChoice');
  const right = [...new Set(tried.right(response))];
  const inOrder = right.flatMap((id) => elements.filter((element) => idOf(element) === id));
  if (inOrder.length < 2 || inOrder.length !== elements.length || inOrder.length > MOST)
    return context.lose('question', 'The file does not give the right order of all its entries. The question is left out.');
  const texts = inOrder.map((element) => partText(bodyHtml(element.children, context), context));
  if (texts.some((text) => text === undefined)) return context.lose('question', 'An entry has no words, nor its picture a description. The question is left out.');
  const ids = partIds(inOrder.map(idOf));
  const reversed = [...right].reverse();
  if (tried.earned(response, right) > 0 && elements.length > 2 && tried.earned(response, [...right.slice(0, -2), ...right.slice(-2).reverse()]) > 0)
    context.lose('partial marks', 'An order that is nearly right earns a part of the mark in the file; here only the right one counts.');
  const { whole, part } = feedbackFrom(tried, wholeRuns(tried, response, right, reversed), inOrder.map(idOf));
  return {
    type: 'order',
    prompt,
    entries: inOrder.map((element, index) => defined({ id: ids[index], text: texts[index], feedback: part(idOf(element)) })),
    marking: 'exact',
    ...whole,
  };
}

/** A running text in pieces, some of which can be picked. */
export function hottextFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const response = interaction.attributes.responseIdentifier ?? '';
  const pieces = piecesOf(interaction, tried).flatMap(({ html, id }) => {
    const text = context.inline(html);
    return text === undefined ? [] : [{ text, id }];
  });
  const ids = pieces.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const earning = ids.filter((id) => tried.earned(response, [id]) > 0);
  const right = earning.length > 0 ? earning : ids.filter((id) => tried.right(response).includes(id));
  if (right.length === 0 || ids.length < 2 || pieces.length > 80)
    return context.lose('question', 'The file does not say which pieces of its text are right, or there are too few or too many of them. The question is left out.');
  sayTogether(tried, response, right);
  const ours = partIds(ids);
  const isOne = right.length === 1;
  const runs = ids.map((id) => ({ part: id, isRight: isOne && right.includes(id), shown: tried.shown(response, [id]) }));
  const { whole, part } = feedbackFrom(tried, isOne ? runs : [...runs, { isRight: true, shown: tried.shown(response, right) }], ids);
  const fixedIds = fixedNames(ours, pieces.length);
  let fixed = 0;
  const segments = pieces.map(({ text, id }) =>
    id === undefined ? { id: fixedIds[fixed++], text, fixed: true } : defined({ id: ours[ids.indexOf(id)], text, feedback: part(id) }),
  );
  return { type: 'hot-text', prompt, segments, answer: right.map((id) => ours[ids.indexOf(id)]), ...whole };
}

/** Ids for pieces that cannot be picked, different from those that can. */
const fixedNames = (taken: readonly string[], count: number): string[] => {
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) if (!taken.includes(`t${number}`)) names.push(`t${number}`);
  return names;
};

/** Divides the text at what can be picked. Marks that go across the ends of a piece are lost with them. */
function piecesOf(interaction: XmlElement, { context }: QtiTry): { html: string; id?: string }[] {
  const SPLIT = '\ue0f1';
  const found: { html: string; id: string }[] = [];
  const whole = bodyHtml(interaction.children, context, (element) => {
    if (element.name !== 'hottext') return undefined;
    found.push({ html: bodyHtml(element.children, context), id: idOf(element) });
    return SPLIT;
  });
  return whole
    .split(SPLIT)
    .flatMap((html, index) => [{ html: html.replace(/<\/?(?:p|div|ul|ol|li|span|em|strong|b|i)\b[^<>]*>/gu, ' ') }, ...(found[index] ? [found[index]] : [])]);
}
