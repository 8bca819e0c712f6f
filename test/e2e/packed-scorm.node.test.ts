import { expect } from 'chai';
import type { Question } from '../../src/question-types/question-types.js';
import type { ScormVersion } from '../lms/strict-scorm.js';
import { isPlayerBuilt } from './lms-page.js';
import { PackedLms, type Visit } from './packed-lms.js';
import { answerFrom, bankIn, button, packedFiles, shareWithout } from './packed-play.js';
import { expectSoon, needChromium, Profile } from './support.js';

/** A bank of the repository whose articles are real, and one with a question of every type. */
const REAL = 'questions/banks/institude-friction.json';
const ALL_TYPES = 'demo/banks/lakeland.json';

const TARGETS = { '1.2': 'scorm12', '2004': 'scorm2004' } as const;

/** Two decimals, as points of a hundred are written. */
const points = (share: number): number => Math.round(share * 10_000) / 100;

for (const version of ['1.2', '2004'] as const)
  describe(`a package in an LMS with SCORM ${version}`, () => {
    let profile: Profile;
    let lms: PackedLms | undefined;
    let questions: readonly Question[] = [];

    before(async function () {
      await needChromium(this);
      if (isPlayerBuilt()) return;
      console.log('    no built player here, so these tests are left out');
      this.skip();
    });
    beforeEach(() => void (profile = new Profile()));
    afterEach(async () => {
      await profile.forget();
      lms?.stop();
      const { faults, refused } = lms ?? { faults: [], refused: [] };
      lms = undefined;
      expect(faults, 'what a strict host refuses').to.deep.equal([]);
      expect(refused, 'what this host refuses').to.deep.equal([]);
    });

    const open = async (bank: string): Promise<PackedLms> => {
      const files = await packedFiles(bank, { to: TARGETS[version], mode: 'practice', pass: 0.6, seed: 'one' });
      questions = bankIn(files).questions;
      lms = await PackedLms.start(version, files);
      return lms;
    };
    const saved = ({ frame }: Visit, words: string | RegExp = 'Saved in the LMS'): Promise<void> => frame.getByText(words, { exact: true }).waitFor();
    const until = (condition: () => boolean, what: () => string): Promise<void> => expectSoon(() => Promise.resolve(condition()), what);
    const finish = async (visit: Visit, host: PackedLms): Promise<void> => {
      await button(visit.frame, 'Finish').click();
      await visit.frame.locator('geo-results').getByRole('heading').first().waitFor();
      await until(
        () => statusOf(host, version).completion !== 'incomplete',
        () => `an end; the status is ${JSON.stringify(statusOf(host, version))}`,
      );
    };

    it('is gone through to the end with a score, a status and an interaction for each answer', async () => {
      const host = await open(REAL);
      const wrong = questions.filter(({ type }) => type === 'choice' || type === 'true-false').flatMap(({ id }, index) => (index % 3 === 1 ? [id] : []));
      const visit = await host.visit(await profile.start());
      await saved(visit);
      expect(statusOf(host, version)).to.deep.equal({ completion: 'incomplete', success: undefined, score: undefined });
      await answerFrom(visit.frame, questions, { wrong });
      await until(
        () => host.interactions.length === questions.length,
        () => `${questions.length} interactions, not ${host.interactions.length}`,
      );
      expect(statusOf(host, version).completion, 'before the end').to.equal('incomplete');
      await finish(visit, host);
      const share = shareWithout(questions, wrong);
      expect(share).to.be.within(0.5, 0.9);
      expect(statusOf(host, version)).to.deep.equal(endOf(version, share, share >= 0.6));
      // With the results too the learner sees where they are.
      await saved(visit);
      expect(host.interactions.map(({ id, result }) => [id, result])).to.deep.equal(
        questions.map(({ id }) => [id, wrong.includes(id) ? (version === '1.2' ? 'wrong' : 'incorrect') : 'correct']),
      );
      for (const [index, interaction] of host.interactions.entries()) {
        const { objective } = questions[index] as Question;
        expect(interaction['objectives.0.id'], 'objective').to.equal(objective);
        expect(interaction.latency, 'latency').to.match(version === '1.2' ? /^\d{4}:\d\d:\d\d/ : /^PT/);
        expect(interaction.weighting).to.match(/^\d/);
        expect(interaction[version === '1.2' ? 'student_response' : 'learner_response'], 'response')
          .to.be.a('string')
          .and.not.equal('');
      }
      await host.leave(visit);
      expect(host.ends).to.equal(1);
      expect(host.calls.at(-1)?.method).to.match(/Finish|Terminate/);
      expect(host.kept[version === '1.2' ? 'cmi.core.exit' : 'cmi.exit']).to.equal('suspend');
      expect(host.kept[version === '1.2' ? 'cmi.core.session_time' : 'cmi.session_time']).to.match(version === '1.2' ? /^\d{4}:\d\d:\d\d\.\d\d$/ : /^PT[\dHMS.]+$/);
    });

    it('carries every type of question in the words of the standard', async () => {
      const host = await open(ALL_TYPES);
      expect(new Set(questions.map(({ type }) => type)).size, 'types').to.equal(13);
      const visit = await host.visit(await profile.start());
      await answerFrom(visit.frame, questions);
      await finish(visit, host);
      expect(statusOf(host, version)).to.deep.equal(endOf(version, 1, true));
      const field = version === '1.2' ? 'student_response' : 'learner_response';
      expect(host.interactions.map((interaction) => [interaction.id, interaction.type, interaction[field], interaction.result])).to.deep.equal(ALL_RESPONSES[version]);
      for (const interaction of host.interactions.filter(({ type }) => /^(true-false|choice|sequencing|matching)$/.test(type ?? '')))
        expect(interaction['correct_responses.0.pattern'], `the right answer of ${interaction.id}`).to.equal(interaction[field]);
      await host.leave(visit);
    });

    it('goes on with what the LMS has after the browser was killed, and in review takes nothing back', async () => {
      const host = await open(REAL);
      const wrong = questions
        .filter(({ type }) => type === 'choice')
        .slice(0, 3)
        .map(({ id }) => id);
      const first = await host.visit(await profile.start());
      await answerFrom(first.frame, questions, { to: 6, wrong });
      await first.frame.getByRole('heading', { name: `Question 7 of ${questions.length}`, exact: true }).waitFor();
      await until(
        () => host.interactions.length === 6,
        () => `6 interactions, not ${host.interactions.length}`,
      );
      await saved(first);
      await profile.kill();
      // Another device: only the LMS remembers.
      await profile.forget();
      profile = new Profile();
      const second = await host.visit(await profile.start());
      await answerFrom(second.frame, questions, { from: 7, wrong });
      await finish(second, host);
      const share = shareWithout(questions, wrong);
      expect(statusOf(host, version)).to.deep.equal(endOf(version, share, share >= 0.6));
      expect(host.interactions.map(({ id }) => id)).to.deep.equal(questions.map(({ id }) => id));
      await host.leave(second);
      const before = host.sets.length;
      const third = await host.visit(second.page.context());
      await third.frame.locator('geo-results').getByRole('heading').first().waitFor();
      await host.leave(third);
      expect(host.sets.slice(before), 'in review').to.deep.equal([]);
      expect(statusOf(host, version)).to.deep.equal(endOf(version, share, share >= 0.6));
    });

    it('says that this device has it while the LMS does not answer, and gives it to the LMS later', async () => {
      const host = await open(REAL);
      const visit = await host.visit(await profile.start());
      await saved(visit);
      host.isDown = true;
      await answerFrom(visit.frame, questions, { to: 1 });
      await saved(visit, 'Saved on this device; the LMS does not answer at the moment');
      expect(host.interactions).to.have.length(0);
      host.isDown = false;
      await saved(visit);
      expect(host.interactions.map(({ id }) => id)).to.deep.equal([questions[0]?.id]);
      await host.leave(visit);
    });
  });

