import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { GiftItem, GiftNumericAnswer, GiftText } from '../../../src/formats/gift/gift-item.js';
import { readGift } from '../../../src/formats/gift/read-gift.js';
import { writeGift } from '../../../src/formats/gift/write-gift.js';
import { withoutLines } from './without-lines.js';

const FIXTURES = '../shared/fixtures/gift';

/** What both readers are to agree on: everything but white space and who is told which comment on a judgement. */
interface Plain {
  type: string;
  [field: string]: unknown;
}

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const plainText = (text: GiftText | null | undefined): unknown => (text ? { format: text.format, text: squash(text.text) } : null);
const plainNumber = (number: { value: number; tolerance: number } | null): unknown => (number ? [number.value.toFixed(8), number.tolerance.toFixed(8)] : null);

const TYPES = {
  category: 'Category',
  description: 'Description',
  essay: 'Essay',
  'true-false': 'TF',
  choice: 'MC',
  short: 'Short',
  numerical: 'Numerical',
  match: 'Matching',
} as const;

function fromOurs(item: GiftItem): Plain {
  const type = TYPES[item.kind];
  if (item.kind === 'category') return { type, title: item.path };
  const stem = item.after === undefined ? item.stem.text : `${item.stem.text} _____ ${item.after}`;
  const frame = { type, id: item.id ?? null, tags: item.tags ?? null, title: item.title?.trim() ?? null, stem: { format: item.stem.format, text: squash(stem) } };
  if (item.kind === 'description') return frame;
  const rest = { ...frame, general: plainText(item.general) };
  switch (item.kind) {
    case 'essay':
      return rest;
    case 'true-false':
      return { ...rest, isTrue: item.answer, said: [item.whenTrue, item.whenFalse].map((text) => squash(text?.text ?? '')).sort() };
    case 'match':
      return { ...rest, pairs: item.pairs.map(({ prompt, option }) => [plainText(prompt), option]) };
    case 'numerical':
      return {
        ...rest,
        answers: item.answers.map((answer: GiftNumericAnswer) => [answer.isRight, answer.percent ?? null, plainNumber(answer.number), plainText(answer.feedback)]),
      };
    default:
      return { ...rest, answers: item.answers.map(({ isRight, percent, text, feedback }) => [isRight, percent ?? null, plainText(text), plainText(feedback)]) };
  }
}

/* eslint-disable @typescript-eslint/no-explicit-any -- another program's trees */
const theirNumber = (choice: any): unknown => {
  if (choice.type === 'high-low') return plainNumber({ value: (choice.numberHigh + choice.numberLow) / 2, tolerance: Math.abs(choice.numberHigh - choice.numberLow) / 2 });
  return typeof choice.number === 'number' ? plainNumber({ value: choice.number, tolerance: choice.range ?? 0 }) : null;
};

function fromTheirs(item: any): Plain {
  const { type } = item;
  if (type === 'Category') return { type, title: item.title };
  const frame = { type, id: item.id ?? null, tags: item.tags ?? null, title: item.title?.trim() ?? null, stem: { format: item.stem.format, text: squash(item.stem.text) } };
  if (type === 'Description') return frame;
  const rest = { ...frame, general: plainText(item.globalFeedback) };
  if (type === 'Essay') return rest;
  if (type === 'TF') return { ...rest, isTrue: item.isTrue, said: [item.trueFeedback, item.falseFeedback].map((text: any) => squash(text?.text ?? '')).sort() };
  if (type === 'Matching') return { ...rest, pairs: item.matchPairs.map(({ subquestion, subanswer }: any) => [plainText(subquestion), subanswer]) };
  if (type === 'Numerical' && !Array.isArray(item.choices)) return { ...rest, answers: [[true, null, theirNumber(item.choices), null]] };
  if (type === 'Numerical')
    return { ...rest, answers: item.choices.map(({ isCorrect, weight, text, feedback }: any) => [isCorrect, weight, theirNumber(text), plainText(feedback)]) };
  return { ...rest, answers: item.choices.map(({ isCorrect, weight, text, feedback }: any) => [isCorrect, weight, plainText(text), plainText(feedback)]) };
}
/* eslint-enable @typescript-eslint/no-explicit-any */

describe('readGift on files of another project', function () {
  before(function () {
    if (existsSync(FIXTURES)) return;
    console.log(`    (skipped: no ${FIXTURES})`);
    this.skip();
  });

  const files = existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((name) => name.endsWith('.gift')) : [];
  it('finds all of them', () => expect(files).to.have.length(51));
  for (const name of files) {
    const read = (): ReturnType<typeof readGift> => readGift(readFileSync(`${FIXTURES}/${name}`, 'utf8'));
    it(`agrees on ${name}`, () => {
      const expected = JSON.parse(readFileSync(`${FIXTURES}/${name.replace(/gift$/u, 'json')}`, 'utf8')) as unknown[];
      const { items, losses } = read();
      expect(losses).to.deep.equal([]);
      expect(items.map(fromOurs)).to.deep.equal(expected.map(fromTheirs));
    });
    it(`reads back what is written of ${name}`, () => {
      const { items } = read();
      expect(withoutLines(readGift(writeGift(items)).items)).to.deep.equal(withoutLines(items));
    });
  }
});
