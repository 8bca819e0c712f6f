import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runModule = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });

/** Sound questions with a right response each, as another program would write them. */
const program = `
  import { parseBank, createSession, questionTypes, summarizeSession } from './dist/index.js';
  const types = Object.keys(questionTypes);
  const questions = [
    { id: 'a', type: 'choice', prompt: 'Which?', choices: [{ id: 'x', text: 'X' }, { id: 'y', text: 'Y' }], answer: ['x'] },
    { id: 'b', type: 'true-false', prompt: 'So?', answer: false },
    { id: 'c', type: 'numeric', prompt: 'How many?', answer: { value: 12, tolerance: 0, toleranceKind: 'absolute' } },
    { id: 'd', type: 'short-text', prompt: 'Who?', accept: [{ text: 'Nobody' }] },
  ];
  const { bank, problems } = parseBank({ version: 1, id: 'bank', title: 'Bank', language: 'en', questions });
  const session = createSession({ bank, seed: 'one', clock: () => 1, newId: () => 'id' });
  for (const question of bank.questions) {
    session.dispatch({ type: 'respond', question: question.id, response: questionTypes[question.type].perfectResponse(question) });
    session.dispatch({ type: 'check', question: question.id });
  }
  const { right, earned } = summarizeSession(session);
  console.log(JSON.stringify({ types, problems, right, earned, hasDom: 'document' in globalThis }));
`;

describe('the npm build', () => {
  it('runs in plain Node and scores every type of question', () => {
    const { types, problems, right, hasDom } = JSON.parse(runModule(program)) as { types: string[]; problems: unknown[]; right: number; hasDom: boolean };
    expect(problems).to.deep.equal([]);
    expect(hasDom).to.equal(false);
    expect(types).to.include.members(['choice', 'true-false', 'numeric', 'short-text']);
    expect(right).to.equal(4);
  });

  it('has no side effects in its main entry', () => {
    expect(runModule(`const before = Object.keys(globalThis).join(); await import('./dist/index.js'); console.log(before === Object.keys(globalThis).join());`).trim()).to.equal(
      'true',
    );
  });

  for (const entry of ['index', 'define', 'elements/geo-quiz/geo-quiz', 'elements/source-card/source-card', 'question-types/choice/geo-choice']) {
    it(`has code and types of ${entry}`, () => {
      expect(existsSync(`${root}/dist/${entry}.js`), 'code').to.equal(true);
      expect(existsSync(`${root}/dist/${entry}.d.ts`), 'types').to.equal(true);
    });
  }

  it('leaves Lit and other packages to whoever installs them', () => {
    expect(readFileSync(`${root}/dist/elements/geo-quiz/geo-quiz-element.js`, 'utf8')).to.match(/from ['"]lit['"]/);
  });
});
