import { bankAddress, bankIds, lineOf, readBank } from './banks.js';
import { copyOnClick, tagText } from './code.js';

const allowed = { mode: ['practice', 'test'], layout: ['list'], limit: ['5', '10'] };
const form = document.querySelector('#settings');
const place = document.querySelector('#quiz');
const wanted = new URLSearchParams(location.search);

/** Takes only known values from the page's address. */
function fillForm() {
  for (const id of bankIds) form.elements.bank.add(new Option(id, id));
  form.elements.bank.value = bankIds.includes(wanted.get('bank')) ? wanted.get('bank') : bankIds[0];
  for (const [name, values] of Object.entries(allowed)) if (values.includes(wanted.get(name))) form.elements[name].value = wanted.get(name);
  for (const option of form.elements.bank.options)
    void readBank(option.value).then(
      ({ bank }) => void (option.textContent = bank.title),
      () => undefined,
    );
}

const attributes = () => Object.fromEntries(['mode', 'layout', 'limit'].map((name) => [name, form.elements[name].value]));

/** A layout of its own needs a fresh element, and a fresh element is also the cleanest way from bank to bank. */
function showQuiz() {
  const id = form.elements.bank.value;
  const quiz = document.createElement('geo-quiz');
  for (const [name, value] of Object.entries(attributes())) if (value !== '') quiz.setAttribute(name, value);
  quiz.setAttribute('src', bankAddress(id));
  place.replaceChildren(quiz);
  const query = new URLSearchParams({ bank: id, ...Object.fromEntries(Object.entries(attributes()).filter(([, value]) => value !== '')) });
  history.replaceState(null, '', `?${query}`);
  writeCode(id);
  void describe(id);
}

function writeCode(id) {
  const script = tagText('script', { type: 'module', src: new URL('../dist/cdn/define.js', document.baseURI) });
  const fallback = `\n  ${tagText('a', { href: location.href }, 'Open the quiz')}\n`;
  document.querySelector('#code').textContent = `${script}\n${tagText('geo-quiz', { src: bankAddress(id), ...attributes() }, fallback)}`;
  document.querySelector('#copied').textContent = '';
}

async function describe(id) {
  const line = document.querySelector('#source-line');
  try {
    const { bank, source } = await readBank(id);
    if (form.elements.bank.value !== id) return;
    document.title = `${bank.title} – geo-quiz`;
    line.textContent = source ? lineOf(source) : '';
  } catch {
    line.textContent = '';
  }
}

fillForm();
if (wanted.has('bank') && !bankIds.includes(wanted.get('bank'))) document.querySelector('#unknown').hidden = false;
form.addEventListener('change', () => {
  document.querySelector('#unknown').hidden = true;
  showQuiz();
});
form.addEventListener('submit', (event) => event.preventDefault());
copyOnClick(document.querySelector('#copy'), document.querySelector('#code'), document.querySelector('#copied'));
showQuiz();
