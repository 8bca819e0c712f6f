import type { Qti12File, Qti12Item } from '../../../formats/qti/qti12-item.js';
import type { Loss } from '../../../formats/loss.js';
import type { ImportContext, ImportedBank, RawQuestion } from '../imported-bank.js';
import { holdsTooLongText } from '../longest-text.js';
import { idMaker, slugOf } from '../make-id.js';
import { stimulusOf } from '../qti/raw-fields.js';
import { qtiReadContext, shorten, type PackageFiles } from '../qti/read-context.js';
import { questionFromQti12 } from './question-from-qti12.js';
import { kindOfQti12 } from './kind-of-qti12.js';

/** What a reader of a package gives along. */
export interface Qti12Context extends ImportContext {
  readonly files?: PackageFiles;
}

const LONGEST_TITLE = 200;

/** Makes a bank of a QTI 1.2 file. The names of sections, and the name of a Canvas question bank, become tags. */
export function bankFromQti12(file: Qti12File, context: Qti12Context = {}): ImportedBank {
  const losses: Loss[] = [];
  const nextId = idMaker();
  const questions = questionsFromQti12(file, context, losses, nextId);
  const title = file.title?.trim().slice(0, LONGEST_TITLE) || context.title || 'Imported questions';
  return { bank: { version: 1, id: context.id ?? (slugOf(title) || 'imported'), title, language: context.language ?? 'en', questions }, files: new Map(), losses };
}

/** The questions of one file, for a bank that may hold those of several. */
export function questionsFromQti12(file: Qti12File, context: Qti12Context, losses: Loss[], nextId: ReturnType<typeof idMaker>): RawQuestion[] {
  const parents = new Map(file.items.map((item) => [item.id, item]));
  const asked = new Set(file.items.map(({ parent }) => parent));
  const questions: RawQuestion[] = [];
  file.items.forEach((item, index) => {
    const number = index + 1;
    const place = placeOf(item, number);
    const read = qtiReadContext(place, context, losses, context.files);
    // What stands before other questions comes with them.
    if (kindOfQti12(item) === 'text' && asked.has(item.id)) return;
    const fields = questionFromQti12(item, read);
    if (!fields) return;
    const parent = item.parent === undefined ? undefined : parents.get(item.parent);
    const before = parent && read.convert(parent.pieces.map((piece) => ('html' in piece ? piece.html : '')).join('<br>'));
    const shared = before ? [...stimulusOf(before.images, read), ...(before.text === undefined ? [] : [{ kind: 'text', text: before.text }])] : [];
    const stimulus = [...shared, ...((fields.stimulus as object[] | undefined) ?? [])];
    const tags = [
      ...new Set(item.sections.map((name) => name.trim().slice(0, LONGEST_TITLE)).filter((name) => name !== '' && !/^(?:root[ _]section|main|section ?\d*)$/iu.test(name))),
    ];
    const question = { ...fields, ...(stimulus.length > 0 ? { stimulus } : {}), ...(tags.length > 0 ? { tags } : {}) };
    if (holdsTooLongText(question)) read.lose('question', 'A text of it is longer than a question here may hold. The question is left out.');
    else questions.push({ id: nextId(usefulId(item.id), slugOf(isTelling(item.title) ? item.title : ''), `q-${number}`), ...question } as RawQuestion);
  });
  for (const id of file.elsewhere) losses.push({ question: id, feature: 'question', reason: 'It is only named in this file; the file that holds it has to be read for it.' });
  return questions;
}

/** Programs number their items in ways that say nothing: `i54cc67bc8ce2e7d19edd187803a28f7d`. */
const usefulId = (id: string): string | undefined => (/[0-9a-f]{16}|\d{5}|^QUE_\d+$/iu.test(id) ? undefined : id.replace(/^_(?=[0-9])/u, ''));

const isTelling = (title: string): boolean => !/^(?:question|item|untitled)?\s*\d*$/iu.test(title);

const placeOf = ({ id, title }: Qti12Item, number: number): string => shorten(isTelling(title) ? title : id !== '' ? `${id} (question ${number})` : `question ${number}`);
