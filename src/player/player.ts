/**
 * The page inside a package or a frame: shows one quiz, and tells the LMS around it how it goes. Without an LMS it is a quiz like any other.
 */
import '../elements/geo-quiz/geo-quiz.js';
import { addEnglish } from '../element-kit/localize.js';
import { holdFile } from '../element-kit/resolve-address.js';
import type { GeoQuizElement } from '../elements/geo-quiz/geo-quiz-element.js';
import { formatMessage } from '../i18n/format-message.js';
import { noticesMessages } from '../i18n/notices-messages.js';
import { playerMessages } from '../i18n/player-messages.js';
import { quizMessages } from '../i18n/quiz-messages.js';
import type { LmsLaunch } from '../lms/lms-connection.js';
import { connect } from './connect.js';
import { tellHeight } from './frame-height.js';
import { LmsKeeper, type KeepSession } from './keep-in-lms.js';
import { whenLeaving } from './leave-page.js';
import { readPlayerConfig, type PlayerConfig } from './player-config.js';

const words: object = playerMessages;
addEnglish(words);

/** The element with the one property by which sessions are kept elsewhere. */
type KeptQuiz = GeoQuizElement & { keeper?: KeepSession | undefined };

tellHeight(window);
void showQuiz();

async function showQuiz(): Promise<void> {
  const search = new URLSearchParams(location.search);
  const config = readPlayerConfig(writtenConfig(), search);
  const place = document.querySelector('main') ?? document.body;
  if (config.bank === undefined && config.module === undefined) {
    say(place, 'player.no-bank');
    return;
  }
  const waiting = document.createElement('p');
  waiting.textContent = quizMessages['quiz.loading'];
  place.append(waiting);
  for (const [address, data] of Object.entries(config.files ?? {})) holdFile(address, data);
  if (config.module !== undefined) {
    const { showModule } = await import('./show-module.js');
    const module = await showModule(config, search, { say: (key) => say(place, key), addWayBack: (address, keeper) => addWayBack(place, address, keeper) });
    waiting.remove();
    place.prepend(...noticesOf(place), module);
    return;
  }
  const quiz = document.createElement('geo-quiz') as KeptQuiz;
  const { connection, expected } = await connect(config.lms, search, config.language ?? document.documentElement.lang);
  const launch = await connection?.restore().catch(() => undefined);
  if (connection && launch) {
    addEnglish({ 'quiz.private': playerMessages['player.sent'] });
    const keeper = new LmsKeeper(connection, launch);
    quiz.keeper = keeper.keepSession;
    // Behind the quiz, which writes the time down when the page goes.
    quiz.addEventListener(
      'geo-ready',
      whenLeaving((departure) => keeper.leave(departure)),
    );
    document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && keeper.flush()));
    addSavedWord(quiz, keeper);
    if (launch.returnAddress !== undefined) addWayBack(place, launch.returnAddress, keeper);
  } else if (expected) say(place, 'player.no-lms');
  waiting.remove();
  place.prepend(...noticesOf(place), fill(quiz, config, launch));
}

/** Notices stand above the quiz. */
const noticesOf = (place: Element): Element[] => [...place.querySelectorAll('.player-notice')];

function fill(quiz: KeptQuiz, { bank, attributes, language }: PlayerConfig, launch: LmsLaunch | undefined): KeptQuiz {
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  // What passes is the host's to say where it says so.
  if (launch?.passFraction !== undefined) quiz.setAttribute('pass', String(launch.passFraction));
  const own = language ?? launch?.language;
  if (own !== undefined) {
    quiz.lang = own;
    document.documentElement.lang = own;
  }
  if (typeof bank === 'object') quiz.bank = bank;
  else if (bank !== undefined) quiz.setAttribute('src', bank);
  quiz.addEventListener('geo-ready', () => {
    const { title } = (quiz.bank ?? {}) as { title?: string | { text: string } };
    if (title !== undefined) document.title = typeof title === 'string' ? title : title.text;
  });
  return quiz;
}

/** What a package wrote into the page. */
function writtenConfig(): unknown {
  try {
    return JSON.parse(document.getElementById('geo-quiz-player')?.textContent ?? '');
  } catch {
    return undefined;
  }
}

function say(place: Element, key: keyof typeof playerMessages): void {
  const notice = document.createElement('p');
  notice.className = 'player-notice';
  notice.setAttribute('role', 'note');
  notice.textContent = formatMessage(playerMessages[key], {}, 'en');
  place.append(notice);
}

/** With the results, where the quiz has no line for it any more, the learner still has to see whether the host has them. */
function addSavedWord(quiz: KeptQuiz, keeper: LmsKeeper): void {
  const word = document.createElement('p');
  word.className = 'player-saved';
  word.setAttribute('role', 'status');
  const all: Readonly<Record<string, string>> = { ...quizMessages, ...noticesMessages, ...playerMessages };
  let said = '';
  const show = (): void => {
    const text = quiz.shadowRoot?.querySelector('geo-results') ? said : '';
    if (word.textContent !== text) word.textContent = text;
  };
  keeper.onStatus = (status) => {
    said = all[`saved.${status}`] ?? '';
    show();
  };
  const watch = (): void => {
    // Above it, because results are long and a host's frame may be low.
    quiz.before(word);
    show();
    if (quiz.shadowRoot) new MutationObserver(show).observe(quiz.shadowRoot, { childList: true, subtree: true });
  };
  quiz.addEventListener('geo-ready', watch, { once: true });
}

/** The way back to the host: takes leave of it first, so that it knows. */
function addWayBack(place: Element, address: string, keeper: Pick<LmsKeeper, 'flush' | 'leave'>): void {
  let target: URL;
  try {
    target = new URL(address, location.href);
  } catch {
    return;
  }
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'player-return';
  button.textContent = playerMessages['player.return'];
  button.addEventListener('click', () => {
    void keeper.flush().then(() => {
      keeper.leave('away');
      location.assign(target.href);
    });
  });
  place.append(button);
}
