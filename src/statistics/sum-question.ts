import type { AttemptAnswer } from '../results-file/attempt.js';
import type { EvidenceUse, QuestionReport } from './class-report.js';
import { countCertainty } from './count-certainty.js';
import { countChoices, type AnswerInAttempt } from './count-choices.js';
import { FEWEST, whereEnough } from './few-answers.js';
import { judgeQuestion } from './judge-question.js';
import { meanOf } from './moments.js';
import { questionStatistics } from './question-statistics.js';

/**
 * What the attempts say of one question. The rest of the test goes in as a share of what each attempt could earn with it: where all had
 * the same questions, discrimination and efficiency are the same as with points; where questions were drawn, attempts can be compared. Stops
 * between its parts, as `sumBank` does.
 */
export function* sumQuestion(id: string, answers: readonly AnswerInAttempt[], guessFraction: number | undefined): Generator<undefined, QuestionReport> {
  const own = answers.map(({ answer }) => answer);
  const [first] = own as [AttemptAnswer];
  const scored = answers.filter(({ answer, restFraction }) => answer.counts && restFraction !== undefined);
  const all = answers.filter(({ answer }) => answer.counts);
  // Marks as shares, so that a question that was worth something else in another version can still be summed.
  const alone = questionStatistics({ marks: all.map(({ answer }) => answer.fraction), rests: all.map(() => 0), most: 1, least: 0 });
  yield;
  const { discrimination, efficiency } = questionStatistics({
    marks: scored.map(({ answer }) => answer.fraction),
    rests: scored.map(({ restFraction }) => restFraction as number),
    most: 1,
    least: 0,
  });
  yield;
  const choices = countChoices(answers);
  yield;
  const report = {
    id,
    type: first.record?.type ?? first.type,
    prompt: first.prompt,
    isReworded: own.some(({ prompt }) => prompt !== first.prompt),
    met: own.length,
    answered: own.filter(({ answered }) => answered).length,
    right: own.filter(({ right }) => right).length,
    ...alone,
    counts: own.some(({ counts }) => counts),
    discrimination: whereEnough(discrimination, scored.length, FEWEST.discrimination),
    efficiency: whereEnough(efficiency, scored.length, FEWEST.discrimination),
    guessFraction: guessFraction ?? (first.record?.type === 'true-false' ? 0.5 : undefined),
    ...choices,
    certainty: countCertainty(answers),
    evidence: evidenceUse(own),
  };
  return { ...report, flags: judgeQuestion(report) };
}

function evidenceUse(answers: readonly AttemptAnswer[]): EvidenceUse {
  const facility = (some: readonly AttemptAnswer[]): number | undefined => meanOf(some.map(({ fraction }) => fraction));
  const missed = answers.filter(({ right }) => !right);
  return {
    count: answers.length,
    sourceOpened: answers.filter(({ sourceOpened }) => sourceOpened).length,
    passageOpened: answers.filter(({ passageOpened }) => passageOpened).length,
    missed: missed.length,
    missedAndPassageOpened: missed.filter(({ passageOpened }) => passageOpened).length,
    facilityOpened: facility(answers.filter(({ sourceOpened }) => sourceOpened)),
    facilityUnopened: facility(answers.filter(({ sourceOpened }) => !sourceOpened)),
  };
}
