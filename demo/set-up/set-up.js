import { bankAddress, bankIds } from '../banks.js';
import { copyOnClick } from '../code.js';
import { readSettings, readFolder } from './read-form.js';
import { readOwnBank } from './read-bank.js';
import { FileTrouble, readFiles } from './read-files.js';
import { groupTargets, targetNotes } from './targets.js';
import { attributesOf, frameCode, packSettingsOf, scriptCode } from './write-code.js';

const find = (id) => document.getElementById(id);
const form = find('set-up');
const DIST = new URL('../../dist/', document.baseURI).href;
const OWN = 'own';

/** Packing and reading take a file of their own, which the page does not wait for. */
const loading = import('../../dist/cdn/packaging.js');
const parseCsv = globalThis.Papa && ((text, options) => globalThis.Papa.parse(text, options));

/** The quiz at hand: a bank of this site by its id, or what was read from files. */
let chosen = { id: bankIds[0] };
/** Counts choices, so that what comes late for an earlier one is dropped. */
let turn = 0;
let objectAddress;

// Findings

const sentenceOf = ({ question, feature, reason }) => {
  const what = question === undefined ? feature : `question ${question}, ${feature}`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${reason}`;
};

/** Shows findings, each once, and no more than a person would read. */
function listFindings(list, sentences, most = 100) {
  const each = [...new Set(sentences)];
  const shown = each.slice(0, most);
  if (each.length > most) shown.push(`… and ${each.length - most} more.`);
  list.replaceChildren(
    ...shown.map((sentence) => {
      const entry = document.createElement('li');
      entry.textContent = sentence;
      return entry;
    }),
  );
  list.parentElement.hidden = each.length === 0;
}

let losses = [];
let problems = [];
const showFindings = () => listFindings(find('findings-list'), [...losses.map(sentenceOf), ...problems.map(problemText)]);

/** `questions[2].prompt` is the third question to everybody else. */
function problemText({ path = [], message, level }) {
  const [field, index] = path;
  const where = field === 'questions' && typeof index === 'number' ? `Question ${index + 1}: ` : '';
  return `${level === 'error' ? '' : 'To look at: '}${where}${message}`;
}

// Preview and code

function showPreview() {
  const settings = readSettings(new FormData(form));
  const quiz = document.createElement('geo-quiz');
  quiz.setAttribute('save', 'off');
  for (const [name, value] of Object.entries(attributesOf(settings))) if (value !== undefined) quiz.setAttribute(name, value);
  problems = [];
  showFindings();
  quiz.addEventListener('geo-problem', (event) => {
    if (!quiz.isConnected) return;
    problems = event.problems;
    showFindings();
  });
  if (chosen.id !== undefined) quiz.setAttribute('src', bankAddress(chosen.id));
  else quiz.bank = withoutFar(chosen.bank);
  find('preview').replaceChildren(quiz);
  find('preview-note').hidden = !(chosen.media?.size > 0);
  forgetFile();
  writeCode();
}

/** Sources that were not chosen with the bank are no files of this site. */
const withoutFar = (bank) => (Array.isArray(bank.sources) ? { ...bank, sources: bank.sources.filter((entry) => typeof entry !== 'string') } : bank);

function writeCode() {
  const settings = readSettings(new FormData(form));
  const dist = readFolder(find('folder').value, DIST);
  find('folder-problem').textContent = dist ? '' : 'This is no address of a folder on the web.';
  find('folder').setAttribute('aria-invalid', String(!dist));
  const code = { dist: dist ?? DIST, bank: find('bank-address').value.trim(), title: titleOf(), settings };
  find('script-code').textContent = scriptCode(code);
  find('frame-code').textContent = frameCode(code);
  find('copied-script').textContent = find('copied-frame').textContent = '';
}

function titleOf() {
  const title = chosen.bank?.title ?? form.elements.bank.selectedOptions[0]?.textContent ?? '';
  return typeof title === 'string' ? title : String(title?.text ?? '');
}

// Choosing

function chooseBank(id) {
  turn++;
  chosen = { id };
  losses = [];
  find('status').textContent = '';
  find('own-help').hidden = true;
  find('files').value = '';
  form.elements.bank.querySelector(`[value="${OWN}"]`)?.remove();
  find('bank-address').value = bankAddress(id);
  showPreview();
}

async function chooseFiles(files) {
  if (files.length === 0) return;
  const own = ++turn;
  find('status').textContent = 'Reading …';
  let read;
  try {
    const { convert, localMedia, ConvertError } = await loading;
    try {
      read = await readFiles(files, { convert, localMedia, parseCsv, encoding: form.elements.encoding.value || undefined });
    } catch (error) {
      if (error instanceof FileTrouble) throw error;
      throw new FileTrouble(error instanceof ConvertError ? plainReason(error.message) : 'This file cannot be read.', { cause: error });
    }
    if (read.bank.questions.length === 0) throw new FileTrouble('No question could be read from this file.');
  } catch (error) {
    if (own !== turn) return;
    losses = [];
    problems = [];
    showFindings();
    find('status').textContent = `${error instanceof FileTrouble ? error.message : 'The program that reads files could not be loaded.'} The quiz chosen before stays.`;
    return;
  }
  if (own !== turn) return;
  chosen = { ...read, files };
  losses = read.losses;
  const select = form.elements.bank;
  select.querySelector(`[value="${OWN}"]`)?.remove();
  select.prepend(new Option(`Your file: ${read.name}`, OWN));
  select.value = OWN;
  const { length } = read.bank.questions;
  find('status').textContent = `${length} ${length === 1 ? 'question' : 'questions'} read from ${read.name}${losses.length > 0 ? `; ${losses.length} ${losses.length === 1 ? 'thing' : 'things'} to know, listed below` : ''}.`;
  find('own-help').hidden = false;
  find('bank-address').value = `https://example.org/quizzes/${encodeURIComponent(String(read.bank.id ?? 'quiz'))}.json`;
  showPreview();
}

