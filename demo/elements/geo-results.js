import { tagText } from '../code.js';

const form = document.querySelector('#settings');
const place = document.querySelector('#place');
const read = async (name) => (await fetch(new URL(name, import.meta.url))).json();

/** A fresh element each time, as a page that is loaded anew would have. */
async function show() {
  const { source, heading, bank, earlier } = form.elements;
  const attributes = {
    src: source.value === 'src' ? 'geo-results-sample.json' : '',
    bank: bank.checked ? '../../questions/banks/fact-allegation-opinion.json' : '',
    heading: heading.value,
  };
  const element = document.createElement('geo-results');
  for (const [name, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(name, value);
  place.replaceChildren(element);
  const lines = [
    ...(source.value === 'property' ? ['element.results = quiz.getResults(); // of a <geo-quiz>'] : []),
    ...(earlier.checked ? ['element.earlier = [first, second]; // of the same bank'] : []),
  ];
  const script =
    lines.length > 0 ? `\n<script type="module">\n  const element = document.querySelector('geo-results');\n${lines.map((line) => `  ${line}\n`).join('')}</script>` : '';
  document.querySelector('#code').textContent = tagText('geo-results', attributes) + script;
  if (source.value === 'property') element.results = (await read('geo-results-sample.json')).results;
  if (earlier.checked) element.earlier = await read('geo-results-earlier.json');
}

form.addEventListener('change', () => void show());
form.addEventListener('submit', (event) => event.preventDefault());
void show();
