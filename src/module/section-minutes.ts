import { plainInlineText } from '../model/inline-text.js';
import type { Section } from '../model/module.js';
import type { QuestionBank } from '../model/question-bank.js';
import { charactersOf } from '../model/text.js';

/** Words that somebody who learns reads in a minute. */
const WORDS_A_MINUTE = 180;

/** Minutes that one of each takes. */
const MINUTES = { question: 1.2, card: 0.75, compare: 2, event: 0.4, place: 0.3 } as const;

/** How many questions are taken for granted where the bank is not known. */
const USUAL_QUESTIONS = 10;

/** About how many minutes a section takes, not rounded. */
export function estimateMinutes(section: Section, banks: readonly QuestionBank[]): number {
  switch (section.kind) {
    case 'reading':
      return Math.max(0.5, countWords(charactersOf(section.text)) / WORDS_A_MINUTE);
    case 'sources':
      return section.sources.length * MINUTES.card;
    case 'compare':
      return MINUTES.compare;
    case 'timeline':
      return Math.max(1, section.events.length * MINUTES.event);
    case 'map':
      return Math.max(1, section.places.length * MINUTES.place);
    case 'questions':
      return countQuestions(section.questions?.length, section, banks) * MINUTES.question;
    case 'test':
      return countQuestions(undefined, { bank: section.bank, draw: section.draw ?? section.rules?.draw }, banks) * MINUTES.question;
  }
}

function countQuestions(
  named: number | undefined,
  { bank, draw }: { readonly bank: string; readonly draw?: readonly { readonly count: number }[] | undefined },
  banks: readonly QuestionBank[],
): number {
  if (named !== undefined) return named;
  if (draw !== undefined && draw.length > 0) return draw.reduce((sum, { count }) => sum + count, 0);
  return banks.find(({ id }) => id === bank)?.questions.length ?? USUAL_QUESTIONS;
}

const countWords = (text: string): number => plainInlineText(text).split(/\s+/u).filter(Boolean).length;

/** The same shares, so that their sum is what the author says the whole takes; as they are where the author says nothing. */
export function scaleMinutes(minutes: readonly number[], whole: number | undefined): number[] {
  const sum = minutes.reduce((total, each) => total + each, 0);
  const factor = whole === undefined || sum === 0 ? 1 : whole / sum;
  return minutes.map((each) => each * factor);
}

/** A length of time as people say it: up to ten minutes each one, above in steps of five. Never 0 for what is not over. */
export function roundMinutes(minutes: number): number {
  if (minutes <= 0) return 0;
  return minutes <= 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
}
