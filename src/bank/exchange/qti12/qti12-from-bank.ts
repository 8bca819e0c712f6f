import { htmlFromInline, escapeHtml } from '../../../formats/html/html-from-inline.js';
import type { Loss } from '../../../formats/loss.js';
import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import { plainInlineText } from '../../../model/inline-text.js';
import type { QuestionBank } from '../../../model/question-bank.js';
import type { QuestionBase } from '../../../model/question.js';
import { isSafeAddress } from '../../../model/safe-address.js';
import type { Source } from '../../../model/source.js';
import { charactersOf, type Text } from '../../../model/text.js';
import { citationsAsInline, citeEvidence } from '../cite-evidence.js';
import { exchangeWords } from '../exchange-words.js';
import { bankLosses, fieldLosses } from '../field-losses.js';
import type { ByType, KnownQuestion, KnownType } from '../known-question.js';
import { qtiId } from '../qti2/write-context.js';
import { equal, material, QTI12_BODIES, type Qti12Body, type Qti12WriteContext } from './write-bodies.js';

export interface Qti12FromBankOptions {
  /** With these, the feedback of each question names and links the sources of its answer. */
  readonly sources?: readonly Source[] | undefined;
}

/** A quiz of a Common Cartridge. */
export interface Qti12Quiz {
  /** A `questestinterop`. */
  readonly tree: XmlElement;
  /** How many questions it holds. */
  readonly count: number;
  /** Relative addresses of the files it shows. */
  readonly media: readonly string[];
}

const NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

