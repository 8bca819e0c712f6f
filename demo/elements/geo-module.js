import { tagText } from '../code.js';

const form = document.querySelector('#settings');
const place = document.querySelector('#place');
const list = document.querySelector('#events');
const MOST_LINES = 20;

/** A fresh element each time, as a page that is loaded anew would have. */
function show() {
  const { module, navigation, save, links } = form.elements;
  const attributes = { src: `questions/modules/${module.value}.json`, navigation: navigation.value, save: save.value, links: links.value };
  const element = document.createElement('geo-module');
  element.id = 'course';
  for (const [name, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(name, name === 'src' ? `../../${value}` : value);
  place.replaceChildren(element);
  document.querySelector('#code').textContent = tagText('geo-module', attributes);
}

function addLine(text) {
  const line = document.createElement('li');
  line.textContent = text;
  list.querySelector('.none')?.remove();
  list.prepend(line);
  while (list.children.length > MOST_LINES) list.lastElementChild.remove();
}

place.addEventListener('geo-module-ready', ({ type, count, resumed }) => addLine(`${type} ${JSON.stringify({ count, resumed })}`));
place.addEventListener('geo-module-progress', ({ type, section, done, count, minutesLeft }) => addLine(`${type} ${JSON.stringify({ section, done, count, minutesLeft })}`));
place.addEventListener('geo-module-finished', ({ type, results: { passed, fraction, right, asked } }) => addLine(`${type} ${JSON.stringify({ passed, fraction, right, asked })}`));
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
