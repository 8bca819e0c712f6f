// Draws the app's icons as PNG from demo/icons/icon.svg, in Chromium. Run it by hand when the drawing has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './test-browsers/find-chromium.mjs';

const folder = new URL('../demo/icons/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');
const found = await findChromium();
if (!found) throw new Error('There is no Chromium here.');
const browser = await chromium.launch({ executablePath: found.path, env: { ...process.env, ...found.env }, args: found.args });
const page = await browser.newPage();

/** `share`: how much of the square the drawing takes; systems cut the edge of a maskable icon off, so that it needs ground around. */
async function draw(name, size, share = 1) {
  await page.setViewportSize({ width: size, height: size });
  const side = Math.round(size * share);
  await page.setContent(
    `<style>body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${share < 1 ? '#155a66' : 'transparent'} } svg { width: ${side}px }</style>${svg}`,
  );
  writeFileSync(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}

await draw('icon-192.png', 192);
await draw('icon-512.png', 512);
await draw('icon-maskable-512.png', 512, 0.8);
await browser.close();
