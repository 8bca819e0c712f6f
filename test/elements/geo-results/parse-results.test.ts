import { expect } from 'chai';
import fc from 'fast-check';
import { parseResults, readResults, type ParsedResults } from '../../../src/elements/geo-results/parse-results.js';
import { shownIn, wholeResults } from '../../../src/elements/geo-results/shown-in.js';
import { visibleResults } from '../../../src/elements/geo-results/visible-results.js';
import { REVIEW_PARTS, shownParts, type ReviewPart } from '../../../src/model/review-policy.js';
import { makeResultFile } from '../../../src/results-file/make-result-file.js';
import { summarizeSession, type SessionResults } from '../../../src/session/summarize-session.js';
import { sampleBank, sampleSource } from '../../support/sample-bank.js';
import { respondAndCheck, sampleRequests, sampleResponses, sampleSession } from '../../support/sample-session.js';

function fullResults(): SessionResults {
  const { session } = sampleSession({ bank: sampleBank({ rules: { bands: [{ from: 0, text: 'A start.' }] } }), settings: { certainty: true, passFraction: 0.5 } });
  session.dispatch({ type: 'certainty', question: 'river', level: 3 });
  respondAndCheck(session, 'river', sampleResponses['river']?.wrong);
  session.dispatch({ type: 'finish' });
  return summarizeSession({ ...session.summary, sources: [sampleSource()] });
}

const resultsIn = (parsed: ParsedResults): Partial<SessionResults> | undefined => ('given' in parsed ? parsed.given.results : undefined);
const troubleOf = (parsed: ParsedResults): string | undefined => ('trouble' in parsed ? parsed.trouble : undefined);

describe('readResults', () => {
  it('reads the file of a learner with the name in it', () => {
    const file = makeResultFile(fullResults(), { learner: ' Ada ', savedAt: 5 });
    expect(readResults(JSON.stringify(file))).to.deep.equal({ given: { results: fullResults(), learner: 'Ada' } });
  });

  it('reads bare results, as they were saved before files had a frame, with a byte order mark too', () => {
    expect(resultsIn(readResults(`\ufeff${JSON.stringify(fullResults())}`))).to.deep.equal(fullResults());
  });

  const file = makeResultFile(fullResults(), { savedAt: 5 });
  const refused: [what: string, text: string, trouble: string][] = [
    ['no JSON', '{"format"', 'not-json'],
    ['nothing', '', 'not-json'],
    ['null', 'null', 'foreign'],
    ['a list', '[1]', 'foreign'],
    ['a bank', JSON.stringify(sampleBank()), 'foreign'],
    ['a later release’s file', JSON.stringify({ ...file, version: 2 }), 'newer'],
    ['a file of which a word was changed', JSON.stringify(file).replace('A start.', 'A finish.'), 'damaged'],
    ['a file that lost a field', JSON.stringify({ ...file, checksum: undefined }), 'damaged'],
    ['results with a wrong field', JSON.stringify({ ...fullResults(), right: 'all' }), 'faulty'],
    ['results without questions that can be read', JSON.stringify({ ...fullResults(), questions: [null] }), 'faulty'],
    ['a broken envelope', JSON.stringify({ format: 'geo-quiz-encrypted-results', version: 1 }), 'newer'],
  ];
  for (const [what, text, trouble] of refused) it(`says of ${what} that it is ${trouble}`, () => expect(troubleOf(readResults(text))).to.equal(trouble));

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (data) => void parseResults(data)));
    fc.assert(fc.property(fc.string(), (text) => void readResults(text)));
  });

  it('reads what any session sums up to', () => {
    fc.assert(
      fc.property(fc.array(sampleRequests, { maxLength: 25 }), (requests) => {
        const { session } = sampleSession();
        for (const request of requests) session.dispatch(request);
        const results = JSON.parse(JSON.stringify(summarizeSession({ ...session.summary, sources: [sampleSource()] }))) as SessionResults;
        expect(resultsIn(parseResults(results))).to.deep.equal(results);
      }),
    );
  });
});

describe('shownIn', () => {
  it('finds in a file what its learner was shown, feedback aside, which no file holds', () => {
    fc.assert(
      fc.property(fc.subarray([...REVIEW_PARTS]), (wanted) => {
        const shown = shownParts({ after: wanted }, 'after');
        const found = shownIn(resultsIn(parseResults(visibleResults(fullResults(), shown))) ?? {});
        const parts = (set: ReadonlySet<ReviewPart>): ReviewPart[] => [...set].filter((part) => part !== 'feedback').sort();
        expect(parts(found)).to.deep.equal(parts(shown));
      }),
    );
  });
});

describe('wholeResults', () => {
  it('leaves whole results as they are', () => expect(wholeResults(fullResults())).to.deep.equal(fullResults()));

  it('fills in what was hidden, so that a question with a try is never called unanswered', () => {
    const { questions, objectives, possible } = wholeResults(visibleResults(fullResults(), new Set()));
    expect(questions.map(({ status }) => status)).to.deep.equal(['wrong', 'unanswered', 'unanswered', 'unanswered']);
    expect(questions[0]?.record).to.deep.include({ responseText: '', answerText: '' });
    expect([objectives.length > 0, possible]).to.deep.equal([true, 0]);
  });
});
