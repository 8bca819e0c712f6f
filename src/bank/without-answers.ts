import type { QuestionBank } from '../model/question-bank.js';
import type { AskedBase } from '../model/question.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';

/** A bank as it may be shown before marking. */
export interface AskedBank {
  readonly id: string;
  readonly title: QuestionBank['title'];
  readonly description?: QuestionBank['description'];
  readonly language: string;
  readonly questions: readonly AskedBase[];
}

/** Takes every answer, tolerance, feedback, hint and piece of evidence out of a bank, for a page that must not hold them. */
export function withoutAnswers(bank: QuestionBank, types: QuestionTypes, seed = ''): AskedBank {
  return {
    id: bank.id,
    title: bank.title,
    ...(bank.description === undefined ? {} : { description: bank.description }),
    language: bank.language,
    questions: bank.questions.map((question) => (types[question.type] as AnyQuestionType).withoutAnswer(question, seed) as AskedBase),
  };
}
