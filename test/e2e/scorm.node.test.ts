import { expect } from 'chai';
import type { BrowserContext, Frame } from 'playwright-core';
import { faultsOf } from '../lms/strict-scorm.js';
import { isPlayerBuilt, MockHost, type LmsPage } from './lms-page.js';
import { bank, expectSoon, needChromium, Profile, serve, stopServing, type Served } from './support.js';

const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });
const saved = (frame: Frame, words: string) => frame.getByText(words, { exact: true }).waitFor();

/** Answers the four questions of the sample bank, the second of them wrongly. */
async function answerAll(frame: Frame, from = 1): Promise<void> {
  const deeds: (() => Promise<unknown>)[] = [
    () => frame.getByRole('radio', { name: 'The Nile' }).check(),
    () => frame.getByRole('radio', { name: 'False' }).check(),
    () => frame.getByRole('textbox').fill('12'),
    () => frame.getByRole('textbox').fill('River Office'),
  ];
  for (const [index, deed] of deeds.entries()) {
    if (index + 1 < from) continue;
    await frame.getByRole('heading', { name: `Question ${index + 1} of 4` }).waitFor();
    await deed();
    await button(frame, 'Check').click();
    if (index < 3) await button(frame, 'Next').click();
  }
}

for (const version of ['1.2', '2004'] as const) {
  const config = { bank: bank(), lms: `scorm-${version}`, seed: 'one' };
  const status = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const raw = version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';

  describe(`the player in an LMS with SCORM ${version}`, () => {
    let served: Served;
    let profile: Profile;
    let host: MockHost;

    before(async function () {
      await needChromium(this);
      if (!isPlayerBuilt()) {
        console.log('    no built player here, so these tests are left out');
        this.skip();
      }
      served = await serve();
    });
    after(() => served && stopServing(served));
    beforeEach(() => {
      profile = new Profile();
      host = new MockHost(version);
    });
    afterEach(async () => {
      expect(faultsOf(version, host.sets), 'what a strict host refuses').to.deep.equal([]);
      expect(host.refused, 'what this host refuses').to.deep.equal([]);
      await profile.forget();
    });

    const open = async ({ context, data = {} }: { context?: BrowserContext; data?: Record<string, string> } = {}): Promise<LmsPage> => {
      const opened = await host.open(context ?? (await profile.start()), served, config, { data });
      await opened.frame.locator('geo-quiz').waitFor();
      return opened;
    };
    const end = (opened: LmsPage): Promise<void> => host.close(opened);

    it('leaves a page that was opened and not touched incomplete and without a score', async () => {
      const opened = await open();
      await saved(opened.frame, 'Saved in the LMS');
      await end(opened);
      expect(host.kept[status]).to.equal('incomplete');
      expect(host.kept[raw]).to.equal(undefined);
      expect(host.calls.filter(({ method }) => /Finish|Terminate/.test(method))).to.have.length(1);
      expect(host.calls.at(-1)?.method).to.match(/Finish|Terminate/);
    });

    it('commits after each marked response, with interactions, and ends with score and status', async () => {
      const opened = await open();
      const { frame } = opened;
      await answerAll(frame);
      await expectSoon(() => Promise.resolve('cmi.interactions.3.result' in host.kept), 'four interactions');
      expect(host.kept['cmi.interactions.0.id']).to.equal('river');
      const right = version === '1.2' ? { response: 'student_response', wrong: 'wrong' } : { response: 'learner_response', wrong: 'incorrect' };
      expect([0, 1, 2, 3].map((place) => host.kept[`cmi.interactions.${place}.result`])).to.deep.equal(['correct', right.wrong, 'correct', 'correct']);
      expect(host.kept[`cmi.interactions.2.${right.response}`]).to.equal('12');
      expect(host.kept[status]).to.equal('incomplete');
      await button(frame, 'Finish').click();
      await frame.getByRole('heading', { name: '3 of 4 right' }).waitFor();
      await expectSoon(() => Promise.resolve(host.kept[status] !== 'incomplete'), 'the end');
      expect(host.kept[raw]).to.equal('80');
      if (version === '1.2') expect(host.kept[status]).to.equal('passed');
      else
        expect(host.kept).to.include({
          'cmi.completion_status': 'completed',
          'cmi.success_status': 'passed',
          'cmi.score.scaled': '0.8',
          'cmi.score.min': '0',
          'cmi.score.max': '100',
        });
      await end(opened);
      expect(host.kept[version === '1.2' ? 'cmi.core.exit' : 'cmi.exit']).to.equal('suspend');
      expect(host.calls.filter(({ method }) => /Finish|Terminate/.test(method))).to.have.length(1);
    });

    it('goes on after a kill, on another device too, and sends nothing lower once it is over', async () => {
      const first = await open();
      await first.frame.getByRole('radio', { name: 'The Nile' }).check();
      await button(first.frame, 'Check').click();
      await button(first.frame, 'Next').click();
      await first.frame.getByRole('heading', { name: 'Question 2 of 4' }).waitFor();
      await expectSoon(() => Promise.resolve('cmi.interactions.0.result' in host.kept), 'the first interaction');
      await saved(first.frame, 'Saved in the LMS');
      await profile.kill();
      await profile.forget();
      profile = new Profile();
      const second = await open();
      await second.frame.getByRole('heading', { name: 'Question 2 of 4' }).waitFor();
      await answerAll(second.frame, 2);
      await button(second.frame, 'Finish').click();
      await second.frame.getByRole('heading', { name: '3 of 4 right' }).waitFor();
      await expectSoon(() => Promise.resolve(host.kept[raw] === '80'), 'the score of both visits');
      await end(second);
      const before = host.sets.length;
      const third = await open({ context: second.page.context() });
      await third.frame.getByRole('heading', { name: '3 of 4 right' }).waitFor();
      await end(third);
      expect(host.sets.slice(before), 'in review').to.deep.equal([]);
    });

    it('keeps what was done before a kill on this device, where the host never got it', async () => {
      const first = await open();
      await saved(first.frame, 'Saved in the LMS');
      await first.frame.getByRole('radio', { name: 'The Nile' }).check();
      await expectSoon(() => first.frame.getByText('Saved in the LMS', { exact: true }).isVisible(), 'saved');
      await profile.kill();
      const second = await open();
      await second.frame.getByRole('radio', { name: 'The Nile', checked: true }).waitFor();
    });

    it('takes the pass mark of the host', async () => {
      const { frame } = await open({ data: version === '1.2' ? { 'cmi.student_data.mastery_score': '90' } : { 'cmi.scaled_passing_score': '0.9' } });
      await answerAll(frame);
      await button(frame, 'Finish').click();
      const judged = version === '1.2' ? status : 'cmi.success_status';
      await expectSoon(
        () => Promise.resolve(host.kept[judged] === 'failed'),
        () => `failed, not ${host.kept[judged]}`,
      );
    });

    it('writes nothing in a preview', async () => {
      const opened = await open({ data: version === '1.2' ? { 'cmi.core.lesson_mode': 'browse' } : { 'cmi.mode': 'browse' } });
      await opened.frame.getByRole('radio', { name: 'The Nile' }).check();
      await button(opened.frame, 'Check').click();
      await saved(opened.frame, 'Preview: nothing is recorded');
      await end(opened);
      expect(host.sets).to.deep.equal([]);
    });
  });
}
