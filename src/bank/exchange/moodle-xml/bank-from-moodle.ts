import type { Loss } from '../../../formats/loss.js';
import type { MoodleCategory, MoodleQuestion } from '../../../formats/moodle-xml/moodle-item.js';
import type { MoodleFileOfQuestions } from '../../../formats/moodle-xml/read-moodle-xml.js';
import { commonDepth, readCategory } from '../gift/read-categories.js';
import { readContext, shorten, type ReadContext } from '../gift/read-context.js';
import type { ImportContext, ImportedBank, RawQuestion } from '../imported-bank.js';
import { inlineFromPlain } from '../inline-from-plain.js';
import { holdsTooLongText } from '../longest-text.js';
import { idMaker, slugOf } from '../make-id.js';
import { questionFromMoodle } from './question-from-moodle.js';
import { PictureShelf, readPictures } from './read-pictures.js';

const LONGEST_TITLE = 200;
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/u;

/** What the category that is open says of its questions. */
interface OpenCategory {
  readonly tag?: string;
  readonly objective?: string;
}

/**
 * Makes a bank of a Moodle XML file. What all categories have in common names the bank; the rest of a category is an objective of its
 * questions where it has a number, and a tag otherwise. A description, which is no question, stands as a text before the question that
 * follows it.
 */
export function bankFromMoodle(file: MoodleFileOfQuestions, { id, title, language = 'en' }: ImportContext = {}): ImportedBank {
  const losses: Loss[] = [...file.losses];
  const categories = file.items.filter((item) => item.kind === 'category');
  const ways = categories.map(({ path }) => readCategory(path));
  const depth = file.items[0]?.kind === 'category' ? commonDepth(ways) : 0;
  const bankTitle = ways[0]?.slice(0, depth).at(-1)?.slice(0, LONGEST_TITLE) ?? title ?? 'Imported questions';
  const whole = readContext('category', language, losses);
  const shelf = new PictureShelf();
  const nextId = idMaker();
  const questions: RawQuestion[] = [];
  const objectives = new Map<string, string>();
  let description: string | undefined;
  let open: OpenCategory = {};
  let described: { readonly stimulus: readonly object[]; readonly place: string }[] = [];
  let number = 0;
  let penalties = 0;

  for (const item of file.items) {
    if (item.kind === 'category') {
      const names = readCategory(item.path).slice(depth);
      if (names.length === 0) description ??= whole.inline(item.info);
      open = openCategory(item, names, objectives);
      continue;
    }
    number++;
    const place = item.name !== '' ? shorten(item.name) : (item.idNumber ?? `question ${number}`);
    const context = readContext(place, language, losses);
    if (item.kind === 'description') {
      described.push({ stimulus: readDescription(item, shelf, context), place });
      continue;
    }
    const read = questionFromMoodle(item, context);
    if (!read) continue;
    const tags = [...new Set([...(item.tags ?? []), ...(open.tag === undefined ? [] : [open.tag])].map((tag) => tag.toWellFormed()))];
    const stimulus = [...described.flatMap((one) => one.stimulus), ...readPictures(read.images, item.text, shelf, context)];
    const question = {
      ...read.fields,
      ...(stimulus.length > 0 ? { stimulus } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(open.objective === undefined ? {} : { objective: open.objective }),
    };
    if (holdsTooLongText(question)) {
      context.lose('question', 'A text of it is longer than a question here may hold. The question is left out.');
      continue;
    }
    for (const { place: from } of described)
      losses.push({ question: from, feature: 'description', reason: `It stands before the next question only (${place}); in the file it may have been meant for more of them.` });
    described = [];
    if ((item.penalty ?? 0) > 0) penalties++;
    questions.push({ id: nextId(item.idNumber, slugOf(item.name), `q-${number}`), ...question });
  }
  for (const { place } of described) losses.push({ question: place, feature: 'description', reason: 'No question follows it, so it is left out.' });
  if (penalties > 0)
    losses.push({
      feature: 'penalty',
      reason: `In ${penalties} of the questions further tries cost a part of the mark; here the rules of the bank say so for all of them ("penalty").`,
    });
  const used = new Set(questions.map(({ objective }) => objective));
  const listed = [...objectives].filter(([objective]) => used.has(objective)).map(([objective, text]) => ({ id: objective, text: inlineFromPlain(text) }));
  const bank = {
    version: 1 as const,
    id: id ?? (slugOf(bankTitle) || 'imported'),
    title: inlineFromPlain(bankTitle),
    ...(description === undefined ? {} : { description }),
    language,
    ...(listed.length > 0 ? { objectives: listed } : {}),
    questions,
  };
  return { bank, files: shelf.files, losses };
}

function openCategory({ idNumber }: MoodleCategory, names: readonly string[], objectives: Map<string, string>): OpenCategory {
  const name = names.join(' / ').trim().slice(0, LONGEST_TITLE);
  if (name === '') return {};
  if (idNumber === undefined || !IDENTIFIER.test(idNumber)) return { tag: name };
  objectives.set(idNumber, name);
  return { objective: idNumber };
}

function readDescription(item: MoodleQuestion, shelf: PictureShelf, context: ReadContext): object[] {
  const { text, images } = context.convert(item.text);
  return [...(text === '' ? [] : [{ kind: 'text', text }]), ...readPictures(images, item.text, shelf, context)];
}
