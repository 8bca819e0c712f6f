import type { QuestionFormat } from '../../model/blueprint.js';
import { QUESTION_FORMATS } from '../../model/blueprint.js';
import type { QuestionBase } from '../../model/question.js';

/**
 * The format of a question as blueprints count them: its type, except that questions on two texts side by side are `compare`, those
 * that ask how sure one is `certainty`, and choices of one and of several are two formats.
 */
export function formatOf(question: QuestionBase): QuestionFormat {
  const { type, certainty, stimulus = [] } = question;
  if (certainty === 'ask') return 'certainty';
  if ((type === 'choice' || type === 'classify') && stimulus.filter(({ kind }) => kind === 'text').length >= 2) return 'compare';
  if (type === 'choice') return (question as { multiple?: boolean }).multiple === true ? 'multiple-choice' : 'single-choice';
  return QUESTION_FORMATS.find((format) => format === type) ?? 'single-choice';
}
