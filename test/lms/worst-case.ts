import { createSession, questionTypes, type Question, type QuestionBank, type Session, type SessionSettings } from '../../src/index.js';
import type { AnyQuestionType } from '../../src/question-types/question-type.js';

/** Chance that can be repeated. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const ids = (count: number, prefix = ''): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const parts = (count: number, prefix = ''): { id: string; text: string; feedback: string }[] => ids(count, prefix).map((id) => ({ id, text: `Part ${id}`, feedback: 'Because.' }));

type Maker = (id: string) => Question;

/** A question of every closed type, with as many parts as a long one has. */
export const closedQuestions: readonly Maker[] = [
  (id) => ({ ...base(id), type: 'choice', choices: parts(8), answer: ['1', '4'], multiple: true }),
  (id) => ({ ...base(id), type: 'choice', choices: parts(6), answer: ['2'] }),
  (id) => ({ ...base(id), type: 'true-false', answer: true }),
  (id) => ({ ...base(id), type: 'order', entries: parts(8) }),
  (id) => ({ ...base(id), type: 'match', prompts: parts(6, 'p'), options: parts(8, 'o'), answer: Object.fromEntries(ids(6).map((each) => [`p${each}`, `o${each}`])) }),
  (id) => ({
    ...base(id),
    type: 'classify',
    categories: parts(4, 'c').map(({ id: own, text }) => ({ id: own, text })),
    statements: parts(8, 's').map((part) => ({ ...part, answer: 'c1' })),
  }),
  (id) => ({ ...base(id), type: 'hot-text', segments: parts(14), answer: ['3', '5'] }),
  (id) =>
    ({
      ...base(id),
      type: 'hotspot',
      image: 'a.svg',
      alt: 'A map',
      regions: parts(8).map(({ id: own, text, feedback }) => ({ id: own, label: text, feedback, shape: { kind: 'circle' as const, x: 0.5, y: 0.5, radius: 0.1 } })),
      answer: '2',
    }) as Question,
  (id) => ({
    ...base(id),
    type: 'evidence-pair',
    choices: parts(5),
    answer: ['1'],
    offered: ids(6, 'k').map((claim) => ({ claim, text: claim, feedback: 'So.' })),
    support: ['k1', 'k2'],
  }),
  (id) => ({
    ...base(id),
    type: 'map-point',
    answer: { latitude: 10, longitude: 10, radiusKilometres: 50 },
    choices: parts(5).map((part, index) => ({ ...part, latitude: 10 + 10 * index, longitude: 10 })),
  }),
  (id) => ({
    ...base(id),
    type: 'cloze',
    text: ids(4, 'g')
      .map((gap) => `word {{${gap}}}`)
      .join(' '),
    gaps: ids(4, 'g').map((gap) => ({ id: gap, choices: parts(5), answer: '2' })),
  }),
];

const base = (id: string) => ({ id, prompt: `What of ${id}?`, hints: ['Look.', 'Closer.'] });

export const closedBank = (count: number, makers = closedQuestions): QuestionBank<Question> => ({
  version: 1,
  id: 'closed',
  title: 'Closed',
  language: 'en',
  questions: Array.from({ length: count }, (_, index) => (makers[index % makers.length] as Maker)(`question-${index + 1}`)),
});

/** A full response by chance, in the form of the question. */
export function randomResponse(question: Question, asked: unknown, random: Random): unknown {
  const shown = asked as Record<
    'choices' | 'entries' | 'segments' | 'regions' | 'statements' | 'prompts' | 'options' | 'categories' | 'gaps',
    { id: string; choices: { id: string }[]; kind: string }[]
  >;
  const one = (list: readonly { id: string }[]): string => (list[random(list.length)] as { id: string }).id;
  const some = (list: readonly { id: string }[]): string[] => {
    const picked = list.filter(() => random(2) === 1).map(({ id }) => id);
    return picked.length > 0 ? picked : [one(list)];
  };
  switch (question.type) {
    case 'choice':
      return question.multiple ? some(shown.choices) : [one(shown.choices)];
    case 'true-false':
      return random(2) === 1;
    case 'order': {
      const left = shown.entries.map(({ id }) => id);
      return shown.entries.map(() => left.splice(random(left.length), 1)[0]);
    }
    case 'match':
      return Object.fromEntries(shown.prompts.map(({ id }) => [id, one(shown.options)]));
    case 'classify':
      return Object.fromEntries(shown.statements.map(({ id }) => [id, one(shown.categories)]));
    case 'hot-text':
      return some(shown.segments);
    case 'hotspot':
      return one(shown.regions);
    case 'evidence-pair':
      return { choices: [one(shown.choices)], statements: some(shown.statements) };
    case 'map-point':
      return { choice: one(shown.choices) };
    case 'cloze':
      return Object.fromEntries(
        shown.gaps.map(({ id, choices, kind }) => [id, kind === 'choice' ? one(choices) : kind === 'number' ? { text: '12', value: 12 } : `word ${random(1000)}`]),
      );
    case 'essay':
      return { text: `${question.id} ${random(1e9)} `.repeat(1 + random(40)), rubric: [] };
    case 'short-text':
      return `words ${random(1e9)}`;
    case 'numeric': {
      const value = random(1e6);
      return { text: String(value), value };
    }
  }
}

/** A session in which everything was done with every question that leaves something to keep. */
export function worstSession(bank: QuestionBank<Question>, random: Random, settings: Partial<SessionSettings> = {}, tries = 2): Session {
  let time = 1_700_000_000_000;
  let count = 0;
  const session = createSession({
    bank,
    settings: { mode: 'practice', certainty: true, penalty: 0.25, shuffle: true, ...settings },
    clock: () => (time += 1000 + random(90_000)),
    newId: () => `${(count++).toString(36)}k3x9z0q1w8e7r6t5y4u3i2o1pa`,
  });
  for (const question of bank.questions) {
    const id = question.id;
    const asked: unknown = (questionTypes[question.type] as AnyQuestionType).withoutAnswer(question, session.state.seed);
    if (random(2)) session.dispatch({ type: 'flag', question: id, flagged: true });
    if (random(2)) session.dispatch({ type: 'open', question: id, what: 'source' });
    for (let left = tries; left > 0; left--) {
      if (random(2)) session.dispatch({ type: 'hint', question: id });
      session.dispatch({ type: 'certainty', question: id, level: (1 + random(3)) as 1 | 2 | 3 });
      session.dispatch({ type: 'respond', question: id, response: randomResponse(question, asked, random) });
      session.dispatch({ type: 'check', question: id });
      if (left > 1) session.dispatch({ type: 'try-again', question: id });
    }
    if (random(2)) session.dispatch({ type: 'open', question: id, what: 'passage' });
    session.dispatch({ type: 'spend', milliseconds: random(60_000) });
  }
  return session;
}
