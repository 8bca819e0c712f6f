import type { Loss } from '../../../formats/loss.js';
import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import { plainInlineText } from '../../../model/inline-text.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase } from '../../../model/question.js';
import type { Source } from '../../../model/source.js';
import { charactersOf } from '../../../model/text.js';
import { citationsAsInline, citeEvidence } from '../cite-evidence.js';
import { exchangeWords, type ExchangeWords } from '../exchange-words.js';
import { bankLosses, fieldLosses } from '../field-losses.js';
import type { KnownQuestion, KnownType } from '../known-question.js';
import { mediaType } from './media-type.js';
import type { QtiBody } from './qti-body.js';
import { BODIES } from './write-bodies.js';
import { baseValue, chain, outcomes, setOutcome, showPart, variable } from './write-rules.js';
import { digits, qtiId, qtiWriteContext, type QtiWriteContext, type XmlNodes } from './write-context.js';

export interface QtiFromBankOptions {
  /** With these, the feedback of each question names and links the sources of its answer. */
  readonly sources?: readonly Source[] | undefined;
}

/** One item with what the package says of it. */
export interface QtiItemFile {
  readonly id: string;
  readonly title: string;
  /** With the names of QTI 2.1. */
  readonly tree: XmlElement;
  /** Relative addresses of the files it shows. */
  readonly media: readonly string[];
}

/** Writes a bank as items of QTI, one for each question. */
export function qti2FromBank(bank: QuestionBank, { sources = [] }: QtiFromBankOptions = {}): { tree: QtiItemFile[]; losses: Loss[] } {
  const losses: Loss[] = bankLosses(bank, 'QTI');
  if (bank.objectives && bank.objectives.length > 0) losses.push({ feature: 'objectives', reason: 'The list of learning objectives is left out: an item has no place for it.' });
  const words = exchangeWords(bank.language);
  const tree = bank.questions.flatMap((question) => writeItem(question, bank, sources, words, losses) ?? []);
  return { tree, losses };
}

function writeItem(question: QuestionBase, bank: QuestionBank, sources: readonly Source[], words: ExchangeWords, losses: Loss[]): QtiItemFile | undefined {
  const media = new Set<string>();
  const context = qtiWriteContext(question, words, losses, media);
  if (!Object.hasOwn(BODIES, question.type)) return context.lose('question', `QTI has nothing like a question of type “${question.type}”; it is left out.`);
  const written = BODIES[question.type as KnownType](question as KnownQuestion as never, context);
  if (!written) return undefined;
  const citations = citeEvidence(question.evidence ?? [], sources);
  losses.push(...fieldLosses(question, 'QTI', ['points', 'stimulus', ...(citations.length > 0 ? (['evidence'] as const) : [])]));
  if (citations.length > 0) context.lose('evidence', 'The sources are named in the feedback; the claims and passages are not.');
  const feedback = wholeFeedback(question, citations.length > 0 ? context.nodes(citationsAsInline(citations, words.source)) : [], written.scoring.length > 0, context);
  const title = shortTitle(plainInlineText(charactersOf(question.prompt)));
  const id = qtiId(question.id);
  const hasWhole = feedback.some(([, nodes]) => nodes.length > 0);
  const tree = x('assessmentItem', { identifier: id, title, adaptive: 'false', timeDependent: 'false', 'xml:lang': bank.language }, [
    ...written.declarations,
    ...outcomes(context.points, hasWhole, written.parts.length > 0),
    x('itemBody', {}, [...writeStimulus(question, context), ...written.body]),
    ...writeProcessing(written, feedback, context),
    ...feedback.flatMap(([name, nodes]) => (nodes.length > 0 ? [modal('FEEDBACK', name, nodes)] : [])),
    ...written.parts.map(({ id: part, text }) => modal('FEEDBACK_PART', part, context.nodes(text))),
  ]);
  return { id, title, tree, media: [...media].sort() };
}

const modal = (outcomeIdentifier: string, identifier: string, nodes: XmlNodes): XmlElement =>
  x('modalFeedback', { outcomeIdentifier, showHide: 'show', identifier }, [x('div', {}, nodes)]);

/** Titles stand in lists; the question itself is in the body. */
const shortTitle = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 100 ? `${line.slice(0, line.lastIndexOf(' ', 99) > 50 ? line.lastIndexOf(' ', 99) : 99)}…`.toWellFormed() : line;
};

type Whole = readonly (readonly [name: 'correct' | 'incorrect' | 'general', nodes: XmlNodes])[];

function wholeFeedback({ feedback = {} }: QuestionBase, cited: XmlNodes, isScored: boolean, context: QtiWriteContext): Whole {
  if (!isScored) {
    if ((feedback.correct ?? feedback.incorrect) !== undefined)
      context.lose('feedback on the whole', 'People mark it, so what is said to those who are right or wrong is left out; the model answer stands for it.');
    return [['general', cited]];
  }
  return (['correct', 'incorrect'] as const).map((name) => {
    const text = feedback[name];
    const said = text === undefined ? [] : context.nodes(text);
    return [name, said.length > 0 && cited.length > 0 ? [x('div', {}, said), x('div', {}, cited)] : said.length > 0 ? said : [...cited]] as const;
  });
}

/** A standard template where nothing but the score is to be found, otherwise rules. */
function writeProcessing({ template, scoring, parts, showing }: QtiBody, feedback: Whole, { points }: QtiWriteContext): XmlElement[] {
  const named = feedback.filter(([, nodes]) => nodes.length > 0);
  if (named.length === 0 && parts.length === 0) {
    if (template !== undefined) return [x('responseProcessing', { template })];
    return scoring.length > 0 ? [x('responseProcessing', {}, scoring)] : [];
  }
  const isRight = x('gte', {}, [variable('SCORE'), baseValue('float', digits(points * 0.9999))]);
  const say = (name: string): XmlElement => setOutcome('FEEDBACK', baseValue('identifier', name));
  const whole =
    named.length === 0
      ? []
      : [
          chain(
            scoring.length > 0
              ? [{ when: isRight, then: [say('correct')] }, { then: [say('incorrect')] }]
              : [{ when: x('not', {}, [x('isNull', {}, [variable('RESPONSE')])]), then: [say('general')] }],
          ),
        ];
  return [x('responseProcessing', {}, [...scoring, ...whole, ...(parts.length === 0 ? [] : (showing ?? parts.map(({ id }) => showPart(id))))])];
}

function writeStimulus({ stimulus = [] }: QuestionBase, context: QtiWriteContext): XmlElement[] {
  return stimulus.map((entry) => {
    if (entry.kind === 'text') {
      if (entry.source !== undefined) context.lose('source of the stimulus', 'Where the text before the question comes from is not named.');
      return x('div', { class: 'stimulus' }, context.nodes(entry.text));
    }
    context.media.add(entry.src);
    if (entry.captions !== undefined || entry.transcript !== undefined) context.lose('captions', 'Captions and transcript of sound or film are left out.');
    if (entry.kind === 'image') return x('div', { class: 'stimulus' }, [x('img', { src: entry.src, alt: entry.alt })]);
    return x('div', { class: 'stimulus' }, [x('object', { data: entry.src, type: mediaType(entry.src) }, [entry.alt])]);
  });
}
