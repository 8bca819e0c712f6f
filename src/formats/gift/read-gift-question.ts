import type { Loss } from '../loss.js';
import { joinLines, readGiftText, showEscapes } from './gift-escapes.js';
import type { GiftFormat, GiftFrame, GiftQuestion, GiftText } from './gift-item.js';
import { readChoices, readNumbers, readPairs, splitOnce } from './read-gift-answers.js';

/** Reads one question, whose escapes are hidden. One that cannot be read is a loss without an item. */
export function readGiftQuestion(
  text: string,
  { line, id, tags }: { readonly line: number; readonly id?: string; readonly tags?: readonly string[] },
): { item?: GiftQuestion; losses: Loss[] } {
  const { title, rest } = readTitle(text);
  const losses: Loss[] = [];
  const lose = (feature: string, reason: string): void => void losses.push({ question: title ?? id ?? `line ${line}`, feature, reason });

  const open = rest.indexOf('{');
  const close = open < 0 ? rest.indexOf('}') : rest.indexOf('}', open);
  if (open < 0 !== close < 0 || (open >= 0 && rest.lastIndexOf('}', open) >= 0)) {
    lose('question', `Its braces do not pair; write \\{ and \\} for braces of the text. The question that begins on line ${line} is left out.`);
    return { losses };
  }
  const before = open < 0 ? rest : rest.slice(0, open);
  const behind = open < 0 ? '' : rest.slice(close + 1).trimEnd();
  if (/[{}]/u.test(behind)) lose('second answer block', 'Only one block of answers is read; the braces that follow it are kept as text.');

  // The format stands before the text, or behind the answers where nothing is before them.
  const stem = readGiftText(before, before.trim() === '' ? readGiftText(behind, 'moodle').format : 'moodle');
  const after = readBehind(before.trim() === '' ? behind.replace(FORMAT_MARK, '') : behind, stem.format);
  const block = open < 0 ? '' : rest.slice(open + 1, close).trim();
  const cut = block.lastIndexOf('####');
  const answers = cut < 0 ? block : block.slice(0, cut).trim();
  const general = cut < 0 ? undefined : filled(readGiftText(block.slice(cut + 4), stem.format));
  const frame: GiftFrame = {
    line,
    ...(id === undefined ? {} : { id }),
    ...(tags === undefined ? {} : { tags }),
    ...(title === undefined ? {} : { title }),
    stem,
    ...(after === '' ? {} : { after, ...(/\s$/u.test(before) ? {} : { isTight: true }) }),
    ...(general ? { general } : {}),
  };
  return { item: open < 0 ? { ...frame, kind: 'description' } : { ...frame, ...readAnswers(answers, stem.format, lose) }, losses };
}

function readTitle(text: string): { title?: string; rest: string } {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return { rest: text };
  const title = joinLines(showEscapes(text.slice(2, end))).trim();
  return { ...(title === '' ? {} : { title }), rest: text.slice(end + 2).trim() };
}

const FORMAT_MARK = /^\s*\[(?:html|markdown|plain|moodle)\]\s*/u;

const readBehind = (behind: string, format: GiftFormat): string => showEscapes(format === 'html' || format === 'markdown' ? behind : joinLines(behind));

const filled = (text: GiftText): GiftText | undefined => (text.text === '' ? undefined : text);

type Answers = GiftQuestion extends infer Question ? (Question extends GiftQuestion ? Omit<Question, keyof GiftFrame> : never) : never;

/** Tells the type by the answers, in the order in which Moodle does. */
function readAnswers(text: string, format: GiftFormat, lose: (feature: string, reason: string) => void): Answers {
  if (text === '') return { kind: 'essay' };
  if (text.startsWith('#')) return { kind: 'numerical', answers: readNumbers(text.slice(1), format, lose) };
  if (text.includes('~')) return { kind: 'choice', answers: readChoices(text, format) };
  const pairs = readPairs(text, format);
  if (pairs) return { kind: 'match', pairs };
  const [judgement, comments] = splitOnce(text, '#');
  if (['T', 'TRUE', 'F', 'FALSE'].includes(judgement.trim())) {
    const answer = judgement.trim().startsWith('T');
    // The first comment is for those who are wrong, the second for those who are right.
    const [wrong, right] = splitOnce(comments ?? '', '#').map((comment) => (comment === undefined ? undefined : filled(readGiftText(comment, format))));
    const whenTrue = answer ? right : wrong;
    const whenFalse = answer ? wrong : right;
    return { kind: 'true-false', answer, ...(whenTrue ? { whenTrue } : {}), ...(whenFalse ? { whenFalse } : {}) };
  }
  return { kind: 'short', answers: readChoices(text, format, true) };
}
