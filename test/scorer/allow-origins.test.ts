import { expect } from 'chai';
import { allowOrigins } from '../../src/scorer/allow-origins.js';

const SCHOOL = 'https://school.example';

describe('allowOrigins', () => {
  it('allows nobody when nothing is said', () => {
    expect(allowOrigins()(SCHOOL)).to.deep.equal({});
    expect(allowOrigins([])(null)).to.deep.equal({});
  });

  it('allows exactly the origins that are named, and has caches tell them apart', () => {
    const headers = allowOrigins([SCHOOL, 'http://127.0.0.1:4173']);
    for (const origin of [SCHOOL, 'http://127.0.0.1:4173']) expect(headers(origin)).to.deep.equal({ vary: 'origin', 'access-control-allow-origin': origin });
    for (const other of [null, 'null', 'http://school.example', 'https://school.example.evil.example', 'https://school.example:8443', `${SCHOOL}/`, '*', ''])
      expect(headers(other), String(other)).to.deep.equal({ vary: 'origin' });
  });

  it('allows everybody only when that is asked for', () => {
    expect(allowOrigins('*')(SCHOOL)).to.deep.equal({ 'access-control-allow-origin': '*' });
    expect(allowOrigins([SCHOOL, '*'])(null)).to.deep.equal({ 'access-control-allow-origin': '*' });
  });

  for (const wrong of [`${SCHOOL}/`, `${SCHOOL}/quiz`, 'school.example', 'https://School.example', 'null', '', 'https://*.school.example', 'file:///quiz', 'javascript:alert(1)'])
    it(`refuses “${wrong}”, which no page could have`, () => expect(() => allowOrigins(wrong)).to.throw('is not an origin'));
});
