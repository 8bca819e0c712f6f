import * as v from 'valibot';
import type { QuestionBase } from '../model/question.js';
import { isFullyRight } from '../model/score.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import type { QuestionRules } from './reduce-session.js';
import type { SessionSettings } from './session-state.js';

/** The questions of a bank by id. */
export type QuestionsById = ReadonlyMap<string, QuestionBase>;

export const questionsById = (bank: { readonly questions: readonly QuestionBase[] }): QuestionsById => new Map(bank.questions.map((question) => [question.id, question]));

/** Whether a response, from a saved session or another program, has the form its question's type gives it. */
export function fitsQuestion(byId: QuestionsById, types: QuestionTypes, id: string, response: unknown): boolean {
  const question = byId.get(id);
  return question !== undefined && v.is((types[question.type] as AnyQuestionType).responseSchema, response);
}

/** Whether a question asks how sure the learner is: the settings say so for all, else the question for itself; never where learners mark themselves. */
export const asksCertaintyOf = (question: QuestionBase, type: AnyQuestionType | undefined, { certainty }: Pick<SessionSettings, 'certainty'>): boolean =>
  type?.selfMarked !== true && (certainty ?? question.certainty === 'ask');

/**
 * What the reducer asks of a bank's questions, answered by their own types. Marks nothing when a host does the marking, and nothing
 * that is missing something or does not fit.
 */
export function questionRulesFor(byId: QuestionsById, types: QuestionTypes, isHosted = false): QuestionRules {
  const typeOf = (id: string): AnyQuestionType | undefined => types[byId.get(id)?.type ?? ''];
  return {
    mark(id, response, atEnd = false) {
      const question = byId.get(id);
      if (isHosted || !question || !fitsQuestion(byId, types, id, response)) return undefined;
      const type = types[question.type] as AnyQuestionType;
      // What is missing does not depend on the order of the parts, so any seed will do.
      const missing = type.missing(type.withoutAnswer(question, ''), response);
      if (missing && !(atEnd && missing.isPartial)) return undefined;
      const score = type.score(question, response);
      return { earned: score.earned, possible: score.possible, right: isFullyRight(score) };
    },
    asksCertainty(id, settings) {
      const question = byId.get(id);
      return question !== undefined && asksCertaintyOf(question, typeOf(id), settings);
    },
    hintCount: (id) => byId.get(id)?.hints?.length ?? 0,
    isSelfMarked: (id) => !isHosted && typeOf(id)?.selfMarked === true,
  };
}
