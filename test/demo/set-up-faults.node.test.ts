import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { describeLosses, describeProblem } from '../../demo/set-up/describe-problem.js';
import { findFaults } from '../../demo/set-up/find-faults.js';
import { BLOCKED_NAMES, lintBank, parseBank, parseSource } from '../../src/index.js';
import { convert } from '../../src/packaging.js';

const tools = { BLOCKED_NAMES, lintBank, parseBank, parseSource };
const faultsOf = (bank: unknown, imported = false): ReturnType<typeof findFaults> => findFaults(bank, tools, imported);
const bankOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../demo/banks/${name}.json`, import.meta.url), 'utf8'));

describe('what is wrong with a question', () => {
  for (const [path, message, sentence] of [
    [['questions', 3, 'choices', 1, 'text'], 'says the same as “Nile”.', 'Question 4, option 2: says the same as “Nile”.'],
    [['questions', 0, 'choices', 0, 'feedback'], 'is empty.', 'Question 1, option 1, the feedback: is empty.'],
    [['questions', 2, 'prompt'], 'ends in “a”.', 'Question 3, the question itself: ends in “a”.'],
    [['questions', 2], 'questions[2] has no objective.', 'Question 3: has no objective.'],
    [['questions', 1, 'oddField'], '“oddField” is not known.', 'Question 2, “oddField”: “oddField” is not known.'],
    [['questions'], 'have the right option as the longest.', 'The questions: have the right option as the longest.'],
    [[], 'this is no bank.', 'This is no bank.'],
    [['title'], 'needs a text.', '“title”: needs a text.'],
  ] as const)
    it(`is said as “${sentence}”`, () => expect(describeProblem({ path: [...path] as never[], message })).to.equal(sentence));
});

describe('what is lost on the way', () => {
  const loss = (question?: string, feature = 'feedback'): object => ({ feature, reason: 'Aiken has none.', ...(question === undefined ? {} : { question }) });
  const said = (losses: object[], ids: string[] = []): string[] => describeLosses(losses as never, ids as never) as string[];

  for (const [what, losses, ids, sentences] of [
    ['by the number of a question where its id is known', [loss('q-2')], ['q-1', 'q-2'], ['Question 2, feedback: Aiken has none.']],
    ['by the title that the file has', [loss('Longest')], [], ['Question “Longest”, feedback: Aiken has none.']],
    ['by the number that the file has', [loss('7')], [], ['Question 7, feedback: Aiken has none.']],
    ['of the whole', [loss()], [], ['Feedback: Aiken has none.']],
    [
      'once for several questions',
      [loss('a'), loss('c'), loss('d'), loss('b'), loss('a'), loss('f'), loss('Odd')],
      ['a', 'b', 'c', 'd', 'e', 'f'],
      ['Questions 1–4, 6 and “Odd”, feedback: Aiken has none.'],
    ],
    ['of the whole apart from that of a question', [loss(), loss('a')], ['a'], ['Feedback: Aiken has none.', 'Question 1, feedback: Aiken has none.']],
    ['apart for each feature', [loss('a'), loss('a', 'hints')], ['a'], ['Question 1, feedback: Aiken has none.', 'Question 1, hints: Aiken has none.']],
  ] as const)
    it(`is said ${what}`, () => expect(said([...losses], [...ids])).to.deep.equal(sentences));

  it('names no more than a dozen questions', () => {
    const titles = Array.from({ length: 40 }, (_, index) => `T${index}`);
    expect(said(titles.map((title) => loss(title)))[0]).to.match(/“T11” and 28 more, feedback/u);
  });
});

describe('a bank that is looked over', () => {
  it('is left as it is where nothing is wrong', async () => {
    const bank = bankOf('island');
    const { usable, faults } = await faultsOf(bank);
    expect(usable).to.equal(bank);
    expect(faults).to.deep.equal([]);
  });

  it('keeps the questions that are right, and says of the others what is wrong', async () => {
    const { usable, faults } = await faultsOf(bankOf('unknown-type'));
    expect(usable?.questions).to.have.length((bankOf('unknown-type') as { questions: unknown[] }).questions.length - 1);
    expect(faults.join(' ')).to.match(/^Question \d/u);
  });

  it('counts questions as the file does in its advice, also after one that is left out', async () => {
    const good = {
      id: 'b',
      type: 'choice',
      prompt: 'Which of these is not a river?',
      choices: ['Nile', 'Paris', 'Rhine'].map((text) => ({ id: text.toLowerCase(), text })),
      answer: ['paris'],
    };
    const bank = { version: 1, id: 'x', title: 'X', language: 'en', questions: [{ id: 'a', type: 'choic' }, good] };
    const { advice } = await faultsOf(bank);
    expect(advice.join('\n')).to.match(/^Question 2, the question itself: asks with “not”/mu);
  });

  it('is not shown at all where it is no bank', async () => {
    const { usable, faults } = await faultsOf({ version: 1, questions: 3 });
    expect(usable).to.equal(undefined);
    expect(faults).to.not.be.empty;
  });

  it('is not asked for sources, question by question, where it comes from another program', async () => {
    const { bank } = convert(new TextEncoder().encode('Which is longest? { =Nile#Yes. ~Rhine#No. ~Elbe#No. }\n'));
    const { advice } = await faultsOf(bank, true);
    expect((advice as string[]).filter((sentence) => /evidence|objective/u.test(sentence))).to.deep.equal([]);
    expect(advice.at(-1)).to.match(/name no sources/u);
  });
});
