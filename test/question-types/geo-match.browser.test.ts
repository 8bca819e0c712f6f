import { expect } from 'chai';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import '../../src/question-types/match/geo-match.js';
import type { GeoMatchElement } from '../../src/question-types/match/geo-match-element.js';
import { match } from '../../src/question-types/match/match.js';
import type { MatchQuestion, MatchResponse } from '../../src/question-types/match/match-question.js';
import { emptyPage, findAll, until, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: MatchQuestion = sampleQuestion('match');
const LONG = 'At the place where the river comes out of the hills';

describe('geo-match', () => {
  let element: GeoMatchElement;
  let responses: MatchResponse[];
  let asked: ReturnType<typeof match.withoutAnswer>;

  async function place(fields: Partial<GeoMatchElement> = {}, of = question): Promise<void> {
    asked = match.withoutAnswer(of, 'seed');
    element = document.createElement('geo-match');
    responses = [];
    element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response as MatchResponse));
    Object.assign(element, { asked, lang: 'en', ...fields });
    emptyPage().append(element);
    await element.updateComplete;
  }
  /** The response with the options of these texts, for the prompts in turn; an empty text for none. */
  const given = (...texts: string[]): MatchResponse => {
    const { prompts, options } = match.withoutAnswer(question, 'seed');
    return Object.fromEntries(texts.flatMap((text, index) => (text === '' ? [] : [[prompts[index]?.id, options.find((option) => option.text === text)?.id]])));
  };
  const marked = (response: MatchResponse, isRevealed = false): Partial<GeoMatchElement> => ({
    response,
    score: match.score(question, response),
    readonly: true,
    ...(isRevealed ? { reveal: match.reveal(question) } : {}),
  });
  const withOptions = (...texts: string[]): MatchQuestion => ({
    ...question,
    options: texts.map((text, index) => ({ id: `o${index}`, text })),
    answer: { first: 'o0', second: 'o1' },
  });

  const root = (): ShadowRoot => element.shadowRoot as ShadowRoot;
  const selects = (): HTMLSelectElement[] => findAll<HTMLSelectElement>(root(), 'select');
  const wordsIn = (select: HTMLSelectElement | undefined): string[] => Array.from(select?.options ?? [], ({ text }) => text);
  const rows = (): string[] =>
    findAll(root(), '.select-row').map((row) => {
      const copy = row.cloneNode(true) as HTMLElement;
      copy.querySelector('select')?.remove();
      return wordsOf(copy);
    });
  async function pick(row: number, words: string): Promise<void> {
    const select = selects()[row] as HTMLSelectElement;
    select.value = Array.from(select.options).find(({ text }) => text === words)?.value ?? 'none';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  }

  it('has a list for each prompt, named by it, with the same options in the same order', async () => {
    await place();
    expect(selects().map(({ labels }) => wordsOf(labels[0]))).to.deep.equal(['Old Bridge', 'Long Bridge']);
    const [one, other] = selects().map(wordsIn);
    expect(one?.[0]).to.equal('Choose…');
    expect(one?.slice(1)).to.deep.equal(asked.options.map(({ text }) => text));
    expect(other).to.deep.equal(one);
  });

  it('sends what is chosen, one option twice too, and takes it back', async () => {
    await place();
    await pick(0, 'Town');
    await pick(1, 'Town');
    expect(responses).to.deep.equal([given('Town'), given('Town', 'Town')]);
    await pick(0, 'Choose…');
    expect(responses.at(-1)).to.deep.equal(given('', 'Town'));
    expect(selects().map(({ selectedOptions }) => selectedOptions[0]?.text)).to.deep.equal(['Choose…', 'Town']);
  });

  it('shows the options themselves where all are short', async () => {
    await place();
    expect(root().querySelector('.lettered')).to.equal(null);
  });

  it('shows long options once under letters, and in the lists the letter and the beginning', async () => {
    await place({}, withOptions('In the town', LONG));
    const letters = asked.options.map(({ text }, index) => `${'AB'[index]} ${String(text)}`);
    expect(findAll(root(), '.lettered li').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal(letters);
    const long = asked.options.findIndex(({ text }) => text === LONG);
    expect(wordsIn(selects()[0])[long + 1]).to.equal(`${'AB'[long]} · At the place where the…`);
    expect(wordsIn(selects()[0])[2 - long]).to.equal(`${'AB'[1 - long]} · In the town`);
  });

  it('cuts a long word between its letters', async () => {
    await place({}, withOptions('🌉'.repeat(50), 'x'));
    const bridge = asked.options.findIndex(({ text }) => text !== 'x');
    expect(wordsIn(selects()[0])[bridge + 1]).to.equal(`${'AB'[bridge]} · ${'🌉'.repeat(24)}…`);
  });

  it('shows the marks of an option in the list with letters and plain words in the lists', async () => {
    await place({}, withOptions('The **old** [town](https://example.org)', 'x'));
    await until(() => wordsIn(selects()[0]).some((words) => /^[AB] · The old town$/.test(words)), 'plain words');
    await until(() => root().querySelector('.lettered strong')?.textContent === 'old', 'the strong word');
  });

  describe('after marking', () => {
    it('says of each prompt whether it is right, and why', async () => {
      await place(marked(given('Town', 'Spring of the river')));
      expect(rows()).to.deep.equal(['Old Bridge Right The survey puts it in the town.', 'Long Bridge Not this No bridge stands there.']);
      expect(selects().every(({ disabled }) => disabled)).to.equal(true);
    });

    it('says what would have been right once it may be seen, with the reason for that', async () => {
      await place(marked(given('Town', 'Spring of the river'), true));
      expect(rows()[1]).to.equal('Long Bridge Not this No bridge stands there. The answer Mouth of the river The survey puts it at the mouth.');
      expect(rows()[0]).to.equal('Old Bridge Right The survey puts it in the town.');
    });

    it('gives no reason twice', async () => {
      await place(marked(given('Town', 'Town'), true));
      expect(rows()[1]).to.equal('Long Bridge Not this The answer Mouth of the river The survey puts it at the mouth.');
    });

    it('says the answer to those who gave none', async () => {
      await place(marked(given('Town'), true));
      expect(rows()[1]).to.equal('Long Bridge The answer Mouth of the river The survey puts it at the mouth.');
      await place({ readonly: true, reveal: match.reveal(question) });
      expect(rows()[0]).to.equal('Old Bridge The answer Town The survey puts it in the town.');
    });

    it('ties the reason to the list that it belongs to', async () => {
      await place(marked(given('Town', 'Spring of the river')));
      const reasons = selects().map((select) => wordsOf(root().getElementById(select.getAttribute('aria-describedby') ?? '')));
      expect(reasons).to.deep.equal(['The survey puts it in the town.', 'No bridge stands there.']);
    });
  });

  it('puts prompt and list side by side where there is room, and under each other where there is not', async () => {
    await place();
    const isBeside = (): boolean => {
      const label = root().querySelector('label')?.getBoundingClientRect();
      const select = selects()[0]?.getBoundingClientRect();
      return (label?.right ?? 0) <= (select?.left ?? 0);
    };
    element.style.width = '640px';
    expect(isBeside()).to.equal(true);
    element.style.width = '300px';
    expect(isBeside()).to.equal(false);
  });
});
