import { bankAddress } from '../banks.js';
import { copyOnClick } from '../code.js';
import { describeLosses, describeProblem } from './describe-problem.js';
import { makeFile, saveLink } from './make-file.js';
import { count, find, listSentences, optionGroup, watchNumber } from './page-parts.js';
import { places } from './places.js';
import { readChosen } from './read-chosen.js';
import { FileTrouble } from './read-files.js';
import { isOwnMachine, readFolder, readSettings } from './read-form.js';
import { isModule, readHead, readSiteQuiz, siteQuizzes } from './site-quizzes.js';
import { groupTargets, settingsNote, targetNotes } from './targets.js';
import { attributesOf, frameCode, packSettingsOf, playerAddress, scriptCode } from './write-code.js';

const form = find('set-up');
const DIST = new URL('../../dist/', document.baseURI).href;
const OWN = 'own';

/** Packing and reading take a file of their own, which the page does not wait for. */
const loading = import('../../dist/cdn/packaging.js');

/** The quiz at hand: one of this site by its `value`, or what was read from files; `bank` once it is read. */
let chosen;
/** What was lost in reading, and what is wrong. */
let findings = [];
/** Counts choices, so that what comes late for an earlier one is dropped. */
let turn = 0;
let objectAddress;

const settingsNow = () => readSettings(new FormData(form));

// Preview and code

function showPreview() {
  const quiz = document.createElement('geo-quiz');
  quiz.setAttribute('save', 'off');
  for (const [name, value] of Object.entries(attributesOf(settingsNow()))) if (value !== undefined) quiz.setAttribute(name, value);
  showFindings([]);
  quiz.addEventListener('geo-problem', ({ problems }) => quiz.isConnected && showFindings(problems.map((problem) => describeProblem(problem))));
  if (chosen.bank) quiz.bank = chosen.bank;
  else quiz.setAttribute('src', bankAddress(chosen.value));
  find('preview').replaceChildren(quiz);
  find('preview-note').hidden = !(chosen.files && chosen.media.size > 0);
  forgetFile();
  writeCode();
}

function showFindings(seen) {
  find('findings').hidden = listSentences(find('findings-list'), [...findings, ...seen]) === 0;
  const number = listSentences(find('advice-list'), chosen.advice ?? []);
  find('advice').hidden = number === 0;
  find('advice-title').textContent = `Advice on the writing: ${count(number, 'point')}`;
}

function writeCode() {
  const folder = readFolder(find('folder').value, DIST);
  find('folder-problem').textContent = folder ? '' : 'This is no address of a folder on the web.';
  find('folder').setAttribute('aria-invalid', String(!folder));
  const code = { dist: folder ?? DIST, bank: find('bank-address').value.trim(), title: titleOf(), settings: settingsNow() };
  find('link-code').textContent = playerAddress(code.dist, code.bank, code.settings);
  find('frame-code').textContent = frameCode(code);
  find('script-code').textContent = scriptCode(code);
  for (const name of ['link', 'frame', 'script']) find(`copied-${name}`).textContent = '';
  find('own-machine').hidden = !isOwnMachine(code.dist) && !isOwnMachine(code.bank);
}

function titleOf() {
  const title = chosen.bank?.title ?? chosen.title ?? '';
  return typeof title === 'string' ? title : String(title?.text ?? '');
}

// Choosing

/** Takes a quiz over into the page. */
function take(quiz, { status = '', address }) {
  chosen = quiz;
  find('status').textContent = status;
  find('module-help').hidden = !quiz.value || !isModule(quiz.value);
  find('own-help').hidden = address !== undefined;
  find('bank-address').value = address ?? `https://example.org/quizzes/${encodeURIComponent(String(quiz.bank.id ?? 'quiz'))}.json`;
  showPreview();
}

async function chooseSiteQuiz(value) {
  const own = ++turn;
  const title = titles.get(value);
  findings = [];
  find('files').value = '';
  form.elements.quiz.querySelector(`[value="${OWN}"]`)?.remove();
  if (!isModule(value)) {
    take({ value, title }, { address: bankAddress(value) });
    return;
  }
  find('status').textContent = 'Reading …';
  try {
    const quiz = await readSiteQuiz(value, await loading);
    if (own === turn) take({ value, title, ...quiz }, { status: `${count(quiz.bank.questions.length, 'question')}.` });
  } catch (error) {
    if (own === turn) find('status').textContent = `It could not be read. ${error.message}`;
  }
}

async function chooseFiles(files) {
  if (files.length === 0) return;
  const own = ++turn;
  find('status').textContent = 'Reading …';
  let read;
  try {
    read = await readChosen(files, await loading, form.elements.encoding.value || undefined);
  } catch (error) {
    if (own !== turn) return;
    if (chosen.files) form.elements.quiz.value = OWN;
    else form.elements.quiz.value = chosen.value;
    find('status').textContent = `${error instanceof FileTrouble ? error.message : 'The program that reads files could not be loaded.'} The quiz chosen before stays.`;
    return;
  }
  if (own !== turn) return;
  findings = [...describeLosses(read.losses), ...read.faults];
  const select = form.elements.quiz;
  select.querySelector(`[value="${OWN}"]`)?.remove();
  select.prepend(new Option(`Your file: ${read.name}`, OWN));
  select.value = OWN;
  take({ ...read, files }, { status: statusOf(read) });
}

