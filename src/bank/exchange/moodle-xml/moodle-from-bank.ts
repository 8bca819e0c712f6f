import { escapeHtml, htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { Loss } from '../../../formats/loss.js';
import type { MoodleItem, MoodleQuestion } from '../../../formats/moodle-xml/moodle-item.js';
import { plainInlineText } from '../../../model/inline-text.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase, Stimulus } from '../../../model/question.js';
import type { Source } from '../../../model/source.js';
import { charactersOf } from '../../../model/text.js';
import { citationsAsInline, citeEvidence } from '../cite-evidence.js';
import { exchangeWords } from '../exchange-words.js';
import { bankLosses, fieldLosses } from '../field-losses.js';
import { writeCategory } from '../gift/read-categories.js';
import type { KnownQuestion, KnownType } from '../known-question.js';
import { PARTS } from './moodle-from-question.js';
import { saidToAll } from './whole-feedback.js';
import { paragraphs, writeContext, type BankContext, type WriteContext } from './write-context.js';

export interface MoodleFromBankOptions {
  /** With these, each question names and links the sources of its answer in its general feedback. */
  readonly sources?: readonly Source[] | undefined;
  /** Pictures and the like, by the addresses the bank has for them; they are put into the file. */
  readonly files?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** Writes a bank as questions of Moodle: a category for the bank and one in it for each objective, each question under its id. */
export function moodleFromBank(bank: QuestionBank, { sources = [], files = new Map() }: MoodleFromBankOptions = {}): { items: MoodleItem[]; losses: Loss[] } {
  const losses = bankLosses(bank, 'Moodle XML').filter(({ feature }) => feature !== 'description');
  if (bank.objectives?.some(({ bloom }) => bloom !== undefined))
    losses.push({ feature: 'objectives', reason: 'Their levels in Bloom’s taxonomy are left out: Moodle XML has no place for them.' });
  const context: BankContext = { language: bank.language, words: exchangeWords(bank.language), sources, files };
  const title = asName(charactersOf(bank.title));
  const objectives = new Map(bank.objectives?.map(({ id, text }) => [id, asName(charactersOf(text))]));
  const info = bank.description === undefined ? {} : { info: { format: 'html' as const, text: htmlFromInline(bank.description) } };
  const items: MoodleItem[] = [{ kind: 'category', path: writeCategory([title]), ...info }];
  let current: string | undefined;
  for (const question of bank.questions) {
    const written = writeQuestion(question, bank.rules?.penalty ?? 0, context, losses);
    if (written.length === 0) continue;
    const { objective } = question;
    if (objective !== current)
      items.push(
        objective === undefined
          ? { kind: 'category', path: writeCategory([title]) }
          : { kind: 'category', path: writeCategory([title, objectives.get(objective) ?? objective]), idNumber: objective },
      );
    current = objective;
    items.push(...written);
  }
  return { items, losses };
}

/** Moodle cuts the names of categories at 255 characters. */
const asName = (inline: string): string => plainInlineText(inline).slice(0, 250);

function writeQuestion(question: QuestionBase, penalty: number, bank: BankContext, losses: Loss[]): MoodleQuestion[] {
  const context = writeContext(question, bank, losses);
  if (!Object.hasOwn(PARTS, question.type)) {
    context.lose('question', `Moodle has nothing like a question of type “${question.type}”; it is left out.`);
    return [];
  }
  const parts = PARTS[question.type as KnownType](question as KnownQuestion as never, context);
  if (parts.length === 0) return [];
  const citations = citeEvidence(question.evidence ?? [], bank.sources);
  losses.push(...fieldLosses(question, 'Moodle XML', ['tags', 'objective', 'stimulus', 'hints', 'points', ...(citations.length > 0 ? (['evidence'] as const) : [])]));
  if (citations.length > 0) context.lose('evidence', 'The sources are named and linked in the general feedback; the claims are not.');
  const before = (question.stimulus ?? []).map((stimulus) => writeStimulus(stimulus, context));
  if (before.length > 0) context.lose('stimulus', 'It stands at the head of the question’s text, not apart from it.');
  const toAll = saidToAll(question.feedback ?? {});
  return parts.map(({ prompt, reasons = [], suffix, share = 1, ...body }) => {
    const id = suffix === undefined ? question.id : `${question.id}.${suffix}`;
    const said = [
      ...reasons,
      ...(toAll === undefined ? [] : [htmlFromInline(toAll)]),
      ...(citations.length > 0 ? [htmlFromInline(citationsAsInline(citations, bank.words.source))] : []),
    ];
    return {
      name: id,
      idNumber: id,
      text: { format: 'html', text: paragraphs([...before, prompt ?? htmlFromInline(question.prompt)]), ...(context.taken.length > 0 ? { files: context.taken } : {}) },
      ...(said.length > 0 ? { general: { format: 'html', text: paragraphs(said) } } : {}),
      // What a cloze is worth stands in its gaps.
      ...(body.kind === 'cloze' ? {} : { points: (question.points ?? 1) * share }),
      penalty,
      ...(question.hints && question.hints.length > 0 ? { hints: question.hints.map(context.say) } : {}),
      ...(question.tags && question.tags.length > 0 ? { tags: question.tags } : {}),
      ...body,
    };
  });
}

/** What stands before a question, as the head of its text: a question that is drawn by itself must bring it along. */
function writeStimulus(stimulus: Stimulus, context: WriteContext): string {
  if (stimulus.kind === 'text') return htmlFromInline(stimulus.text);
  const { kind, src, alt, captions, transcript } = stimulus;
  const address = context.addressOf(src);
  const words = transcript === undefined ? [] : [htmlFromInline(transcript)];
  if (address === undefined) {
    context.lose(kind, `The file “${src}” is not there, so it is left out, and its description stands in its place.`);
    return paragraphs([escapeHtml(`[${alt}]`), ...words]);
  }
  if (kind === 'image') return `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"/></p>`;
  const track = captions === undefined ? undefined : context.addressOf(captions);
  if (captions !== undefined && track === undefined) context.lose('captions', `The file “${captions}” is not there, so the captions are left out.`);
  const inner = track === undefined ? '' : `<track kind="captions" src="${escapeHtml(track)}" default="default"/>`;
  return paragraphs([`<p><${kind} controls="controls" src="${escapeHtml(address)}">${inner}${escapeHtml(alt)}</${kind}></p>`, ...words]);
}
