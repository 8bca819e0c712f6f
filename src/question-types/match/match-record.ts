import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf, type Text } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import type { MatchQuestion, MatchResponse } from './match-question.js';
import { chosenPairs, rightPairs } from './score-match.js';

interface Part {
  readonly id: string;
  readonly text: Text;
}

/** Matches in SCORM's and xAPI's terms: `prompt[.]option`, with the author's ids. */
export function recordMatch(question: MatchQuestion, response: MatchResponse | undefined): InteractionRecord {
  const given = chosenPairs(question, response ?? {}).map(([{ prompt }, { option }]) => [prompt, option] as const);
  const right = rightPairs(question);
  const ids = (pairs: readonly (readonly [Part, Part])[]): string[] => pairs.map(([prompt, option]) => `${prompt.id}[.]${option.id}`);
  const words = (pairs: readonly (readonly [Part, Part])[]): string => pairs.map((pair) => pair.map(({ text }) => charactersOf(text)).join(' – ')).join('; ');
  return { type: 'matching', learnerResponse: ids(given), correctResponses: [ids(right)], responseText: words(given), answerText: words(right) };
}

export const partsOfMatch = ({ prompts }: MatchQuestion): QuestionPart[] =>
  prompts.map(({ text, feedback, evidence }, index) => ({ path: ['prompts', index], text: charactersOf(text), right: true, feedback, evidence }));
