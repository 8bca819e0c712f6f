import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runModule = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });

/** The examples of all types, each question answered rightly, as another program would do it. */
const program = `
  import { readFileSync, readdirSync } from 'node:fs';
  import { parseBank, createSession, questionTypes, summarizeSession } from './dist/index.js';
  const types = Object.keys(questionTypes);
  const lost = [];
  const scored = new Set();
  for (const file of readdirSync('questions/examples').filter((name) => name.endsWith('.json'))) {
    const { bank, problems } = parseBank(JSON.parse(readFileSync('questions/examples/' + file, 'utf8')));
    if (problems.length > 0) lost.push(file);
    for (const question of bank.questions) {
      const type = questionTypes[question.type];
      const { earned, possible } = type.score(question, type.perfectResponse(question));
      if (earned === possible && possible === (question.points ?? 1)) scored.add(question.type);
      else lost.push(question.id);
    }
  }
  const { bank } = parseBank(JSON.parse(readFileSync('questions/examples/choice.json', 'utf8')));
  const session = createSession({ bank, seed: 'one', clock: () => 1, newId: () => 'id' });
  for (const question of bank.questions) {
    session.dispatch({ type: 'respond', question: question.id, response: questionTypes[question.type].perfectResponse(question) });
    session.dispatch({ type: 'check', question: question.id });
  }
  console.log(JSON.stringify({ types, scored: [...scored], lost, missed: bank.questions.length - summarizeSession(session).right, hasDom: 'document' in globalThis }));
`;

describe('the npm build', () => {
  it('runs in plain Node and scores every type of question', () => {
    const { types, scored, lost, missed, hasDom } = JSON.parse(runModule(program)) as { types: string[]; scored: string[]; lost: string[]; missed: number; hasDom: boolean };
    expect(lost, 'examples that are faulty or do not earn full marks').to.deep.equal([]);
    expect(hasDom).to.equal(false);
    expect(types.length).to.be.above(3);
    expect(scored).to.have.members(types);
    expect(missed).to.equal(0);
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
