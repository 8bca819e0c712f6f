import { tagText } from '../code.js';

const form = document.querySelector('#settings');
const review = document.querySelector('#review');
const events = document.querySelector('#events');
const time = document.querySelector('#time');
const MINUTE = 60_000;
let ahead = 0;

function show() {
  const { limit, certainty, heading } = form.elements;
  const attributes = { 'daily-limit': limit.value, certainty: certainty.value, heading: heading.value };
  for (const [name, value] of Object.entries(attributes)) review.setAttribute(name, value);
  const src = review.getAttribute('src').replaceAll('../../', '');
  document.querySelector('#code').textContent = tagText('geo-review', { src, ...attributes });
}

/** Lets the review live in another time, so that one need not wait for days to see what comes back. */
function moveClock(milliseconds) {
  ahead += milliseconds;
  review.now = () => Date.now() + ahead;
  time.textContent = new Date(review.now()).toLocaleString(document.documentElement.lang, { dateStyle: 'full', timeStyle: 'short' });
}

function log({ type, claim, question, grade, due }) {
  const line = document.createElement('li');
  line.textContent = `${type} ${JSON.stringify({ claim, question, grade, due: new Date(due).toISOString() })}`;
  events.querySelector('.none')?.remove();
  events.prepend(line);
}

document.querySelector('#minutes').addEventListener('click', () => moveClock(10 * MINUTE));
document.querySelector('#day').addEventListener('click', () => moveClock(24 * 60 * MINUTE));
document.querySelector('main').addEventListener('geo-reviewed', log);
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
moveClock(0);
show();
