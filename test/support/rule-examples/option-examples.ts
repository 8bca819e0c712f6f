import type { RuleExample } from './example-case.js';

const because = 'The survey says otherwise.';

/** A list of options, the first of which is right. */
const options = (...texts: readonly string[]) => texts.map((text, index) => ({ id: 'abcdefgh'.charAt(index), text, feedback: because }));
const choice = (prompt: string, ...texts: readonly string[]) => ({ prompt, choices: options(...texts), answer: ['a'] });

/** Rules that look at options. */
export const optionExamples: Readonly<Record<string, RuleExample>> = {
  L07: {
    good: { question: choice('When are the bridges looked at?', 'Every spring, after the floods', 'Every autumn, before the frost', 'Every second year, in summer') },
    bad: { question: choice('When are the bridges looked at?', 'In the spring of each even year', 'In the spring of each even years', 'In the summer of each odd year') },
  },
  L09: {
    good: {
      question: { ...choice('Which bridges does the survey count? Select all that apply.', 'Stone bridges', 'Rail bridges', 'Foot bridges'), multiple: true, answer: ['a', 'b'] },
    },
    bad: { question: choice('Which bridges does the survey count?', 'Stone bridges', 'Rail bridges', 'Foot bridges', 'a and b') },
  },
  L10: {
    good: { question: choice('Which bridges does the survey count?', 'Stone bridges', 'Rail bridges', 'Foot bridges') },
    bad: { question: choice('Which bridges does the survey count: a) stone bridges, b) rail bridges or c) foot bridges?', 'a', 'b', 'c') },
  },
  L12: {
    good: { question: choice('What crosses the river at Norhaven?', 'An aqueduct', 'A ferry', 'A bridge') },
    bad: { question: choice('What crosses the river at Norhaven is an', 'aqueduct', 'ferry', 'bridge') },
  },
  L18: {
    good: { question: choice('What does the survey leave open?', 'Whether the mill bridge is closed', 'Whether the rail bridge is safe', 'Whether the old bridge is used') },
    bad: { question: choice('What does the survey **NOT** say?', 'That the mill bridge is not closed', 'That the rail bridge is quite safe', 'That the old bridge is still used') },
  },
  L19: {
    good: { question: choice('Which bridges does the survey count?', 'Stone bridges', 'Rail bridges', 'Foot bridges') },
    bad: { question: choice('Which bridges does the survey count?', 'Stone bridges', 'Rail bridges') },
  },
  L20: {
    good: {
      question: { ...choice('Which bridges does the survey count? Select all that apply.', 'Stone bridges', 'Rail bridges', 'Foot bridges'), multiple: true, answer: ['a', 'b'] },
    },
    bad: { question: { ...choice('Which bridges does the survey count? Select all that apply.', 'Stone bridges', 'Rail bridges', 'Foot bridges'), multiple: true } },
  },
  L22: {
    good: { question: { ...choice('How many bridges does the survey count?', '8 bridges', '12 bridges', '15 bridges'), answer: ['b'], shuffle: false } },
    bad: { question: choice('How many bridges does the survey count?', '12 bridges', '8 bridges', '15 bridges') },
  },
  L23: {
    good: { question: { ...choice('How many people cross each day?', '10–19', '20–29', '30–39'), shuffle: false } },
    bad: { question: { ...choice('How many people cross each day?', '10–20', '15–30', '30–40'), shuffle: false } },
  },
  L24: {
    good: {
      question: choice('Why does the office count the bridges?', 'To plan the repairs of next year', 'To set the toll for heavy lorries', 'To find out who built the oldest'),
    },
    bad: {
      question: choice('Why does the office count the bridges?', 'To plan the repairs of next year', 'To set the toll for heavy lorries', 'The oldest one needs new pillars'),
    },
  },
  L25: {
    good: { question: choice('What does the office advise?', 'Repair the pillars before the frost', 'Close the bridge to heavy lorries', 'Build a new bridge at the old mill') },
    bad: {
      question: choice(
        'What does the office advise?',
        'Repair the two eastern pillars before the frost, if money can be found',
        'Close the bridge for good',
        'Build a new one by the mill',
      ),
    },
  },
  L26: {
    good: { question: choice('Which bridges does the survey count?', 'Stone bridges', 'Rail bridges', 'Foot bridges') },
    bad: { question: choice('Which bridges does the survey count?', 'Stone bridges', 'Rail bridges', 'None of the above') },
  },
  L27: {
    good: {
      question: { ...choice('Which bridges does the survey count? Select all that apply.', 'Stone bridges', 'Rail bridges', 'Foot bridges'), multiple: true, answer: ['a', 'b'] },
    },
    bad: { question: choice('Which bridges does the survey count?', 'All of the above', 'Stone bridges', 'Rail bridges') },
  },
  L28: {
    good: { question: choice('What follows from the survey?', 'The bridge stays open', 'The bridge is closed', 'The bridge is rebuilt') },
    bad: { question: choice('What follows from the survey?', 'The bridge is not closed', 'The bridge is closed', 'The bridge is rebuilt') },
  },
  L29: {
    good: { question: choice('When is the bridge open?', 'On most days of the year', 'On market days in summer', 'On days without a flood') },
    bad: { question: choice('When is the bridge open?', 'On most days of the year', 'On market days only', 'Always, even in a flood') },
  },
  L30: {
    good: { question: choice('Which part of the bridge has a crack?', 'The eastern pillar', 'The northern arch', 'The lower railing') },
    bad: { question: choice('Which pillar of the bridge has a crack?', 'The eastern pillar', 'The northern arch', 'The lower railing') },
  },
  L32: {
    good: {
      question: { choices: [...options('Stone bridges', 'Foot bridges'), { id: 'c', text: 'Rail bridges', feedback: 'Another office counts these; the survey names it.' }] },
    },
    bad: { question: { choices: [...options('Stone bridges', 'Foot bridges'), { id: 'c', text: 'Rail bridges' }] } },
  },
  L50: {
    good: { question: { choices: [{ id: 'a', text: 'Stone bridges', feedback: 'The first table lists them.' }, ...options('', 'Foot bridges', 'Rail bridges').slice(1)] } },
    bad: { question: { choices: [{ id: 'a', text: 'Stone bridges' }, ...options('', 'Foot bridges', 'Rail bridges').slice(1)] } },
  },
};
