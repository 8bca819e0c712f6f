import { tagText } from '../code.js';
import { logEvents } from '../event-log.js';

const form = document.querySelector('#settings');
const element = document.querySelector('#map');
const names = ['only', 'heading'];

function show() {
  const settings = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  document.querySelector('#code').textContent = tagText('geo-map', {
    src: 'questions/places.json',
    'events-src': 'questions/events.json',
    'sources-src': 'questions/sources/…',
    ...settings,
  });
}

logEvents(document.querySelector('main'), ['geo-place-chosen', 'geo-passage-opened'], document.querySelector('#events'));
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
