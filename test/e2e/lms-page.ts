/** A page of an LMS with the player in a frame, and the mock host scorm-again around it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Served } from './support.js';

const built = fileURLToPath(new URL('../../dist/player/', import.meta.url));

export const isPlayerBuilt = (): boolean => existsSync(`${built}player.js`);

/** What a host was asked, and what it answered. */
export interface HostCall {
  readonly method: string;
  readonly values: readonly string[];
  readonly answer: string;
}

export interface LmsPage {
  readonly page: Page;
  readonly frame: Frame;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** One learner at one host: what it keeps outlives the browser. */
export class MockHost {
  readonly version: '1.2' | '2004';
  readonly calls: HostCall[] = [];
  /** What the host keeps: everything that was set, as of the last commit. */
  kept: Record<string, string> = {};
  #pending: Record<string, string> = {};

  constructor(version: '1.2' | '2004') {
    this.version = version;
  }

  get sets(): [string, string][] {
    return this.calls.filter(({ method }) => method.endsWith('SetValue')).map(({ values: [element = '', value = ''] }) => [element, value]);
  }

  get refused(): HostCall[] {
    return this.calls.filter(({ method, answer }) => method.endsWith('SetValue') && answer !== 'true');
  }

  note(call: HostCall): void {
    this.calls.push(call);
    const [element = '', value = ''] = call.values;
    if (call.method.endsWith('SetValue') && call.answer === 'true') this.#pending[element] = value;
    if (/Commit|Finish|Terminate/.test(call.method) && call.answer === 'true') this.kept = { ...this.kept, ...this.#pending };
  }

  /** Opens the page of the host, with the player in a frame. */
  async open(
    context: BrowserContext,
    { origin }: Served,
    config: object,
    more: { readonly data?: Readonly<Record<string, string>>; readonly query?: string } = {},
  ): Promise<LmsPage> {
    const page = context.pages()[0] ?? (await context.newPage());
    const known = { ...this.#again(), ...more.data };
    await page.unrouteAll();
    await page.route(`${origin}/e2e/lms.html`, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(this.version, known, more.query ?? '') }));
    await page.route(`${origin}/e2e/note`, (route) => {
      this.note(JSON.parse(route.request().postData() ?? '{}') as HostCall);
      return route.fulfill({ body: '' });
    });
    await servePlayer(page, origin, config);
    await page.goto(`${origin}/e2e/lms.html`);
    const frame = await playerFrame(page);
    return { page, frame };
  }

  /** The learner leaves the frame; the page of the host stays. */
  async close({ page }: LmsPage): Promise<void> {
    await page.evaluate(() => void ((document.querySelector('iframe') as HTMLIFrameElement).src = 'about:blank'));
    await page.frameLocator('iframe').locator('body:empty').waitFor({ state: 'attached' });
    for (const call of await page.evaluate<HostCall[]>('late.splice(0)')) this.note(call);
  }

  /** What a host gives back at the next visit. */
  #again(): Record<string, string> {
    const { kept } = this;
    const isDone = /passed|failed|completed/.test(kept['cmi.core.lesson_status'] ?? kept['cmi.completion_status'] ?? '');
    const own = Object.fromEntries(Object.entries(kept).filter(([element]) => !/exit|session_time|interactions/.test(element)));
    if (Object.keys(kept).length === 0) return {};
    return this.version === '1.2'
      ? { ...own, 'cmi.core.entry': 'resume', 'cmi.core.lesson_mode': isDone ? 'review' : 'normal' }
      : { ...own, 'cmi.entry': 'resume', 'cmi.mode': isDone ? 'review' : 'normal' };
  }
}

/** A file of the built page, with a configuration written into the page as a package has it; undefined where there is none of that name. */
export function packagedFile(name: string, config: object): { readonly contentType: string; readonly body: string } | undefined {
  if (!existsSync(built + name)) return undefined;
  const text = readFileSync(built + name, 'utf8');
  const body = name === 'index.html' ? text.replace('{}', () => JSON.stringify(config).replaceAll('<', '\\u003c')) : text;
  return { contentType: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', body };
}

/** Serves the built page at `/e2e/package/`. */
export async function servePlayer(page: Page, origin: string, config: object): Promise<void> {
  await page.route(`${origin}/e2e/package/**`, (route) => {
    const file = packagedFile(new URL(route.request().url()).pathname.split('/').at(-1) ?? '', config);
    // A frame without an origin of its own may read modules only where everybody may.
    return route.fulfill(file ? { ...file, headers: { 'access-control-allow-origin': '*' } } : { status: 404, body: '' });
  });
}

export async function playerFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  return (await element.contentFrame()) as Frame;
}

/** Every call to the host is told to the test before the player goes on, so that nothing is lost when the browser is killed. */
const hostPage = (version: '1.2' | '2004', data: Readonly<Record<string, string>>, query: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>An LMS</title>
<script src="/node_modules/scorm-again/dist/scorm-again.js"></script>
<script>
  const data = ${JSON.stringify(data)};
  const inner = new ${version === '1.2' ? 'Scorm12API' : 'Scorm2004API'}({ autocommit: false, logLevel: 5 });
  inner.loadFromFlattenedJSON(data, '');
  const late = [];
  const tell = (call) => {
    const request = new XMLHttpRequest();
    try {
      request.open('POST', '/e2e/note', false);
      request.send(JSON.stringify(call));
    } catch {
      // No page may wait for an answer while it goes.
      late.push(call);
    }
  };
  const outer = {};
  for (const method of ${JSON.stringify(version === '1.2' ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'] : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'])})
    outer[method] = (...values) => {
      // Elements that a mock host lets nobody write before it runs come from what is kept.
      const kept = method.endsWith('GetValue') && /mode|entry|student_id|learner_id|mastery_score|scaled_passing/.test(values[0]) ? data[values[0]] : undefined;
      const answer = kept ?? String(inner[method](...values));
      tell({ method, values, answer });
      return answer;
    };
  window.${version === '1.2' ? 'API' : 'API_1484_11'} = outer;
</script>
<iframe src="/e2e/package/index.html${query}" style="width: 100%; height: 900px" title="The quiz"></iframe></html>`;