function statusOf({ bank, name, unused }) {
  const known = new Set(findings).size;
  const left = unused > 0 ? ` ${count(unused, 'question is', 'questions are')} left out.` : '';
  return `${count(bank.questions.length, 'question')} read from ${name}${known > 0 ? `; ${count(known, 'thing')} to know, listed below.${left}` : '. Nothing is wrong with it.'}`;
}

// Files to take away

function fillTargets({ packTargets, needsPlayer }) {
  const groups = Object.entries(groupTargets(packTargets, needsPlayer)).filter(([, targets]) => targets.length > 0);
  find('target').replaceChildren(
    ...groups.map(([label, targets]) =>
      optionGroup(
        label,
        targets.map(([name, text]) => new Option(text, name)),
      ),
    ),
  );
  describePlace();
}

async function describeTarget() {
  forgetFile();
  const { value } = find('target');
  find('answers-field').hidden = value !== 'print';
  const { needsPlayer } = await loading;
  if (value === find('target').value) find('target-help').textContent = [targetNotes[value], settingsNote(value, needsPlayer(value))].filter(Boolean).join(' ');
}

function describePlace() {
  const { target, code, steps, guide } = places[find('place').value];
  find('place-steps').replaceChildren(
    ...steps.map((step) => {
      const entry = document.createElement('li');
      entry.textContent = step;
      return entry;
    }),
  );
  if (code) {
    const link = document.createElement('a');
    link.href = `#${code}-title`;
    link.textContent = `Go to the ${code === 'link' ? 'link' : `${code} code`}`;
    find('place-steps').firstChild.append(' ', link);
  }
  find('place-guide').hidden = guide === undefined;
  find('place-guide').querySelector('code').textContent = `docs/embedding/${guide}.md`;
  if (target) find('target').value = target;
  void describeTarget().catch(() => undefined);
}

function forgetFile() {
  if (objectAddress) URL.revokeObjectURL(objectAddress);
  objectAddress = undefined;
  find('file-link').replaceChildren();
  find('made').textContent = '';
  find('lost').hidden = true;
}

async function giveFile() {
  forgetFile();
  const own = turn;
  const to = find('target').value;
  const settings = { answers: find('answers').checked, ...packSettingsOf(settingsNow()) };
  find('made').textContent = 'Making …';
  try {
    const packaging = await loading;
    const quiz = chosen.bank ? chosen : await readSiteQuiz(chosen.value, packaging);
    const made = await makeFile(packaging, quiz, { to, player: `${DIST}player/`, settings });
    if (own === turn && to === find('target').value) offer(made, quiz.bank);
  } catch (error) {
    if (own === turn) find('made').textContent = `It could not be made. ${error.message}`;
  }
}

function offer(made, { questions }) {
  forgetFile();
  objectAddress = URL.createObjectURL(new Blob([made.bytes]));
  const link = saveLink(made, objectAddress);
  find('file-link').replaceChildren(link);
  const sentences = describeLosses(
    made.losses,
    questions.map(({ id }) => id),
  );
  const lost = listSentences(find('lost-list'), sentences);
  find('lost').hidden = lost === 0;
  find('made').textContent = lost === 0 ? 'Made, with nothing lost.' : `Made. ${count(lost, 'thing is', 'things are')} not in it; see below.`;
  link.click();
}

// Beginning

const titles = new Map();
for (const { label, values } of siteQuizzes)
  form.elements.quiz.append(
    optionGroup(
      label,
      values.map((value) => new Option(value.replace(/^module:/u, ''), value)),
    ),
  );
for (const option of form.elements.quiz.options)
  void readHead(option.value).then(
    ({ title, count: questions }) => {
      titles.set(option.value, title);
      option.textContent = questions === undefined ? title : `${title} (${count(questions, 'question')})`;
      if (chosen.value !== option.value) return;
      chosen.title = title;
      writeCode();
    },
    () => undefined,
  );
find('place').append(...Object.entries(places).map(([name, { label }]) => new Option(label, name)));
find('folder').value = DIST;
form.addEventListener('submit', (event) => event.preventDefault());
form.elements.quiz.addEventListener('change', ({ target }) => target.value !== OWN && void chooseSiteQuiz(target.value));
find('files').addEventListener('change', ({ target }) => void chooseFiles([...target.files]));
form.elements.encoding.addEventListener('change', () => chosen.files && void chooseFiles(chosen.files));
for (const field of form.querySelectorAll('input[type="number"]')) watchNumber(field);
for (const field of form.querySelectorAll('.fields input, .fields select')) field.addEventListener('change', showPreview);
for (const id of ['folder', 'bank-address']) find(id).addEventListener('input', writeCode);
find('place').addEventListener('change', describePlace);
find('target').addEventListener('change', () => void describeTarget());
find('answers').addEventListener('change', forgetFile);
find('make').addEventListener('click', () => void giveFile());
for (const name of ['link', 'frame', 'script']) copyOnClick(find(`copy-${name}`), find(`${name}-code`), find(`copied-${name}`));

// A file that misses the field would otherwise take the place of the page.
const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => hasFiles(event) && event.preventDefault());
for (const type of ['dragenter', 'dragover']) document.addEventListener(type, (event) => hasFiles(event) && find('drop').classList.add('over'));
document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && find('drop').classList.remove('over'));
document.addEventListener('drop', (event) => {
  find('drop').classList.remove('over');
  void chooseFiles([...(event.dataTransfer?.files ?? [])]);
});

describePlace();
loading.then(fillTargets, () => {
  find('target-help').textContent = 'Files cannot be made here: the program for it could not be loaded.';
  find('make').disabled = true;
});
void chooseSiteQuiz(siteQuizzes[0].values[0]);
