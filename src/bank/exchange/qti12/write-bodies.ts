import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { distanceKilometres } from '../../../scoring/distance.js';
import type { ExchangeWords } from '../exchange-words.js';
import type { ByType, KnownPart } from '../known-question.js';
import { qtiId } from '../qti2/write-context.js';

/** What is collected while questions are written. */
export interface Qti12WriteContext {
  readonly words: ExchangeWords;
  readonly media: Set<string>;
  readonly lose: <Nothing>(feature: string, reason: string) => Nothing | undefined;
}

/** What of an item depends on the type. */
export interface Qti12Body {
  readonly profile: 'multiple_choice' | 'multiple_response' | 'true_false' | 'fib' | 'essay';
  readonly response: XmlElement;
  /** The condition for a fully right response; none for what people mark. */
  readonly right?: readonly XmlElement[];
  /** What is said to those who give one response. */
  readonly parts: readonly { readonly value: string; readonly feedback: Text }[];
  readonly solution?: Text;
}

const RESPONSE = 'response1';

/** HTML as it stands in an item. */
export const material = (html: string): XmlElement => x('material', {}, [x('mattext', { texttype: 'text/html' }, [html])]);

/** A condition that one value is given. */
export const equal = (value: string, attributes: Record<string, string> = {}): XmlElement => x('varequal', { respident: RESPONSE, ...attributes }, [value]);

interface Choices {
  readonly choices: readonly KnownPart[];
  readonly answer: readonly string[];
  readonly multiple?: boolean | undefined;
}

function writeChoice(
  { choices, answer, multiple }: Choices,
  context: Qti12WriteContext,
  profile: Qti12Body['profile'] = multiple === true ? 'multiple_response' : 'multiple_choice',
): Qti12Body {
  const isSeveral = multiple === true;
  if (isSeveral && answer.length > 1) context.lose('partial marks', 'Only all right options together, and no wrong one, earn the mark: the profile has no other way.');
  if (choices.some(({ fixed }) => fixed)) context.lose('fixed place', 'An option that keeps its place may be shuffled with the others.');
  const labels = choices.map(({ id, text }) => x('response_label', { ident: qtiId(id) }, [material(htmlFromInline(text))]));
  const wrong = choices.filter(({ id }) => !answer.includes(id)).map(({ id }) => x('not', {}, [equal(qtiId(id))]));
  return {
    profile,
    response: x('response_lid', { ident: RESPONSE, rcardinality: isSeveral ? 'Multiple' : 'Single' }, [x('render_choice', {}, labels)]),
    right: [isSeveral ? x('and', {}, [...answer.map((id) => equal(qtiId(id))), ...wrong]) : equal(qtiId(answer[0] as string))],
    parts: choices.flatMap(({ id, feedback }) => (feedback === undefined ? [] : [{ value: qtiId(id), feedback }])),
  };
}

/** The types that the profile has, or that come near enough; others are left out. */
export const QTI12_BODIES: ByType<Qti12WriteContext, Qti12Body | undefined, 'choice' | 'true-false' | 'short-text' | 'essay' | 'map-point' | 'evidence-pair'> = {
  choice: (question, context) => {
    if (question.shuffle === false) context.lose('order of the options', 'They may be shuffled: whether they are is set for the quiz, not the question.');
    return writeChoice(question, context);
  },
  'true-false': ({ answer, feedbackTrue, feedbackFalse }, context) =>
    writeChoice(
      {
        choices: [
          { id: 'true', text: context.words.true, feedback: feedbackTrue },
          { id: 'false', text: context.words.false, feedback: feedbackFalse },
        ],
        answer: [String(answer)],
      },
      context,
      'true_false',
    ),
  'short-text': ({ accept, commonErrors = [], matchCase, matchAccents }, context) => {
    const isPattern = (text: string): boolean => text.replaceAll('\\*', '').includes('*');
    const bare = (text: string): string => text.replaceAll('\\*', '*');
    const plain = accept.filter(({ text, points = 1 }) => points === 1 && !isPattern(text));
    if (accept.some(({ text }) => isPattern(text))) context.lose('wildcard', 'Texts with a star are left out: the profile compares whole texts only.');
    if (accept.some(({ points = 1 }) => points < 1)) context.lose('partial marks', 'Texts that earn a part of the mark are left out.');
    if (matchAccents !== true && accept.some(({ text }) => /\p{M}/u.test(text.normalize('NFD'))))
      context.lose('accents', 'Texts are compared letter by letter, so an answer without its accents is wrong.');
    if (plain.length === 0) return context.lose('question', 'No text without a star earns the mark; it is left out.');
    const attributes = { case: matchCase === true ? 'Yes' : 'No' };
    return {
      profile: 'fib',
      response: x('response_str', { ident: RESPONSE, rcardinality: 'Single' }, [x('render_fib', { prompt: 'Dashline' })]),
      // The profile has no “or” here; values side by side are alternatives.
      right: plain.map(({ text }) => equal(bare(text), attributes)),
      parts: [...plain, ...commonErrors.filter(({ text }) => !isPattern(text))].flatMap(({ text, feedback }) => (feedback === undefined ? [] : [{ value: bare(text), feedback }])),
    };
  },
  essay: ({ modelAnswer, rubric }, context) => {
    if (rubric) context.lose('rubric', 'The rows it is marked by are left out; a teacher marks it.');
    return { profile: 'essay', response: x('response_str', { ident: RESPONSE, rcardinality: 'Single' }, [x('render_fib', { prompt: 'Box' })]), parts: [], solution: modelAnswer };
  },
  'map-point': ({ choices, answer }, context) => {
    context.lose('type', 'A point on the map is written as a choice from its list of places.');
    return writeChoice({ choices, answer: choices.filter((choice) => distanceKilometres(answer, choice) <= answer.radiusKilometres).map(({ id }) => id) }, context);
  },
  'evidence-pair': (question, context) => {
    context.lose('choice of evidence', 'Only its first part is written, the answer; the statements that support it are not asked for.');
    return writeChoice(question, context);
  },
};
