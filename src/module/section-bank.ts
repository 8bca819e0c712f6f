import { definedOnly } from '../model/defined-only.js';
import type { Section } from '../model/module.js';
import type { BankRules, QuestionBank } from '../model/question-bank.js';

/** A section with questions in it. */
export type QuizSection = Extract<Section, { kind: 'questions' | 'test' }>;

/**
 * The bank of one section: the questions that the section names, in its order, or all of them to draw from, with the rules of the
 * section. Questions in between are practice without a clock and a pass mark; a test has its own rules before the bank's.
 * @param passFraction passes where the test itself does not say
 */
export function sectionBank(section: QuizSection, { description: _ofAllQuestions, ...bank }: QuestionBank, passFraction?: number): QuestionBank {
  if (section.kind === 'test') {
    const { passFraction: ofBank, draw, ...rules } = bank.rules ?? {};
    const own: BankRules = {
      ...rules,
      mode: 'test',
      ...definedOnly(section.rules ?? {}),
      passFraction: section.rules?.passFraction ?? passFraction ?? ofBank,
      draw: section.draw ?? section.rules?.draw ?? draw,
    };
    return { ...bank, rules: definedOnly(own) };
  }
  const { timeLimitSeconds: _noClock, passFraction: _noMark, bands: _noBands, draw: _own, review: _allAtOnce, ...rules } = bank.rules ?? {};
  const named = section.questions?.flatMap((id) => bank.questions.find((question) => question.id === id) ?? []);
  return { ...bank, rules: definedOnly({ ...rules, mode: 'practice' as const, draw: section.draw }), ...(named ? { questions: named } : {}) };
}
