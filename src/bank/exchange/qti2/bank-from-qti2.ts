import type { Loss } from '../../../formats/loss.js';
import type { QtiItem } from '../../../formats/qti/qti-item.js';
import type { ImportContext, ImportedBank, RawQuestion } from '../imported-bank.js';
import { holdsTooLongText } from '../longest-text.js';
import { idMaker, slugOf } from '../make-id.js';
import { qtiReadContext, shorten, type PackageFiles } from '../qti/read-context.js';
import { questionsFromQti2 } from './questions-from-qti2.js';

/** What a reader of a package gives along. */
export interface Qti2Context extends ImportContext {
  readonly files?: PackageFiles;
}

/** Makes a bank of items of QTI 2.x, or of 3.0, whose items are the same trees. */
export function bankFromQti2(items: readonly QtiItem[], context: Qti2Context = {}): ImportedBank {
  const losses: Loss[] = [];
  const nextId = idMaker();
  const language = context.language ?? languageOf(items) ?? 'en';
  const questions = items.flatMap((item, index) => questionsFromItem(item, index + 1, { ...context, language }, losses, nextId));
  const title = context.title ?? (items.length === 1 && items[0]?.title ? items[0].title.slice(0, 200) : 'Imported questions');
  return { bank: { version: 1, id: context.id ?? (slugOf(title) || 'imported'), title, language, questions }, files: new Map(), losses };
}

/** The language of most items, where they name it. */
export function languageOf(items: readonly QtiItem[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { language } of items) if (language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The questions of one item, for a bank that may hold those of several files. */
export function questionsFromItem(item: QtiItem, number: number, context: Qti2Context, losses: Loss[], nextId: ReturnType<typeof idMaker>): RawQuestion[] {
  const place = item.id !== '' && !/^(?:_|i)?[0-9a-f]{8}-?[0-9a-f]/u.test(item.id) ? item.id : item.title !== '' ? item.title : `question ${number}`;
  const read = qtiReadContext(shorten(place), context, losses, context.files);
  const fields = questionsFromQti2(item, read);
  if (fields.length > 0)
    for (const address of item.stimuli) read.lose('stimulus', `A text that stands before it is in a file of its own (${shorten(address)}), which is not here; it is left out.`);
  return fields.flatMap((one): RawQuestion[] => {
    if (!holdsTooLongText(one)) {
      const own = /[0-9a-f]{8}-[0-9a-f]{4}|\d{6}/u.test(item.id) ? undefined : item.id.replace(/^_(?=[0-9])/u, '');
      // The prompt may name a language of its own, which the type of a raw question does not say.
      const prompt = one.prompt as string;
      return [{ id: nextId(own, slugOf(item.title), `q-${number}`), ...one, prompt }];
    }
    read.lose('question', 'A text of it is longer than a question here may hold. The question is left out.');
    return [];
  });
}
