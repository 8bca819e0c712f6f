import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import type { OpaqueCategory } from './ask-classify.js';
import type { ClassifyQuestion, ClassifyResponse } from './classify-question.js';
import { placeStatements, type Placed } from './score-classify.js';

/** Pairs of a statement and a category in SCORM's and xAPI's terms, with the author's ids. */
export function recordClassify(question: ClassifyQuestion, response: ClassifyResponse | undefined): InteractionRecord {
  const placed = placeStatements(question, response);
  const pairs = (pick: (one: Placed) => OpaqueCategory | undefined, write: (one: Placed, category: OpaqueCategory['category']) => string): string[] =>
    placed.flatMap((one) => {
      const category = pick(one)?.category;
      return category ? [write(one, category)] : [];
    });
  const ids = ({ statement }: Placed, category: OpaqueCategory['category']): string => `${statement.id}[.]${category.id}`;
  const words = ({ statement }: Placed, category: OpaqueCategory['category']): string => `${charactersOf(statement.text)} — ${charactersOf(category.text)}`;
  return {
    type: 'matching',
    learnerResponse: pairs(({ given }) => given, ids),
    correctResponses: [pairs(({ right }) => right, ids)],
    responseText: pairs(({ given }) => given, words).join('; '),
    answerText: pairs(({ right }) => right, words).join('; '),
  };
}

/** A statement is a part, and a true one: what is told apart is where it belongs. */
export const partsOfClassify = (question: ClassifyQuestion): QuestionPart[] =>
  question.statements.map(({ text, feedback, evidence }, index) => ({ path: ['statements', index], text: charactersOf(text), right: true, feedback, evidence }));
