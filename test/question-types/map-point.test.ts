import { expect } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { opaqueIds } from '../../src/model/opaque-id.js';
import { mapPoint } from '../../src/question-types/map-point/map-point.js';
import type { MapPointQuestion, MapPointResponse } from '../../src/question-types/map-point/map-point-question.js';
import type { MapPointReveal } from '../../src/question-types/map-point/score-map-point.js';
import { distanceKilometres } from '../../src/scoring/distance.js';
import { sampleQuestion } from '../support/sample-bank.js';

const question = sampleQuestion('map-point') as MapPointQuestion;
const ids = question.choices.map(({ id }) => id);
/** The id that the element knows, for the author's. */
const pick = (id: string): { choice: string } => ({ choice: opaqueIds(question.id, ids)[ids.indexOf(id)] ?? id });
const at = (latitude: number, longitude: number): MapPointResponse => ({ latitude, longitude });

describe('map-point', () => {
  describe('score', () => {
    const table: [what: string, response: MapPointResponse, earned: number, distance: number | undefined, feedback: string | undefined][] = [
      ['the answer’s own point', at(31.5, 31.2), 1, undefined, 'It begins at the mouth.'],
      ['a point inside the radius', at(30.1, 32), 1, undefined, 'It begins at the mouth.'],
      ['a point just beyond the radius', at(29.5, 31.2), 0, 220, undefined],
      ['a point near a wrong choice', at(19.5, 32.5), 0, 1300, 'The bend comes later.'],
      ['a point near nothing', at(60, -30), 0, 5400, undefined],
      ['the other side of the earth', at(-31.5, -148.8), 0, 20000, undefined],
      ['the right choice', pick('mouth-of-it'), 1, undefined, 'It begins at the mouth.'],
      ['a wrong choice', pick('other-river'), 0, 3700, 'That is another river.'],
    ];
    for (const [what, response, earned, distance, feedback] of table) {
      it(`gives ${earned} for ${what}${distance === undefined ? '' : `, and says about ${distance} km`}`, () => {
        const score = mapPoint.score(question, response);
        expect(score.earned).to.equal(earned);
        expect(score.explanation).to.deep.equal(distance === undefined ? { key: 'score.right' } : { key: 'score.away', values: { distance } });
        expect(score.parts).to.have.length(1);
        expect(score.parts[0]).to.include({ id: 'choice' in response ? response.choice : 'point', state: earned === 1 ? 'right' : 'wrong' });
        expect(score.parts[0]?.feedback).to.equal(feedback);
      });
    }

    it('takes the evidence of the choice that a point stands for', () => expect(mapPoint.score(question, at(31, 31)).parts[0]?.evidence).to.deep.equal(['c1']));

    it('takes a point for the nearest of the wrong choices, the radius of the answer away at most', () => {
      const [delta, bend, east] = question.choices as [(typeof question.choices)[number], (typeof question.choices)[number], (typeof question.choices)[number]];
      const far = { ...bend, id: 'far', latitude: 24.5, longitude: 68, feedback: 'Near the other river.' };
      const feedbackAt = (radiusKilometres: number): unknown =>
        mapPoint.score({ ...question, answer: { ...question.answer, radiusKilometres }, choices: [delta, far, east] }, at(25.2, 68)).parts[0]?.feedback;
      expect(feedbackAt(200)).to.equal('That is another river.');
      const near = distanceKilometres(east, { latitude: 25.2, longitude: 68 });
      expect(feedbackAt(near)).to.equal('That is another river.');
      expect(feedbackAt(near - 0.001)).to.equal(undefined);
    });

    it('gives nothing, and no part, for a choice that it does not know', () => {
      expect(mapPoint.score(question, { choice: 'mouth-of-it' })).to.deep.include({ earned: 0, parts: [], explanation: { key: 'score.wrong' } });
    });

    it('is right exactly within the radius', () => {
      const nearby = fc.record({ latitude: fc.double({ min: 28, max: 35, noNaN: true }), longitude: fc.double({ min: 27, max: 35, noNaN: true }) });
      fc.assert(
        fc.property(nearby, (point) => {
          expect(mapPoint.score(question, point).earned).to.equal(distanceKilometres(question.answer, point) <= question.answer.radiusKilometres ? 1 : 0);
        }),
      );
    });

    it('holds across the date line', () => {
      const fiji: MapPointQuestion = { ...question, answer: { latitude: -17, longitude: 179.5, radiusKilometres: 150 } };
      expect(mapPoint.score(fiji, at(-17, -179.7)).earned).to.equal(1);
      expect(mapPoint.score(fiji, at(-17, 177)).earned).to.equal(0);
    });
  });

  it('asks with the places of the list under opaque ids, in an order of the seed, and no more', () => {
    const asked = mapPoint.withoutAnswer(question, 'seed');
    expect(asked).to.have.all.keys('id', 'type', 'prompt', 'choices');
    expect(new Set(asked.choices.map(({ id }) => id))).to.deep.equal(new Set(opaqueIds(question.id, ids)));
    for (const choice of asked.choices) expect(choice).to.have.all.keys('id', 'text', 'latitude', 'longitude');
    const orders = Array.from({ length: 40 }, (_, seed) =>
      mapPoint
        .withoutAnswer(question, String(seed))
        .choices.map(({ text }) => text)
        .join(),
    );
    expect(new Set(orders).size).to.equal(6);
  });

  it('finds a point missing until there is one or a known choice', () => {
    const asked = mapPoint.withoutAnswer(question, 's');
    for (const response of [undefined, { choice: 'unknown' }]) expect(mapPoint.missing(asked, response)).to.deep.equal({ key: 'missing.point' });
    for (const response of [pick('other-river'), at(0, 0)]) expect(mapPoint.missing(asked, response)).to.equal(undefined);
  });

  it('reveals the right choice in words, every reason, and the place with its radius', () => {
    const reveal = mapPoint.reveal(question) as MapPointReveal;
    expect(reveal.answers).to.deep.equal(['In the delta']);
    expect(reveal.answer).to.deep.equal(question.answer);
    expect(reveal.parts.map(({ right, feedback }) => [right, feedback])).to.deep.equal([
      [true, 'It begins at the mouth.'],
      [false, 'The bend comes later.'],
      [false, 'That is another river.'],
    ]);
  });

  it('reveals the point itself where no choice stands for it', () => {
    expect(mapPoint.reveal({ ...question, choices: question.choices.slice(1) }).answers).to.deep.equal(['31.5° N, 31.2° E']);
  });

  it('records degrees, the author’s id of a choice, and words', () => {
    const correct = { type: 'other', correctResponses: [['31.5,31.2'], ['31.2,31', 'mouth-of-it']], answerText: 'In the delta' };
    expect(mapPoint.record(question, at(-12.5, 30))).to.deep.equal({ ...correct, learnerResponse: ['-12.5,30'], responseText: '12.5° S, 30° E' });
    expect(mapPoint.record(question, pick('other-river'))).to.deep.equal({ ...correct, learnerResponse: ['25,68', 'other-river'], responseText: 'Far to the east' });
    expect(mapPoint.record(question, { choice: 'unknown' })).to.deep.equal({ ...correct, learnerResponse: [], responseText: '' });
  });

  it('is printed as its list', () =>
    expect(mapPoint.printForm(mapPoint.withoutAnswer(question, 's'))).to.deep.equal([
      { kind: 'options', multiple: false, texts: mapPoint.withoutAnswer(question, 's').choices.map(({ text }) => text) },
    ]));

  describe('problems', () => {
    const [delta, bend, east] = question.choices as [MapPointQuestion['choices'][number], MapPointQuestion['choices'][number], MapPointQuestion['choices'][number]];
    const table: [what: string, change: Partial<MapPointQuestion>, paths: string[]][] = [
      ['nothing in a sound question', {}, []],
      ['twin ids', { choices: [delta, bend, { ...east, id: bend.id }] }, ['choices.2.id']],
      ['no choice near the answer', { choices: [bend, east] }, ['choices']],
      ['two choices near the answer', { choices: [delta, bend, { ...east, latitude: 31, longitude: 31.5 }] }, ['choices']],
      ['a prompt with the words of the right choice', { prompt: 'Where, in  the DELTA, is the station?' }, ['choices.0.text']],
      [
        'the same with other accents',
        { prompt: { text: 'Karaçi’nin yeri nerede?', lang: 'tr' }, choices: [{ ...delta, text: { text: 'KARACI', lang: 'tr' } }, bend] },
        ['choices.0.text'],
      ],
      ['nothing in a prompt with the words of a wrong choice', { prompt: 'Is it far to the east of the river?' }, []],
      ['nothing in a prompt with half of a word', { prompt: 'Where?', choices: [{ ...delta, text: 'Her' }, bend] }, []],
    ];
    for (const [what, change, paths] of table)
      it(`finds ${what}`, () => expect(mapPoint.problems({ ...question, ...change }).map(({ path }) => path.join('.'))).to.deep.equal(paths));
  });

  it('refuses places off the globe, a radius of 0, and a list of one', () => {
    const { answer, choices } = question;
    for (const change of [
      { answer: { ...answer, latitude: 91 } },
      { answer: { ...answer, longitude: -181 } },
      { answer: { ...answer, radiusKilometres: 0 } },
      { answer: { ...answer, radiusKilometres: 20_000 } },
      { answer: { latitude: 1, longitude: 1 } },
      { choices: choices.slice(0, 1) },
      { choices: undefined },
      { choices: choices.map((choice) => ({ ...choice, latitude: '31' })) },
    ])
      expect(v.is(mapPoint.schema, { ...question, ...change }), JSON.stringify(change)).to.equal(false);
  });

  it('takes a point of the globe or a short id for a response, and nothing else', () => {
    for (const response of [at(-90, 180), at(0, 0), { choice: 'a' }]) expect(v.is(mapPoint.responseSchema, response)).to.equal(true);
    for (const response of [
      undefined,
      null,
      'a',
      [],
      {},
      at(91, 0),
      { latitude: 1 },
      { latitude: 1, longitude: Number.NaN },
      { choice: 1 },
      { choice: 'x'.repeat(81) },
      { choice: 'a', latitude: 1, longitude: 1 },
    ])
      expect(v.is(mapPoint.responseSchema, response), JSON.stringify(response)).to.equal(false);
  });
});
