import { expect } from 'chai';
import { findScormApi, type FrameLike } from '../../src/lms/find-scorm-api.js';

const api = { LMSInitialize: () => 'true' };

/** A window of another origin: every touch throws, but for what browsers let through. */
const foreign = (parent?: FrameLike): FrameLike =>
  new Proxy({} as FrameLike, {
    get: (_, name) => {
      if (name === 'parent') return parent;
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });

describe('findScormApi', () => {
  it('looks in the own window and in every parent', () => {
    expect(findScormApi('API', { API: api } as FrameLike)).to.equal(api);
    expect(findScormApi('API', { parent: { parent: { API: api } } } as FrameLike)).to.equal(api);
  });

  it('looks in the window that opened it, and in the one that opened its parent', () => {
    expect(findScormApi('API', { opener: { parent: { API: api } } } as FrameLike)).to.equal(api);
    expect(findScormApi('API', { parent: { opener: { API: api } } } as FrameLike)).to.equal(api);
  });

  it('goes on beyond a frame of another origin', () => {
    expect(findScormApi('API', { parent: foreign({ API: api } as FrameLike) })).to.equal(api);
    expect(findScormApi('API', { parent: foreign() })).to.equal(undefined);
  });

  it('comes to an end where the topmost window is its own parent', () => {
    const top: { parent?: FrameLike } = {};
    top.parent = top;
    expect(findScormApi('API', { parent: top })).to.equal(undefined);
  });

  it('takes nothing that is no object', () => expect(findScormApi('API', { API: null, parent: { API: 'text' } } as unknown as FrameLike)).to.equal(undefined));
});
