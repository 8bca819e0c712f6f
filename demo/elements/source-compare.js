import { tagText } from '../code.js';
import { logEvents } from '../event-log.js';

const form = document.querySelector('#settings');
const element = document.querySelector('#compare');
const names = ['conflict', 'silent', 'heading'];

function show() {
  const settings = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  document.querySelector('#code').textContent = tagText('source-compare', { 'conflicts-src': 'questions/conflicts.json', 'sources-src': 'questions/sources/…', ...settings });
}

logEvents(document.querySelector('main'), ['geo-passage-opened'], document.querySelector('#events'));
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
