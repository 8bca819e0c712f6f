import { expect } from 'chai';
import { hashName } from '../../src/bank/blocked-names.js';
import { checkBank } from '../../src/index.js';
import { formatPath } from '../../src/model/problem.js';
import type { Question } from '../../src/question-types/question-types.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from '../support/sample-bank.js';
import { sha256 } from '../support/sha256.js';

const reported = async (questions: readonly Question[], claims = sampleSource().claims): Promise<string[]> =>
  (await checkBank(sampleBank({ questions }), { sources: [sampleSource({ claims })] })).map(({ level, code, path }) => `${level} ${code} ${formatPath(path)}`);

const attributed = [sampleClaim({ use: 'attribute' }), sampleClaim({ id: 'c2', use: 'who-claims-only' })];

describe('checkBank', () => {
  it('finds nothing wrong with a sound bank', async () => expect(await checkBank(sampleBank(), { sources: [sampleSource()] })).to.deep.equal([]));

  const table: [what: string, question: Question, problems: string[]][] = [
    ['a question without evidence', sampleQuestion('true-false', { evidence: undefined }), ['error no-evidence questions[0]']],
    ['a question with an empty list of evidence', sampleQuestion('true-false', { evidence: [] }), ['error no-evidence questions[0]']],
    ['a claim that no source has', sampleQuestion('true-false', { evidence: ['c2', 'c7'] }), ['error unknown-claim questions[0].evidence[1]']],
    [
      'a claim of a choice that no source has',
      sampleQuestion('choice', {
        choices: [
          { id: 'nile', text: 'a', feedback: 'b' },
          { id: 'x', text: 'c', feedback: 'd', evidence: ['c7'] },
        ],
      }),
      ['error unknown-claim questions[0].choices[1].evidence[0]'],
    ],
    [
      'a choice without a reason',
      sampleQuestion('choice', {
        choices: [
          { id: 'nile', text: 'a', feedback: 'b' },
          { id: 'x', text: 'c' },
        ],
      }),
      ['error no-reason questions[0].choices[1]'],
    ],
    ['a value without a reason', sampleQuestion('true-false', { feedbackFalse: undefined }), ['error no-reason questions[0].feedbackFalse']],
    ['no words for right responses', sampleQuestion('true-false', { feedback: { incorrect: 'No.' } }), ['warning no-feedback questions[0]']],
    ['no words at all', sampleQuestion('true-false', { feedback: undefined }), ['warning no-feedback questions[0]']],
    ['an objective that the bank does not have', sampleQuestion('true-false', { objective: 'other' }), ['error unknown-objective questions[0].objective']],
    ['an enemy that the bank does not have', sampleQuestion('true-false', { enemies: ['closed', 'gone'] }), ['error unknown-question questions[0].enemies[1]']],
  ];
  for (const [what, question, problems] of table) it(`reports ${what}`, async () => expect(await reported([question])).to.deep.equal(problems));

  it('reports a claim that may not be used, wherever it is named', async () => {
    const claims = [sampleClaim({ use: 'exclude' })];
    expect(await reported([sampleQuestion('choice')], claims)).to.deep.equal([
      'error excluded-claim questions[0].evidence[0]',
      'error excluded-claim questions[0].choices[0].evidence[0]',
    ]);
  });

  it('reports a missing attribution where a claim demands it', async () => {
    expect(await reported([sampleQuestion('true-false')], attributed)).to.deep.equal(['error no-attribution questions[0]']);
    expect(await reported([sampleQuestion('numeric')], attributed)).to.deep.equal(['error no-attribution questions[0]']);
  });

  it('reports an attribution that the learner does not see', async () => {
    expect(await reported([sampleQuestion('true-false', { attribution: 'River Office' })], attributed)).to.deep.equal(['error attribution-not-shown questions[0].prompt']);
  });

  it('takes an attribution that stands in the text with gaps, in a label or in a category', async () => {
    const { gaps } = sampleQuestion('cloze');
    const text = `The River Office counts ${gaps.map(({ id }) => `{{${id}}}`).join(' and ')}.`;
    const { categories } = sampleQuestion('classify');
    const shown = [
      sampleQuestion('cloze', { text, attribution: 'River Office' }),
      sampleQuestion('classify', { categories: categories.map((category) => ({ ...category, meaning: 'Said by the River Office.' })), attribution: 'River Office' }),
    ];
    for (const question of shown) expect((await reported([question], attributed)).filter((problem) => problem.includes('attribution'))).to.deep.equal([]);
    expect(await reported([sampleQuestion('cloze', { attribution: 'River Office' })], attributed)).to.include('error attribution-not-shown questions[0].prompt');
  });

  for (const [what, change] of [
    ['the prompt', { prompt: 'According to the RIVER OFFICE, two bridges are closed.' }],
    ['a prompt with its own language', { prompt: { text: 'River Office', lang: 'en' } }],
    ['a text before the question', { stimulus: [{ kind: 'text', text: 'The River Office writes.' }] }],
    ['the words for a picture', { stimulus: [{ kind: 'image', src: 'a.png', alt: 'A map of the River Office' }] }],
  ] as const) {
    it(`takes an attribution that stands in ${what}`, async () =>
      expect(await reported([sampleQuestion('true-false', { attribution: 'River Office; Bridge Bureau', ...change })], attributed)).to.deep.equal([]));
  }

  it('demands no attribution for a plain claim', async () => expect(await reported([sampleQuestion('true-false', { attribution: undefined })])).to.deep.equal([]));

  it('reports a blocked name in every text of the bank and of the sources inside it', async () => {
    const blockedNames = [await hashName('Jane Doe', sha256)];
    const bank = sampleBank({
      title: { text: 'Jané Doe', lang: 'en' },
      sources: [{ ...sampleSource({ label: 'By Jane Doe' }) }],
      questions: [
        sampleQuestion('choice', {
          choices: [
            { id: 'nile', text: 'a', feedback: 'Says **Jane Doe**.' },
            { id: 'x', text: 'jane doe', feedback: 'd' },
          ],
        }),
        sampleQuestion('true-false'),
      ],
    });
    const problems = await checkBank(bank, { sources: [sampleSource()], blockedNames, sha256 });
    expect(problems.map(({ code, path }) => `${code} ${formatPath(path)}`)).to.deep.equal([
      'blocked-name title.text',
      'blocked-name sources[0].label',
      'blocked-name questions[0].choices[0].feedback',
      'blocked-name questions[0].choices[1].text',
    ]);
    expect(JSON.stringify(problems)).to.not.match(/jane/i);
    expect(await checkBank(bank, { sources: [sampleSource()], sha256 })).to.deep.equal([]);
  });

  it('leaves the bank as it is', async () => {
    const bank = sampleBank();
    await checkBank(bank, { sources: [sampleSource()], blockedNames: ['0'.repeat(64)], sha256 });
    expect(bank).to.deep.equal(sampleBank());
  });
});
