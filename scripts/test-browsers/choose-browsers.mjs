// Which engines the tests run in. BROWSERS=chromium,firefox,webkit asks for them by name, and the lack of one is then an error;
// otherwise those that are installed are used, and the others are named.
import * as puppeteer from 'puppeteer-core';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { HOW_TO_GET_CHROMIUM, findChromium } from './find-chromium.mjs';
import { HOW_TO_GET_FIREFOX, findFirefox } from './find-firefox.mjs';
import { HOW_TO_GET_WEBKIT, findWebKit, startWebKitDriver } from './webkit-driver.mjs';

const ENGINES = {
  chromium: { find: findChromium, launch: launchChromium, advice: HOW_TO_GET_CHROMIUM },
  firefox: { find: findFirefox, launch: launchFirefox, advice: HOW_TO_GET_FIREFOX },
  webkit: { find: findWebKit, launch: launchWebKit, advice: HOW_TO_GET_WEBKIT },
};

/** Said to whoever runs the tests, as it is. */
export class BrowserMissingError extends Error {}

/**
 * @returns {Promise<{ browsers: object[], names: string[], skipped: string[], stop: () => void }>}
 * @throws {BrowserMissingError} when an engine that was asked for, or any Chromium at all, is not there
 */
export async function chooseBrowsers(
  asked = process.env.BROWSERS?.split(',')
    .map((name) => name.trim())
    .filter(Boolean),
) {
  const unknown = asked?.find((name) => !Object.hasOwn(ENGINES, name));
  if (unknown) throw new BrowserMissingError(`BROWSERS names “${unknown}”; it takes ${Object.keys(ENGINES).join(', ')} with commas between.`);
  const chosen = [];
  const skipped = [];
  for (const [name, { find, launch, advice }] of Object.entries(ENGINES)) {
    if (asked && !asked.includes(name)) {
      skipped.push(`${name} (not asked for)`);
      continue;
    }
    const found = await find();
    if (found) chosen.push({ name, start: () => launch(found) });
    else if (asked || name === 'chromium') throw new BrowserMissingError(advice);
    else skipped.push(`${name} (not installed)`);
  }
  const started = [];
  for (const { name, start } of chosen) started.push({ name, ...(await start()) });
  return { browsers: started.map(({ launcher }) => launcher), names: started.map(({ name }) => name), skipped, stop: () => started.forEach(({ stop }) => stop?.()) };
}

function launchChromium({ path, env, headless, args }) {
  return { launcher: named('Chromium', chromeLauncher({ launchOptions: { executablePath: path, headless, env: { ...process.env, ...env }, args } })) };
}

function launchFirefox(path) {
  return { launcher: named('Firefox', chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', headless: true, executablePath: path } })) };
}

async function launchWebKit(browser) {
  const { port, stop } = await startWebKitDriver();
  const capabilities = { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  return { launcher: named('WebKit', webdriverLauncher({ hostname: '127.0.0.1', port, path: '/', protocol: 'http', logLevel: 'error', capabilities })), stop };
}

/** The launchers name themselves, late, after what drives them; reports are read by the engine. */
const named = (name, launcher) => Object.defineProperty(launcher, 'name', { get: () => name, set: () => {} });
