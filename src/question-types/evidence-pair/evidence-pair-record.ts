import type { InteractionRecord } from '../../model/interaction-record.js';
import { charactersOf } from '../../model/text.js';
import type { QuestionPart } from '../question-type.js';
import { withOpaqueIds } from './ask-evidence-pair.js';
import type { EvidencePairQuestion, EvidencePairResponse } from './evidence-pair-question.js';

interface Picks {
  readonly choices: readonly EvidencePairQuestion['choices'][number][];
  readonly statements: readonly EvidencePairQuestion['offered'][number][];
}

/**
 * Both parts in SCORM's and xAPI's terms: a matching of the two parts, `answer` and `support`, with what was picked for them, in the
 * author's ids.
 */
export function recordEvidencePair(question: EvidencePairQuestion, response: EvidencePairResponse | undefined): InteractionRecord {
  const { choices, statements } = withOpaqueIds(question);
  const picked: Picks = {
    choices: choices.filter(({ id }) => response?.choices.includes(id)).map(({ choice }) => choice),
    statements: statements.filter(({ id }) => response?.statements.includes(id)).map(({ statement }) => statement),
  };
  const right: Picks = {
    choices: question.choices.filter(({ id }) => question.answer.includes(id)),
    statements: question.offered.filter(({ claim }) => question.support.includes(claim)),
  };
  return { type: 'matching', learnerResponse: pairsOf(picked), correctResponses: [pairsOf(right)], responseText: wordsOf(picked), answerText: wordsOf(right) };
}

const pairsOf = ({ choices, statements }: Picks): string[] => [...choices.map(({ id }) => `answer[.]${id}`), ...statements.map(({ claim }) => `support[.]${claim}`)];

const wordsOf = ({ choices, statements }: Picks): string =>
  [choices.map(({ text }) => charactersOf(text)), statements.map(({ claim, text = claim }) => charactersOf(text))]
    .filter((words) => words.length > 0)
    .map((words) => words.join('; '))
    .join(' – ');

export const partsOfEvidencePair = (question: EvidencePairQuestion): QuestionPart[] => [
  ...question.choices.map(({ id, text, feedback, evidence }, index) => ({
    path: ['choices', index],
    text: charactersOf(text),
    right: question.answer.includes(id),
    feedback,
    evidence,
  })),
  ...question.offered.map(({ claim, text = claim, feedback }, index) => ({
    path: ['offered', index],
    text: charactersOf(text),
    right: question.support.includes(claim),
    feedback,
    evidence: [claim],
  })),
];
