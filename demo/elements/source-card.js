import { tagText } from '../code.js';
import { logEvents } from '../event-log.js';

const form = document.querySelector('#settings');
const card = document.querySelector('#card');
const folds = { always: undefined, folded: true, open: false };

function show() {
  const { source, claims, heading, fold } = form.elements;
  card.setAttribute('src', `../../questions/sources/${source.value}.json`);
  card.setAttribute('heading', heading.value);
  const ids = claims.checked ? source.selectedOptions[0].dataset.claims : '';
  card.setAttribute('claims', ids);
  card.folded = folds[fold.value];
  const tag = tagText('source-card', { src: `questions/sources/${source.value}.json`, claims: ids, heading: heading.value });
  document.querySelector('#code').textContent =
    fold.value === 'always' ? tag : `${tag}\n<script type="module">\n  document.querySelector('source-card').folded = ${folds[fold.value]};\n</script>`;
}

// The card loads with a quiz that has sources; the quiz at the end of the page has.
await customElements.whenDefined('source-card');
for (const [id, folded] of [
  ['state-folded', true],
  ['state-open', false],
])
  document.querySelector(`#${id}`).folded = folded;
logEvents(document.querySelector('main'), ['geo-source-opened', 'geo-passage-opened'], document.querySelector('#events'));
form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
show();
