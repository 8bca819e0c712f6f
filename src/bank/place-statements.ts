import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';

/** The bank with the statements of claims put into the questions that quote them; what is not known stays as it is. */
export function placeStatements<Bank extends QuestionBase>(bank: QuestionBank<Bank>, sources: readonly Source[], types: QuestionTypes): QuestionBank<Bank> {
  const statements = new Map(
    sources.flatMap(({ claims, language }) =>
      claims.map(({ id, statement }) => {
        const text = withoutMarks(statement);
        return [id, language === bank.language ? text : { text, lang: language }];
      }),
    ),
  );
  const questions = bank.questions.map((question) => {
    const placed: unknown = types[question.type]?.withStatements?.(question, (id) => statements.get(id));
    return (placed ?? question) as Bank;
  });
  return { ...bank, questions };
}

/** Statements are plain; in a question they stand where marks are read. */
const withoutMarks = (statement: string): string => statement.replace(/[\\*`[]/g, '\\$&').replace(/^(\s*)-/gm, '$1\\-');

/** Whether questions of a bank quote claims without holding their statements. */
export const needsStatements = (bank: QuestionBank, types: QuestionTypes): boolean =>
  bank.questions.some((question) => (types[question.type]?.statementsNeeded?.(question) ?? []).length > 0);
