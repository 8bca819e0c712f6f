import { expect } from 'chai';
import type { SessionRequest } from '../../src/session/session-action.js';
import { sampleResponses, sampleSession } from '../support/sample-session.js';

const right = sampleResponses['river']?.right;
const wrong = sampleResponses['river']?.wrong;

describe('progressChanges', () => {
  const steps: [what: string, before: SessionRequest[], request: SessionRequest, moves: boolean][] = [
    ['the first response', [], { type: 'respond', question: 'river', response: wrong }, true],
    ['another response', [{ type: 'respond', question: 'river', response: wrong }], { type: 'respond', question: 'river', response: right }, false],
    ['a mark', [{ type: 'respond', question: 'river', response: right }], { type: 'check', question: 'river' }, true],
    ['a flag', [], { type: 'flag', question: 'river', flagged: true }, true],
    ['a source that is opened', [], { type: 'open', question: 'river', what: 'source' }, false],
    ['another question to stand at', [{ type: 'go', question: 'river' }], { type: 'go', question: 'closed' }, true],
    ['time', [], { type: 'spend', milliseconds: 900 }, false],
    ['the end', [], { type: 'finish' }, true],
  ];
  for (const [what, before, request, moves] of steps) {
    it(`${moves ? 'goes up by one' : 'stays'} for ${what}`, () => {
      const { session } = sampleSession();
      for (const earlier of before) session.dispatch(earlier);
      const { progressChanges, state } = session;
      session.dispatch(request);
      expect(session.state).to.not.equal(state);
      expect(session.progressChanges).to.equal(progressChanges + (moves ? 1 : 0));
    });
  }

  it('goes up when the session begins again', () => {
    const { session } = sampleSession();
    session.restart();
    expect(session.progressChanges).to.equal(1);
  });
});
