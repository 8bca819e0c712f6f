import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Question } from '../../src/question-types/question-types.js';
import { ACTIVITY, ACTOR, FakeLrs, REGISTRATION, type LaunchData, type Trouble } from '../lms/fake-lrs.js';
import { isPlayerBuilt } from './lms-page.js';
import { answerFrom, bankIn, button, PackageServer, packedFiles, shareWithout } from './packed-play.js';
import { expectSoon, needChromium, Profile } from './support.js';

const REAL = 'questions/banks/institude-friction.json';
const ALL_TYPES = 'demo/banks/lakeland.json';
const MASTERY = 0.6;
const CMI5 = 'https://w3id.org/xapi/cmi5/context/';

/** A record store of another origin than the package, as most are: browsers ask it first, and keep from the page what it does not expose. */
class LrsServer {
  readonly lrs: FakeLrs;
  readonly #server: Server;

  constructor(launch: LaunchData) {
    this.lrs = new FakeLrs(launch);
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => void this.#reply(request, response, Buffer.concat(parts).toString('utf8')));
    });
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The part of the page's address that a host adds at a launch. */
  get query(): string {
    const origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return String(
      new URLSearchParams({ endpoint: `${origin}/xapi/`, fetch: `${origin}/fetch?session=1`, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: ACTIVITY }),
    );
  }

  async #reply({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const open = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
      'access-control-allow-methods': 'GET, PUT, POST',
      'access-control-expose-headers': 'retry-after',
    };
    if (method === 'OPTIONS') return void response.writeHead(204, open).end();
    try {
      const answer = await this.lrs.fetch(`https://lms.example${url}`, { method, headers: headers as Record<string, string>, body, cache: 'no-store' });
      const retryAfter = answer.headers.get('retry-after');
      response.writeHead(answer.status, { ...open, ...(retryAfter === null ? {} : { 'retry-after': retryAfter }) }).end(answer.status === 204 ? undefined : await answer.text());
    } catch {
      // Lost on the way, there or back.
      response.destroy();
    }
  }
}

