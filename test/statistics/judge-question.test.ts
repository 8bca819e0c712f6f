import { expect } from 'chai';
import type { QuestionReport } from '../../src/statistics/class-report.js';
import { judgeQuestion } from '../../src/statistics/judge-question.js';

const report = (change: Partial<QuestionReport> = {}): QuestionReport => ({
  id: 'q1',
  type: 'choice',
  prompt: 'Which?',
  isReworded: false,
  counts: true,
  count: 20,
  met: 20,
  answered: 20,
  right: 12,
  facility: 0.6,
  discrimination: 0.3,
  choices: [],
  others: 0,
  certainty: [],
  evidence: { count: 20, sourceOpened: 0, passageOpened: 0, missed: 8, missedAndPassageOpened: 0 },
  flags: [],
  ...change,
});
const wrong = (count: number) => [{ key: 'b', text: 'B', count, right: false }];

describe('judgeQuestion', () => {
  for (const [name, change, flags] of [
    ['says nothing of a plain question', {}, []],
    ['says that nearly everybody was right from 95 % on', { facility: 0.95 }, ['nearly-all-right']],
    ['says nothing just below that', { facility: 0.949 }, []],
    ['says that nearly everybody was wrong up to 10 %', { facility: 0.1 }, ['nearly-all-wrong']],
    ['says when fewer were right than by guessing', { facility: 0.2, guessFraction: 0.25 }, ['below-guessing']],
    ['says nothing of guessing where as many were right', { facility: 0.25, guessFraction: 0.25 }, []],
    ['says when a question goes against the rest', { discrimination: -0.01 }, ['against-the-rest']],
    ['says when a question tells little', { discrimination: 0.19 }, ['tells-little']],
    ['says when a question tells well', { discrimination: 0.5 }, ['tells-well']],
    ['says when a wrong answer is the favourite', { choices: wrong(13) }, ['wrong-is-favourite']],
    ['says nothing where as many were right', { choices: wrong(12) }, []],
    ['says nothing of a favourite among pairs, of which several are chosen', { type: 'matching', choices: wrong(19) }, []],
    ['says when it is often left out', { answered: 14 }, ['often-left-out']],
    ['says nothing of few that left it out', { answered: 15 }, []],
    ['says when many were very sure and wrong', { certainty: [{ level: 3, count: 6, fraction: 0.5 }] }, ['sure-and-wrong']],
    ['says nothing of few who were very sure', { certainty: [{ level: 3, count: 4, fraction: 0 }] }, []],
    ['says when the wording differs', { isReworded: true }, ['different-wording']],
    ['says nothing of what four have answered', { met: 4, answered: 4, facility: 1, discrimination: -1 }, []],
    ['judges facility from five answers on, discrimination from ten', { met: 9, answered: 9, facility: 1, discrimination: -1 }, ['nearly-all-right']],
    ['says nothing of the marks of what is not in the score', { counts: false, facility: 0, discrimination: -1 }, []],
    ['puts the most pressing first', { discrimination: -0.2, facility: 0.05, isReworded: true }, ['against-the-rest', 'nearly-all-wrong', 'different-wording']],
  ] as const)
    it(name, () => expect(judgeQuestion(report(change))).to.deep.equal(flags));
});
