import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import * as v from 'valibot';
import type { GeoResponseEvent } from '../../src/element-kit/response-event.js';
import { cloze } from '../../src/question-types/cloze/cloze.js';
import type { ClozeQuestion, ClozeResponse } from '../../src/question-types/cloze/cloze-question.js';
import '../../src/question-types/cloze/geo-cloze.js';
import type { GeoClozeElement } from '../../src/question-types/cloze/geo-cloze-element.js';
import { axeViolations, emptyPage, findAll, overflowOf, press, until, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question = sampleQuestion('cloze');
const asked = cloze.withoutAnswer(question, 'seed');
const right = cloze.perfectResponse(question);
const [office, count, river] = asked.gaps.map(({ id }) => id) as [string, string, string];

async function place(fields: Partial<GeoClozeElement> = {}): Promise<GeoClozeElement> {
  const element = document.createElement('geo-cloze');
  Object.assign(element, { asked, lang: 'en', contentLanguage: 'en', ...fields });
  emptyPage().append(element);
  await element.updateComplete;
  return element;
}

const marked = (response: ClozeResponse, one: ClozeQuestion = question): Partial<GeoClozeElement> => ({ response, score: cloze.score(one, response), readonly: true });
const rootOf = (element: GeoClozeElement): ShadowRoot => element.shadowRoot as ShadowRoot;
const fieldsOf = (element: GeoClozeElement): HTMLInputElement[] => findAll<HTMLInputElement>(rootOf(element), 'input, select');
const passageOf = (element: GeoClozeElement): string => wordsOf(rootOf(element).querySelector('.passage')).replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
const notesOf = (element: GeoClozeElement): string[] => findAll(rootOf(element), '.notes li').map(wordsOf);

/** The name as browsers work it out from `aria-labelledby`: hidden pieces that it names count, those inside them do not. */
const nameOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => {
      const named = (field.getRootNode() as ShadowRoot).getElementById(id)?.cloneNode(true) as HTMLElement;
      for (const hidden of named.querySelectorAll('[aria-hidden]')) hidden.remove();
      return named.textContent;
    })
    .join(' ');

function responsesOf(element: GeoClozeElement): ClozeResponse[] {
  const responses: ClozeResponse[] = [];
  element.addEventListener('geo-response', (event: GeoResponseEvent) => responses.push(event.response as ClozeResponse));
  return responses;
}

