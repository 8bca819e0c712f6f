import { beginsLikeFormat, escapeGift } from './gift-escapes.js';
import type { GiftFormat, GiftItem, GiftNumericAnswer, GiftQuestion, GiftText } from './gift-item.js';

/** Writes a GIFT file, the same for the same items. Moodle reads it, and so does {@link readGift}, into the same items. */
export const writeGift = (items: readonly GiftItem[]): string => items.map((item) => `${writeItem(item)}\n`).join('\n');

function writeItem(item: GiftItem): string {
  if (item.kind === 'category') return `$CATEGORY: ${item.path.replace(/\s+/gu, ' ').trim()}`;
  const stem = writeText(item.stem, 'moodle');
  const title = item.title === undefined ? '' : `::${escapeGift(item.title)}::`;
  // Nothing at the beginning of a question may look like a comment or a category.
  const safeStem = title === '' && /^(?:\/\/|\$CATEGORY)/u.test(stem) ? `[moodle]${stem}` : stem;
  if (item.kind === 'description') return `${writeComments(item)}${title}${safeStem}`;
  const general = item.general ? `####${writeText(item.general, item.stem.format)}` : '';
  const block = writeAnswers(item, general);
  if (item.after === undefined) return `${writeComments(item)}${title}${safeStem}${block}`;
  // Where nothing stands before the answers, the mark of the format stands behind them.
  const mark = item.stem.text === '' && item.stem.format !== 'moodle' ? ` [${item.stem.format}]` : '';
  const gap = item.isTight || item.stem.text === '' ? '' : ' ';
  return `${writeComments(item)}${title}${item.stem.text === '' ? '' : safeStem}${gap}${block}${mark}${escapeGift(item.after)}`;
}

function writeComments({ id, tags = [] }: GiftQuestion): string {
  const marks = [...(id === undefined ? [] : [`[id:${id}]`]), ...tags.map((tag) => `[tag:${tag.replace(/\s+/gu, ' ').replaceAll(']', '\\]')}]`)];
  return marks.length > 0 ? `// ${marks.join(' ')}\n` : '';
}

/** A text with a mark of its format where that is not the usual one, or where the text would be misread without. */
function writeText({ format, text }: GiftText, usual: GiftFormat): string {
  const needsMark = format !== usual || beginsLikeFormat(text) || text.startsWith('%');
  return `${needsMark ? `[${format}]` : ''}${escapeGift(text)}`;
}

function writeAnswers(item: Exclude<GiftQuestion, { kind: 'description' }>, general: string): string {
  const usual = item.stem.format;
  const comment = (feedback: GiftText | undefined): string => (feedback ? `#${writeText(feedback, usual)}` : '');
  const weight = (percent: number | undefined): string => (percent === undefined ? '' : `%${percent}%`);
  const list = (lines: readonly string[]): string => `{\n${[...lines, ...(general === '' ? [] : [general])].map((line) => `\t${line}\n`).join('')}}`;
  switch (item.kind) {
    case 'essay':
      return `{${general}}`;
    case 'true-false': {
      const wrong = comment(item.answer ? item.whenFalse : item.whenTrue);
      const right = comment(item.answer ? item.whenTrue : item.whenFalse);
      return `{${item.answer ? 'TRUE' : 'FALSE'}${wrong === '' && right !== '' ? '#' : wrong}${right}${general}}`;
    }
    case 'choice':
    case 'short':
      return list(item.answers.map(({ isRight, percent, text, feedback }) => `${isRight ? '=' : '~'}${weight(percent)}${writeText(text, usual)}${comment(feedback)}`));
    case 'numerical':
      return `{#\n${list(item.answers.map((answer) => `${writeNumber(answer, weight)}${comment(answer.feedback)}`)).slice(2)}`;
    case 'match':
      return list(item.pairs.map(({ prompt, option }) => `=${prompt.text === '' ? '' : writeText(prompt, usual)} -> ${escapeGift(option)}`));
  }
}

function writeNumber({ isRight, percent, number }: GiftNumericAnswer, weight: (percent: number | undefined) => string): string {
  if (number === null) return isRight ? `=${weight(percent)}*` : '~';
  return `${isRight ? '=' : '~'}${weight(percent)}${writeDecimal(number.value)}${number.tolerance === 0 ? '' : `:${writeDecimal(number.tolerance)}`}`;
}

/** Without an exponent, which not every reader knows. */
function writeDecimal(value: number): string {
  const plain = String(value);
  if (!plain.includes('e')) return plain;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/u, '') : BigInt(Math.round(value)).toString();
}
