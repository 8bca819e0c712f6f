import { expect } from 'chai';
import { bankOfJournal, quizJournals } from '../../src/review/quiz-journals.js';
import type { KeptEntry } from '../../src/session/session-journal.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../support/sample-session.js';

/** Sessions with ids of their own. */
function journalOf(id: string) {
  const { session, entries } = sampleSession({ newId: () => id });
  respondAndCheck(session, 'river', sampleResponses['river']?.right);
  return entries;
}
const inModule = (entry: unknown): KeptEntry => ({ session: 'module', action: { type: 'quiz', quiz: 'section', entry } as KeptEntry['action'] });

describe('quizJournals', () => {
  it('is the journal itself where a quiz was kept', () => {
    const entries = journalOf('one');
    expect(quizJournals(entries)).to.deep.equal([entries]);
  });

  it('is the journal of every quiz where a module was kept, however their steps are mixed', () => {
    const [one, two] = [journalOf('one'), journalOf('two')];
    const mixed = one.flatMap((entry, index) => [inModule(entry), { session: 'module', action: { type: 'read' } }, inModule(two[index])]);
    expect(quizJournals([{ session: 'module', action: { type: 'start' } }, ...mixed])).to.deep.equal([one, two]);
  });
});

describe('bankOfJournal', () => {
  it('names the bank with which a session begins', () => expect(bankOfJournal(journalOf('one'))).to.equal('bridges'));
  it('names none where the beginning is missing', () => {
    expect(bankOfJournal(journalOf('one').slice(1))).to.equal(undefined);
    expect(bankOfJournal([])).to.equal(undefined);
  });
});
