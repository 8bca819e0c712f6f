import type { QuestionBank } from '../../src/model/question-bank.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { typeSupport } from './question-types.js';
import { sampleBank, sampleQuestion, sampleSource } from './sample-bank.js';

/** The names of all types, in one fixed order. */
export const typeNames = Object.keys(questionTypes) as Question['type'][];

/** A picture that a page of the tests can load, with its size. */
const PICTURE = { image: '/demo/banks/island-map.svg', imageSize: { width: 640, height: 400 } };

/** The sample of a type; a picture in it is one that loads. */
export const loadableSample = (type: Question['type']): Question => sampleQuestion(type, type === 'hotspot' ? PICTURE : {});

/** A bank with one question of every type and its source inside, so that nothing but a picture is fetched. */
export const everyTypeBank = (change: Partial<QuestionBank<Question>> = {}): QuestionBank<Question> =>
  sampleBank({ id: 'every-type', sources: [sampleSource()], questions: typeNames.map(loadableSample), ...change }) as QuestionBank<Question>;

/** Responses to the sample of a type: fully right, earning nothing, and, where a type knows it, earning a part. */
export interface Responses {
  readonly right: unknown;
  readonly wrong: unknown;
  readonly partly: unknown;
}

/** Responses to a sample as a session asks it; `seed` is that session's. */
export function responsesTo(question: Question, asked: unknown): Responses {
  const type: AnyQuestionType = questionTypes[question.type];
  const right: unknown = type.perfectResponse(question);
  const wrong: unknown = typeSupport[question.type].wrongResponse(asked as never);
  const earnsPart = (response: unknown): boolean => {
    if (type.missing(asked as never, response)) return false;
    const { earned, possible } = type.score(question, response);
    return earned > 0 && earned < possible;
  };
  return { right, wrong, partly: mixtures(question, right, wrong).find(earnsPart) };
}

/** Responses that lie between a right and a wrong one. */
function mixtures(question: Question, right: unknown, wrong: unknown): unknown[] {
  if (question.type === 'short-text') return question.accept.map(({ text }) => text.replaceAll('*', 'x'));
  if (Array.isArray(right)) return [right.slice(0, -1), [...right.slice(0, -2), ...right.slice(-2).reverse()]];
  if (typeof right !== 'object' || right === null) return [];
  return Object.keys(right).map((key) => ({ ...right, [key]: (wrong as Record<string, unknown>)[key] }));
}
