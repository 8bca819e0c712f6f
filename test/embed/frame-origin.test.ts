import { expect } from 'chai';
import { frameOrigin } from '../../src/embed/frame-origin.js';

describe('the origin of a frame', () => {
  const src = 'https://quizzes.example.org:8443/player/index.html?bank=rivers.json';

  for (const [sandbox, origin] of [
    [null, 'https://quizzes.example.org:8443'],
    ['allow-scripts allow-same-origin', 'https://quizzes.example.org:8443'],
    ['allow-scripts\n  ALLOW-SAME-ORIGIN', 'https://quizzes.example.org:8443'],
    ['allow-scripts', 'null'],
    ['', 'null'],
    ['allow-same-origin-not', 'null'],
  ] as const)
    it(`is ${origin} with the sandbox ${JSON.stringify(sandbox)}`, () => expect(frameOrigin({ src, sandbox })).to.equal(origin));

  for (const address of ['', 'about:blank', 'player/index.html', 'javascript:void 0', 'data:text/html,hello', 'blob:https://example.org/1', 'file:///quiz.html'])
    it(`is none for ${JSON.stringify(address)}`, () => expect(frameOrigin({ src: address, sandbox: null })).to.equal(undefined));
});