/** Options of the command line mean nothing here. */
const plainReason = (message) => message.replace(/ Say it with --from:.*$/u, ' Choose a file of one of the kinds named above.');

// Files to take away

function fillTargets({ packTargets, needsPlayer }) {
  find('target').replaceChildren(
    ...Object.entries(groupTargets(packTargets, needsPlayer))
      .filter(([, targets]) => targets.length > 0)
      .map(([label, targets]) => {
        const group = document.createElement('optgroup');
        group.label = label;
        group.append(...targets.map(([name, text]) => new Option(text, name)));
        return group;
      }),
  );
  describeTarget();
}

function describeTarget() {
  const { value } = find('target');
  find('target-help').textContent = targetNotes[value] ?? '';
  find('answers-field').hidden = value !== 'print';
  forgetFile();
}

function forgetFile() {
  if (objectAddress) URL.revokeObjectURL(objectAddress);
  objectAddress = undefined;
  find('file-link').replaceChildren();
  find('made').textContent = '';
  listFindings(find('lost-list'), []);
}

async function makeFile() {
  forgetFile();
  const own = turn;
  const to = find('target').value;
  find('made').textContent = 'Making …';
  try {
    const packaging = await loading;
    const whole = chosen.id === undefined ? chosen : await readOwnBank(chosen.id, packaging);
    const packed = await packWhole(packaging, whole, to);
    if (own !== turn || to !== find('target').value) return;
    offer(packed);
  } catch (error) {
    if (own === turn) find('made').textContent = `It could not be made. ${error.message}`;
  }
}

async function packWhole({ pack, needsPlayer, loadPlayerFiles }, { bank, media }, to) {
  if (to === 'bank') return { name: `${bank.id}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(bank, null, 2)}\n`), losses: [] };
  const playerFiles = needsPlayer(to) ? await loadPlayerFiles(`${DIST}player/`, { to, fetch: (address) => fetch(address) }) : undefined;
  return pack(bank, { to, media, playerFiles, answers: find('answers').checked, ...packSettingsOf(readSettings(new FormData(form))) });
}

function offer({ name, bytes, losses: lost }) {
  objectAddress = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = objectAddress;
  link.download = name;
  link.textContent = `Save ${name} (${(bytes.length / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kB)`;
  find('file-link').replaceChildren(link);
  find('made').textContent = lost.length === 0 ? 'Made, with nothing lost.' : `Made. ${lost.length} ${lost.length === 1 ? 'thing is' : 'things are'} not in it; see below.`;
  listFindings(find('lost-list'), lost.map(sentenceOf));
  link.click();
}

// Beginning

for (const id of bankIds) form.elements.bank.add(new Option(id, id));
for (const option of form.elements.bank.options)
  void fetch(bankAddress(option.value))
    .then((answer) => answer.json())
    .then(
      ({ title }) => {
        option.textContent = title;
        writeCode();
      },
      () => undefined,
    );
find('folder').value = DIST;
if (parseCsv) {
  find('with-sheets').hidden = false;
  find('without-sheets').hidden = true;
}
form.addEventListener('submit', (event) => event.preventDefault());
form.elements.bank.addEventListener('change', ({ target }) => target.value !== OWN && chooseBank(target.value));
find('files').addEventListener('change', ({ target }) => void chooseFiles([...target.files]));
form.elements.encoding.addEventListener('change', () => chosen.files && void chooseFiles(chosen.files));
for (const name of ['mode', 'limit', 'pass', 'certainty', 'seed']) form.elements[name].addEventListener('change', showPreview);
for (const id of ['folder', 'bank-address']) find(id).addEventListener('input', writeCode);
find('target').addEventListener('change', describeTarget);
find('answers').addEventListener('change', forgetFile);
find('make').addEventListener('click', () => void makeFile());
copyOnClick(find('copy-script'), find('script-code'), find('copied-script'));
copyOnClick(find('copy-frame'), find('frame-code'), find('copied-frame'));

// A file that misses the field would otherwise take the place of the page.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
document.addEventListener('drop', (event) => void chooseFiles([...(event.dataTransfer?.files ?? [])]));

loading.then(fillTargets, () => {
  find('target-help').textContent = 'Files cannot be made here: the program for it could not be loaded.';
  find('make').disabled = true;
});
chooseBank(bankIds[0]);
