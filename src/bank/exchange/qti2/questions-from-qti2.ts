import type { QtiItem } from '../../../formats/qti/qti-item.js';
import { processItem } from '../../../formats/qti/process-item.js';
import type { XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { defined, pointsField, stimulusOf, wholeFeedback, type QuestionFields } from '../qti/raw-fields.js';
import { joinInline, type QtiReadContext } from '../qti/read-context.js';
import { bodyHtml, findAll, interactionsIn, promptHtml, scorersText, stimuliIn } from './body-html.js';
import { choiceFromQti2 } from './choice-from-qti2.js';
import { gapMatchFromQti2, inlineFromQti2 } from './gaps-from-qti2.js';
import { associateFromQti2, matchFromQti2 } from './pairs-from-qti2.js';
import { hotspotFromQti2, pointFromQti2 } from './picture-from-qti2.js';
import { tryItem, type QtiTry } from './qti2-try.js';
import { hottextFromQti2, orderFromQti2 } from './sequence-from-qti2.js';
import { typedFromQti2 } from './typed-from-qti2.js';

type Reader = (interaction: XmlElement, prompt: Text, tried: QtiTry) => QuestionFields | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  choiceInteraction: choiceFromQti2,
  orderInteraction: orderFromQti2,
  matchInteraction: matchFromQti2,
  associateInteraction: associateFromQti2,
  gapMatchInteraction: gapMatchFromQti2,
  hottextInteraction: hottextFromQti2,
  hotspotInteraction: hotspotFromQti2,
  selectPointInteraction: pointFromQti2,
  positionObjectInteraction: pointFromQti2,
  extendedTextInteraction: readEssay,
  sliderInteraction: (interaction, prompt, tried) => {
    const response = tried.responseOf(interaction.attributes.responseIdentifier);
    tried.context.lose('type', 'A slider is read as a number to type.');
    return response && typedFromQti2({ ...response, baseType: 'float' }, prompt, tried);
  },
};

const REFUSED: Readonly<Record<string, string>> = {
  drawingInteraction: 'Learners draw in a picture, which nothing here can mark.',
  uploadInteraction: 'It asks for a file to be handed in, which nothing here can mark.',
  mediaInteraction: 'It only plays sound or film and asks nothing.',
  graphicOrderInteraction: 'Regions of a picture are to be put in order, which no question here asks.',
  graphicAssociateInteraction: 'Regions of a picture are to be joined, which no question here asks.',
  graphicGapMatchInteraction: 'Labels are to be put on regions of a picture, which no question here asks.',
  customInteraction: 'It is answered by a program of its own.',
  portableCustomInteraction: 'It is answered by a program of its own.',
};

/** A text here has as many gaps; and each thing that is asked is tried out with all the others. */
const MOST_ASKED = 50;

const isInline = ({ name }: XmlElement): boolean => name === 'textEntryInteraction' || name === 'inlineChoiceInteraction';

/** Makes the fields of questions of an item: mostly one; several where it asks several things; none, with a loss, where it asks nothing that can be asked here. */
export function questionsFromQti2(item: QtiItem, context: QtiReadContext): QuestionFields[] {
  const all = interactionsIn(item.body);
  const asking = all.filter(({ name }) => name !== 'endAttemptInteraction' && (name !== 'mediaInteraction' || all.length === 1));
  if (asking.length < all.length) context.lose('interaction', 'A button for hints or for ending the attempt, or a film or sound beside the question, is left out.');
  if (asking.length === 0) return refuse(context, 'It asks for no response, or for none that the file describes.');
  if (asking.length > MOST_ASKED) return refuse(context, `It asks ${asking.length} things at once; at most ${MOST_ASKED} are read.`);
  if (item.isTemplate) {
    if (findAll(item.body, 'printedVariable').length > 0) return refuse(context, 'Its texts or numbers are drawn anew each time, which no question here does.');
    context.lose('template', 'What its rules draw anew each time is left out; the response that the file itself calls right counts.');
  }
  if (interactionsIn(findAll(item.body, 'feedbackBlock')).length > 1)
    return refuse(context, 'It asks step by step, each step depending on the one before, which no question here does.');
  if (item.isAdaptive) context.lose('adaptive', 'In the file it goes on after a first response; here it is asked as it stands.');
  if (item.isCut) context.lose('item', 'It names more than 500 answers, responses or pieces of feedback; the first 500 of each are read.');
  const tried = tryItem(item, context);
  const inline = asking.filter(isInline);
  const block = asking.filter((one) => !isInline(one));
  if (asking.length - inline.length + Math.min(1, inline.length) > 1)
    context.lose('several parts', `It asks ${block.length + Math.min(1, inline.length)} things at once; each becomes a question, with the whole text before it.`);
  const units = [...(inline.length > 0 ? [inline] : []), ...block.map((one) => [one])];
  const made = units.flatMap((unit) => {
    const fields = unitFields(item, unit, units.length > 1, tried);
    return fields ? [{ ...fields, ...(units.length > 1 ? {} : pointsField(pointsOf(item, tried), context)) }] : [];
  });
  if (made.length > 0) tried.sayUnshown();
  return made;
}

const refuse = (context: QtiReadContext, reason: string): QuestionFields[] => {
  context.lose('question', `${reason} The question is left out.`);
  return [];
};

