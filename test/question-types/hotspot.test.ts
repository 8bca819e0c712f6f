import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { hotspot } from '../../src/question-types/hotspot/hotspot.js';
import type { HotspotQuestion } from '../../src/question-types/hotspot/hotspot-question.js';
import { boxOf, outlineOf, topOf, type RegionShape } from '../../src/question-types/hotspot/region-shape.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question = sampleQuestion('hotspot') as HotspotQuestion;
const [upper = '', lower = ''] = opaqueIds(
  question.id,
  question.regions.map(({ id }) => id),
);
const withShape = (shape: unknown): object => ({ ...question, regions: [{ ...question.regions[0], shape }, question.regions[1]] });

describe('hotspot', () => {
  describe('score', () => {
    const table: [what: string, response: string, earned: number, key: string, parts: unknown[]][] = [
      ['the right region', upper, 1, 'score.right', [{ id: upper, state: 'right', feedback: 'The survey says so.', evidence: ['c1'] }]],
      ['another region', lower, 0, 'score.wrong', [{ id: lower, state: 'wrong', feedback: 'That is the village.' }]],
      ['the author’s own id', 'upper', 0, 'score.wrong', []],
      ['nothing', '', 0, 'score.wrong', []],
    ];
    for (const [what, response, earned, key, parts] of table) {
      it(`gives ${earned} for ${what}`, () => {
        const score = hotspot.score(question, response);
        expect(score).to.deep.include({ earned, possible: 1, parts });
        expect(score.explanation).to.deep.equal({ key });
      });
    }
  });

  describe('withoutAnswer', () => {
    it('keeps the picture, its size, its words and every region under an opaque id', () => {
      const asked = hotspot.withoutAnswer(question, 'seed');
      expect(asked).to.have.all.keys('id', 'type', 'prompt', 'image', 'imageSize', 'alt', 'regions');
      expect([...asked.regions].sort((one) => (one.id === upper ? -1 : 1))).to.deep.equal([
        { id: upper, shape: question.regions[0]?.shape, label: 'Above the river' },
        { id: lower, shape: question.regions[1]?.shape, label: 'Below the river' },
      ]);
    });

    it('puts the regions in an order that differs from seed to seed', () => {
      const orders = Array.from({ length: 20 }, (_, index) =>
        hotspot
          .withoutAnswer(question, `seed ${index}`)
          .regions.map(({ id }) => id)
          .join(),
      );
      expect(new Set(orders).size).to.equal(2);
    });
  });

  it('misses a region until one of its own is picked', () => {
    const asked = hotspot.withoutAnswer(question, 's');
    expect([undefined, '', 'unknown', lower].map((response) => hotspot.missing(asked, response)?.key)).to.deep.equal([
      'missing.choice',
      'missing.choice',
      'missing.choice',
      undefined,
    ]);
  });

  it('reveals which region is right, every reason, and its label', () => {
    expect(hotspot.reveal(question)).to.deep.equal({
      parts: [
        { id: upper, right: true, feedback: 'The survey says so.', evidence: ['c1'] },
        { id: lower, right: false, feedback: 'That is the village.' },
      ],
      answers: ['Above the river'],
    });
  });

  it('records the author’s ids and the labels', () => {
    expect(hotspot.record(question, lower)).to.deep.equal({
      type: 'choice',
      learnerResponse: ['lower'],
      correctResponses: [['upper']],
      responseText: 'Below the river',
      answerText: 'Above the river',
    });
  });

  it('prints the picture and its labels to tick', () => {
    const asked = hotspot.withoutAnswer(question, 's');
    expect(hotspot.printForm(asked)).to.deep.equal([
      { kind: 'image', src: question.image, alt: question.alt },
      { kind: 'options', multiple: false, texts: asked.regions.map(({ label }) => label) },
    ]);
  });

  describe('problems', () => {
    const [first, second] = question.regions as [HotspotQuestion['regions'][number], HotspotQuestion['regions'][number]];
    const rectangle = { kind: 'rectangle' as const, x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
    const table: [what: string, change: Partial<HotspotQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['an answer that is no region', { answer: 'middle' }, ['answer']],
      ['twin ids', { regions: [first, { ...second, id: 'upper' }] }, ['regions.1.id']],
      ['nothing in a rectangle that ends at the edge', { regions: [{ ...first, shape: rectangle }, second] }, []],
      ['a rectangle that is too wide', { regions: [{ ...first, shape: { ...rectangle, width: 0.6 } }, second] }, ['regions.0.shape']],
      ['a rectangle that is too high', { regions: [first, { ...second, shape: { ...rectangle, y: 0.51 } }] }, ['regions.1.shape']],
      ['nothing in thirds that add up to a little over 1', { regions: [{ ...first, shape: { ...rectangle, x: 0.7, width: 0.3 + 1e-12 } }, second] }, []],
    ];
    for (const [what, change, paths] of table)
      it(`finds ${what}`, () => expect(hotspot.problems({ ...question, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  describe('schema', () => {
    const faults: [what: string, question: object][] = [
      ['one region', { ...question, regions: question.regions.slice(0, 1) }],
      ['27 regions', { ...question, regions: Array.from({ length: 27 }, (_, index) => ({ ...question.regions[0], id: `r${index}` })) }],
      ['no words for the picture', { ...question, alt: ' ' }],
      ['a script for a picture', { ...question, image: 'javascript:alert(1)' }],
      ['a list of answers', { ...question, answer: ['upper'] }],
      ['a picture without height', { ...question, imageSize: { width: 400, height: 0 } }],
      ['an unknown shape', withShape({ kind: 'star', x: 0, y: 0 })],
      ['pixels', withShape({ kind: 'circle', x: 120, y: 80, radius: 20 })],
      ['a circle without a radius', withShape({ kind: 'circle', x: 0.1, y: 0.1 })],
      ['a circle of radius 0', withShape({ kind: 'circle', x: 0.1, y: 0.1, radius: 0 })],
      ['a field of another shape', withShape({ kind: 'rectangle', x: 0, y: 0, width: 1, height: 1, radius: 1 })],
      [
        'a line',
        withShape({
          kind: 'polygon',
          points: [
            [0, 0],
            [1, 1],
          ],
        }),
      ],
      [
        'a point of three numbers',
        withShape({
          kind: 'polygon',
          points: [
            [0, 0, 0],
            [1, 1],
            [0, 1],
          ],
        }),
      ],
      ['no shape', withShape(undefined)],
    ];
    for (const [what, fault] of faults) it(`refuses ${what}`, () => expect(v.is(hotspot.schema, fault)).to.equal(false));

    it('says which shapes there are', () => {
      const { issues = [] } = v.safeParse(hotspot.schema, withShape({ kind: 'star' }));
      expect(issues.map(({ message }) => message).join()).to.include('"circle", "rectangle" or "polygon"');
    });
  });

  it('takes only a short text for a response', () => {
    for (const response of [undefined, null, 1, ['a'], {}, 'x'.repeat(81)]) expect(v.is(hotspot.responseSchema, response)).to.equal(false);
    expect(v.is(hotspot.responseSchema, upper)).to.equal(true);
  });
});

describe('the shape of a region', () => {
  // prettier-ignore
  const table: [shape: RegionShape, ratio: number, outline: string, top: object, box: number][] = [
    [{ kind: 'rectangle', x: 0.25, y: 0.5, width: 0.5, height: 0.25 }, 0.5, 'M0.25 0.25h0.5v0.125h-0.5Z', { x: 0.5, y: 0.5 }, 0.125],
    [{ kind: 'circle', x: 0.5, y: 0.5, radius: 0.25 }, 2, 'M0.25 1a0.25 0.25 0 1 0 0.5 0a0.25 0.25 0 1 0 -0.5 0Z', { x: 0.5, y: 0.375 }, 0.125],
    [{ kind: 'circle', x: 0.5, y: 0.25, radius: 0.5 }, 1, 'M0 0.25a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0 -1 0Z', { x: 0.5, y: 0 }, 1],
    [{ kind: 'polygon', points: [[0, 0.5], [1, 0.25], [0.5, 1]] }, 0.5, 'M0 0.25L1 0.125L0.5 0.5Z', { x: 1, y: 0.25 }, 0.75],
  ];
  for (const [shape, ratio, outline, top, box] of table) {
    it(`is drawn, numbered at its top and measured: ${shape.kind} on a picture of 1 × ${ratio}`, () => {
      expect(outlineOf(shape, ratio)).to.equal(outline);
      expect(topOf(shape, ratio)).to.deep.equal(top);
      expect(boxOf(shape, ratio)).to.equal(box);
    });
  }

  it('has its number on the picture, wherever it lies', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, fc.double({ min: 0.001, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true }), (x, y, radius, ratio) => {
        const top = topOf({ kind: 'circle', x, y, radius }, ratio);
        expect(top.x).to.be.within(0, 1);
        expect(top.y).to.be.within(0, y);
      }),
    );
  });
});
