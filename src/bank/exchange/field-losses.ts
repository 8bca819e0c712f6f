import type { Loss } from '../../formats/loss.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { QuestionBase } from '../../model/question.js';

/** The fields that every question may have, with what it means when a format has no place for one. */
const FIELDS = {
  evidence: ['evidence', 'The claims that make the answer right are not named'],
  attribution: ['attribution', 'Whom the statement belongs to is not given apart from the text'],
  points: ['points', 'The question counts as one point'],
  difficulty: ['difficulty', 'The level is left out'],
  objective: ['objective', 'The learning objective is not named'],
  hints: ['hints', 'The hints are left out'],
  certainty: ['certainty', 'The learner is not asked how sure they are'],
  conflicts: ['conflicts', 'Where sources disagree is not named'],
  enemies: ['enemies', 'Questions that should never be drawn together may be'],
  fixed: ['fixed place', 'The question may be shuffled with the others'],
  tags: ['tags', 'The tags are left out'],
  stimulus: ['stimulus', 'What stands before the question is left out'],
} as const;

export type QuestionField = keyof typeof FIELDS;

/** What of the shared fields of a question a format leaves out; `carried` are those it does not. Fields that say what is usual are no loss. */
export function fieldLosses(question: QuestionBase, format: string, carried: readonly QuestionField[]): Loss[] {
  const isSaid = (field: QuestionField): boolean => {
    const value = question[field];
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return false;
    return !(field === 'points' && value === 1);
  };
  return (Object.keys(FIELDS) as QuestionField[])
    .filter((field) => isSaid(field) && !carried.includes(field))
    .map((field) => ({ question: question.id, feature: FIELDS[field][0], reason: `${FIELDS[field][1]}: ${format} has no place for it.` }));
}

const BANK_FIELDS = {
  description: ['description', 'What the bank says of itself'],
  license: ['license', 'The licence'],
  rules: ['rules', 'How the bank wants to be run (attempts, pass mark, time, …)'],
  corrections: ['corrections', 'The list of corrections'],
} as const;

/** What of a bank as a whole a format leaves out. */
export const bankLosses = (bank: QuestionBank, format: string): Loss[] =>
  (Object.keys(BANK_FIELDS) as (keyof typeof BANK_FIELDS)[])
    .filter((field) => bank[field] !== undefined)
    .map((field) => ({ feature: BANK_FIELDS[field][0], reason: `${BANK_FIELDS[field][1]} is left out: ${format} has no place for it.` }));
