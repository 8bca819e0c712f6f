import type { GiftFile } from '../../../formats/gift/read-gift.js';
import type { GiftQuestion } from '../../../formats/gift/gift-item.js';
import type { Loss } from '../../../formats/loss.js';
import type { ImportContext, ImportedBank, RawQuestion } from '../imported-bank.js';
import { holdsTooLongText } from '../longest-text.js';
import { idMaker, slugOf } from '../make-id.js';
import { PictureShelf } from '../moodle-xml/read-pictures.js';
import { questionFromGift } from './question-from-gift.js';
import { commonDepth, readCategory } from './read-categories.js';
import { readContext, shorten } from './read-context.js';

const LONGEST_TITLE = 200;

/**
 * Makes a bank of a GIFT file. What all categories have in common names the bank, the rest of a category is a tag of its questions. A
 * description, which is no question, stands as a text before the question that follows it.
 */
export function bankFromGift(file: GiftFile, { id, title, language = 'en' }: ImportContext = {}): ImportedBank {
  const losses: Loss[] = [...file.losses];
  const ways = file.items.flatMap((item) => (item.kind === 'category' ? [readCategory(item.path)] : []));
  const isAllInOne = file.items[0]?.kind === 'category';
  const depth = isAllInOne ? commonDepth(ways) : 0;
  const bankTitle = ways[0]?.slice(0, depth).at(-1)?.slice(0, LONGEST_TITLE) ?? title ?? 'Imported questions';
  const nextId = idMaker();
  const shelf = new PictureShelf();
  const questions: RawQuestion[] = [];
  let category: string | undefined;
  let described: { readonly text: string; readonly place: string }[] = [];
  let number = 0;

  for (const item of file.items) {
    if (item.kind === 'category') {
      category = readCategory(item.path).slice(depth).join(' / ').trim().slice(0, LONGEST_TITLE) || undefined;
      continue;
    }
    number++;
    const place = placeOf(item, number);
    const context = readContext(place, language, losses);
    if (item.kind === 'description') {
      const text = context.inline({ ...item.stem, text: item.stem.text });
      if (text !== undefined) described.push({ text, place });
      continue;
    }
    const fields = questionFromGift(item, shelf, context);
    if (!fields) continue;
    const tags = [...new Set([...(item.tags ?? []), ...(category === undefined ? [] : [category])].map((tag) => tag.toWellFormed()))];
    const stimulus = [...described.map(({ text }) => ({ kind: 'text', text })), ...((fields.stimulus as object[] | undefined) ?? [])];
    const question = { ...fields, ...(stimulus.length > 0 ? { stimulus } : {}), ...(tags.length > 0 ? { tags } : {}) };
    if (holdsTooLongText(question)) {
      context.lose('question', 'A text of it is longer than a question here may hold. The question is left out.');
      continue;
    }
    for (const { place: from } of described)
      losses.push({ question: from, feature: 'description', reason: `It stands before the next question only (${place}); in the file it may have been meant for more of them.` });
    described = [];
    questions.push({ id: nextId(item.id, slugOf(item.title ?? ''), `q-${number}`), ...question });
  }
  for (const { place, text } of described) losses.push({ question: place, feature: 'description', reason: `No question follows it, so it is left out: “${shorten(text)}”` });
  const bank = { version: 1 as const, id: id ?? (slugOf(bankTitle) || 'imported'), title: bankTitle, language, questions };
  return { bank, files: shelf.files, losses };
}

const placeOf = ({ title, id, line }: GiftQuestion, number: number): string => title ?? id ?? `question ${number}${line === undefined ? '' : ` (line ${line})`}`;