interface Status {
  readonly completion: string | undefined;
  readonly success: string | undefined;
  readonly score: readonly (string | undefined)[] | undefined;
}

/** What a gradebook reads. */
function statusOf({ kept }: PackedLms, version: ScormVersion): Status {
  const of = (...names: string[]): (string | undefined)[] => names.map((name) => kept[name]);
  if (version === '1.2') {
    const [completion, ...score] = of('cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.score.min', 'cmi.core.score.max');
    return { completion, success: undefined, score: score[0] === undefined ? undefined : score };
  }
  const [completion, success, ...score] = of('cmi.completion_status', 'cmi.success_status', 'cmi.score.raw', 'cmi.score.min', 'cmi.score.max', 'cmi.score.scaled');
  return { completion, success, score: score[0] === undefined ? undefined : score };
}

/** What is to be there at the end. */
const endOf = (version: ScormVersion, share: number, passed: boolean): Status => {
  const outcome = passed ? 'passed' : 'failed';
  const raw = [String(points(share)), '0', '100'];
  return version === '1.2'
    ? { completion: outcome, success: undefined, score: raw }
    : { completion: 'completed', success: outcome, score: [...raw, String(Math.round(share * 10_000_000) / 10_000_000)] };
};

const ESSAY = 'By road it is **140 kilometres**, by rail 155. The line goes round the Grey Fells, and that makes it 15 kilometres longer.';

