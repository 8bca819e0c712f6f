import type { InteractionRecord } from '../../model/interaction-record.js';
import { askBase, type AskedBase } from '../../model/question.js';
import { makeScore, type Explanation, type Reveal, type Score } from '../../model/score.js';
import { matchesText } from '../../scoring/text-match.js';
import type { Missing, QuestionPart } from '../question-type.js';
import type { ShortTextQuestion, ShortTextResponse } from './short-text-question.js';

export const askShortText = (question: ShortTextQuestion): AskedBase => askBase(question);

export const missingShortText = (_asked: AskedBase, response: ShortTextResponse | undefined): Missing | undefined =>
  response === undefined || response.trim() === '' ? { key: 'missing.text' } : undefined;

/** The best of the accepted texts that match counts, whatever their order. */
export function scoreShortText(question: ShortTextQuestion, response: ShortTextResponse): Score {
  const matching = question.accept.filter(({ text }) => matchesText(response, text, question));
  const best = matching.reduce<(typeof matching)[number] | undefined>((one, other) => (one && shareOf(one) >= shareOf(other) ? one : other), undefined);
  const share = best ? shareOf(best) : 0;
  const slip = best ? undefined : (question.commonErrors ?? []).find(({ text }) => matchesText(response, text, question));
  const feedback = best?.feedback ?? slip?.feedback;
  const part = { id: 'text', state: share === 1 ? ('right' as const) : ('wrong' as const), ...(feedback === undefined ? {} : { feedback }) };
  return makeScore(question, share, [part], explain(share));
}

const shareOf = ({ points }: ShortTextQuestion['accept'][number]): number => points ?? 1;

function explain(share: number): Explanation {
  if (share === 1) return { key: 'score.right' };
  return share > 0 ? { key: 'score.partly', values: { percent: Math.round(share * 100) } } : { key: 'score.wrong' };
}

/** The accepted texts that earn everything; a star is shown as an ellipsis. */
const fullAnswers = (question: ShortTextQuestion): string[] => question.accept.filter((accepted) => shareOf(accepted) === 1).map(({ text }) => readable(text));

const readable = (pattern: string): string => pattern.replaceAll('\\*', '\uE000').replaceAll('*', '…').replaceAll('\uE000', '*');

export const revealShortText = (question: ShortTextQuestion): Reveal => ({ parts: [], answers: fullAnswers(question) });

/** The first accepted text that earns everything; an ellipsis stands in for each wildcard. */
export function perfectShortText(question: ShortTextQuestion): ShortTextResponse {
  const accepted = question.accept.find((candidate) => shareOf(candidate) === 1) ?? question.accept[0];
  return readable(accepted?.text ?? '');
}

export function recordShortText(question: ShortTextQuestion, response: ShortTextResponse | undefined): InteractionRecord {
  const given = response?.trim() ?? '';
  const answers = fullAnswers(question);
  return { type: 'fill-in', learnerResponse: given === '' ? [] : [given], correctResponses: answers.map((answer) => [answer]), responseText: given, answerText: answers[0] ?? '' };
}

export const partsOfShortText = (question: ShortTextQuestion): QuestionPart[] =>
  (question.commonErrors ?? []).map(({ text, feedback }, index) => ({ path: ['commonErrors', index], text, right: false, feedback }));
