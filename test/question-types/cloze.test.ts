import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { formatPath } from '../../src/model/problem.js';
import { askCloze, type AskedGap } from '../../src/question-types/cloze/ask-cloze.js';
import { cloze } from '../../src/question-types/cloze/cloze.js';
import type { ClozeQuestion, ClozeResponse } from '../../src/question-types/cloze/cloze-question.js';
import { typeSupport } from '../support/question-types.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question: ClozeQuestion = sampleQuestion('cloze');
const asked = askCloze(question, 's');
const [office, count, river] = asked.gaps as [AskedGap, AskedGap, Extract<AskedGap, { kind: 'choice' }>];
const choice = (text: string): string => river.choices.find((entry) => entry.text === text)?.id ?? '';
const right = cloze.perfectResponse(question);

describe('cloze', () => {
  it('asks for the gaps in the order of the text, under ids that say nothing', () => {
    expect(askCloze(question, 's')).to.deep.equal(asked);
    expect(asked.gaps.map(({ kind }) => kind)).to.deep.equal(['text', 'number', 'choice']);
    expect(asked.text).to.equal(`The survey by the {{${office.id}}} counts {{${count.id}}} on the {{${river.id}}}.`);
    expect(count).to.deep.equal({ id: count.id, kind: 'number', unit: 'bridges', units: ['bridges', 'bridge'] });
    expect(river.choices.map(({ text }) => text)).to.have.members(['Nile', 'Indus']);
    expect(JSON.stringify(asked)).to.not.match(/"(office|river|nile)"/);
  });

  it('puts choices into an order of the seed, whatever the answer', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const order = JSON.stringify(askCloze(question, String(seed)).gaps);
      const gaps = question.gaps.map((gap) => ('choices' in gap ? { ...gap, answer: 'indus' } : gap));
      expect(JSON.stringify(askCloze({ ...question, gaps }, String(seed)).gaps)).to.equal(order);
      orders.add(order);
    }
    expect(orders.size).to.equal(2);
  });

  it('keeps a fixed choice in its place', () => {
    const gaps = question.gaps.map((gap) => ('choices' in gap ? { ...gap, choices: [...gap.choices, { id: 'none', text: 'neither', fixed: true }] } : gap));
    for (let seed = 0; seed < 10; seed++) {
      const last = askCloze({ ...question, gaps }, String(seed)).gaps.at(-1);
      expect(last?.kind === 'choice' && last.choices[2]?.text).to.equal('neither');
    }
  });

  const table: [what: string, change: ClozeResponse, earned: number, key: string, values: unknown, states: string[], feedback: unknown[]][] = [
    ['everything', {}, 3, 'score.right', undefined, ['right', 'right', 'right'], ['It made the survey.', undefined, 'The survey is about it.']],
    [
      'a common error in each kind of gap',
      { [office.id]: 'bridge bureau', [count.id]: { text: '10', value: 10 }, [river.id]: choice('Indus') },
      0,
      'score.wrong',
      undefined,
      ['wrong', 'wrong', 'wrong'],
      ['That is another body.', 'That leaves the closed ones out.', 'It is not named.'],
    ],
    [
      'one wrong of three',
      { [count.id]: { text: '13', value: 13 } },
      2,
      'score.parts',
      { right: 2, count: 3 },
      ['right', 'wrong', 'right'],
      ['It made the survey.', undefined, 'The survey is about it.'],
    ],
    [
      'a text of half the points',
      { [office.id]: 'the office' },
      2.5,
      'score.partly',
      { percent: 83 },
      ['wrong', 'right', 'right'],
      ['Which one?', undefined, 'The survey is about it.'],
    ],
    [
      'responses of the wrong kind',
      { [office.id]: { text: '12', value: 12 }, [count.id]: '12', [river.id]: 'nile' },
      0,
      'score.wrong',
      undefined,
      ['wrong', 'wrong', 'wrong'],
      [undefined, undefined, undefined],
    ],
  ];
  for (const [what, change, earned, key, values, states, feedback] of table) {
    it(`gives ${earned} of 3 for ${what}`, () => {
      const score = cloze.score(question, { ...right, ...change });
      expect(score.earned).to.be.closeTo(earned, 1e-9);
      expect(score.explanation).to.deep.equal(values === undefined ? { key } : { key, values });
      expect(score.parts.map(({ id }) => id)).to.deep.equal([office.id, count.id, river.id]);
      expect(score.parts.map(({ state }) => state)).to.deep.equal(states);
      expect(score.parts.map((part) => part.feedback)).to.deep.equal(feedback);
    });
  }

  it('never says 100 % of less than everything', () => {
    const gaps = Array.from({ length: 50 }, (_, index) => ({ id: `g${index}`, accept: [{ text: 'a' }, { text: 'b', points: 0.9 }] }));
    const many: ClozeQuestion = { ...question, text: gaps.map(({ id }) => `{{${id}}}`).join(' '), gaps };
    const response = { ...cloze.perfectResponse(many), [askCloze(many, '').gaps[0]?.id as string]: 'b' };
    expect(cloze.score(many, response).explanation).to.deep.equal({ key: 'score.partly', values: { percent: 99 } });
  });

  const missing: [what: string, change: Record<string, unknown>, expected: unknown][] = [
    ['nothing in a full response', {}, undefined],
    ['one gap of blanks', { [office.id]: ' \n' }, { key: 'missing.gaps', values: { count: 1 }, isPartial: true }],
    ['a number where a text belongs', { [office.id]: { text: '12', value: 12 } }, { key: 'missing.gaps', values: { count: 1 }, isPartial: true }],
    ['a text where a number belongs', { [count.id]: '12' }, { key: 'missing.gaps', values: { count: 1 }, isPartial: true }],
    ['a choice that is none', { [river.id]: 'nile' }, { key: 'missing.gaps', values: { count: 1 }, isPartial: true }],
    ['every gap', { [office.id]: '', [count.id]: undefined, [river.id]: undefined }, { key: 'missing.gaps', values: { count: 3 }, isPartial: false }],
    ['two gaps', { [office.id]: undefined, [count.id]: { text: ' ', value: null } }, { key: 'missing.gaps', values: { count: 2 }, isPartial: true }],
    ['a number that cannot be read', { [count.id]: { text: ' twelve ', value: null } }, { key: 'missing.readable-number', values: { text: 'twelve' }, isPartial: true }],
  ];
  for (const [what, change, expected] of missing)
    it(`finds missing: ${what}`, () => expect(cloze.missing(asked, { ...right, ...change } as ClozeResponse)).to.deep.equal(expected));

  it('reveals the answer of each gap with its reason', () => {
    const { parts, answers } = cloze.reveal(question);
    expect(answers).to.deep.equal(['River Office', '12 bridges', 'Nile']);
    expect(parts).to.deep.equal([
      { id: office.id, right: true, text: 'River Office', feedback: 'It made the survey.' },
      { id: count.id, right: true, text: '12 bridges' },
      { id: river.id, right: true, text: 'Nile', feedback: 'The survey is about it.' },
    ]);
  });

  it('records one text for each gap in the order of the text', () => {
    expect(cloze.record(question, { ...right, [office.id]: ' Bureau ' })).to.deep.equal({
      type: 'fill-in',
      learnerResponse: ['Bureau', '12', 'Nile'],
      correctResponses: [['River Office', '12', 'Nile']],
      responseText: 'Bureau; 12; Nile',
      answerText: 'River Office; 12 bridges; Nile',
    });
    expect(cloze.record(question, { [river.id]: choice('Indus') })).to.deep.include({ learnerResponse: ['', '', 'Indus'], responseText: '…; …; Indus' });
  });

  it('asks for a reason for each choice and each common error', () => {
    expect(cloze.parts(question).map(({ path, text, right: isRight }) => [formatPath(path), text, isRight])).to.deep.equal([
      ['gaps[1].commonErrors[0]', 'Bridge Bureau', false],
      ['gaps[2].commonErrors[0]', '10', false],
      ['gaps[0].choices[0]', 'Nile', true],
      ['gaps[0].choices[1]', 'Indus', false],
    ]);
  });

  it('asks for no reason where no error is expected', () => {
    const gaps = question.gaps.filter((gap) => !('choices' in gap)).map((gap) => ({ ...gap, commonErrors: undefined }));
    expect(cloze.parts({ ...question, gaps })).to.deep.equal([]);
  });

  it('prints numbered lines in the text, and what can be chosen', () => {
    expect(cloze.printForm(asked)).to.deep.equal([
      { kind: 'text', text: 'The survey by the (1) ____________ counts (2) ____________ on the (3) ____________.' },
      { kind: 'text', text: '(3)' },
      { kind: 'options', multiple: false, texts: river.choices.map(({ text }) => text) },
    ]);
  });

  const [riverGap, officeGap, countGap] = question.gaps as [object, object, object];
  const problems: [what: string, change: object, paths: string[]][] = [
    ['nothing in a sound question', {}, []],
    ['a gap that the text lacks', { text: 'On the {{river}} the {{office}} counts.' }, ['gaps[2].id']],
    ['a gap in code', { text: '`{{river}}` {{office}} {{count}}' }, ['gaps[0].id']],
    ['a gap that the text has twice', { text: '{{river}} {{river}} {{office}} {{count}}' }, ['gaps[0].id']],
    ['a gap that is not listed', { text: '{{river}} {{office}} {{count}} {{year}} {{year}}' }, ['text']],
    ['two gaps of one id', { gaps: [riverGap, officeGap, countGap, officeGap] }, ['gaps[3].id']],
    ['an answer that is no choice', { gaps: [{ ...riverGap, answer: 'tigris' }, officeGap, countGap] }, ['gaps[0].answer']],
    ['two choices of one id', { gaps: [{ ...riverGap, choices: ['a', 'b'].map((text) => ({ id: 'nile', text })) }, officeGap, countGap] }, ['gaps[0].choices[1].id']],
    ['a common error that is accepted', { gaps: [riverGap, { ...officeGap, commonErrors: [{ text: 'office', feedback: 'No.' }] }, countGap] }, ['gaps[1].commonErrors[0].text']],
    ['a common error within the tolerance', { gaps: [riverGap, officeGap, { ...countGap, commonErrors: [{ value: 12, feedback: 'No.' }] }] }, ['gaps[2].commonErrors[0].value']],
  ];
  for (const [what, change, paths] of problems)
    it(`finds ${what}`, () => expect(cloze.problems({ ...question, ...change }).map(({ path }) => formatPath(path))).to.deep.equal(paths));

  it('names the field of the kind of gap that was meant', () => {
    const issueOf = (gap: object): unknown => v.safeParse(cloze.schema, { ...question, gaps: [gap] }).issues?.map(({ path }) => path?.map(({ key }) => key).join('.'));
    expect(issueOf({ ...riverGap, tolerance: 1 })).to.deep.equal(['gaps.0.tolerance']);
    expect(issueOf({ ...officeGap, unit: 'km' })).to.deep.equal(['gaps.0.unit']);
    expect(issueOf({ ...countGap, matchCase: true })).to.deep.equal(['gaps.0.matchCase']);
    expect(issueOf({ id: 'empty' })).to.deep.equal(['gaps.0.answer']);
  });

  it('refuses responses that are too long, too many or of another form', () => {
    for (const response of [1, 'a', { a: 1 }, { a: 'a'.repeat(501) }, { a: { text: 'a' } }, Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`g${index}`, 'a']))])
      expect(v.is(cloze.responseSchema, response), JSON.stringify(response).slice(0, 40)).to.equal(false);
  });

  it('earns more, never less, for one more right gap', () => {
    const questions = typeSupport.cloze.pair.map(([one]) => one as ClozeQuestion);
    fc.assert(
      fc.property(
        questions.chain((one) => fc.tuple(fc.constant(one), typeSupport.cloze.response(one), fc.nat())),
        ([one, response, at]) => {
          const perfect = Object.entries(cloze.perfectResponse(one));
          const [id, words] = perfect[at % perfect.length] as (typeof perfect)[number];
          const before = cloze.score(one, response as ClozeResponse).earned;
          expect(cloze.score(one, { ...(response as ClozeResponse), [id]: words }).earned).to.be.at.least(before - 1e-9);
        },
      ),
    );
  });
});
