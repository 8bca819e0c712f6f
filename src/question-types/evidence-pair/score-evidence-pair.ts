import { makeScore, type Explanation, type Reveal, type Score, type ScorePart } from '../../model/score.js';
import type { Text } from '../../model/text.js';
import { markChoice, type ChoiceMark } from '../../scoring/mark-choice.js';
import { withOpaqueIds } from './ask-evidence-pair.js';
import type { EvidencePairQuestion, EvidencePairResponse } from './evidence-pair-question.js';

/** A choice or a statement, with what is said of it after marking. */
interface Entry {
  readonly id: string;
  readonly right: boolean;
  readonly words: Text;
  readonly feedback?: Text;
  readonly evidence?: readonly string[];
}

function entriesOf(question: EvidencePairQuestion): { choices: Entry[]; statements: Entry[] } {
  const { choices, statements } = withOpaqueIds(question);
  return {
    choices: choices.map(({ id, choice: { id: own, text, feedback, evidence } }) => ({
      id,
      right: question.answer.includes(own),
      words: text,
      ...(feedback === undefined ? {} : { feedback }),
      ...(evidence === undefined ? {} : { evidence }),
    })),
    statements: statements.map(({ id, statement: { claim, text = claim, feedback } }) => ({
      id,
      right: question.support.includes(claim),
      words: text,
      ...(feedback === undefined ? {} : { feedback }),
      evidence: [claim],
    })),
  };
}

/** The answer earns one half; the evidence earns the other by right less wrong picks, and only with an answer that is fully right. */
export function scoreEvidencePair(question: EvidencePairQuestion, response: EvidencePairResponse): Score {
  const { choices, statements } = entriesOf(question);
  const answer = markPicks(choices, response.choices);
  const support = markPicks(statements, response.statements);
  const share = answer.share / 2 + (answer.share === 1 ? support.share / 2 : 0);
  return makeScore(question, share, [...answer.parts, ...support.parts], explain(answer, support));
}

function markPicks(entries: readonly Entry[], response: readonly string[]): ChoiceMark & { readonly parts: ScorePart[] } {
  const picks = entries.filter(({ id }) => response.includes(id));
  const mark = markChoice(
    picks.map(({ id }) => id),
    entries.filter(({ right }) => right).map(({ id }) => id),
  );
  return { ...mark, parts: picks.map(({ right, words: _words, ...part }) => ({ ...part, state: right ? 'right' : 'wrong' })) };
}

function explain(answer: ChoiceMark, support: ChoiceMark): Explanation {
  if (answer.share === 1) {
    if (support.share === 1) return { key: 'score.right' };
    if (support.rightPicks === 0) return { key: 'score.unsupported' };
    return { key: 'score.partly-supported', values: { right: support.rightPicks, inAll: support.rightInAll, wrong: support.wrongPicks } };
  }
  if (answer.share > 0) return { key: 'score.partly-answered' };
  return { key: support.share === 1 ? 'score.evidence-only' : 'score.wrong' };
}

export function revealEvidencePair(question: EvidencePairQuestion): Reveal {
  const { choices, statements } = entriesOf(question);
  const entries = [...choices, ...statements];
  return { parts: entries.map(({ words: _words, ...part }) => part), answers: entries.filter(({ right }) => right).map(({ words }) => words) };
}

export function perfectEvidencePair(question: EvidencePairQuestion): EvidencePairResponse {
  const { choices, statements } = entriesOf(question);
  const rightOf = (entries: readonly Entry[]): string[] => entries.filter(({ right }) => right).map(({ id }) => id);
  return { choices: rightOf(choices), statements: rightOf(statements) };
}
