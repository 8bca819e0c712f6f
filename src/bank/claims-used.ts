import type { QuestionBase } from '../model/question.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';

/** The ids of the claims that a question rests on, or offers as evidence. */
export function claimsUsedBy(question: QuestionBase, types: QuestionTypes): Set<string> {
  const type = types[question.type] as AnyQuestionType;
  return new Set([...(question.evidence ?? []), ...type.parts(question).flatMap(({ evidence = [] }) => evidence), ...(type.statementsNeeded?.(question) ?? [])]);
}
