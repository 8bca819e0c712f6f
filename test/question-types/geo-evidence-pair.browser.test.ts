import { expect } from 'chai';
import '../../src/question-types/evidence-pair/geo-evidence-pair.js';
import { evidencePair } from '../../src/question-types/evidence-pair/evidence-pair.js';
import type { EvidencePairQuestion } from '../../src/question-types/evidence-pair/evidence-pair-question.js';
import type { GeoEvidencePairElement } from '../../src/question-types/evidence-pair/geo-evidence-pair-element.js';
import { emptyPage, findAll, focusedElement, press, wordsOf } from '../support/harness/page.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question = sampleQuestion('evidence-pair') as EvidencePairQuestion;
const asked = evidencePair.withoutAnswer(question, 'seed');

async function place(fields: Partial<GeoEvidencePairElement> = {}): Promise<GeoEvidencePairElement & { readonly responses: unknown[] }> {
  const element = Object.assign(document.createElement('geo-evidence-pair'), { asked, responses: [] as unknown[] }, fields);
  element.addEventListener('geo-response', ({ response }) => element.responses.push(response));
  emptyPage().append(element);
  await element.updateComplete;
  return element;
}

const rowsOf = (element: GeoEvidencePairElement, step: number): HTMLElement[] => findAll(findAll(element.shadowRoot as ShadowRoot, '.step')[step] as HTMLElement, 'label.row');
const pick = async (element: GeoEvidencePairElement, words: string): Promise<void> => {
  findAll(element.shadowRoot as ShadowRoot, 'label.row')
    .find((row) => wordsOf(row.querySelector('.inline-text')) === words)
    ?.click();
  await element.updateComplete;
};
const idOf = (words: string): string => [...asked.choices, ...asked.statements].find(({ text }) => text === words)?.id ?? '';
const more = idOf('More than ten');
const fewer = idOf('Ten or fewer');
const listed = idOf('The survey has twelve bridges on its list.');
const closed = idOf('Two of the bridges are closed.');

describe('<geo-evidence-pair>', () => {
  it('asks for an answer and then for what supports it, in two named groups inside one named by the prompt', async () => {
    const element = await place();
    const groups = findAll(element.shadowRoot as ShadowRoot, 'fieldset');
    expect(groups.map((group) => wordsOf(group.querySelector('legend')))).to.deep.equal([
      'Are there more than ten bridges?',
      'First, your answer',
      'Then, what supports it? Pick every statement that does.',
    ]);
    expect(groups.slice(1).every((group) => groups[0]?.contains(group))).to.equal(true);
  });

  it('has radios for one answer and checkboxes for several, and checkboxes for statements, however many support it', async () => {
    const typesOf = (element: GeoEvidencePairElement): string[] => [0, 1].map((step) => rowsOf(element, step)[0]?.querySelector('input')?.type ?? '');
    expect(typesOf(await place())).to.deep.equal(['radio', 'checkbox']);
    expect(typesOf(await place({ asked: { ...asked, multiple: true } }))).to.deep.equal(['checkbox', 'checkbox']);
  });

  it('sends both parts with every pick, and takes back what is unpicked', async () => {
    const element = await place();
    await pick(element, 'Ten or fewer');
    await pick(element, 'The survey has twelve bridges on its list.');
    await pick(element, 'Two of the bridges are closed.');
    await pick(element, 'More than ten');
    await pick(element, 'The survey has twelve bridges on its list.');
    expect(element.responses).to.deep.equal([
      { choices: [fewer], statements: [] },
      { choices: [fewer], statements: [listed] },
      { choices: [fewer], statements: [listed, closed] },
      { choices: [more], statements: [listed, closed] },
      { choices: [more], statements: [closed] },
    ]);
  });

  it('keeps several answers where several may be picked', async () => {
    const element = await place({ asked: { ...asked, multiple: true } });
    await pick(element, 'More than ten');
    await pick(element, 'Ten or fewer');
    expect(element.response?.choices).to.deep.equal([more, fewer]);
  });

  it('keeps the arrow keys inside the answers', async () => {
    const element = await place();
    await press('Tab');
    await press('ArrowDown', 3);
    const radios = rowsOf(element, 0).map((row) => row.querySelector('input'));
    expect(radios).to.include(focusedElement());
    expect(element.response?.statements ?? []).to.deep.equal([]);
  });

  it('marks each part on its own, and shows the other right ones once they may be seen', async () => {
    const response = { choices: [fewer], statements: [listed] };
    const element = await place({ response, score: evidencePair.score(question, response), readonly: true });
    const marks = (): string[] => [0, 1].flatMap((step) => rowsOf(element, step).map((row) => wordsOf(row.querySelector('.mark'))));
    expect(marks().filter((mark) => mark !== '')).to.have.members(['Not this', 'Right']);
    expect(wordsOf(element)).to.include('That is too few.').and.include('It gives the number.').and.not.include('The survey counts twelve.');
    element.reveal = evidencePair.reveal(question);
    await element.updateComplete;
    expect(marks().filter((mark) => mark !== '')).to.have.members(['Not this', 'The answer', 'Right']);
    expect(wordsOf(element)).to.include('The survey counts twelve.');
  });

  it('gives a statement whose words are not known a name of its own', async () => {
    const element = await place({ asked: { ...asked, statements: asked.statements.map(({ id }) => ({ id })) } });
    expect(rowsOf(element, 1).map((row) => wordsOf(row))).to.deep.equal(['Statement 1', 'Statement 2']);
  });
});
