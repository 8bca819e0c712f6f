// Finds a Firefox for the tests: FIREFOX_PATH or an installed one.
import { existsSync } from 'node:fs';

export const HOW_TO_GET_FIREFOX = 'No Firefox found: install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to one.';

export const findFirefox = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => path && existsSync(path));
