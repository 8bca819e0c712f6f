import { logEvents } from '../event-log.js';
import { examples } from './question-type-examples.js';

/** What the settings give every element; `checked` hands it a mark, as a session would. */
function settingsOf({ response, score, reveal }, form) {
  const isChecked = form.elements.state.value !== 'open';
  return {
    response: isChecked ? response[form.elements.state.value] : undefined,
    score: isChecked ? score[form.elements.state.value] : undefined,
    reveal: isChecked ? reveal : undefined,
    readonly: isChecked || form.elements.readonly.checked,
    lang: form.elements.lang.value,
  };
}

function writeCode(tag, asked, settings) {
  const lines = [`const element = document.querySelector('${tag}');`, `element.asked = ${JSON.stringify(asked, null, 2)};`];
  if (settings.response !== undefined) lines.push(`element.response = ${JSON.stringify(settings.response)};`);
  if (settings.score) lines.push(`element.score = ${JSON.stringify(settings.score, null, 2)};`, `element.reveal = ${JSON.stringify(settings.reveal, null, 2)};`);
  if (settings.readonly) lines.push('element.readonly = true;');
  return lines.join('\n');
}

const form = document.querySelector('#settings');

function showAll() {
  for (const [tag, example] of Object.entries(examples)) {
    const section = document.querySelector(`#${tag}`);
    const settings = settingsOf(example, form);
    Object.assign(section.querySelector(tag), { asked: example.asked, ...settings });
    section.querySelector('pre').textContent = writeCode(tag, example.asked, settings);
  }
}

// The elements of question types load when a quiz meets them; the quiz at the end of the page meets them all. What is set before stays.
logEvents(document.querySelector('#leaves'), ['geo-response'], document.querySelector('#events'));
form.addEventListener('change', showAll);
form.addEventListener('submit', (event) => event.preventDefault());
showAll();
