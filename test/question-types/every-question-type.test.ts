import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { formatMessage } from '../../src/i18n/format-message.js';
import { messages } from '../../src/i18n/messages.js';
import { plainInlineText } from '../../src/model/inline-text.js';
import { charactersOf } from '../../src/model/text.js';
import type { Score } from '../../src/model/score.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';
import { typeSupport } from '../support/question-types.js';
import { SECRET } from '../support/type-support.js';

/** Freezes a value all the way down, so that whoever changes it throws. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** A message of the catalogue with nothing left open in it. */
const expectMessage = ({ key, values = {} }: { key: string; values?: Readonly<Record<string, string | number>> }): void => {
  expect(messages).to.have.property(key);
  const open = formatMessage(
    messages[key as keyof typeof messages],
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? 'x' : value])),
    'en',
  );
  expect(open).to.not.match(/[{}]/);
};

describe('every question type', () => {
  it('is made up by an arbitrary of its own', () => {
    expect(
      Object.keys(questionTypes).filter((name) => !Object.hasOwn(typeSupport, name)),
      'types without an entry in test/support/question-types.ts',
    ).to.deep.equal([]);
  });

  for (const [name, type] of Object.entries(questionTypes) as [Question['type'], AnyQuestionType][]) {
    describe(name, () => {
      const arbitrary = typeSupport[name];
      // The law above says what is missing.
      if (!Object.hasOwn(typeSupport, name)) return;
      const questions = arbitrary.pair.map(([question]) => freeze(question));
      const withResponse = questions.chain((question) => arbitrary.response(question).map((response) => ({ question, response: freeze(response) })));
      const check = (law: (question: Question, response: unknown) => void, numRuns = 300): void =>
        fc.assert(
          fc.property(withResponse, ({ question, response }) => law(question, response)),
          { numRuns },
        );

      it('stands in the list under its own name, with a tag', () => {
        expect(type.name).to.equal(name);
        expect(type.tagName).to.equal(`geo-${name}`);
      });

      it('parses a question into the same again, defaults unwritten', () => {
        check((question) => {
          expect(type.problems(question)).to.deep.equal([]);
          expect(JSON.stringify(v.parse(type.schema, JSON.parse(JSON.stringify(question))))).to.equal(JSON.stringify(question));
        });
      });

      it('refuses a misspelt field and another type', () => {
        check((question) => {
          expect(v.is(type.schema, { ...question, promtp: 'x' })).to.equal(false);
          expect(v.is(type.schema, { ...question, type: 'other' })).to.equal(false);
        }, 50);
      });

      it('gives its perfect response full marks', () => {
        check((question) => {
          const perfect = type.perfectResponse(question) as unknown;
          expect(v.is(type.responseSchema, perfect)).to.equal(true);
          expect(type.missing(type.withoutAnswer(question, 's'), perfect)).to.equal(undefined);
          const score = type.score(question, perfect) as Score;
          expect(score.earned).to.equal(question.points ?? 1);
          expect(score.possible).to.equal(score.earned);
          expect(score.explanation.key).to.equal('score.right');
          expect(score.feedback).to.deep.equal(question.feedback?.correct);
        });
      });

      it('reports an absent response as missing', () => {
        check((question) => {
          const missing = type.missing(type.withoutAnswer(question, 's'), undefined);
          expect(missing).to.be.an('object');
          expectMessage(missing as { key: string });
        });
      });

      it('scores between 0 and what is possible, the same twice, and says why', () => {
        check((question, response) => {
          const score = type.score(question, response) as Score;
          expect(score.earned).to.be.within(0, score.possible);
          expect(score.possible).to.equal(question.points ?? 1);
          expect(score.evidence).to.deep.equal(question.evidence ?? []);
          expect(type.score(question, response)).to.deep.equal(score);
          if (score.explanation.key === 'score.right') expect(score.earned).to.equal(score.possible);
          else if (score.possible > 0) expect(score.earned).to.be.below(score.possible);
          expectMessage(score.explanation);
          const missing = type.missing(type.withoutAnswer(question, 's'), response);
          if (missing) expectMessage(missing);
        });
      });

      it('records every response as lists of texts', () => {
        check((question, response) => {
          for (const given of [response, undefined, type.perfectResponse(question)]) {
            const record = type.record(question, given);
            expect([...record.learnerResponse, ...record.correctResponses.flat(), record.responseText, record.answerText].every((text) => typeof text === 'string')).to.equal(true);
            expect(record.correctResponses.length).to.be.above(0);
            if (given === undefined) expect(record).to.deep.include({ learnerResponse: [], responseText: '' });
          }
        });
      });

      it('throws at no response that its schema accepts', () => {
        fc.assert(
          fc.property(questions, fc.oneof(fc.anything(), fc.jsonValue()), (question, response) => {
            if (!v.is(type.responseSchema, response)) return;
            type.missing(type.withoutAnswer(question, 's'), response);
            type.score(question, response);
            type.record(question, response);
          }),
          { numRuns: 500 },
        );
      });

      it('marks a response the same after JSON', () => {
        check((question, response) => {
          expect(v.is(type.responseSchema, response)).to.equal(true);
          const again = JSON.parse(JSON.stringify(response)) as unknown;
          expect(v.is(type.responseSchema, again)).to.equal(true);
          expect(type.score(question, again)).to.deep.equal(type.score(question, response));
        });
      });

      it('shows the same to the learner whatever the author keeps to himself, and holds none of it', () => {
        fc.assert(
          fc.property(arbitrary.pair, fc.string(), ([one, other], seed) => {
            const asked = JSON.stringify(type.withoutAnswer(freeze(one), seed));
            expect(JSON.stringify(type.withoutAnswer(one, seed)), 'the same twice').to.equal(asked);
            expect(JSON.stringify(type.withoutAnswer(other, seed))).to.equal(asked);
            expect(asked).to.not.include(SECRET);
          }),
          { numRuns: 300 },
        );
      });

      it('leaves out of a score, of what it reveals and of what it asks whatever the author did not write', () => {
        check((question, response) => {
          for (const made of [type.score(question, response), type.reveal(question), type.withoutAnswer(question, 's')])
            expect(made).to.deep.equal(JSON.parse(JSON.stringify(made)));
        }, 100);
      });

      it('reveals at least one right thing, in texts', () => {
        check((question) => {
          const reveal = type.reveal(question);
          expect(reveal.answers.length + reveal.parts.filter((part) => part.right).length).to.be.above(0);
          for (const answer of reveal.answers) expect(plainInlineText(charactersOf(answer))).to.be.a('string');
        }, 100);
      });

      it('has a form for paper that is the same whatever the author keeps to himself', () => {
        fc.assert(
          fc.property(arbitrary.pair, ([one, other]) => {
            const form = type.printForm(type.withoutAnswer(one, 's'));
            expect(form.length).to.be.above(0);
            expect(JSON.stringify(type.printForm(type.withoutAnswer(other, 's')))).to.equal(JSON.stringify(form));
          }),
          { numRuns: 50 },
        );
      });

      it('lists its parts at places that are there', () => {
        check((question) => {
          for (const part of type.parts(question)) {
            const place = part.path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], question);
            if (part.feedback !== undefined) expect(JSON.stringify(place)).to.include(JSON.stringify(part.feedback));
          }
        }, 100);
      });
    });
  }
});