describe('a package in an LMS with cmi5', () => {
  let profile: Profile;
  let host: LrsServer | undefined;
  let course: PackageServer | undefined;
  let questions: readonly Question[] = [];
  const errors: unknown[] = [];

  before(async function () {
    await needChromium(this);
    if (isPlayerBuilt()) return;
    console.log('    no built player here, so these tests are left out');
    this.skip();
  });
  beforeEach(() => void (profile = new Profile()));
  afterEach(async () => {
    await profile.forget();
    course?.stop();
    host?.stop();
    const faults = host?.lrs.faults ?? [];
    course = host = undefined;
    expect(faults, 'what the record store refuses').to.deep.equal([]);
    expect(errors.splice(0), 'what was thrown').to.deep.equal([]);
  });

  /** Packs, and puts the package where a host has it; the address of its page stands in its structure. */
  const install = async (bank: string, launch: LaunchData = {}): Promise<{ lrs: FakeLrs; address: string; query: string }> => {
    const files = await packedFiles(bank, { to: 'cmi5', mode: 'practice', pass: MASTERY, seed: 'one' });
    questions = bankIn(files).questions;
    course = await PackageServer.start(files, (request, response) => {
      if (request.url !== '/back') return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Back</title>');
      return true;
    });
    const structure = new TextDecoder().decode(files.get('cmi5.xml'));
    const url = /<url>([^<]+)<\/url>/.exec(structure)?.[1];
    expect(/masteryScore="([^"]+)"/.exec(structure)?.[1], 'the mastery score of the structure').to.equal(String(MASTERY));
    host = new LrsServer({ masteryScore: MASTERY, returnURL: `${course.origin}/back`, ...launch });
    await host.start();
    return { lrs: host.lrs, address: `${course.origin}/package/${url}`, query: host.query };
  };
  const launch = async ({ address, query }: { address: string; query: string }): Promise<Page> => {
    const context = await profile.start();
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${address}?${query}`);
    await page.locator('geo-quiz').waitFor();
    return page;
  };
  const saved = (page: Page): Promise<void> => page.getByText('Saved in the LMS', { exact: true }).waitFor();
  const untilSaid = (lrs: FakeLrs, verbs: readonly string[]): Promise<void> =>
    expectSoon(
      () => Promise.resolve(lrs.verbs.length >= verbs.length),
      () => `${verbs.join(', ')}; it was ${lrs.verbs.join(', ')}`,
      60_000,
    );
  const answered = (count = questions.length): string[] => Array.from({ length: count }, () => 'answered');

  it('is gone through from the launch to the way back, in the words and the order of the rules', async () => {
    const installed = await install(REAL);
    const { lrs } = installed;
    const wrong = questions
      .filter(({ type }) => type === 'choice')
      .slice(0, 4)
      .map(({ id }) => id);
    const page = await launch(installed);
    await saved(page);
    await answerFrom(page, questions, { wrong });
    await button(page, 'Finish').click();
    await untilSaid(lrs, ['initialized', ...answered(), 'completed', 'passed']);
    await saved(page);
    await button(page, 'Back to the course').click();
    await page.waitForURL('**/back');
    await untilSaid(lrs, ['initialized', ...answered(), 'completed', 'passed', 'terminated']);
    expect(lrs.verbs).to.deep.equal(['initialized', ...answered(), 'completed', 'passed', 'terminated']);
    expect(lrs.keysGiven, 'how often the key was asked for').to.equal(1);
    const scaled = shareWithout(questions, wrong);
    const passed = lrs.statements.at(-2);
    expect((passed?.result?.score as { scaled: number }).scaled).to.be.closeTo(scaled, 1e-9);
    expect(passed?.result?.score).to.include({ min: 0, max: 100, raw: Math.round(scaled * 10_000) / 100 });
    expect(passed?.context.extensions).to.include({ [`${CMI5}extensions/masteryscore`]: MASTERY });
    expect(new Set(lrs.statements.map(({ id }) => id)).size, 'ids').to.equal(lrs.statements.length);
    for (const { verb, context } of lrs.statements) {
      const categories = (context.contextActivities?.category ?? []).map((category) => (category as { id: string }).id.replace(`${CMI5}categories/`, ''));
      const name = verb.id.split('/').at(-1) ?? '';
      expect(categories, name).to.deep.equal(name === 'answered' ? [] : name === 'completed' || name === 'passed' ? ['cmi5', 'moveon'] : ['cmi5']);
      expect(context.registration, name).to.equal(REGISTRATION);
      expect(context.contextActivities?.grouping, name).to.deep.equal([{ id: 'https://lms.example/course/1' }]);
      expect(context.extensions, name).to.include({ [`${CMI5}extensions/sessionid`]: 'session-1' });
    }
    const answers = lrs.statements.slice(1, -3);
    expect(answers.map(({ object, result }) => [object.id, result?.success])).to.deep.equal(questions.map(({ id }) => [`${ACTIVITY}#${id}`, !wrong.includes(id)]));
    for (const { context } of answers) expect(context.contextActivities?.parent).to.deep.equal([{ id: ACTIVITY }]);
  });

  it('describes answers to every type of question', async () => {
    const installed = await install(ALL_TYPES);
    const { lrs } = installed;
    const page = await launch(installed);
    await answerFrom(page, questions);
    await button(page, 'Finish').click();
    await untilSaid(lrs, ['initialized', ...answered(), 'completed', 'passed']);
    const answers = lrs.statements.filter(({ verb }) => verb.id.endsWith('answered')) as unknown as {
      object: { definition: { interactionType: string; correctResponsesPattern?: string[] } };
      result: { response: string; success?: boolean };
    }[];
    expect(answers.map(({ object: { definition }, result }) => [definition.interactionType, result.response, result.success])).to.deep.equal([
      ['choice', 'alder', true],
      ['true-false', 'true', true],
      ['numeric', '84', true],
      ['fill-in', 'Norhaven', true],
      ['sequencing', 'plan[,]money[,]tunnel[,]train[,]electric', true],
      ['matching', 'norhaven[.]capital[,]estwick[.]port[,]alder[.]river', true],
      ['matching', 'fell[.]both[,]flood[.]one[,]bus[.]disagree[,]pay[.]one', true],
      ['choice', 'crews[,]council', true],
      ['fill-in', 'Norhaven[,]Estwick[,]140', true],
      ['other', '43,34; black-sea', true],
      ['choice', 'west', true],
      ['matching', 'answer[.]rail[,]support[.]la-08[,]support[.]la-07', true],
      ['long-fill-in', answers.at(-1)?.result.response, undefined],
    ]);
    for (const { object, result } of answers.filter(({ object: { definition } }) => /^(choice|true-false|sequencing|matching)$/.test(definition.interactionType)))
      expect(object.definition.correctResponsesPattern).to.include(result.response);
    expect(answers[2]?.object.definition.correctResponsesPattern).to.deep.equal(['84[:]84']);
  });

  it('loses nothing and says nothing twice where answers are refused for a while, or requests and answers are lost', async () => {
    const installed = await install(REAL);
    const { lrs } = installed;
    const page = await launch(installed);
    await saved(page);
    const troubles: readonly (Trouble | undefined)[] = [
      { status: 503, retryAfter: '1' },
      'lost-answer',
      undefined,
      'lost-request',
      { status: 503 },
      undefined,
      'lost-answer',
      'lost-request',
      undefined,
      { status: 429, retryAfter: '1' },
      'lost-answer',
    ];
    lrs.troubles = [...troubles];
    await answerFrom(page, questions);
    await button(page, 'Finish').click();
    const all = ['initialized', ...answered(), 'completed', 'passed'];
    await untilSaid(lrs, all);
    await saved(page);
    expect(lrs.troubles, 'troubles that were not met').to.deep.equal([]);
    expect(lrs.verbs).to.deep.equal(all);
    expect(lrs.statements.filter(({ verb }) => verb.id.endsWith('answered')).map(({ object }) => object.id)).to.deep.equal(questions.map(({ id }) => `${ACTIVITY}#${id}`));
  });

  it('goes on at the next launch, on another device, after the browser was killed', async () => {
    const installed = await install(REAL);
    const { lrs } = installed;
    const first = await launch(installed);
    await answerFrom(first, questions, { to: 5 });
    await first.getByRole('heading', { name: `Question 6 of ${questions.length}`, exact: true }).waitFor();
    await untilSaid(lrs, ['initialized', ...answered(5)]);
    await saved(first);
    await profile.kill();
    await profile.forget();
    profile = new Profile();
    lrs.begin('session-2');
    const second = await launch(installed);
    await answerFrom(second, questions, { from: 6 });
    await button(second, 'Finish').click();
    const all = ['initialized', ...answered(5), 'initialized', ...answered(questions.length - 5), 'completed', 'passed'];
    await untilSaid(lrs, all);
    expect(lrs.verbs).to.deep.equal(all);
    expect(new Set(lrs.statements.filter(({ verb }) => verb.id.endsWith('answered')).map(({ object }) => object.id)).size).to.equal(questions.length);
  });

  for (const launchMode of ['Browse', 'Review'] as const)
    it(`says in ${launchMode} only that it was opened and left`, async () => {
      const installed = await install(REAL, { launchMode });
      const { lrs } = installed;
      const page = await launch(installed);
      await answerFrom(page, questions, { to: 1 });
      await page.getByText(launchMode === 'Browse' ? 'Preview: nothing is recorded' : 'Review: nothing more is recorded', { exact: true }).waitFor();
      await button(page, 'Back to the course').click();
      await page.waitForURL('**/back');
      await untilSaid(lrs, ['initialized', 'terminated']);
      expect(lrs.verbs).to.deep.equal(['initialized', 'terminated']);
      expect(lrs.documents.size).to.equal(0);
    });

  it('says that it is not connected where the key was given before, and asks no second time', async () => {
    const installed = await install(REAL);
    installed.lrs.keysGiven = 1;
    const page = await launch(installed);
    await page.getByText(/^This page cannot reach the LMS/).waitFor();
    await answerFrom(page, questions, { to: 1 });
    await page.getByText('Saved on this device', { exact: true }).waitFor();
    expect(installed.lrs.keysGiven).to.equal(2);
    expect(installed.lrs.verbs).to.deep.equal([]);
  });
});
