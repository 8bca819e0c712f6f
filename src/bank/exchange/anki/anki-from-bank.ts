import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { Loss } from '../../../formats/loss.js';
import { plainInlineText } from '../../../model/inline-text.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase } from '../../../model/question.js';
import type { Source } from '../../../model/source.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { citationsAsInline, citeEvidence } from '../cite-evidence.js';
import { exchangeWords, type ExchangeWords } from '../exchange-words.js';
import { bankLosses, fieldLosses } from '../field-losses.js';
import type { KnownQuestion, KnownType } from '../known-question.js';
import { loseFrom } from '../lose.js';
import { cardSides } from './card-sides.js';

export interface AnkiFromBankOptions {
  /** With these, each card names and links the sources of its answer. */
  readonly sources?: readonly Source[] | undefined;
}

/**
 * Writes a bank as notes for Anki's “Import file”: text with tabs, one note to a line, its fields HTML. The lines at the head tell Anki
 * how to read it, so that nothing has to be set by hand. A note keeps its place in the collection when it is imported again, because
 * its prompt stands first.
 */
export function ankiFromBank(bank: QuestionBank, { sources = [] }: AnkiFromBankOptions = {}): { text: string; losses: Loss[] } {
  const losses: Loss[] = bankLosses(bank, 'Anki');
  const words = exchangeWords(bank.language);
  const deck = plainInlineText(charactersOf(bank.title))
    .replace(/[\s:]+/gu, ' ')
    .trim();
  const notes = bank.questions.flatMap((question) => {
    const fields = noteOf(question, sources, words, losses);
    return fields ? [fields.map(writeField).join('\t')] : [];
  });
  const head = ['#separator:tab', '#html:true', `#deck:${deck}`, '#columns:Front\tBack\tFeedback\tSource\tTags', '#tags column:5'];
  return { text: `${[...head, ...notes].join('\n')}\n`, losses };
}

function noteOf(question: QuestionBase, sources: readonly Source[], words: ExchangeWords, losses: Loss[]): string[] | undefined {
  const lose = loseFrom(question.id, losses);
  const sides = cardSides(question as KnownQuestion & { type: KnownType }, words, lose);
  if (!sides) return undefined;
  const citations = citeEvidence(question.evidence ?? [], sources);
  losses.push(...fieldLosses(question, 'Anki', ['stimulus', 'tags', ...(citations.length > 0 ? (['evidence'] as const) : [])]));
  if (question.feedback?.incorrect !== undefined) lose('feedback on the whole', 'What is said to those who are wrong is left out: a card shows its answer at once.');
  const before = (question.stimulus ?? []).map((entry): Text => {
    if (entry.kind === 'text') return entry.text;
    lose(entry.kind, `“${entry.src}” is not in the file; its description stands in its place.`);
    return `[${entry.alt}]`;
  });
  const said = [...(question.feedback?.correct === undefined ? [] : [question.feedback.correct]), ...sides.feedback];
  // A tag is one word in Anki.
  const tags = (question.tags ?? []).map((tag) => tag.trim().replace(/\s+/gu, '_')).join(' ');
  return [lines([...before, ...sides.front]), lines(sides.back), lines(said), citations.length > 0 ? htmlFromInline(citationsAsInline(citations, words.source)) : '', tags];
}

const lines = (texts: readonly Text[]): string => texts.map(htmlFromInline).join('<br>');

/** One field on one line. A mark that Anki would take for the beginning of a quoted field or a comment is quoted away. */
function writeField(html: string): string {
  const line = html.replace(/[\t\r\n]+/gu, ' ').trim();
  return /"|^#/u.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
