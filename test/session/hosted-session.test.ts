import { expect } from 'chai';
import fc from 'fast-check';
import { hostedTypes, parseAskedBank } from '../../src/bank/parse-asked-bank.js';
import { questionTypes, withoutAnswers, type JournalEntry } from '../../src/index.js';
import { isFullyRight } from '../../src/model/score.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { createSession } from '../../src/session/create-session.js';
import { restoreSession } from '../../src/session/restore-session.js';
import type { SessionRequest } from '../../src/session/session-action.js';
import { questionStateOf, type Mark, type SessionSettings, type SessionState } from '../../src/session/session-state.js';
import type { Session } from '../../src/session/session.js';
import { summarizeSession } from '../../src/session/summarize-session.js';
import { sampleBank, sampleSource } from '../support/sample-bank.js';
import { sampleRequests, sampleResponses } from '../support/sample-session.js';

const whole = sampleBank();
const types = hostedTypes(questionTypes);
const bank = parseAskedBank(JSON.parse(JSON.stringify(withoutAnswers(whole, 'seed'))), questionTypes).bank ?? expect.fail('no bank');
const ids = bank.questions.map(({ id }) => id);

/** What a host says of a response. */
function hostMark(id: string, response: unknown): Mark | undefined {
  const question = whole.questions.find((one) => one.id === id);
  const type = questionTypes[question?.type ?? 'choice'] as AnyQuestionType;
  if (!question || type.missing(type.withoutAnswer(question, ''), response)) return undefined;
  const score = type.score(question, response);
  return { earned: score.earned, possible: score.possible, right: isFullyRight(score), score, reveal: type.reveal(question), record: type.record(question, response) };
}

function hostedSession(settings: Partial<SessionSettings> = {}, state?: SessionState): { session: Session; entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  let id = 0;
  const record = (entry: JournalEntry): void => void entries.push(JSON.parse(JSON.stringify(entry)) as JournalEntry);
  return { session: createSession({ bank, types, isHosted: true, settings, state, seed: 'seed', clock: () => 5, newId: () => `id${id++}`, record }), entries };
}

/** The request as a page sends it whose host marks: with the marks of what can be marked. */
function withMarks(request: SessionRequest, { state }: Session): SessionRequest {
  const markOf = (id: string): [string, Mark][] => {
    const mark = hostMark(id, questionStateOf(state, id).response);
    return mark ? [[id, mark]] : [];
  };
  if (request.type === 'check') return { ...request, ...Object.fromEntries(markOf(request.question).map(([, mark]) => ['mark', mark])) };
  return request.type === 'finish' ? { ...request, marks: Object.fromEntries(ids.flatMap(markOf)) } : request;
}

const respond = (session: Session, id: string, kind: 'right' | 'wrong'): void => session.dispatch({ type: 'respond', question: id, response: sampleResponses[id]?.[kind] });
const check = (session: Session, id: string): void => session.dispatch(withMarks({ type: 'check', question: id }, session));
const restored = (entries: readonly JournalEntry[]): SessionState => {
  const found = restoreSession(entries, { bank, types, isHosted: true });
  return found.outcome === 'restored' ? found.state : expect.fail(found.outcome);
};

