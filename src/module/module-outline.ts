import type { Module, Section, SectionKind } from '../model/module.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Text } from '../model/text.js';
import { estimateMinutes, scaleMinutes } from './section-minutes.js';

/** One section as a table of contents needs it. */
export interface OutlineSection {
  readonly id: string;
  readonly title: Text;
  /** `page`: a section that somebody wrote into the page. */
  readonly kind: SectionKind | 'page';
  /** About how long it takes. */
  readonly minutes: number;
  /** Names of the quizzes in it that have to be finished; a section without any is done once it was read. */
  readonly quizzes: readonly string[];
}

/** What has to be done, and how well. */
export interface CompletionRule {
  /** All sections, or the tests alone. */
  readonly sections: 'all' | 'tests';
  /** The share of the points of all tests that passes, 0 to 1. */
  readonly passFraction?: number | undefined;
}

/** A module as far as its progress is concerned. Plain data. */
export interface ModuleOutline {
  readonly id: string;
  readonly title: Text;
  readonly sections: readonly OutlineSection[];
  readonly rule: CompletionRule;
}

/** The outline of a module from its file. Where the banks are known, minutes are counted from their questions. */
export function outlineOf(module: Module, banks: readonly QuestionBank[] = []): ModuleOutline {
  const minutes = scaleMinutes(
    module.sections.map((section) => estimateMinutes(section, banks)),
    module.minutes,
  );
  return {
    id: module.id,
    title: module.title,
    rule: ruleOf(module),
    sections: module.sections.map((section, index) => ({ id: section.id, title: section.title, kind: section.kind, minutes: minutes[index] ?? 1, quizzes: quizzesIn(section) })),
  };
}

/** Without a rule all sections are to be done; a rule that names a pass mark alone asks for the tests. */
function ruleOf({ completion, sections }: Module): CompletionRule {
  const hasTests = sections.some(({ kind }) => kind === 'test');
  const all = completion === undefined || completion.sections === 'all' || !hasTests;
  return { sections: all ? 'all' : 'tests', ...(completion?.passFraction === undefined ? {} : { passFraction: completion.passFraction }) };
}

const quizzesIn = ({ kind, id }: Section): readonly string[] => (kind === 'questions' || kind === 'test' ? [id] : []);
