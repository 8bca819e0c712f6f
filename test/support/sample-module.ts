import type { Module } from '../../src/model/module.js';
import type { Source } from '../../src/model/source.js';
import type { Question } from '../../src/question-types/question-types.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import { sampleBank, sampleClaim, sampleQuestion, sampleSource } from './sample-bank.js';

/** A module of every kind of section but the map, with all that it refers to inside it. */
export const sampleModule = (change: Partial<Module> = {}): Module => ({
  version: 1,
  id: 'course',
  title: 'A course on bridges',
  description: 'How bridges are counted.',
  language: 'en',
  minutes: 30,
  sources: [sampleSource(), otherSource()],
  banks: [sampleBank({ sources: undefined })],
  conflicts: [
    {
      id: 'K1',
      title: 'How many bridges?',
      kind: 'number',
      severity: 'low',
      sides: [
        { text: 'Twelve.', claims: ['c1'] },
        { text: 'Ten.', claims: ['d1'] },
      ],
      lesson: 'Ask who counted.',
    },
  ],
  events: [
    { id: 't1', date: { start: '2025-05-01', end: null, precision: 'day', basis: 'stated' }, status: 'reported', text: 'A bridge opens.', claims: ['c1'], places: [] },
    { id: 't2', date: { start: '2025-06-01', end: null, precision: 'day', basis: 'inferred' }, status: 'disputed', text: 'A bridge closes.', claims: ['c2'], places: [] },
  ],
  completion: { passFraction: 0.5, sections: 'all' },
  sections: [
    { id: 'intro', title: 'What a bridge is', kind: 'reading', text: 'A bridge **spans** a river.\n\n- of stone\n- of steel\n\n## Why count?\n\nTo know.' },
    { id: 'cards', title: 'Two texts', kind: 'sources', sources: ['river-survey', 'ferry-news'] },
    { id: 'sides', title: 'Two counts', kind: 'compare', conflict: 'K1' },
    { id: 'days', title: 'The days', kind: 'timeline', events: ['t1', 't2'] },
    { id: 'check', title: 'Check yourself', kind: 'questions', bank: 'bridges', questions: ['closed', 'river'] },
    { id: 'test', title: 'Closing test', kind: 'test', bank: 'bridges', draw: [{ count: 2 }] },
  ],
  ...change,
});

export const otherSource = (): Source =>
  sampleSource({
    id: 'ferry-news',
    title: 'Ten bridges',
    label: 'Article on ferries',
    publisher: 'Ferry News',
    claims: [sampleClaim({ id: 'd1', statement: 'There are ten bridges.' })],
  });

/** A course of `sections` quizzes with `count` questions of choices each; the first choice of each, “Yes n”, is right. */
export function longModule(sections: number, count: number): Module {
  const ids = Array.from({ length: sections }, (_, index) => `part-${index + 1}`);
  return {
    version: 1,
    id: 'long-course',
    title: 'A long course',
    language: 'en',
    sources: [sampleSource()],
    banks: ids.map((id) => choiceBank(id, count)),
    completion: { passFraction: 0.5, sections: 'all' },
    sections: ids.flatMap((id, index): Module['sections'] => [
      { id: `read-${index + 1}`, title: `Reading ${index + 1}`, kind: 'reading', text: `Text number ${index + 1}.` },
      index === sections - 1 ? { id, title: `Test ${index + 1}`, kind: 'test', bank: id } : { id, title: `Check ${index + 1}`, kind: 'questions', bank: id },
    ]),
  };
}

const choiceBank = (id: string, count: number): QuestionBank<Question> =>
  sampleBank({
    id,
    title: `Bank ${id}`,
    sources: undefined,
    rules: undefined,
    questions: Array.from({ length: count }, (_, index) =>
      sampleQuestion('choice', {
        id: `q${index + 1}`,
        prompt: `Prompt number ${index + 1} of ${id}?`,
        evidence: ['c1'],
        choices: [
          { id: 'yes', text: `Yes ${index + 1}`, feedback: 'It is.' },
          { id: 'no', text: `No ${index + 1}`, feedback: 'It is not.' },
        ],
        answer: ['yes'],
      }),
    ),
  });
