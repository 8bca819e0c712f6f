// Lets this site be installed as an app and used without network, on https and on this machine (127.0.0.1); does nothing elsewhere. A
// newer version is offered and taken only when a person asks for it. The files come from scripts/make-offline.mjs.
const site = new URL('..', import.meta.url);
const isSecure = location.protocol === 'https:' || location.hostname === '127.0.0.1';
const words = {
  ready: 'Ready to use without network: all quizzes, modules and sources are kept on this device.',
  newer: 'A new version is ready. What you have answered stays as it is.',
  elsewhere: 'A new version was loaded in another window. Load it here too, before you go on.',
  loading: 'Loading the new version …',
  load: 'Load it',
  later: 'Later',
};

/** What makes a site an app. Only here, so that a page has one line for all of it. */
function linkApp() {
  for (const [rel, href] of [
    ['manifest', 'manifest.webmanifest'],
    ['apple-touch-icon', 'icons/icon-192.png'],
  ])
    document.head.append(Object.assign(document.createElement('link'), { rel, href: new URL(href, import.meta.url).href }));
}

/** Has the worker keep the site, and says what there is to say. */
async function keepSite() {
  const { serviceWorker } = navigator;
  let hasWorker = serviceWorker.controller !== null;
  let isWanted = false;
  const notice = makeNotice();
  try {
    const { Workbox } = await import(new URL('dist/offline/workbox-window.js', site).href);
    const address = new URL('offline-worker.js', site).href;
    // Where a page's policy asks for trusted types, an address of a script has to be one.
    const trusted = globalThis.trustedTypes?.createPolicy('geo-quiz-offline', { createScriptURL: (text) => text }).createScriptURL(address);
    const workbox = new Workbox(trusted ?? address, { scope: site.pathname });
    const take = () => {
      isWanted = true;
      notice.tell(words.loading);
      // The old worker may take half a minute to come to rest, where another window keeps it busy.
      workbox.messageSkipWaiting();
    };
    workbox.addEventListener('waiting', () => notice.ask(words.newer, take));
    workbox.addEventListener('activated', ({ isUpdate }) => !isUpdate && notice.say(words.ready));
    serviceWorker.addEventListener('controllerchange', () => {
      // The first worker takes the page that brought it, and there is nothing newer to load.
      if (!hasWorker) hasWorker = true;
      else if (isWanted) location.reload();
      else notice.ask(words.elsewhere, () => location.reload());
    });
    await workbox.register();
    if (hasWorker) notice.say(words.ready);
    // A page that stays open for days asks too, whenever it is looked at again.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && workbox.update().catch(() => undefined));
  } catch (error) {
    console.info('This site is not kept for use without network.', error);
  }
}

/** A line at the end of the page, and a bar over it where something is asked. In a shadow root, out of reach of a page's style sheet. */
function makeNotice() {
  const aside = document.createElement('aside');
  aside.setAttribute('aria-label', 'Use without network');
  const root = aside.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const line = root.appendChild(Object.assign(document.createElement('p'), { className: 'line' }));
  line.setAttribute('role', 'status');
  const bar = root.appendChild(Object.assign(document.createElement('div'), { className: 'bar', hidden: true }));
  const question = bar.appendChild(document.createElement('p'));
  question.setAttribute('role', 'status');
  const button = (text, onClick) => {
    const made = bar.appendChild(Object.assign(document.createElement('button'), { type: 'button', textContent: text }));
    made.addEventListener('click', () => onClick());
    return made;
  };
  let agree = () => undefined;
  const buttons = [button(words.load, () => agree()), button(words.later, () => (bar.hidden = true))];
  buttons[0].className = 'load';
  document.body.append(aside);
  return {
    say(text) {
      line.textContent = text;
    },
    /** Asks; what was asked before is asked no more. */
    ask(text, onAgree) {
      agree = onAgree;
      for (const each of buttons) each.hidden = false;
      bar.hidden = false;
      question.textContent = text;
    },
    /** Tells in place of what was asked. */
    tell(text) {
      for (const each of buttons) each.hidden = true;
      question.textContent = text;
    },
  };
}

const STYLES = `
  :host { display: block; color: light-dark(oklch(0.4 0.02 260), oklch(0.78 0.012 90)); font: 0.94rem/1.5 system-ui, sans-serif; }
  p { margin: 0; }
  .line { padding: 0 1rem 1rem; text-align: center; }
  .line:empty { display: none; }
  .bar { position: fixed; inset-block-end: 0; inset-inline: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: center;
    padding: 0.75rem 1rem; color: light-dark(oklch(0.22 0.02 260), oklch(0.94 0.01 90)); background: light-dark(oklch(0.99 0.004 90), oklch(0.2 0.015 260));
    border-block-start: 2px solid light-dark(oklch(0.42 0.085 215), oklch(0.8 0.1 205)); }
  .bar[hidden], button[hidden] { display: none; }
  button { min-height: 2.75rem; padding: 0.4rem 1rem; font: inherit; color: light-dark(oklch(0.42 0.085 215), oklch(0.8 0.1 205)); background: none;
    border: 1px solid currentcolor; border-radius: 10px; cursor: pointer; }
  .load { color: light-dark(oklch(0.99 0.004 90), oklch(0.2 0.015 260)); background: light-dark(oklch(0.42 0.085 215), oklch(0.8 0.1 205)); font-weight: 600; }
  button:focus-visible { outline: 3px solid light-dark(oklch(0.42 0.085 215), oklch(0.8 0.1 205)); outline-offset: 2px; }
  @media print { :host { display: none; } }
`;

if (isSecure && 'serviceWorker' in navigator && location.origin === site.origin) {
  linkApp();
  void keepSite();
}
