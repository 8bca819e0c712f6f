import { elementsIn, type XmlElement } from '../../../formats/xml/xml-element.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { letterOf } from '../make-id.js';
import { defined, partIds, partText, type QuestionFields } from '../qti/raw-fields.js';
import { bodyHtml } from './body-html.js';
import { rightPairs } from './gaps-from-qti2.js';
import { feedbackFrom, sayTogether, wholeRuns, type QtiTry } from './qti2-try.js';

const MOST = 26;
const idOf = (element: XmlElement): string => element.attributes.identifier ?? '';

/** Two sets, whose members are to be matched. */
export function matchFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const [left = [], right = []] = elementsIn(interaction, 'simpleMatchSet').map((set) => elementsIn(set, 'simpleAssociableChoice'));
  const response = interaction.attributes.responseIdentifier ?? '';
  const pairs = rightPairs(tried, response, left.slice(0, MOST), right.slice(0, MOST)).filter(
    ([one, other]) => left.some((element) => idOf(element) === one) && right.some((element) => idOf(element) === other),
  );
  return pairedFields({ left, right, pairs }, response, prompt, tried);
}

/** One set, whose members belong together two by two. */
export function associateFromQti2(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const all = elementsIn(interaction, 'simpleAssociableChoice');
  const response = interaction.attributes.responseIdentifier ?? '';
  const pairs: [string, string][] = [];
  const onLeft = new Set<string>();
  const onRight = new Set<string>();
  for (const [one, other] of rightPairs(tried, response, all.slice(0, MOST), all.slice(0, MOST))) {
    const isTurned = onRight.has(one) || onLeft.has(other);
    const [first, second] = isTurned ? [other, one] : [one, other];
    if (onRight.has(first) || onLeft.has(second))
      return tried.context.lose('question', 'Its members belong together in a ring, so that they are no prompts and options. The question is left out.');
    onLeft.add(first);
    onRight.add(second);
    if (!pairs.some(([known, partner]) => known === first && partner === second)) pairs.push([first, second]);
  }
  tried.context.lose('type', 'Members of one set that belong together are read as prompts and options to match.');
  return pairedFields({ left: all.filter((one) => onLeft.has(idOf(one))), right: all.filter((one) => !onLeft.has(idOf(one))), pairs }, response, prompt, tried);
}

interface Paired {
  readonly left: readonly XmlElement[];
  readonly right: readonly XmlElement[];
  readonly pairs: readonly (readonly [string, string])[];
}

function pairedFields(given: Paired, response: string, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  if (given.pairs.length === 0) return context.lose('question', 'The file does not say what belongs together. The question is left out.');
  const isOnce = (pairs: Paired['pairs'], side: 0 | 1): boolean => new Set(pairs.map((pair) => pair[side])).size === pairs.length;
  // What is matched more than once has to be the option.
  const isTurned = !isOnce(given.pairs, 0) && isOnce(given.pairs, 1);
  const { left, right, pairs } = isTurned ? { left: given.right, right: given.left, pairs: given.pairs.map(([one, other]): [string, string] => [other, one]) } : given;
  if (isTurned) context.lose('sides', 'Prompts and options have changed sides: in the file several options belong to one prompt.');
  if (!isOnce(pairs, 0)) return listOfPairs({ left, right, pairs }, prompt, tried);
  const asked = left.filter((one) => pairs.some(([id]) => id === idOf(one)));
  if (asked.length < left.length) context.lose('prompts', `${left.length - asked.length} prompts to which nothing belongs are left out.`);
  if (asked.length > MOST || right.length < 2 || right.length > MOST)
    return context.lose('question', `It has ${asked.length} prompts and ${right.length} options; a question here has 1 to 26 and 2 to 26. It is left out.`);
  const [promptTexts, optionTexts] = [asked, right].map((some) => some.map((one) => partText(bodyHtml(one.children, context), context)));
  if ([...(promptTexts ?? []), ...(optionTexts ?? [])].some((text) => text === undefined))
    return context.lose('question', 'A prompt or option has no words, nor its picture a description. The question is left out.');
  const promptIds = partIds(asked.map(idOf));
  const optionIds = partIds(right.map(idOf));
  const rightWay = pairs.map(([one, other]) => (isTurned ? `${other} ${one}` : `${one} ${other}`));
  sayTogether(tried, response, rightWay);
  const { whole, part } = feedbackFrom(tried, wholeRuns(tried, response, rightWay, ['\ufffd \ufffd']), [...asked, ...right].map(idOf));
  const answer: Record<string, string | undefined> = Object.fromEntries(
    asked.map((one, index): [string, string | undefined] => [
      promptIds[index] as string,
      optionIds[right.findIndex((option) => idOf(option) === pairs.find(([id]) => id === idOf(one))?.[1])],
    ]),
  );
  return {
    type: 'match',
    prompt,
    prompts: asked.map((one, index) => defined({ id: promptIds[index], text: promptTexts?.[index], feedback: part(idOf(one)) })),
    options: right.map((one, index) => defined({ id: optionIds[index], text: optionTexts?.[index], feedback: part(idOf(one)) })),
    answer,
    ...whole,
  };
}

/** Where several belong to several, each pair is something to pick. */
function listOfPairs({ left, right, pairs }: Paired, prompt: Text, { context }: QtiTry): QuestionFields | undefined {
  const all = left.flatMap((one) => right.map((other) => [one, other] as const));
  if (all.length > MOST)
    return context.lose('question', `Several options belong to several prompts, in ${all.length} possible pairs; a question here can list 26. It is left out.`);
  const textOf = (element: XmlElement): string => charactersOf(partText(bodyHtml(element.children, context), context) ?? idOf(element));
  context.lose('type', 'Several options belong to several prompts, so the pairs are a list to pick from.');
  const choices = all.map(([one, other], index) => ({ id: letterOf(index), text: `${textOf(one)} – ${textOf(other)}` }));
  const answer = all.flatMap(([one, other], index) => (pairs.some(([first, second]) => first === idOf(one) && second === idOf(other)) ? [letterOf(index)] : []));
  return { type: 'choice', prompt, choices, answer, multiple: true, shuffle: false };
}
