import type { GiftFrame, GiftItem, GiftQuestion } from '../../../formats/gift/gift-item.js';
import { escapeHtml } from '../../../formats/html/html-from-inline.js';
import type { Loss } from '../../../formats/loss.js';
import { plainInlineText } from '../../../model/inline-text.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase } from '../../../model/question.js';
import { isSafeAddress } from '../../../model/safe-address.js';
import type { Source } from '../../../model/source.js';
import { charactersOf } from '../../../model/text.js';
import { citationsAsInline, citeEvidence } from '../cite-evidence.js';
import { exchangeWords, type ExchangeWords } from '../exchange-words.js';
import { bankLosses, fieldLosses } from '../field-losses.js';
import type { KnownQuestion, KnownType } from '../known-question.js';
import type { GiftBody } from './gift-body.js';
import { BODIES, saidToAll } from './gift-from-question.js';
import { writeCategory } from './read-categories.js';
import { writeContext, type WriteContext } from './write-context.js';

export interface GiftFromBankOptions {
  /** With these, each question names and links the sources of its answer in its general feedback. */
  readonly sources?: readonly Source[] | undefined;
}

/** Writes a bank as GIFT: a category for the bank and one in it for each objective, each question under its id. */
export function giftFromBank(bank: QuestionBank, { sources = [] }: GiftFromBankOptions = {}): { items: GiftItem[]; losses: Loss[] } {
  const losses: Loss[] = bankLosses(bank, 'GIFT');
  const words = exchangeWords(bank.language);
  const title = plainInlineText(charactersOf(bank.title));
  const objectives = new Map(bank.objectives?.map(({ id, text }) => [id, plainInlineText(charactersOf(text))]));
  let category = writeCategory([title]);
  const items: GiftItem[] = [{ kind: 'category', path: category }];
  for (const question of bank.questions) {
    const written = writeQuestion(question, sources, words, losses);
    if (written.length === 0) continue;
    const objective = question.objective;
    const wanted = writeCategory(objective === undefined ? [title] : [title, objectives.get(objective) ?? objective]);
    if (wanted !== category) items.push({ kind: 'category', path: wanted });
    category = wanted;
    if (objective !== undefined) losses.push({ question: question.id, feature: 'objective', reason: 'It is written as a category; read back, it is a tag.' });
    items.push(...written);
  }
  return { items, losses };
}

function writeQuestion(question: QuestionBase, sources: readonly Source[], words: ExchangeWords, losses: Loss[]): GiftQuestion[] {
  const citations = citeEvidence(question.evidence ?? [], sources);
  const needsLinks = citations.length > 0 || (question.stimulus ?? []).some((entry) => entry.kind === 'image' && isOnline(entry.src));
  const context = writeContext(question, words, needsLinks, losses);
  if (!Object.hasOwn(BODIES, question.type)) {
    context.lose('question', `GIFT has nothing like a question of type “${question.type}”; it is left out.`);
    return [];
  }
  const bodies = BODIES[question.type as KnownType](question as KnownQuestion as never, context);
  if (bodies.length === 0) return [];
  losses.push(...fieldLosses(question, 'GIFT', ['tags', 'objective', 'stimulus', ...(citations.length > 0 ? (['evidence'] as const) : [])]));
  if (citations.length > 0) context.lose('evidence', 'The sources are named in the general feedback; the claims and passages are not.');
  const before = writeStimulus(question, context);
  return bodies.map(({ suffix, general, stem, ...body }) => {
    const said = [
      ...(general ? [general.text] : []),
      ...sayToAll(question, context),
      ...(citations.length > 0 ? [context.characters(citationsAsInline(citations, words.source))] : []),
    ];
    const id = suffix === undefined ? question.id : `${question.id}.${suffix}`;
    const text = (stem ?? context.say(question.prompt)).text;
    const frame: GiftFrame = {
      id,
      ...(question.tags && question.tags.length > 0 ? { tags: question.tags } : {}),
      title: id,
      stem: { format: context.format, text: before === '' ? text : `${before}${context.paragraph}${text}` },
      ...(said.length > 0 ? { general: context.raw(said.join(context.paragraph)) } : {}),
    };
    return { ...frame, ...(body as GiftBody) };
  });
}

function sayToAll({ feedback = {} }: QuestionBase, context: WriteContext): string[] {
  const said = saidToAll(feedback);
  return said === undefined ? [] : [context.characters(said)];
}

/** What stands before a question, as the head of its text: a question that is drawn by itself must bring it along. */
function writeStimulus({ stimulus = [] }: QuestionBase, context: WriteContext): string {
  const parts = stimulus.flatMap((entry): string[] => {
    if (entry.kind === 'text') {
      context.lose('stimulus', 'It stands at the head of the question’s text, not apart from it.');
      return [context.characters(entry.text)];
    }
    if (entry.kind === 'image' && isOnline(entry.src)) return [`<img src="${escapeHtml(entry.src)}" alt="${escapeHtml(entry.alt)}">`];
    context.lose(entry.kind, `GIFT holds no files: “${entry.src}” is left out, and its description stands in its place.`);
    return [context.isHtml ? escapeHtml(`[${entry.alt}]`) : `[${entry.alt}]`];
  });
  return parts.join(context.paragraph);
}

/** Whether a picture can be shown by whoever reads the file. */
const isOnline = (address: string): boolean => /^https?:\/\//iu.test(address) && isSafeAddress(address);
