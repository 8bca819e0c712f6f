// Puts what is wrong with a question into words for people who have never seen the file inside.

const FIELDS = {
  prompt: 'the question itself',
  answer: 'the right answer',
  choices: 'the options',
  entries: 'the entries',
  statements: 'the statements',
  categories: 'the categories',
  prompts: 'the left side',
  options: 'the right side',
  stimulus: 'what stands before it',
  feedback: 'the feedback',
  evidence: 'the evidence',
  feedbackTrue: 'the reason for “true”',
  feedbackFalse: 'the reason for “false”',
  tolerance: 'the tolerance',
  unit: 'the unit',
};
const PARTS = {
  choices: 'option',
  entries: 'entry',
  statements: 'statement',
  categories: 'category',
  prompts: 'left',
  options: 'right',
  stimulus: 'text',
  gaps: 'gap',
  hints: 'hint',
};
/** Fields that say no more than the part they are in. */
const PLAIN = new Set(['text', 'value', 'src']);

/** `Question 4, option 2, the feedback`; undefined for the whole of a bank. */
function placeOf([list, index, ...rest], numberOf) {
  if (list !== 'questions') return list === undefined || list === 'rules' ? undefined : `“${list}”`;
  if (typeof index !== 'number') return 'The questions';
  const words = [`Question ${numberOf(index)}`];
  for (let at = 0; at < rest.length && at < 3; at++) {
    const [step, next] = [rest[at], rest[at + 1]];
    if (PARTS[step] !== undefined && typeof next === 'number') {
      words.push(`${PARTS[step]} ${next + 1}`);
      at++;
    } else if (typeof step === 'string' && !PLAIN.has(step)) words.push(FIELDS[step] ?? `“${step}”`);
  }
  return words.join(', ');
}

/**
 * A sentence for a problem in a bank. Problems that rules find begin with a verb whose subject is their place.
 * @param numberOf the number of a question for people, from its index
 */
export function describeProblem({ path = [], message }, numberOf = (index) => index + 1) {
  const text = message.replace(/^questions\[\d+\](?:\.[\w[\].]+)? /u, '');
  const place = placeOf(path, numberOf);
  return place === undefined ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `${place}: ${text}`;
}

/**
 * Sentences for what was lost on the way; what is the same for several questions is said once.
 * @param losses as packing and reading give them
 * @param ids of the questions in their order, where losses name them so; else they have the titles or numbers of the file that was read
 */
export function describeLosses(losses, ids = []) {
  const groups = new Map();
  for (const { question, feature, reason } of losses) {
    const key = JSON.stringify([question === undefined, feature, reason]);
    if (!groups.has(key)) groups.set(key, { feature, reason, questions: new Set() });
    if (question !== undefined) groups.get(key).questions.add(ids.includes(question) ? ids.indexOf(question) + 1 : /^\d+$/u.test(question) ? Number(question) : `“${question}”`);
  }
  return [...groups.values()].map(({ feature, reason, questions }) => {
    const place = questions.size === 0 ? '' : `${questions.size === 1 ? 'Question' : 'Questions'} ${joinNames([...questions])}, `;
    return `${place}${place === '' ? `${feature.charAt(0).toUpperCase()}${feature.slice(1)}` : feature}: ${reason}`;
  });
}

/** `1–3, 5 and “Rivers”`: numbers that follow each other as a span, and of many names the first. */
function joinNames(names) {
  const numbers = names.filter((name) => typeof name === 'number').sort((one, other) => one - other);
  const spans = [];
  for (const number of numbers) {
    if (spans.at(-1)?.[1] === number - 1) spans.at(-1)[1] = number;
    else spans.push([number, number]);
  }
  const written = [
    ...spans.map(([from, to]) => ({ text: from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`, size: to - from + 1 })),
    ...names.filter((name) => typeof name !== 'number').map((text) => ({ text, size: 1 })),
  ];
  const hidden = written.length > 13 ? written.splice(12).reduce((sum, { size }) => sum + size, 0) : 0;
  const shown = [...written.map(({ text }) => text), ...(hidden > 0 ? [`${hidden} more`] : [])];
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