/** Writes a bank as a quiz of QTI 1.2 in the profile of Common Cartridge 1.1; questions of other types are left out, each with a loss. */
export function qti12FromBank(bank: QuestionBank, { sources = [] }: Qti12FromBankOptions = {}): { tree: Qti12Quiz; losses: Loss[] } {
  const losses: Loss[] = bankLosses(bank, 'Common Cartridge');
  if (bank.objectives && bank.objectives.length > 0)
    losses.push({ feature: 'objectives', reason: 'The list of learning objectives is left out: a cartridge has no place for it.' });
  const words = exchangeWords(bank.language);
  const media = new Set<string>();
  const items = bank.questions.flatMap((question) => {
    const lose = (feature: string, reason: string): undefined => {
      losses.push({ question: question.id, feature, reason });
      return undefined;
    };
    return writeItem(question, sources, { words, media, lose }, losses) ?? [];
  });
  const title = plainInlineText(charactersOf(bank.title)).replace(/\s+/gu, ' ').trim();
  const assessment = x('assessment', { ident: `quiz-${bank.id}`, title }, [
    x('qtimetadata', {}, [field('cc_profile', 'cc.exam.v0p1'), field('qmd_assessmenttype', 'Examination'), field('qmd_scoretype', 'Percentage')]),
    x('section', { ident: 'root_section' }, items),
  ]);
  const tree = x(
    'questestinterop',
    {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd`,
    },
    [assessment],
  );
  return { tree: { tree, count: items.length, media: [...media].sort() }, losses };
}

const field = (label: string, entry: string): XmlElement => x('qtimetadatafield', {}, [x('fieldlabel', {}, [label]), x('fieldentry', {}, [entry])]);

function writeItem(question: QuestionBase, sources: readonly Source[], context: Qti12WriteContext, losses: Loss[]): XmlElement | undefined {
  if (!Object.hasOwn(QTI12_BODIES, question.type))
    return context.lose('question', `The profile of Common Cartridge has nothing like a question of type “${question.type}”; it is left out.`);
  const body = (QTI12_BODIES as Partial<ByType<Qti12WriteContext, Qti12Body | undefined>>)[question.type as KnownType]?.(question as KnownQuestion as never, context);
  if (!body) return undefined;
  const citations = citeEvidence(question.evidence ?? [], sources);
  losses.push(...fieldLosses(question, 'Common Cartridge', ['points', 'stimulus', ...(citations.length > 0 ? (['evidence'] as const) : [])]));
  if (citations.length > 0) context.lose('evidence', 'The sources are named in the feedback; the claims and passages are not.');
  const { correct, incorrect } = question.feedback ?? {};
  const cited = citations.length > 0 ? citationsAsInline(citations, context.words.source) : undefined;
  const before = writeStimulus(question, context);
  const html = `${before}${before === '' ? '' : '<br/>'}${htmlFromInline(question.prompt)}`;
  const feedback: [string, Text][] = [];
  const condition = (when: readonly XmlElement[], shows: string[], score?: string): XmlElement =>
    x('respcondition', { continue: score === undefined ? 'Yes' : 'No' }, [
      x('conditionvar', {}, when),
      ...(score === undefined ? [] : [x('setvar', { varname: 'SCORE', action: 'Set' }, [score])]),
      ...shows.map((linkrefid) => x('displayfeedback', { feedbacktype: 'Response', linkrefid })),
    ]);
  const rules: XmlElement[] = [];
  const general = cited ?? body.solution;
  if (cited !== undefined) feedback.push(['general_fb', cited]);
  if (body.solution !== undefined) feedback.push(['solution', body.solution]);
  if (general !== undefined)
    rules.push(
      condition(
        [x('other')],
        feedback.map(([id]) => id),
      ),
    );
  body.parts.forEach(({ value, feedback: text }, index) => {
    // Numbers, because an option may be called “correct” or “general”, which feedback on the whole is.
    const id = `part-${index + 1}_fb`;
    feedback.push([id, text]);
    rules.push(condition([equal(value)], [id]));
  });
  if (body.right) rules.push(condition(body.right, correct === undefined ? [] : ['correct_fb'], '100'));
  if (correct !== undefined && body.right) feedback.push(['correct_fb', correct]);
  if (incorrect !== undefined && body.right) {
    feedback.push(['general_incorrect_fb', incorrect]);
    rules.push(condition([x('other')], ['general_incorrect_fb']));
  }
  if (!body.right && (correct ?? incorrect) !== undefined) context.lose('feedback on the whole', 'What is said to all is left out; the model answer stands in its place.');
  const points = question.points ?? 1;
  const isWhole = Number.isInteger(points) && points >= 1 && points <= 99;
  if (!isWhole) context.lose('points', 'The question counts as one point: a cartridge knows whole numbers from 1 to 99.');
  return x('item', { ident: qtiId(question.id), title: plainInlineText(charactersOf(question.prompt)).replace(/\s+/gu, ' ').slice(0, 100).toWellFormed() }, [
    x('itemmetadata', {}, [
      x('qtimetadata', {}, [
        field('cc_profile', `cc.${body.profile}.v0p1`),
        ...(body.right ? [] : [field('qmd_computerscored', 'No')]),
        field('cc_weighting', String(isWhole ? points : 1)),
      ]),
    ]),
    x('presentation', {}, [material(html), body.response]),
    ...(rules.length > 0 ? [x('resprocessing', {}, [x('outcomes', {}, [x('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })]), ...rules])] : []),
    ...feedback.map(([ident, text]) => x('itemfeedback', { ident }, [x('flow_mat', {}, [material(htmlFromInline(text))])])),
  ]);
}

/** What stands before a question, as the head of its text. */
function writeStimulus({ stimulus = [] }: QuestionBase, context: Qti12WriteContext): string {
  return stimulus
    .map((entry) => {
      if (entry.kind === 'text') {
        context.lose('stimulus', 'It stands at the head of the question’s text, not apart from it.');
        return `<div>${htmlFromInline(entry.text)}</div>`;
      }
      if (entry.kind !== 'image') {
        context.lose(entry.kind, `“${entry.src}” is left out, and its description stands in its place.`);
        return `<div>[${escapeHtml(entry.alt)}]</div>`;
      }
      const isOnline = /^https?:/iu.test(entry.src) && isSafeAddress(entry.src);
      if (!isOnline) context.media.add(entry.src);
      return `<div><img src="${escapeHtml(isOnline ? entry.src : `$IMS-CC-FILEBASE$/${entry.src}`)}" alt="${escapeHtml(entry.alt)}"/></div>`;
    })
    .join('');
}
