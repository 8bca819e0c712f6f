import * as v from 'valibot';
import type { QuestionBase } from '../model/question.js';
import { isFullyRight } from '../model/score.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import type { MarkResponse } from './reduce-session.js';

/** The questions of a bank by id. */
export type QuestionsById = ReadonlyMap<string, QuestionBase>;

export const questionsById = (bank: { readonly questions: readonly QuestionBase[] }): QuestionsById => new Map(bank.questions.map((question) => [question.id, question]));

/** Whether a response, from a saved session or another program, has the form its question's type gives it. */
export function fitsQuestion(byId: QuestionsById, types: QuestionTypes, id: string, response: unknown): boolean {
  const question = byId.get(id);
  return question !== undefined && v.is((types[question.type] as AnyQuestionType).responseSchema, response);
}

/** Marks responses by their question's own type. What is missing something, or does not fit, is not marked. */
export function markerFor(byId: QuestionsById, types: QuestionTypes): MarkResponse {
  return (id, response) => {
    const question = byId.get(id);
    if (!question || !fitsQuestion(byId, types, id, response)) return undefined;
    const type = types[question.type] as AnyQuestionType;
    // What is missing does not depend on the order of the parts, so any seed will do.
    if (type.missing(type.withoutAnswer(question, ''), response)) return undefined;
    const score = type.score(question, response);
    return { earned: score.earned, possible: score.possible, right: isFullyRight(score) };
  };
}