const refuseOne = (context: QtiReadContext, reason: string): QuestionFields | undefined => context.lose('question', `${reason} The question is left out.`);

function unitFields(item: QtiItem, unit: readonly XmlElement[], isOneOfSeveral: boolean, tried: QtiTry): QuestionFields | undefined {
  const { context } = tried;
  const marked = stimuliIn(item.body);
  const body = item.body.filter((node) => !marked.includes(node as XmlElement));
  const stimulus = marked.flatMap((element) => stimulusParts(bodyHtml(element.children, context), context));
  const [first] = unit as [XmlElement, ...XmlElement[]];
  if (isInline(first)) return withStimulus(inlineUnit(body, unit, isOneOfSeveral, tried, stimulus), stimulus);
  const reader = READERS[first.name];
  if (!reader) return refuseOne(context, REFUSED[first.name] ?? `It is answered in a way that is not known here (${first.name}).`);
  const around = context.convert(bodyHtml(body, context));
  const own = context.convert(promptHtml(first, context));
  stimulus.push(...stimulusOf([...around.images, ...own.images], context));
  // Text around the question stands before it where the question has a text of its own.
  if (own.text !== undefined && around.text !== undefined) stimulus.push({ kind: 'text', text: around.text });
  const prompt = own.text ?? around.text ?? (item.title === '' ? undefined : item.title);
  if (prompt === undefined) return refuseOne(context, 'It has no text.');
  const before = context.numbered.length;
  const fields = reader(first, prompt, tried);
  return withStimulus(fields, [...stimulus, ...context.numbered.slice(before)]);
}

const withStimulus = (fields: QuestionFields | undefined, stimulus: readonly object[]): QuestionFields | undefined =>
  fields && { ...fields, ...(stimulus.length > 0 ? { stimulus } : {}) };

function stimulusParts(html: string, context: QtiReadContext): object[] {
  const { text, images } = context.convert(html);
  return [...stimulusOf(images, context), ...(text === undefined ? [] : [{ kind: 'text', text }])];
}

/** One field with nothing behind it is a question of its own; anything else is a text with gaps. */
function inlineUnit(body: QtiItem['body'], unit: readonly XmlElement[], isOneOfSeveral: boolean, tried: QtiTry, stimulus: object[]): QuestionFields | undefined {
  const { context } = tried;
  const isPrompt = (node: QtiItem['body'][number]): node is XmlElement => typeof node !== 'string' && (node.attributes.class ?? '').split(/\s+/u).includes('prompt');
  const named = body.find(isPrompt);
  const rest = body.filter((node) => !isPrompt(node));
  const prompt = named && context.convert(bodyHtml(named.children, context)).text;
  const [first] = unit as [XmlElement, ...XmlElement[]];
  const MARK = '\ue0f2';
  const html = bodyHtml(rest, context, (element) => (element === first ? MARK : undefined));
  const [before = '', after = ''] = html.split(MARK);
  stimulus.push(...stimulusOf(context.convert(html).images, context));
  const response = tried.responseOf(first.attributes.responseIdentifier);
  const isAlone = unit.length === 1 && first.name === 'textEntryInteraction' && !isOneOfSeveral && after.replace(/<[^<>]*>/gu, '').replace(/[\s.…:]/gu, '') === '';
  if (isAlone && response) {
    const asked = joinInline(prompt, context.convert(`${before}${after.replace(/^\s*[.…:]/u, '')}`).text) ?? (tried.item.title === '' ? undefined : tried.item.title);
    return typedFromQti2(response, asked ?? context.words.fillIn, tried);
  }
  return inlineFromQti2(rest, prompt, unit, tried);
}

/** The highest score: as an outcome says it, otherwise what a fully right response earns. */
function pointsOf(item: QtiItem, tried: QtiTry): number | undefined {
  const named = item.outcomes.find(({ id }) => /^max_?score$/iu.test(id))?.values[0];
  if (named !== undefined && Number(named) > 0) return Number(named);
  const perfect = processItem(item, Object.fromEntries(item.responses.map(({ id }) => [id, tried.right(id)])));
  const most = item.outcomes.find(({ id }) => id === 'SCORE')?.most;
  return perfect.score > 0 ? Number(perfect.score.toPrecision(12)) : most !== undefined && most > 0 ? most : undefined;
}

function readEssay(interaction: XmlElement, prompt: Text, tried: QtiTry): QuestionFields | undefined {
  const { context, item } = tried;
  const response = tried.responseOf(interaction.attributes.responseIdentifier);
  const model =
    context.inline(scorersText(item.body, context)) ??
    (response && response.correct.length > 0 ? response.correct.join('\n').replace(/[\\*`[\]]/gu, '\\$&') : undefined) ??
    tried.textOf(item.feedback.map(({ outcome, id }) => `${outcome}:${id}`));
  if (model === undefined) context.lose('model answer', 'The file has none; write one, for learners to compare theirs with.');
  const said = response && model !== undefined && scorersText(item.body, context) !== '' ? tried.textOf(tried.shown(response.id, ['\ufffd'])) : undefined;
  return defined({ type: 'essay', prompt, modelAnswer: model ?? context.words.noModelAnswer, ...wholeFeedback(undefined, undefined, said) }) as QuestionFields;
}
