import { expect } from 'chai';
import type { UnpackedSession } from '../../src/lms/pack-session.js';
import { chooseWork } from '../../src/player/choose-work.js';
import type { SessionState } from '../../src/index.js';
import { respondAndCheck, sampleResponses, sampleSession } from '../support/sample-session.js';

const restored = (state: SessionState, cut: readonly string[] = []): UnpackedSession => ({ outcome: 'restored', state, cut });

/** The same session at three moments. */
function moments(): SessionState[] {
  const { session } = sampleSession();
  const first = session.state;
  respondAndCheck(session, 'river', sampleResponses.river?.right);
  const second = session.state;
  session.dispatch({ type: 'finish' });
  return [first, second, session.state];
}

describe('chooseWork', () => {
  const [first, second, third] = moments() as [SessionState, SessionState, SessionState];
  const other = sampleSession({ newId: () => 'another', seed: 'two' }).session.state;

  it('goes on with what the host has', () => expect(chooseWork(restored(second), undefined, false)).to.deep.equal({ from: 'host', state: second }));

  it('goes on with this device where it has gone on further, or as far', () => {
    expect(chooseWork(restored(first), second, false)).to.deep.equal({ from: 'device', state: second });
    expect(chooseWork(restored(second), third, false)).to.deep.equal({ from: 'device', state: third });
    expect(chooseWork(restored(second), second, false)?.from).to.equal('device');
  });

  it('goes on with the host where another device went on further', () => expect(chooseWork(restored(third), second, false)).to.deep.equal({ from: 'host', state: third }));

  it('takes no other session that this device has', () => expect(chooseWork(restored(first), other, false)).to.deep.equal({ from: 'host', state: first }));

  it('begins anew where the host says that nothing came before, whatever this device has', () => expect(chooseWork({ outcome: 'none' }, second, true)).to.equal(undefined));

  it('goes on with this device where the host has lost or cannot give what it had', () => {
    for (const outcome of ['none', 'broken', 'changed', 'newer'] as const) expect(chooseWork({ outcome }, second, false), outcome).to.deep.equal({ from: 'device', state: second });
  });

  it('puts words back that the host had no room for', () => {
    const long = 'a long text';
    const here: SessionState = { ...first, responses: { office: { ...second.responses.river, response: long, tries: [], marked: false } as never } };
    const there: SessionState = { ...here, spentMilliseconds: 5, responses: { office: { ...here.responses.office, response: '' } as never } };
    expect(chooseWork(restored(there, ['office']), here, false)?.state.responses.office?.response).to.equal(long);
  });
});
