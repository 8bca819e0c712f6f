import { expect } from 'chai';
import { bankFromQti12 } from '../../../../src/bank/exchange/qti12/bank-from-qti12.js';
import { qti12FromBank } from '../../../../src/bank/exchange/qti12/qti12-from-bank.js';
import { bankFromQti2 } from '../../../../src/bank/exchange/qti2/bank-from-qti2.js';
import { qti2FromBank } from '../../../../src/bank/exchange/qti2/qti2-from-bank.js';
import { readQtiItem } from '../../../../src/formats/qti/read-qti-item.js';
import { readQti12 } from '../../../../src/formats/qti/read-qti12.js';
import type { XmlElement } from '../../../../src/formats/xml/xml-element.js';
import type { QuestionBank } from '../../../../src/model/question-bank.js';

const bankOf = (question: object): QuestionBank =>
  ({ version: 1, id: 'b', title: 'B', language: 'en', questions: [{ id: 'q', prompt: 'Which?', ...question }] }) as unknown as QuestionBank;

const idsIn = (element: XmlElement, names: RegExp): string[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(names.test(child.name) ? [child.attributes.identifier ?? child.attributes.ident ?? ''] : []), ...idsIn(child, names)],
  );

const treeOf = (question: object): XmlElement => qti2FromBank(bankOf(question)).tree[0]?.tree as XmlElement;

describe('ids in an item that is written', () => {
  it('of prompts and options differ, whatever they are called in the bank', () => {
    const named = (...ids: string[]): object[] => ids.map((id) => ({ id, text: `Text ${id}` }));
    const match = { type: 'match', prompts: named('a', 'option-a', '1'), options: named('a', '1', 'z'), answer: { a: 'a', 'option-a': '1', 1: 'z' } };
    const tree = treeOf(match);
    const ids = idsIn(tree, /^simpleAssociableChoice$/u);
    expect(new Set(ids).size).to.equal(6);
    for (const id of ids) expect(id).to.match(/^[A-Za-z_][\w.-]*$/u);
    const [back] = bankFromQti2([readQtiItem(tree)]).bank.questions as unknown as {
      answer: Record<string, string>;
      prompts: { id: string }[];
      options: { id: string; text: string }[];
    }[];
    const answers = back?.prompts.map(({ id: prompt }) => back.answer[prompt]).map((id) => back.options.find((option) => option.id === id)?.text);
    expect(answers).to.deep.equal(['Text a', 'Text 1', 'Text z']);
  });

  it('of feedback on gaps differ, and each comes back where it was', () => {
    const options = (...ids: string[]): object[] => ids.map((id, index) => ({ id, text: `Text ${index}`, feedback: `On ${id}.` }));
    const gaps = [
      { id: 'g', choices: options('a-b', 'x'), answer: 'x' },
      { id: 'g-a', choices: options('b', 'y'), answer: 'y' },
      { id: 'g-error', accept: [{ text: 'Alder', feedback: 'Right.' }], commonErrors: [{ text: 'Sorrel', feedback: 'No.' }] },
    ];
    const tree = treeOf({ type: 'cloze', text: 'A {{g}} and {{g-a}} and {{g-error}}.', gaps });
    const ids = idsIn(tree, /^modalFeedback$/u);
    expect([ids.length, new Set(ids).size]).to.deep.equal([6, 6]);
    const [back] = bankFromQti2([readQtiItem(tree)]).bank.questions as unknown as { gaps: { choices?: { feedback: string }[]; commonErrors?: { feedback: string }[] }[] }[];
    expect(back?.gaps.map((gap) => gap.choices?.map(({ feedback }) => feedback) ?? gap.commonErrors?.map(({ feedback }) => feedback))).to.deep.equal([
      ['On a-b.', 'On x.'],
      ['On b.', 'On y.'],
      ['No.'],
    ]);
  });

  it('of feedback in a Common Cartridge are not those of feedback on the whole', () => {
    const choices = ['correct', 'general', 'general_incorrect', 'solution'].map((id) => ({ id, text: `Text ${id}`, feedback: `On ${id}.` }));
    const { tree } = qti12FromBank(bankOf({ type: 'choice', choices, answer: ['general'], feedback: { correct: 'Well done.', incorrect: 'Look again.' } })).tree;
    const ids = idsIn(tree, /^itemfeedback$/u);
    expect([ids.length, new Set(ids).size]).to.deep.equal([6, 6]);
    const [back] = bankFromQti12(readQti12(tree)).bank.questions as unknown as { choices: { feedback: string }[]; answer: string[]; feedback: object }[];
    expect(back?.choices.map(({ feedback }) => feedback)).to.deep.equal(choices.map(({ feedback }) => feedback));
    expect([back?.answer, back?.feedback]).to.deep.equal([['general'], { correct: 'Well done.', incorrect: 'Look again.' }]);
  });
});
