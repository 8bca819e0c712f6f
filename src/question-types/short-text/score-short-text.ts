import type { InteractionRecord } from '../../model/interaction-record.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { makeScore, type Explanation, type Reveal, type Score } from '../../model/score.js';
import { partsOfErrors } from '../../scoring/mark-number.js';
import { fullAnswers, markText } from '../../scoring/mark-text.js';
import type { Missing, QuestionPart } from '../question-type.js';
import type { ShortTextQuestion, ShortTextResponse } from './short-text-question.js';

export const askShortText = (question: ShortTextQuestion): AskedBase => askBase(question);

export const missingShortText = (_asked: AskedBase, response: ShortTextResponse | undefined): Missing | undefined =>
  response === undefined || response.trim() === '' ? { key: 'missing.text' } : undefined;

/** The best of the accepted texts that match counts. */
export function scoreShortText(question: ShortTextQuestion, response: ShortTextResponse): Score {
  const { share, ...reason } = markText(question, response);
  return makeScore(question, share, [{ id: 'text', state: share === 1 ? 'right' : 'wrong', ...reason }], explain(share));
}

function explain(share: number): Explanation {
  if (share === 1) return { key: 'score.right' };
  return share > 0 ? { key: 'score.partly', values: { percent: Math.round(share * 100) } } : { key: 'score.wrong' };
}

export const revealShortText = (question: ShortTextQuestion): Reveal => ({ parts: [], answers: fullAnswers(question) });

/** The first accepted text that earns everything. */
export const perfectShortText = (question: ShortTextQuestion): ShortTextResponse => fullAnswers(question)[0] ?? '';

export function recordShortText(question: ShortTextQuestion, response: ShortTextResponse | undefined): InteractionRecord {
  const given = response?.trim() ?? '';
  const answers = fullAnswers(question);
  return { type: 'fill-in', learnerResponse: given === '' ? [] : [given], correctResponses: answers.map((answer) => [answer]), responseText: given, answerText: answers[0] ?? '' };
}

export const partsOfShortText = ({ commonErrors }: ShortTextQuestion): QuestionPart[] => partsOfErrors(commonErrors);
