/** An LMS with a SCORM package in it: scorm-again as its runtime, the rules of strict hosts beside it, and a memory that outlives browsers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { StrictScorm, type ScormVersion } from '../lms/strict-scorm.js';
import type { HostCall } from './lms-page.js';
import { PackageServer } from './packed-play.js';
import { expectSoon } from './support.js';

const runtime = readFileSync(fileURLToPath(new URL('../../node_modules/scorm-again/dist/scorm-again.js', import.meta.url)));

const METHODS: Readonly<Record<ScormVersion, readonly string[]>> = {
  '1.2': ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'],
  '2004': ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'],
};

export interface Visit {
  readonly page: Page;
  readonly frame: Frame;
}

/** One learner's attempt at one package. */
export class PackedLms {
  readonly version: ScormVersion;
  readonly calls: HostCall[] = [];
  /** What strict hosts refuse, noted at each call, and calls that come when none may. */
  readonly faults: string[] = [];
  /** What the LMS has, as of the last commit. */
  kept: Record<string, string> = {};
  /** Elements that the LMS says what is in them, whatever was set. */
  data: Readonly<Record<string, string>> = {};
  /** Commits fail as long as this is so. */
  isDown = false;
  /** How high the frame is, in pixels. */
  height = 900;
  #pending: Record<string, string> = {};
  #isRunning = false;
  readonly #strict: StrictScorm;
  #server!: PackageServer;

  private constructor(version: ScormVersion) {
    this.version = version;
    this.#strict = new StrictScorm(version);
  }

  static async start(version: ScormVersion, files: ReadonlyMap<string, Uint8Array>): Promise<PackedLms> {
    const lms = new PackedLms(version);
    lms.#server = await PackageServer.start(files, (request, response, body) => {
      if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(lms.#page());
      else if (request.url === '/runtime.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(runtime);
      else if (request.url === '/calls') {
        for (const call of JSON.parse(body) as HostCall[]) lms.#note(call);
        response.writeHead(200).end(lms.isDown ? 'down' : 'up');
      } else return false;
      return true;
    });
    return lms;
  }

  stop(): void {
    this.#server.stop();
  }

  get origin(): string {
    return this.#server.origin;
  }

  get sets(): HostCall[] {
    return this.calls.filter(({ method }) => method.endsWith('SetValue'));
  }

  /** What the runtime refuses, but texts with a comma as right answers: it takes the comma for the end of a first part, which it is in no version. */
  get refused(): HostCall[] {
    return this.sets.filter(({ answer, values: [element = '', value = ''] }) => {
      const [, interaction] = /^(cmi\.interactions\.\d+)\.correct_responses\.\d+\.pattern$/.exec(element) ?? [];
      const isText = interaction !== undefined && /^(long-fill-in|other)$/.test(this.#typeOf(interaction));
      return answer !== 'true' && !(isText && value.includes(','));
    });
  }

  #typeOf(interaction: string): string {
    return this.sets.findLast(({ values: [element] }) => element === `${interaction}.type`)?.values[1] ?? '';
  }

  /** The interactions in their order, each with its fields. */
  get interactions(): Record<string, string>[] {
    const list: Record<string, string>[] = [];
    for (const [element, value] of Object.entries(this.kept)) {
      const [, place, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? [];
      if (place !== undefined && field !== undefined) (list[Number(place)] ??= {})[field] = value;
    }
    return list;
  }

  /** How many times leave was taken. */
  get ends(): number {
    return this.calls.filter(({ method }) => /Finish|Terminate/.test(method)).length;
  }

  async visit(context: BrowserContext): Promise<Visit> {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${this.origin}/`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('There is no frame.');
    await frame.locator('geo-quiz').waitFor();
    return { page, frame };
  }

  /** The learner leaves the frame; the page of the LMS stays. */
  async leave({ page }: Visit): Promise<void> {
    const before = this.ends;
    await page.evaluate(() => void ((document.querySelector('iframe') as HTMLIFrameElement).src = 'about:blank'));
    await expectSoon(
      () => Promise.resolve(this.ends > before),
      () => `leave of the LMS after ${this.calls.at(-1)?.method}`,
      60_000,
    );
  }

  #note(call: HostCall): void {
    this.calls.push(call);
    const [element = '', value = ''] = call.values;
    if (/Initialize$/.test(call.method)) this.#isRunning = true;
    else if (!this.#isRunning) this.faults.push(`${call.method} ${element} outside of a visit`);
    if (call.method.endsWith('SetValue')) {
      this.faults.push(...this.#strict.set(element, value));
      if (call.answer === 'true') this.#pending[element] = value;
    }
    if (/Commit|Finish|Terminate/.test(call.method) && call.answer === 'true') {
      this.kept = { ...this.kept, ...this.#pending };
      this.#pending = {};
    }
    if (/Finish|Terminate/.test(call.method)) this.#isRunning = false;
  }

  /** What the LMS gives back at the next visit. */
  #again(): Record<string, string> {
    const { kept, version } = this;
    // A browser that was killed has set things that were never committed.
    this.#pending = {};
    if (Object.keys(kept).length === 0) return {};
    const isDone = /passed|failed|completed/.test(kept['cmi.core.lesson_status'] ?? kept['cmi.completion_status'] ?? '');
    const own = Object.fromEntries(Object.entries(kept).filter(([element]) => !/\.exit$|session_time$/.test(element)));
    const mode = isDone ? 'review' : 'normal';
    return version === '1.2' ? { ...own, 'cmi.core.entry': 'resume', 'cmi.core.lesson_mode': mode } : { ...own, 'cmi.entry': 'resume', 'cmi.mode': mode };
  }

  /** Every call is told to the test before the player goes on, so that nothing is lost when the browser is killed. */
  #page(): string {
    const data = { ...this.#again(), ...this.data };
    return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An LMS</title>
<body style="margin: 0">
<script src="/runtime.js"></script>
<script>
  const data = ${JSON.stringify(data).replaceAll('<', '\\u003c')};
  const inner = new ${this.version === '1.2' ? 'Scorm12API' : 'Scorm2004API'}({ autocommit: false, logLevel: 5 });
  inner.loadFromFlattenedJSON(data, '');
  const late = [];
  const send = (calls) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/calls', false);
    request.send(JSON.stringify(calls));
    return request.responseText;
  };
  const tell = (call) => {
    late.push(call);
    try {
      const answer = send(late);
      late.length = 0;
      return answer;
    } catch {
      // No page may wait for an answer while it goes; this one stays, and can a moment later.
      setTimeout(() => late.length > 0 && send(late.splice(0)));
      return 'up';
    }
  };
  const outer = {};
  let isDown = ${this.isDown};
  for (const method of ${JSON.stringify(METHODS[this.version])})
    outer[method] = (...values) => {
      // Elements that the runtime lets nobody write before it runs come from what is kept.
      const kept = method.endsWith('GetValue') && /mode|entry|student_id|learner_id|mastery_score|scaled_passing/.test(values[0]) ? data[values[0]] : undefined;
      const answer = kept ?? (isDown && method.endsWith('Commit') ? 'false' : String(inner[method](...values)));
      isDown = tell({ method, values, answer }) === 'down';
      return answer;
    };
  window.${this.version === '1.2' ? 'API' : 'API_1484_11'} = outer;
</script>
<iframe src="/package/index.html" style="display: block; width: 100%; height: ${this.height}px; border: 0" title="The quiz"></iframe></html>`;
  }
}
