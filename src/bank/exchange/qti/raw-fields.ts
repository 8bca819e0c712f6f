import type { Text } from '../../../model/text.js';
import { letterOf } from '../make-id.js';
import { joinInline, type ConvertedText, type QtiReadContext } from './read-context.js';

/** A question as an author would write it, without its id. */
export type QuestionFields = { type: string; prompt: Text } & Record<string, unknown>;

/** Entries that are defined. */
export const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Names that no object in a bank may have. */
const UNFIT: ReadonlySet<string> = new Set(['constructor', 'prototype']);

/** An id of ours from one of a file: as it is where it may be, otherwise a letter; ids that had to begin with `_` lose it again. */
export function partId(id: string, index: number): string {
  const bare = id.replace(/^_(?=[0-9])/u, '');
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/u.test(bare) && !UNFIT.has(bare) ? bare : index < 26 ? letterOf(index) : `p${index + 1}`;
}

/** Gives each part an id, all different: those of the file, or letters where one of them is none of ours. */
export function partIds(ids: readonly string[]): string[] {
  const wished = ids.map(partId);
  // Numbers that a program has counted say nothing.
  const areFine = new Set(wished).size === wished.length && ids.every((id, index) => wished[index] === id.replace(/^_(?=[0-9])/u, '') && !/^\d{3,}$/u.test(id));
  return areFine ? wished : ids.map((_id, index) => (index < 26 ? letterOf(index) : `p${index + 1}`));
}

/** Pictures of a text, as what stands before the question. */
export function stimulusOf(images: ConvertedText['images'], context: QtiReadContext): object[] {
  return images.flatMap(({ src, alt }) => {
    const address = context.place(src);
    if (address === undefined) return [];
    if (alt === '') context.lose('description', `The picture “${address}” has no description in the file; write one.`);
    return [{ kind: 'image', src: address, alt: alt === '' ? context.words.picture : alt }];
  });
}

/**
 * The text of something that can be picked: its words, or the description of its picture. A picture without either gets a number, under
 * which it stands before the question. Undefined when there is nothing at all.
 */
export function partText(html: string, context: QtiReadContext): Text | undefined {
  const { text, images } = context.convert(html);
  const described = images.map(({ alt }) => alt.trim()).find((alt) => alt !== '');
  if (text === undefined && described === undefined && images[0]) return context.numberPicture(images[0].src);
  if (images.length > 0) context.lose('picture', 'An option has a picture; its words or its description stand alone.');
  return text ?? described;
}

/** Feedback for the whole question with what is said to everybody added to both. */
export function wholeFeedback(correct: Text | undefined, incorrect: Text | undefined, general: Text | undefined): { feedback?: object } {
  const feedback = defined({ correct: joinInline(correct, general), incorrect: joinInline(incorrect, general) });
  return Object.keys(feedback).length > 0 ? { feedback } : {};
}

/** A number of points that a question may have; undefined for one, which is usual. */
export function pointsField(points: number | undefined, context: QtiReadContext): { points?: number } {
  if (points === undefined || points === 1 || !Number.isFinite(points)) return {};
  if (points < 0 || points > 1000) {
    context.lose('points', `It earns ${points} points in the file; here it counts as one.`);
    return {};
  }
  return { points };
}
