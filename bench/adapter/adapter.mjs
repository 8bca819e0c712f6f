import { cdnFiles, closure, named, read } from '../../scripts/cdn-files.mjs';

// geo-quiz for the peers' harness: the synthetic bank in our format, with a source behind every question as real banks have.
const source = {
  version: 1,
  id: 'atlas',
  title: 'An invented atlas',
  label: 'Invented source of the benchmark',
  author: null,
  publisher: 'Benchmark',
  published: '2026-01-01',
  publishedNote: null,
  url: null,
  language: 'en',
  genre: 'reference',
  vantagePoint: 'None: it is invented.',
  summary: 'Invented statements about landscapes. They stand for the sources of a real bank.',
  cautions: ['Nothing in it is true.'],
  sourcing: { namedPersons: 0, namedInstitutions: 0, anonymous: 0, vague: 0 },
  textSha256: '0'.repeat(64),
  wordCount: 100,
  boilerplateParagraphs: [],
  claims: Array.from({ length: 20 }, (_, number) => ({
    id: `at-${number}`,
    statement: `Invented statement number ${number} about rivers and ridges.`,
    kind: 'fact-stated',
    attributedTo: null,
    use: 'plain',
    confidence: 'high',
    passage: { paragraph: number, start: `Statement ${number}`, end: `ridges ${number}`, sha256: '0'.repeat(12) },
  })),
};

const toQuestion = (question, index) => {
  const shared = { id: question.id, prompt: question.prompt, evidence: [`at-${index % 20}`], feedback: question.feedback };
  if (question.type === 'text') return { ...shared, type: 'short-text', accept: [{ text: question.answer }] };
  const multiple = question.type === 'multi';
  return { ...shared, type: 'choice', choices: question.choices, answer: multiple ? question.answer : [question.answer], shuffle: false, ...(multiple ? { multiple } : {}) };
};

/** What a browser loads to show this bank's questions, mark them and show the results. */
const needed = closure(['define', 'read-attributes', 'later', 'choice', 'short-text', 'geo-results', 'results-messages', 'status-messages'].flatMap(named));

export default {
  title: 'geo-quiz (parse and check every question, feedback, evidence, saving)',
  prepare: (bank) => ({ payload: { version: 1, id: bank.id, title: bank.title, language: 'en', sources: [source], questions: bank.questions.map(toQuestion) } }),
  first: `() => { const quiz = document.querySelector('geo-quiz'); const question = quiz?.shadowRoot?.querySelector('geo-question'); return question?.shadowRoot?.querySelector('geo-choice, geo-short-text')?.shadowRoot?.querySelector('input'); }`,
  feedback: 'per question, on Check and on finish',
  // All that a script tag may load is served beside the page; what it does load counts as shipped.
  extraFiles: () => Object.fromEntries(cdnFiles.map((name) => [name, read(name)])),
  extraShipped: needed,
};
