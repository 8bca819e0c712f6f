import { expect } from 'chai';
import { openQuiz, placeQuiz, wholeBank } from '../../support/harness/geo-quiz-harness.js';
import { axeViolations, catchWarnings, find, findAll, isShown, until } from '../../support/harness/page.js';
import { sampleQuestion } from '../../support/sample-bank.js';

const hopeless: readonly { readonly name: string; readonly bank?: unknown; readonly src?: string; readonly says: string }[] = [
  { name: 'an address without a file', src: '/faults/nowhere.json', says: '404' },
  { name: 'a server that is not there', src: 'http://127.0.0.1:9/bank.json', says: 'could not be loaded' },
  { name: 'a web page in place of a bank', src: '/faults/page.json', says: 'is a web page' },
  { name: 'broken JSON', src: '/faults/broken.json', says: 'is not valid JSON' },
  { name: 'an address that is none', src: 'http://[', says: 'http://[' },
  { name: 'a bank without questions', bank: wholeBank({ questions: [] }), says: 'holds no questions' },
  { name: 'a bank of unknown types alone', bank: { ...wholeBank(), questions: [{ ...sampleQuestion('choice'), type: 'choise' }] }, says: 'Did you mean “choice”?' },
  { name: 'a list in place of a bank', bank: [], says: 'not a question bank' },
  { name: 'null in place of a bank', bank: null, says: 'not a question bank' },
  { name: 'a bank without a title', bank: { ...wholeBank(), title: undefined }, says: 'title' },
  { name: 'neither address nor bank', says: 'The quiz has no address' },
];

describe('a quiz that cannot be shown', () => {
  let console: ReturnType<typeof catchWarnings>;
  beforeEach(() => void (console = catchWarnings()));
  afterEach(() => console.restore());

  for (const { name, bank, src, says } of hopeless) {
    it(`says why with ${name}, and shows what stands inside the element`, async () => {
      const quiz = placeQuiz({ ...(bank === undefined ? {} : { bank }), attributes: src === undefined ? {} : { src }, fallback: 'The quiz on our site' });
      await until(() => quiz.problem !== '', 'a problem');
      expect(quiz.problem).to.include('This quiz cannot be shown').and.to.include(says);
      expect(quiz.words).to.include('The quiz on our site');
      expect(find(quiz.root, '[part="problem"]')?.getAttribute('role')).to.equal('alert');
      expect(await axeViolations(quiz.element)).to.deep.equal([]);
      expect(quiz.eventsNamed('geo-problem')).to.have.length(1);
      expect(console.warnings).to.have.length(1);
    });
  }

  it('tries again when asked', async () => {
    const quiz = placeQuiz({ attributes: { src: '/faults/nowhere.json' } });
    await until(() => quiz.problem !== '', 'a problem');
    quiz.element.src = undefined;
    quiz.element.bank = wholeBank();
    await until(() => quiz.root.querySelector('geo-question')?.shadowRoot && quiz.heading === 'Question 1 of 4', 'the question');
    expect(quiz.problem).to.equal('');
  });

  it('loads the same address again with its button', async () => {
    const quiz = placeQuiz({ attributes: { src: '/faults/nowhere.json' } });
    await until(() => quiz.problem !== '', 'a problem');
    quiz.buttonNamed('Try again')?.click();
    await until(() => quiz.eventsNamed('geo-problem').length === 2, 'the second attempt');
    await until(() => quiz.problem.includes('404'), 'the problem again');
  });
});

