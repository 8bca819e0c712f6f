import { expect } from 'chai';
import { heightMessages, heightRequest, isHeightRequest, readHeight } from '../../src/embed/height-message.js';

describe('messages about a height', () => {
  it('tell it in the words of LMSs and in our own, in whole pixels, rounded up', () => {
    expect(heightMessages(811.2)).to.deep.equal([
      { type: 'geo-quiz:height', height: 812 },
      { subject: 'lti.frameResize', height: 812 },
    ]);
  });

  for (const height of [0, 49, -5, 20_001, NaN, Infinity]) it(`are not sent for ${height}`, () => expect(heightMessages(height)).to.equal(undefined));

  it('are read back', () => {
    expect(readHeight(heightMessages(50)?.[0])).to.equal(50);
    expect(readHeight(heightMessages(20_000)?.[0])).to.equal(20_000);
  });

  const strange: unknown[] = [
    undefined,
    null,
    '{"type":"geo-quiz:height","height":500}',
    500,
    [],
    {},
    { type: 'geo-quiz:height' },
    { type: 'geo-quiz:height', height: '500' },
    { type: 'geo-quiz:height', height: 500.5 },
    { type: 'geo-quiz:height', height: 49 },
    { type: 'geo-quiz:height', height: 20_001 },
    { type: 'geo-quiz:height', height: Number.NaN },
    { type: 'geo-quiz:height', height: { valueOf: () => 500 } },
    { type: 'other', height: 500 },
    { subject: 'lti.frameResize', height: 500 },
  ];
  for (const data of strange) it(`leave alone ${JSON.stringify(data)}`, () => expect(readHeight(data)).to.equal(undefined));

  it('know a question from anything else', () => {
    expect(isHeightRequest(heightRequest)).to.equal(true);
    expect(isHeightRequest({ ...heightRequest })).to.equal(true);
    for (const data of [undefined, null, 'geo-quiz:ask-height', {}, { type: 'geo-quiz:height', height: 500 }]) expect(isHeightRequest(data)).to.equal(false);
  });
});
