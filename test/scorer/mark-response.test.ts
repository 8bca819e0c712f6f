import { expect } from 'chai';
import type { Marked } from '../../src/model/marked.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import { markResponse, type RevealPolicy } from '../../src/scorer/mark-response.js';
import { typeSupport } from '../support/question-types.js';
import { sampleSource } from '../support/sample-bank.js';

const marked = (name: Question['type'], response: unknown, policy: RevealPolicy): Marked => {
  const done = markResponse(typeSupport[name].sample, questionTypes[name], response, policy, [sampleSource({ $schema: '../schema/source.schema.json' })]);
  if ('problem' in done) throw new Error(done.problem.message);
  return done;
};
const wrongTo = (name: Question['type']): unknown => typeSupport[name].wrongResponse((questionTypes[name] as AnyQuestionType).withoutAnswer(typeSupport[name].sample, '') as never);
const rightTo = (name: Question['type']): unknown => (questionTypes[name] as AnyQuestionType).perfectResponse(typeSupport[name].sample);
const names = Object.keys(typeSupport) as Question['type'][];

/** All claims that a mark names, in the score and in the answer. */
const claimsIn = ({ score, reveal }: Marked): string[] => [...score.evidence, ...[...score.parts, ...(reveal?.parts ?? [])].flatMap(({ evidence }) => evidence ?? [])];

describe('markResponse', () => {
  for (const name of names) {
    it(`gives no answer to a ${name} question away when the policy is never`, () => {
      for (const response of [wrongTo(name), rightTo(name)]) {
        const mark = marked(name, response, 'never');
        expect(mark).to.have.all.keys('score', 'record');
        expect(claimsIn(mark)).to.deep.equal([]);
        expect(mark.record).to.deep.include({ correctResponses: [[]], answerText: '' });
        expect(mark.score.earned).to.equal(marked(name, response, 'always').score.earned);
      }
    });
  }

  for (const name of names.filter((one) => one !== 'essay')) {
    it(`gives the answer to a ${name} question only with a fully right response when the policy is when-right`, () => {
      expect(marked(name, wrongTo(name), 'when-right')).to.deep.equal(marked(name, wrongTo(name), 'never'));
      expect(marked(name, rightTo(name), 'when-right')).to.deep.equal(marked(name, rightTo(name), 'always'));
    });
  }

  it('gives the model answer to learners who mark themselves, ticked or not, unless the policy is never', () => {
    for (const policy of ['always', 'when-right'] as const) expect(marked('essay', { text: 'Mine.', rubric: [] }, policy).reveal?.answers).to.have.length(1);
    expect(marked('essay', { text: 'Mine.', rubric: [] }, 'always').score.explanation.key).to.equal('score.compare');
  });

  it('brings the sources along, each with those claims only that are named', () => {
    const [source, ...others] = marked('choice', rightTo('choice'), 'always').sources ?? [];
    expect(others).to.deep.equal([]);
    expect(source?.claims.map(({ id }) => id)).to.deep.equal(['c1']);
    expect(source).to.not.have.property('$schema');
    const bare = { ...typeSupport['true-false'].sample, evidence: [] };
    expect(markResponse(bare, questionTypes['true-false'], true, 'always', [sampleSource()]))
      .to.have.property('sources')
      .that.deep.equals([]);
  });
});
