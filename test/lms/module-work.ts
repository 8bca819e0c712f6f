import { questionTypes } from '../../src/index.js';
import { settingsFrom } from '../../src/session/new-session-state.js';
import { createSession } from '../../src/session/create-session.js';
import type { Paper } from '../../src/lms/pack/paper.js';
import type { ModulePapers } from '../../src/lms/track-module.js';
import { outlineOf } from '../../src/module/module-outline.js';
import { seedOf } from '../../src/module/module-state.js';
import type { ModuleEntry } from '../../src/module/module-state.js';
import { ModuleWork } from '../../src/module/module-work.js';
import { outcomeOfSteps } from '../../src/module/quiz-steps.js';
import { sectionBank, type QuizSection } from '../../src/module/section-bank.js';
import { sectionSettings } from '../../src/module/section-settings.js';
import type { Module } from '../../src/model/module.js';
import type { QuestionBank } from '../../src/model/question-bank.js';
import type { Source } from '../../src/model/source.js';
import type { Session } from '../../src/session/session.js';

/** A module that holds all it refers to, as an LMS has it: the papers of its quizzes. */
export function papersOf(module: Module): ModulePapers {
  const banks = (module.banks ?? []) as QuestionBank[];
  const outline = outlineOf(module, banks);
  const papers = new Map<string, Paper>();
  for (const section of module.sections)
    if (section.kind === 'questions' || section.kind === 'test') {
      const bank = sectionBank(section as QuizSection, banks.find(({ id }) => id === section.bank) as QuestionBank, outline.rule.passFraction);
      papers.set(section.id, { bank, types: questionTypes, settings: settingsFrom(sectionSettings(bank)) });
    }
  return { outline, papers, sources: (module.sources ?? []) as Source[] };
}

/** A learner who works through a module, as the element does it. */
export class ModuleLearner {
  readonly papers: ModulePapers;
  readonly work: ModuleWork;
  readonly entries: ModuleEntry[] = [];
  readonly sessions = new Map<string, Session>();
  #time = 1_700_000_000_000;
  #ids = 0;

  constructor(module: Module, onEntry: (entry: ModuleEntry) => void = () => undefined) {
    this.papers = papersOf(module);
    this.work = new ModuleWork({
      outline: this.papers.outline,
      clock: () => (this.#time += 1000),
      newId: () => `id${this.#ids++}`,
      record: (entry) => {
        this.entries.push(JSON.parse(JSON.stringify(entry)) as ModuleEntry);
        onEntry(entry);
      },
    });
    this.work.begin();
  }

  /** The quiz of a section, begun when it is first asked for. */
  quiz(section: string): Session {
    const known = this.sessions.get(section);
    if (known) return known;
    const { bank, types, settings } = this.papers.papers.get(section) as Paper;
    const material = { bank, types, sources: this.papers.sources };
    const session = createSession({
      bank,
      types,
      settings,
      seed: seedOf(this.work.state, section),
      clock: () => (this.#time += 1000),
      newId: () => `${section}-${this.#ids++}`,
      record: (entry) => this.work.keepStep(section, entry, entry.action.type === 'finish' ? outcomeOfSteps([...this.work.quizSteps(section), entry], material) : undefined),
    });
    session.begin();
    this.sessions.set(section, session);
    return session;
  }

  /** Answers a question by its place in the quiz, right or not. */
  answer(section: string, place: number, right = true): void {
    const session = this.quiz(section);
    const question = session.state.questions[place] as string;
    const { bank, types } = this.papers.papers.get(section) as Paper;
    const own = bank.questions.find(({ id }) => id === question) as never;
    const type = types[(own as { type: string }).type] as never as {
      perfectResponse(question: unknown): unknown;
      withoutAnswer(question: unknown, seed: string): { choices: { id: string }[] };
    };
    const perfect = type.perfectResponse(own) as string[];
    const wrong = type.withoutAnswer(own, session.state.seed).choices?.find(({ id }) => !perfect.includes(id))?.id;
    session.dispatch({ type: 'respond', question, response: right ? perfect : [wrong] });
    if (session.state.settings.mode === 'practice') session.dispatch({ type: 'check', question });
  }

  finish(section: string): void {
    this.quiz(section).dispatch({ type: 'finish' });
  }
}