describe('a text with gaps', () => {
  it('reads as one text, with a field of the right kind in each gap', async () => {
    const element = await place();
    expect(fieldsOf(element).map((field) => field.localName)).to.deep.equal(['input', 'input', 'select']);
    expect(fieldsOf(element).map((field) => field.inputMode)).to.deep.equal(['text', 'decimal', '']);
    expect(passageOf(element)).to.match(/^The survey by the 1Gap 1 of 3 .* counts 2Gap 2 of 3 .*bridges on the 3Gap 3 of 3 .*Choose….*\.$/);
  });

  it('names each gap by its number and the words around it', async () => {
    expect(fieldsOf(await place()).map(nameOf)).to.deep.equal([
      'Gap 1 of 3 The survey by the … counts … on the ….',
      'Gap 2 of 3 survey by the … counts … on the …. bridges',
      'Gap 3 of 3 … counts … on the … .',
    ]);
  });

  it('is filled from left to right by keyboard, with responses that fit', async () => {
    const element = await place();
    const responses = responsesOf(element);
    element.focus();
    await sendKeys({ type: 'Bridge Bureau' });
    await press('Tab');
    await sendKeys({ type: '12 bridges' });
    await press('Tab');
    await sendKeys({ type: 'N' });
    await until(() => responses.at(-1)?.[river] !== undefined, 'a choice');
    expect(responses.at(-1)).to.deep.equal({ ...right, [office]: 'Bridge Bureau', [count]: { text: '12 bridges', value: 12 } });
    for (const response of responses) expect(v.is(cloze.responseSchema, response)).to.equal(true);
  });

  it('forgets a gap that is emptied again', async () => {
    const element = await place({ response: right });
    const responses = responsesOf(element);
    const [field, , list] = fieldsOf(element) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    list.value = '';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(responses.at(-1)).to.deep.equal({ [count]: right[count] });
  });

  it('says how it read a number that could mean two, and only then', async () => {
    const element = await place({ response: { [count]: { text: '1.234', value: 1234 } }, lang: 'de' });
    const described = (): string | null | undefined => rootOf(element).querySelector('.number')?.getAttribute('aria-describedby');
    expect(described()).to.equal(null);
    Object.assign(element, { response: { [count]: { text: '1.234', value: 1.234 } }, lang: 'en' });
    await element.updateComplete;
    expect(notesOf(element)).to.deep.equal(['Gap 2 Read as 1.23']);
    expect(described()).to.equal(`note-${count}`);
  });

  it('has fields as wide whatever their answers are', async () => {
    const widthsOf = async (word: string): Promise<number[]> => {
      const gaps = question.gaps.map((gap) => ('accept' in gap ? { id: gap.id, accept: [{ text: word }] } : gap));
      const element = await place({ asked: cloze.withoutAnswer({ ...question, gaps }, 'seed') });
      return fieldsOf(element).map((field) => field.getBoundingClientRect().width);
    };
    expect(await widthsOf('a')).to.deep.equal(await widthsOf('a very long answer that would not fit'));
  });

  it('leaves room for a word in an empty field', async () => {
    const [words, number] = fieldsOf(await place()).map((field) => field.getBoundingClientRect().width);
    expect(words).to.be.above(140);
    expect(number).to.be.above(70);
  });

  it('shows the words that were given in the text, with a mark in words at each', async () => {
    const element = await place(marked({ ...right, [office]: 'Bridge Bureau' }));
    expect(passageOf(element)).to.equal('The survey by the 1Gap 1 Bridge Bureau Not this counts 2Gap 2 12 bridges Right on the 3Gap 3 Nile Right.');
    expect(fieldsOf(element)).to.deep.equal([]);
    expect(notesOf(element)).to.deep.equal(['Gap 1 That is another body.', 'Gap 3 The survey is about it.']);
  });

  it('shows the right answer at the gap and why, once it may be seen', async () => {
    const wrong = { ...right, [office]: 'Bridge Bureau', [count]: { text: '10', value: 10 } };
    const element = await place({ ...marked(wrong), reveal: cloze.reveal(question) });
    expect(passageOf(element)).to.include('Bridge Bureau Not this The answer River Office counts');
    expect(passageOf(element)).to.include('10 bridges Not this The answer 12 bridges on');
    expect(notesOf(element)).to.deep.equal([
      'Gap 1 That is another body. The answer River Office It made the survey.',
      'Gap 2 That leaves the closed ones out.',
      'Gap 3 The survey is about it.',
    ]);
  });

  it('shows the answers of gaps that were left empty', async () => {
    const element = await place({ response: { [office]: 'Office' }, reveal: cloze.reveal(question), readonly: true });
    expect(passageOf(element)).to.include('Gap 1 Office The answer River Office counts');
    expect(passageOf(element)).to.include('left empty bridges The answer 12 bridges on');
    expect(passageOf(element)).not.to.include('Not this');
  });

  it('keeps marks and lists around gaps, and numbers no gap that is alone', async () => {
    const one: ClozeQuestion = { ...question, text: '- It is **on the {{river}}**.\n- `{{code}}`', gaps: question.gaps.slice(0, 1) };
    const element = await place({ asked: cloze.withoutAnswer(one, 's') });
    expect(rootOf(element).querySelector('.list strong select')).to.not.equal(null);
    expect(wordsOf(rootOf(element).querySelector('code'))).to.equal('{{code}}');
    expect(rootOf(element).querySelector('.at')).to.equal(null);
  });

  it('takes its direction from the text, not from the words of the interface in it', async () => {
    const urdu: ClozeQuestion = { ...question, text: { text: '{{river}} پر {{office}} نے {{count}} پل گنے۔', lang: 'ur' } };
    const element = await place({ asked: cloze.withoutAnswer(urdu, 's') });
    const text = rootOf(element).querySelector('.passage .inline-text') as HTMLElement;
    expect(getComputedStyle(text).direction).to.equal('rtl');
    const [first, second] = fieldsOf(element).map((field) => field.getBoundingClientRect());
    expect(first?.left).to.be.above(second?.left as number);
    Object.assign(element, { ...marked(right, urdu), reveal: cloze.reveal(urdu) });
    await element.updateComplete;
    expect(getComputedStyle(text).direction).to.equal('rtl');
  });

  it('breaks long responses instead of running out of the page', async () => {
    const long = 'word '.repeat(60).trim();
    const element = await place({ response: { ...right, [office]: long } });
    element.style.inlineSize = '280px';
    expect(overflowOf(rootOf(element).querySelector('.passage') as Element)).to.be.at.most(0);
    Object.assign(element, { ...marked({ ...right, [office]: long.replaceAll(' ', '') }), reveal: cloze.reveal(question) });
    await element.updateComplete;
    expect(overflowOf(rootOf(element).querySelector('.passage') as Element)).to.be.at.most(0);
  });

  it('is accessible by axe with a note, and with an answer left empty', async () => {
    expect(await axeViolations(await place({ response: { ...right, [count]: { text: '1.234', value: 1.234 } } }))).to.deep.equal([]);
    expect(await axeViolations(await place({ response: {}, reveal: cloze.reveal(question), readonly: true }))).to.deep.equal([]);
  });
});
