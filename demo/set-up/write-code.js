// The code to paste, as text. Nothing here touches the page.
import { tagText } from '../code.js';

/** What the settings are called as attributes of `<geo-quiz>`; those left to the bank are undefined. */
export function attributesOf({ mode, passPercent, limit, shuffle, seed, layout, attempts, timeLimitSeconds, extraTime, certainty, language }) {
  return {
    mode,
    layout,
    limit,
    shuffle,
    seed,
    pass: passPercent === undefined ? undefined : `${passPercent}%`,
    attempts,
    certainty,
    'time-limit-seconds': timeLimitSeconds,
    'extra-time': extraTime,
    lang: language,
  };
}

/** The settings as `pack` takes them. */
export function packSettingsOf({ mode, passPercent, limit, shuffle, seed, layout, attempts, timeLimitSeconds, extraTime, certainty, language }) {
  const isOn = (word) => (word === undefined ? undefined : word === 'on');
  return {
    mode,
    passFraction: passPercent === undefined ? undefined : passPercent / 100,
    limit,
    shuffle: isOn(shuffle),
    seed,
    layout,
    attempts: attempts === undefined || attempts === 'unlimited' ? attempts : Number(attempts),
    timeLimitSeconds,
    extraTime: extraTime === undefined || extraTime === 'none' ? extraTime : Number(extraTime),
    certainty: isOn(certainty),
    language,
  };
}

/** The address of the player's page with a quiz. `dist` ends with a stroke. */
export function playerAddress(dist, bank, settings) {
  const query = new URLSearchParams({ bank });
  for (const [name, value] of Object.entries(attributesOf(settings))) if (value !== undefined) query.set(name, value);
  return `${dist}player/index.html?${query}`;
}

/** A script and the element, with a link for readers without script. */
export function scriptCode({ dist, bank, title, settings }) {
  const link = tagText('a', { href: playerAddress(dist, bank, settings) }, `Open the quiz: ${escapeInside(title)}`);
  return `${tagText('script', { type: 'module', src: `${dist}cdn/define.js` })}\n${tagText('geo-quiz', { src: bank, ...attributesOf(settings) }, `\n  ${link}\n`)}\n`;
}

/** What a frame has to be allowed; see docs/embedding. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** A frame with the player, a link below it, and the script that sets its height. */
export function frameCode({ dist, bank, title, settings }) {
  const address = playerAddress(dist, bank, settings);
  const frame = tagText('iframe', { 'data-geo-quiz': 'true', src: address, title: `Quiz: ${title}`, width: '100%', height: '700', loading: 'lazy', sandbox: SANDBOX });
  const link = tagText('p', {}, tagText('a', { href: address }, 'Open the quiz on a page of its own'));
  return `${frame}\n${link}\n${tagText('script', { src: `${dist}cdn/embed.js`, async: 'async' })}\n`;
}

const escapeInside = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
