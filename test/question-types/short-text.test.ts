import { expect } from 'chai';
import * as v from 'valibot';
import { shortText } from '../../src/question-types/short-text/short-text.js';
import type { ShortTextQuestion } from '../../src/question-types/short-text/short-text-question.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: ShortTextQuestion = sampleQuestion('short-text');

describe('short-text', () => {
  const table: [response: string, earned: number, key: string, feedback: string | undefined][] = [
    ['River Office', 1, 'score.right', undefined],
    [' the river office ', 0.5, 'score.partly', 'Which one?'],
    ['“RIVER OFFICE”.', 1, 'score.right', undefined],
    ['Office', 0.5, 'score.partly', 'Which one?'],
    ['bridge bureau', 0, 'score.wrong', 'That is another body.'],
    ['something else', 0, 'score.wrong', undefined],
    ['', 0, 'score.wrong', undefined],
  ];
  for (const [response, earned, key, feedback] of table) {
    it(`gives ${earned} for ${JSON.stringify(response)}`, () => {
      const score = shortText.score(question, response);
      expect(score.earned).to.equal(earned);
      expect(score.explanation.key).to.equal(key);
      expect(score.parts.map(({ id }) => id)).to.deep.equal(['text']);
      expect(score.parts[0]?.feedback).to.equal(feedback);
      expect(score.parts[0]?.state).to.equal(earned === 1 ? 'right' : 'wrong');
    });
  }

  it('counts the best accepted text, whatever their order', () => {
    expect(shortText.score({ ...question, accept: [...question.accept].reverse() }, 'River Office').earned).to.equal(1);
    expect(shortText.score(question, 'Office').explanation.values).to.deep.equal({ percent: 50 });
  });

  it('keeps case and accents when told', () => {
    const strict: ShortTextQuestion = { ...question, accept: [{ text: 'Çay' }] };
    expect(shortText.score(strict, 'cay').earned).to.equal(1);
    expect(shortText.score({ ...strict, matchAccents: true }, 'cay').earned).to.equal(0);
    expect(shortText.score({ ...strict, matchCase: true }, 'çay').earned).to.equal(0);
  });

  it('finds blank text missing', () => {
    const asked = shortText.withoutAnswer(question, 's');
    for (const response of [undefined, '', ' \n']) expect(shortText.missing(asked, response)?.key).to.equal('missing.text');
    expect(shortText.missing(asked, 'x')).to.equal(undefined);
    expect(asked).to.deep.equal({ id: 'office', type: 'short-text', prompt: question.prompt });
  });

  it('reveals and records the texts that earn everything, a star as an ellipsis', () => {
    const starred: ShortTextQuestion = { ...question, accept: [{ text: '5\\* *' }, { text: 'River Office' }, { text: 'Office', points: 0.5 }] };
    expect(shortText.reveal(starred)).to.deep.equal({ parts: [], answers: ['5* …', 'River Office'] });
    expect(shortText.record(starred, ' river ')).to.deep.equal({
      type: 'fill-in',
      learnerResponse: ['river'],
      correctResponses: [['5* …'], ['River Office']],
      responseText: 'river',
      answerText: '5* …',
    });
  });

  it('owes a reason for each common error', () => {
    expect(shortText.parts(question)).to.deep.equal([{ path: ['commonErrors', 0], text: 'Bridge Bureau', right: false, feedback: 'That is another body.' }]);
    expect(shortText.parts({ ...question, commonErrors: undefined })).to.deep.equal([]);
  });

  for (const text of ['River *', '* Office', 'New * City', 'a*b*c', '*river*', 'U.S. *', 'ΑΣ*Β', '5\\**']) {
    it(`gives its own perfect response to ${text} full marks`, () => {
      const starred = { ...question, accept: [{ text }] };
      expect(shortText.score(starred, shortText.perfectResponse(starred)).earned).to.equal(1);
    });
  }

  const problems: [what: string, change: Partial<ShortTextQuestion>, paths: string[]][] = [
    ['nothing in a sound question', {}, []],
    ['no text that earns everything', { accept: [{ text: 'a', points: 0.5 }] }, ['accept']],
    ['a text of stars alone', { accept: [{ text: '* *' }, { text: 'a' }], commonErrors: [] }, ['accept.0.text']],
    ['a text of stars and stops', { accept: [{ text: '*.' }], commonErrors: [] }, ['accept', 'accept.0.text']],
    ['a text of stops alone', { accept: [{ text: '…' }, { text: 'a' }] }, ['accept.0.text']],
    ['nothing in an escaped star', { accept: [{ text: '\\*' }] }, []],
    ['a common error that is accepted', { commonErrors: [{ text: 'the office', feedback: 'No.' }] }, ['commonErrors.0.text']],
  ];
  for (const [what, change, paths] of problems)
    it(`finds ${what}`, () => expect(shortText.problems({ ...question, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));

  it('refuses no texts, empty ones, ones too long to type and points above 1', () => {
    for (const accept of [[], [{ text: ' ' }], [{ text: 'a'.repeat(501) }], [{ text: 'a', points: 2 }], ['a'], 'a'])
      expect(v.is(shortText.schema, { ...question, accept })).to.equal(false);
    for (const response of [1, null, ['a'], 'a'.repeat(501)]) expect(v.is(shortText.responseSchema, response)).to.equal(false);
  });
});
