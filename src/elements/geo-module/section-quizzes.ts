import type { QuestionBank } from '../../model/question-bank.js';
import type { Source } from '../../model/source.js';
import type { ModuleWork } from '../../module/module-work.js';
import { outcomeOfSteps } from '../../module/quiz-steps.js';
import { sectionBank, type QuizSection } from '../../module/section-bank.js';
import type { KeepSession } from '../../storage/keep-session.js';
import type { ModuleOpening } from './module-opening.js';

/** What the `<geo-quiz>` of a section is given. */
export interface SectionQuiz {
  /** The bank that it was made of, as loaded. */
  readonly from: QuestionBank;
  readonly work: ModuleWork;
  readonly bank: QuestionBank;
  readonly keeper: KeepSession;
}

/** Makes the bank and the keeper of each section’s quiz, each once, so that a quiz is not opened anew whenever something else changes. */
export class SectionQuizzes {
  readonly #opening: ModuleOpening;
  readonly #made = new Map<string, SectionQuiz>();

  constructor(opening: ModuleOpening) {
    this.#opening = opening;
  }

  /** Undefined while the bank is not here. */
  quizOf(section: QuizSection): SectionQuiz | undefined {
    const { opened, material } = this.#opening;
    const from = material?.banks.find(({ id }) => id === section.bank);
    if (!opened || !from) return undefined;
    const known = this.#made.get(section.id);
    if (known?.from === from && known.work === opened.work) return known;
    const bank = sectionBank(section, from, opened.work.outline.rule.passFraction);
    const quiz: SectionQuiz = { from, work: opened.work, bank, keeper: this.#keeperOf(section.id, opened.work, material?.sources ?? []) };
    this.#made.set(section.id, quiz);
    return quiz;
  }

  /** Keeps the steps of a quiz as steps of the module; the last one together with how it went. */
  #keeperOf(section: string, work: ModuleWork, sources: readonly Source[]): KeepSession {
    return (_quiz, onStatus, { bank, types }) => {
      // One word on saving is enough, and the module says it.
      onStatus('saved');
      const material = { bank, types, sources };
      const entries = work.quizSteps(section);
      const outcome = outcomeOfSteps(entries, material);
      // Finished where the last word did not get through, or marked otherwise by a bank that was corrected since.
      if (outcome && JSON.stringify(outcome) !== JSON.stringify(work.state.outcomes[section])) work.dispatch({ type: 'outcome', quiz: section, outcome });
      return Promise.resolve({
        claim: this.#opening.claim,
        entries,
        keep: (entry) => {
          const isLast = entry.action.type === 'finish';
          work.keepStep(section, entry, isLast ? outcomeOfSteps([...work.quizSteps(section), entry], material) : undefined);
        },
      });
    };
  }
}
