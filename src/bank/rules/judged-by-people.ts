import { guideline, type Rule } from './rule.js';

export const noLonePair: Rule = {
  id: 'L31',
  name: 'no-lone-pair',
  level: 'review',
  title: 'No lone pair of opposites, and no absurd option',
  reason: 'Of two opposites one is mostly right, and an absurd option is none.',
  basis: guideline('28d', '28e', '28f'),
  review: 'Does any question have two options that are each other’s opposite beside others that are not, or an option that nobody would pick?',
};

export const noHumour: Rule = {
  id: 'L33',
  name: 'no-humour',
  level: 'review',
  title: 'No humour on a subject that hurts people',
  reason: 'What amuses one reader mocks another; and a joke is never a plausible option.',
  basis: guideline('31'),
  review: 'Is any option, name or picture meant to be funny, or could it be read so by somebody whom the subject touches?',
};