describe('a quiz with faults in its bank', () => {
  let console: ReturnType<typeof catchWarnings>;
  beforeEach(() => void (console = catchWarnings()));
  afterEach(() => console.restore());

  it('leaves a faulty question out, says so, and the rest works', async () => {
    const quiz = await openQuiz({
      bank: { ...wholeBank(), questions: [{ ...sampleQuestion('choice'), answer: ['niel'] }, sampleQuestion('true-false'), sampleQuestion('numeric')] },
    });
    await until(() => quiz.notices.length > 0, 'a notice');
    expect(quiz.notices.join()).to.include('One question is faulty and left out. The rest works.');
    expect(quiz.notices.join()).to.include('questions[0].answer');
    expect(quiz.heading).to.equal('Question 1 of 2');
    await quiz.choose('True');
    await quiz.check();
    expect(quiz.verdict).to.equal('Right');
    expect(await axeViolations(quiz.element)).to.deep.equal([]);
  });

  it('leaves the second of two questions with the same id out', async () => {
    const quiz = await openQuiz({ bank: { ...wholeBank(), questions: [sampleQuestion('choice'), sampleQuestion('true-false', { id: 'river' })] } });
    await until(() => quiz.notices.length > 0, 'a notice');
    expect(quiz.notices.join()).to.include('the id of an earlier question');
    expect(quiz.heading).to.equal('Question 1 of 1');
  });

  it('says that a source is missing, under the question that needs it too', async () => {
    const quiz = placeQuiz({ bank: wholeBank({ sources: ['/faults/nowhere.json'] }) });
    await until(() => quiz.eventsNamed('geo-problem').length > 0, 'a problem');
    await until(() => quiz.words.includes('The source of this question could not be loaded.'), 'the words under the question');
    expect(quiz.heading).to.equal('Question 1 of 4');
  });
});

describe('a quiz with a hostile bank', () => {
  it('runs nothing of it and shows it as text', async () => {
    const console = catchWarnings();
    (globalThis as { stolen?: unknown }).stolen = undefined;
    const attack = '<img src=x onerror="globalThis.stolen=1"><script>globalThis.stolen=1</script>';
    const bank = JSON.parse(
      JSON.stringify(
        wholeBank({
          title: `Title ${attack}`,
          description: `[click](javascript:globalThis.stolen=1) [data](data:text/html,<b>x</b>) ${attack}`,
          questions: [
            sampleQuestion('choice', {
              prompt: `Prompt ${attack} \u202egnisrever`,
              choices: [
                { id: 'a', text: attack, feedback: `**${attack}** [go](javascript:alert)` },
                { id: 'b', text: `Long ${'word '.repeat(3800)}`, feedback: 'x' },
                { id: 'c', text: 'https://example.org/'.padEnd(900, 'x'), feedback: '`<b>`' },
              ],
              answer: ['a'],
            }),
          ],
        }),
      ),
    );
    const quiz = await openQuiz({ bank });
    expect(quiz.prompt).to.include('<img src=x onerror=');
    find<HTMLInputElement>(quiz.root, 'input')?.click();
    await quiz.check();
    await quiz.press('Finish');
    await until(() => quiz.results !== '', 'the results');
    expect(findAll(quiz.root, 'script, img, [onerror]')).to.deep.equal([]);
    expect(findAll<HTMLAnchorElement>(quiz.root, 'a').filter(({ protocol }) => !/^https?:$|^mailto:$|^blob:$/.test(protocol))).to.deep.equal([]);
    expect((globalThis as { stolen?: unknown }).stolen).to.equal(undefined);
    expect(document.documentElement.scrollWidth, 'a long word does not widen the page').to.be.at.most(document.documentElement.clientWidth);
    console.restore();
  });

  it('writes nothing to the prototype of objects', async () => {
    const console = catchWarnings();
    const text = JSON.stringify(wholeBank()).replace('"title"', '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title"');
    const quiz = placeQuiz({ bank: JSON.parse(text) });
    await until(() => quiz.problem !== '' || quiz.eventsNamed('geo-ready').length > 0, 'an outcome');
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(
      quiz
        .eventsNamed('geo-problem')[0]
        ?.problems.map(({ message }) => message)
        .join(),
    ).to.include('__proto__');
    console.restore();
  });

  it('shows a text in its own direction inside a page of the other', async () => {
    const quiz = await openQuiz({ bank: wholeBank({ questions: [sampleQuestion('choice', { prompt: { text: 'کون سا دریا؟', lang: 'ur' } })] }) });
    const prompt = findAll(quiz.question, '.prompt .inline-text').find(isShown);
    expect(prompt?.lang).to.equal('ur');
    expect(getComputedStyle(prompt as Element).direction).to.equal('rtl');
  });
});
