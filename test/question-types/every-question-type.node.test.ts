import { expect } from 'chai';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parseBank } from '../../src/index.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';
import { questionTypes, type Question } from '../../src/question-types/question-types.js';

const root = new URL('../../', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as unknown;

/** Every perfect response earns full marks and every absent one is missing. */
function expectAnswerable(question: Question): void {
  const type: AnyQuestionType = questionTypes[question.type];
  expect(type.score(question, type.perfectResponse(question)).explanation.key, question.id).to.equal('score.right');
  expect(type.missing(type.withoutAnswer(question, 's'), undefined), question.id).to.be.an('object');
}

describe('the example of every question type', () => {
  for (const name of Object.keys(questionTypes)) {
    it(`stands in questions/examples/${name}.json, parses and is written the same again`, () => {
      const path = `questions/examples/${name}.json`;
      expect(existsSync(new URL(path, root)), `${path} is missing`).to.equal(true);
      const example = readJson(path);
      const { bank, problems } = parseBank(example);
      expect(problems).to.deep.equal([]);
      expect(bank).to.deep.equal(example);
      expect(bank?.questions.map(({ type }) => type)).to.include(name);
      bank?.questions.forEach(expectAnswerable);
    });
  }
});

describe('every bank in questions/banks', () => {
  for (const file of readdirSync(new URL('questions/banks/', root)).filter((name) => name.endsWith('.json'))) {
    it(`${file} parses without a problem, and every perfect response earns full marks`, () => {
      const { bank, problems } = parseBank(readJson(`questions/banks/${file}`));
      expect(problems).to.deep.equal([]);
      bank?.questions.forEach(expectAnswerable);
    });
  }
});
