import { expect } from 'chai';
import { rules } from '../../../src/bank/rules/rules.js';
import { contextOf, findingsOf } from '../../support/rule-examples/example-case.js';
import { unevenTruth } from '../../support/rule-examples/bank-examples.js';
import { ruleExamples } from '../../support/rule-examples/rule-examples.js';

describe('the rules', () => {
  it('are numbered from 1 to 50 in order, each with a name of its own', () => {
    expect(rules.map(({ id }) => id)).to.deep.equal(Array.from({ length: 50 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`));
    expect(new Set(rules.map(({ name }) => name)).size).to.equal(50);
    for (const { name } of rules) expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
  });

  it('say what they want, why, and on what grounds', () => {
    for (const { title, reason, basis, check, review, level } of rules) {
      expect(title).to.match(/^[\p{Lu}“].*[^.]$/u);
      expect(reason).to.match(/[.]$/);
      expect(basis).to.not.equal('');
      expect(check === undefined).to.equal(level === 'review');
      if (level === 'review') expect(review).to.match(/\?$/);
    }
  });

  it('have an example each where a program decides', () => {
    expect(Object.keys(ruleExamples).sort()).to.deep.equal(rules.filter(({ check }) => check).map(({ id }) => id));
  });

  for (const rule of rules) {
    const example = ruleExamples[rule.id];
    if (!example) continue;
    it(`${rule.id} ${rule.name} is broken by its bad example and kept by its good one`, async () => {
      expect((await findingsOf(rule, example.good)).map(({ message }) => message)).to.deep.equal([]);
      const found = await findingsOf(rule, example.bad);
      expect(found).to.not.have.length(0);
      for (const { rule: id, message } of found) {
        expect(id).to.equal(rule.id);
        expect(message).to.match(/[.?]$/);
      }
    });
  }

  it('leave a bank as it is', async () => {
    for (const rule of rules) {
      const example = ruleExamples[rule.id];
      if (!example || !rule.check) continue;
      const context = contextOf(example.bad);
      const before = JSON.stringify(context.bank);
      await findingsOf(rule, example.bad);
      expect(JSON.stringify(context.bank)).to.equal(before);
    }
  });

  it('L34 counts how many statements are true', async () => {
    const rule = rules.find(({ id }) => id === 'L34');
    expect((await findingsOf(rule!, unevenTruth)).map(({ code }) => code)).to.deep.equal(['uneven-truth']);
  });
});
