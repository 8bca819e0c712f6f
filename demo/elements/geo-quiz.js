import { bankAddress, bankIds, everyType } from '../banks.js';
import { copyOnClick, ruleText, tagText } from '../code.js';
import { logEvents } from '../event-log.js';

const form = document.querySelector('#settings');
const place = document.querySelector('#quiz');
const events = ['geo-ready', 'geo-response', 'geo-marked', 'geo-finished', 'geo-problem', 'geo-source-opened', 'geo-passage-opened'];
const attributeNames = [
  ...['mode', 'layout', 'navigation', 'limit', 'shuffle', 'seed', 'pass', 'attempts', 'penalty', 'hint-penalty', 'certainty'],
  ...['time-limit-seconds', 'extra-time', 'keys', 'save', 'theme', 'lang'],
];
const tokenNames = ['--geo-accent', '--geo-radius', '--geo-title-font', '--geo-font-size', '--geo-paper'];
let quiz;

for (const id of [everyType, ...bankIds]) form.elements.bank.add(new Option(id, id));
logEvents(place, events, document.querySelector('#events'));

const read = (names) => Object.fromEntries(names.map((name) => [name, form.elements[name].value.trim()]));

function makeQuiz() {
  quiz = document.createElement('geo-quiz');
  setAttributes();
  place.replaceChildren(quiz);
}

function setAttributes() {
  for (const [name, value] of Object.entries({ src: bankAddress(form.elements.bank.value), ...read(attributeNames) })) {
    if (value === '') quiz.removeAttribute(name);
    else if (quiz.getAttribute(name) !== value) quiz.setAttribute(name, value);
  }
}

function setTokens() {
  for (const [name, value] of Object.entries(read(tokenNames))) quiz.style.setProperty(name, value);
}

function writeCode() {
  const rule = ruleText('geo-quiz', read(tokenNames));
  const tag = tagText('geo-quiz', { src: `questions/banks/${form.elements.bank.value}.json`, ...read(attributeNames) });
  document.querySelector('#code').textContent = rule ? `<style>\n${rule}\n</style>\n${tag}` : tag;
  document.querySelector('#copied').textContent = '';
}

form.addEventListener('change', (event) => {
  if (event.target.name === 'layout') makeQuiz();
  else setAttributes();
  setTokens();
  writeCode();
});
form.addEventListener('submit', (event) => event.preventDefault());
copyOnClick(document.querySelector('#copy'), document.querySelector('#code'), document.querySelector('#copied'));
document.querySelector('#results').addEventListener('click', () => {
  document.querySelector('#results-text').textContent = JSON.stringify(quiz.getResults(), null, 2) ?? 'undefined: the quiz is not ready yet.';
});

makeQuiz();
writeCode();
