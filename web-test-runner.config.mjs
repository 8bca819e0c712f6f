// For `npx web-test-runner`, which shows a test in a browser with --manual; `npm test` uses the same settings.
import { browserTestConfig } from './scripts/test-browsers/browser-test-config.mjs';

const { config } = await browserTestConfig();
export default config;
