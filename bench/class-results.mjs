// How long <geo-class-results> takes for many result files, and for how long the page cannot answer meanwhile: with its worker and,
// where there is none, in the page. The files are on disk, each some 30 kB, and of different learners. Never fails for being slow.
//
//   node bench/class-results.mjs [--files 5000] [--locked 200] [--bank fact-allegation-opinion]
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromium } from 'playwright-core';
import { tsImport } from 'tsx/esm/api';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '5000' }, locked: { type: 'string', default: '200' }, bank: { type: 'string', default: 'fact-allegation-opinion' } },
});
const count = Number(values.files);
const root = fileURLToPath(new URL('..', import.meta.url));
const load = (file) => tsImport(`../src/${file}`, import.meta.url);
const { createSession, parseBank, questionTypes } = await load('index.ts');
const { summarizeSession } = await load('session/summarize-session.ts');
const { makeResultFile } = await load('results-file/make-result-file.ts');
const { encryptText, makeKeyring } = await load('results-file/encrypted-file.ts');

const { bank } = parseBank(JSON.parse(readFileSync(path.join(root, `questions/banks/${values.bank}.json`), 'utf8')));
const chance = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** The result file of a learner, who knows something of it. */
function learnerFile(index) {
  const random = chance(index * 7919 + 1);
  const skill = random();
  let time = 1_760_000_000_000 + index * 60_000;
  const session = createSession({
    bank,
    seed: `learner ${index}`,
    settings: { limit: 20, certainty: true },
    clock: () => (time += Math.floor(500 + random() * 1500)),
    newId: () => `session-${index}`,
  });
  for (const id of session.state.questions) {
    const question = bank.questions.find((each) => each.id === id);
    const type = questionTypes[question.type];
    const right = type.perfectResponse(question);
    const offered = type.withoutAnswer(question, '').choices;
    if (random() < 0.4) session.dispatch({ type: 'open', question: id, what: 'source' });
    const response = random() < 0.2 + 0.7 * skill || !offered ? right : [offered[Math.floor(random() * offered.length)].id];
    session.dispatch({ type: 'respond', question: id, response });
    session.dispatch({ type: 'certainty', question: id, level: 1 + Math.floor(random() * 3) });
    session.dispatch({ type: 'check', question: id });
    session.dispatch({ type: 'spend', milliseconds: 30_000 });
  }
  session.dispatch({ type: 'finish' });
  const results = summarizeSession({ state: session.state, bank, types: questionTypes });
  return JSON.stringify(makeResultFile(results, { learner: `Learner ${index}`, savedAt: time, bank }), null, 2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'class-results-'));
const salt = new Uint8Array(16);
const deriveKey = makeKeyring(crypto);
const files = [];
const locked = [];
let bytes = 0;
for (let index = 0; index < count; index++) {
  const file = path.join(folder, `${index}.json`);
  writeFileSync(file, learnerFile(index));
  bytes += statSync(file).size;
  files.push(file);
}
for (let index = 0; index < Number(values.locked); index++) {
  const file = path.join(folder, `locked-${index}.json`);
  // A salt of the class, with which one key opens all; with a salt each, every file costs its own half million rounds.
  writeFileSync(file, await encryptText(readFileSync(files[index], 'utf8'), 'lake', { crypto, salt, deriveKey }));
  locked.push(file);
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Class results</title><body><geo-class-results></geo-class-results>
<script type="module">
  import '/src/elements/geo-class-results/geo-class-results.ts';
  const element = document.querySelector('geo-class-results');
  const isWorker = new URLSearchParams(location.search).has('worker');
  element.makeWorker = isWorker ? () => new Worker('/src/elements/geo-class-results/class-results-worker.ts', { type: 'module' }) : undefined;
  window.start = () => { window.gaps = []; let last = performance.now(); window.timer = setInterval(() => { const now = performance.now(); window.gaps.push(now - last); last = now; }, 4); window.tasks = []; };
  new PerformanceObserver((list) => window.tasks?.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  element.addEventListener('geo-class-results-read', (event) => (window.read = event.attempts));
</script></body></html>`;
const server = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir: root,
    hostname: '127.0.0.1',
    nodeResolve: { exportConditions: ['production', 'browser'] },
    plugins: [
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path.join(root, 'tsconfig.json') }),
      { name: 'page', serve: ({ path: asked }) => (asked === '/class-results.html' ? { body: page, type: 'html' } : undefined) },
    ],
  },
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

async function measure(way, given, password) {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.config.port}/class-results.html?${way === 'worker' ? 'worker' : ''}`);
  await tab.waitForFunction(() => customElements.get('geo-class-results') && document.querySelector('geo-class-results').shadowRoot.querySelector('input'));
  const input = tab.locator('input[type=file]');
  // What choosing so many files costs is the browser’s affair: time is taken from the moment the element is given them.
  await tab.evaluate(() => {
    const element = document.querySelector('geo-class-results');
    const { readFiles } = element;
    element.readFiles = (list) => ((window.chosen = list), undefined);
    window.go = () => readFiles.call(element, window.chosen);
  });
  await input.setInputFiles(given);
  await tab.waitForFunction(() => window.chosen);
  if (password) {
    await tab.evaluate(() => window.go());
    await tab.locator('input[type=password]').fill(password);
  }
  const result = await tab.evaluate(async (isLocked) => {
    const root = document.querySelector('geo-class-results').shadowRoot;
    window.read = undefined;
    window.start();
    const from = performance.now();
    if (isLocked) root.querySelector('form.notice button').click();
    else void window.go();
    while (!window.read) await new Promise((resolve) => setTimeout(resolve, 5));
    const seconds = (performance.now() - from) / 1000;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    clearInterval(window.timer);
    return { seconds, read: window.read, longest: Math.max(...window.gaps), longTask: Math.max(0, ...window.tasks), longTasks: window.tasks.length };
  }, password !== undefined);
  await tab.close();
  return result;
}

try {
  console.log(`${count} files, ${(bytes / count / 1000).toFixed(0)} kB each, ${(bytes / 1e6).toFixed(0)} MB together\n`);
  console.log('| files | read in | attempts | seconds | longest wait, ms | longest task over 50 ms | such tasks |\n|---|---|--:|--:|--:|--:|--:|');
  for (const [name, given, password] of [
    [`${files.length} plain`, files],
    [`${locked.length} encrypted`, locked, 'lake'],
  ])
    for (const way of ['worker', 'page']) {
      if (given.length === 0) continue;
      const { seconds, read, longest, longTask, longTasks } = await measure(way, given, password);
      console.log(`| ${name} | ${way} | ${read} | ${seconds.toFixed(1)} | ${longest.toFixed(0)} | ${longTask.toFixed(0)} | ${longTasks} |`);
    }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