describe('a session whose host marks', () => {
  it('marks nothing by itself', () => {
    const { session, entries } = hostedSession();
    session.begin();
    respond(session, 'river', 'right');
    const before = session.state;
    session.dispatch({ type: 'check', question: 'river' });
    session.dispatch({ type: 'check', question: 'river', mark: { earned: 1, possible: 1, right: true } });
    expect(session.state).to.equal(before);
    expect(entries.map(({ action }) => action.type)).to.deep.equal(['start', 'respond']);
  });

  it('shows the score, the answer and the record that came from the host', () => {
    const { session } = hostedSession({ attempts: 1 });
    respond(session, 'river', 'wrong');
    check(session, 'river');
    const mark = hostMark('river', sampleResponses['river']?.wrong);
    expect(session.view('river')).to.deep.include({ marked: true, score: mark?.score, reveal: mark?.reveal });
    expect(session.status('river')).to.equal('wrong');
    expect(summarizeSession(session.summary).questions[0]?.record).to.deep.equal(mark?.record);
  });

  it('shows no answer where the host gave none', () => {
    const { session } = hostedSession({ attempts: 1 });
    respond(session, 'river', 'wrong');
    const { earned, possible, right, score } = hostMark('river', sampleResponses['river']?.wrong) as Mark;
    session.dispatch({ type: 'check', question: 'river', mark: { earned, possible, right, ...(score ? { score } : {}) } });
    expect(session.view('river')).to.include({ marked: true }).and.not.have.property('reveal');
    expect(summarizeSession(session.summary).questions[0]?.record).to.deep.include({ correctResponses: [[]], answerText: '' });
  });

  it('holds no answer before marking, in the bank, the views and the results', () => {
    const { session } = hostedSession();
    for (const id of ids) respond(session, id, 'wrong');
    const held = JSON.stringify([session.bank, session.state, ids.map((id) => session.view(id)), summarizeSession(session.summary)]);
    expect(held).to.not.match(/feedback|evidence":\[|tolerance|accept"|nile"|"answer"|commonErrors/);
    for (const secret of ['River Office', 'Bridge Bureau']) expect(held).to.not.include(secret);
  });

  it('counts by source and kind of claim from what the mark names', () => {
    const { session } = hostedSession({ attempts: 1 });
    respond(session, 'river', 'wrong');
    const sources = [sampleSource()];
    expect(summarizeSession({ ...session.summary, sources }).sources).to.deep.equal([]);
    check(session, 'river');
    expect(summarizeSession({ ...session.summary, sources }).sources.map(({ id, count, right }) => [id, count, right])).to.deep.equal([['river-survey', 1, 0]]);
  });

  it('keeps what was not marked as it was given when it is finished with some marks', () => {
    const { session, entries } = hostedSession({ mode: 'test' });
    respond(session, 'river', 'right');
    respond(session, 'count', 'wrong');
    session.dispatch({ type: 'finish', marks: { river: hostMark('river', sampleResponses['river']?.right) as Mark } });
    expect(session.state.finishedAt).to.equal(5);
    expect(questionStateOf(session.state, 'river').tries).to.have.length(1);
    expect(questionStateOf(session.state, 'count')).to.deep.include({ response: sampleResponses['count']?.wrong, tries: [] });
    expect(restored(entries)).to.deep.equal(session.state);
  });

  it('is the same as one that marks by itself, in every score and status', () => {
    fc.assert(
      fc.property(fc.constantFrom('practice' as const, 'test' as const), fc.array(sampleRequests, { maxLength: 20 }), (mode, requests) => {
        const settings = { mode, attempts: 2, penalty: 0.25 };
        const { session } = hostedSession(settings);
        const own = createSession({ bank: whole, types: questionTypes, settings, seed: 'seed', clock: () => 5, newId: () => 'id' });
        for (const request of requests) {
          session.dispatch(withMarks(request, session));
          own.dispatch(request);
        }
        const [hosted, local] = [summarizeSession(session.summary), summarizeSession(own.summary)];
        expect([hosted.earned, hosted.possible, hosted.right, hosted.answered]).to.deep.equal([local.earned, local.possible, local.right, local.answered]);
        for (const id of ids) {
          expect(session.status(id)).to.equal(own.status(id));
          expect(session.view(id)?.score).to.deep.equal(own.view(id)?.score);
          // Of what was never marked the host has told nothing.
          if (questionStateOf(session.state, id).tries.length > 0) expect(session.view(id)?.reveal).to.deep.equal(own.view(id)?.reveal);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has its marks again from any moment at which the page was killed', () => {
    fc.assert(
      fc.property(fc.constantFrom('practice' as const, 'test' as const), fc.array(sampleRequests, { minLength: 1, maxLength: 20 }), (mode, requests) => {
        const { session, entries } = hostedSession({ mode, attempts: 2 });
        session.begin();
        const moments = [{ length: entries.length, state: session.state }];
        for (const request of requests) {
          session.dispatch(withMarks(request, session));
          moments.push({ length: entries.length, state: session.state });
        }
        for (const { length, state } of moments) {
          expect(restored(entries.slice(0, length))).to.deep.equal(JSON.parse(JSON.stringify(state)));
          const found = restoreSession(entries.slice(0, length), { bank, types, isHosted: true });
          expect(found).to.deep.include({ changes: [], dropped: [] });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks again where the journal is of a page that marked by itself', () => {
    const own: JournalEntry[] = [];
    const local = createSession({ bank: whole, types: questionTypes, seed: 'seed', clock: () => 5, newId: () => 'id', record: (entry) => own.push(entry) });
    respond(local, 'river', 'right');
    local.dispatch({ type: 'check', question: 'river' });
    expect(questionStateOf(restored(own), 'river')).to.deep.include({ response: sampleResponses['river']?.right, marked: false, tries: [] });
  });

  it('keeps nothing of a mark that comes for another response than it was of', () => {
    const { session } = hostedSession({ attempts: 3 });
    respond(session, 'river', 'wrong');
    check(session, 'river');
    const before = session.state;
    check(session, 'river');
    expect(session.state, 'a second mark of a marked response').to.equal(before);
    session.dispatch({ type: 'finish' });
    const after = session.state;
    check(session, 'river');
    expect(session.state, 'a mark after the end').to.equal(after);
  });
});