/** Id, type, response and result of each question of the atlas, answered rightly. An essay is marked by the learner, and counts for nothing. */
const ALL_RESPONSES: Readonly<Record<ScormVersion, readonly (readonly string[])[]>> = {
  '1.2': [
    ['longest-river', 'choice', 'a', 'correct'],
    ['capital', 'true-false', 't', 'correct'],
    ['depth-of-miren', 'numeric', '84', 'correct'],
    ['capital-name', 'fill-in', 'Norhaven', 'correct'],
    ['railway-years', 'sequencing', 'a,b,c,d,e', 'correct'],
    ['town-roles', 'matching', 'a.a,b.b,c.c', 'correct'],
    ['letter-and-notice', 'matching', 'a.a,b.b,c.c,d.b', 'correct'],
    ['who-speaks', 'choice', 'a,e', 'correct'],
    ['towns', 'fill-in', 'Norhaven; Estwick; 140', 'correct'],
    ['deepest-water', 'fill-in', '43,34; black-sea', 'correct'],
    ['capital-shore', 'choice', 'a', 'correct'],
    ['road-or-rail', 'matching', 'a.e,b.a,b.b', 'correct'],
    ['why-longer', 'fill-in', ESSAY, 'neutral'],
  ],
  '2004': [
    ['longest-river', 'choice', 'alder', 'correct'],
    ['capital', 'true-false', 'true', 'correct'],
    ['depth-of-miren', 'numeric', '84', 'correct'],
    ['capital-name', 'fill-in', 'Norhaven', 'correct'],
    ['railway-years', 'sequencing', 'plan[,]money[,]tunnel[,]train[,]electric', 'correct'],
    ['town-roles', 'matching', 'norhaven[.]capital[,]estwick[.]port[,]alder[.]river', 'correct'],
    ['letter-and-notice', 'matching', 'fell[.]both[,]flood[.]one[,]bus[.]disagree[,]pay[.]one', 'correct'],
    ['who-speaks', 'choice', 'crews[,]council', 'correct'],
    ['towns', 'fill-in', 'Norhaven[,]Estwick[,]140', 'correct'],
    ['deepest-water', 'other', '43,34; black-sea', 'correct'],
    ['capital-shore', 'choice', 'west', 'correct'],
    ['road-or-rail', 'matching', 'answer[.]rail[,]support[.]la-08[,]support[.]la-07', 'correct'],
    ['why-longer', 'long-fill-in', ESSAY, 'neutral'],
  ],
};
