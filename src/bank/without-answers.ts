import { definedOnly } from '../model/defined-only.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { AskedBase, QuestionBase } from '../model/question.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';

/** A question as it may leave the place that marks: what is asked, and what running it needs. Hints are there to be read before marking. */
export interface AskedQuestion extends Pick<QuestionBase, 'points' | 'objective' | 'hints' | 'certainty' | 'tags' | 'enemies' | 'fixed'> {
  readonly asked: AskedBase;
}

/** A bank as it may be shown before marking. */
export interface AskedBank extends Pick<QuestionBank, '$schema' | 'version' | 'id' | 'title' | 'description' | 'language' | 'license' | 'rules' | 'objectives'> {
  readonly questions: readonly AskedQuestion[];
}

/** Takes every answer, tolerance, feedback and piece of evidence out of a bank, for a page that must not hold them. */
export function withoutAnswers(bank: QuestionBank, types: QuestionTypes, seed = ''): AskedBank {
  const { version, id, title, description, language, license, rules, objectives } = bank;
  return definedOnly({
    version,
    id,
    title,
    description,
    language,
    license,
    rules,
    objectives,
    questions: bank.questions.map((question) => {
      const { points, objective, hints, certainty, tags, enemies, fixed } = question;
      const asked = (types[question.type] as AnyQuestionType).withoutAnswer(question, seed) as AskedBase;
      return definedOnly({ asked, points, objective, hints, certainty, tags, enemies, fixed });
    }),
  });
}
