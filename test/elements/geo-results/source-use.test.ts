import { expect } from 'chai';
import { sourceUse } from '../../../src/elements/geo-results/source-use.js';
import type { QuestionResult } from '../../../src/session/question-result.js';
import { summarizeSession } from '../../../src/session/summarize-session.js';
import { sampleSession } from '../../support/sample-session.js';

const { session } = sampleSession();
const [sample] = summarizeSession(session.summary).questions as [QuestionResult];
const question = (status: QuestionResult['status'], sourceOpened: boolean, passageOpened: boolean, counts = true): QuestionResult => ({
  ...sample,
  status,
  sourceOpened,
  passageOpened,
  counts,
});

describe('sourceUse', () => {
  it('counts what was opened, and how it went with the source and without', () => {
    const questions = [
      question('right', true, false),
      question('wrong', true, true),
      question('right', false, false),
      question('wrong', false, false),
      question('unanswered', true, false),
      question('right', false, true, false),
    ];
    expect(sourceUse(questions)).to.deep.equal({
      count: 6,
      sourceOpened: 3,
      passageOpened: 2,
      withSource: { right: 1, count: 2 },
      withoutSource: { right: 1, count: 2 },
      missedUnread: 2,
    });
  });

  it('counts nothing of nothing', () => {
    const none = { right: 0, count: 0 };
    expect(sourceUse([])).to.deep.equal({ count: 0, sourceOpened: 0, passageOpened: 0, withSource: none, withoutSource: none, missedUnread: 0 });
  });
});
