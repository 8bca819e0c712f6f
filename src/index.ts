/** Everything public that needs no browser: parse, check, verify, mark and run question banks. No side effects. */
import type { ParsedBank } from './bank/parse-bank.js';
import { parseBank as parse } from './bank/parse-bank.js';
import { loadBank as load, type LoadBankOptions } from './bank/load-bank.js';
import { checkBank as check, type CheckOptions } from './bank/check-bank.js';
import { lintBank as lint, type LintedBank } from './bank/lint-bank.js';
import type { LintMaterial } from './bank/rules/lint-context.js';
import { parseLintSettings as parseSettings, type LintSettings } from './bank/rules/lint-settings.js';
import { rules } from './bank/rules/rules.js';
import { withoutAnswers as strip, type AskedBank } from './bank/without-answers.js';
import { createSession as create } from './session/create-session.js';
import type { SessionOptions } from './session/session-options.js';
import type { Session } from './session/session.js';
import type { Problem } from './model/problem.js';
import type { QuestionBank } from './model/question-bank.js';
import { remarkSession as remark, type MarkChange } from './session/remark-session.js';
import type { SessionState } from './session/session-state.js';
import { restoreSession as restore, type Restored } from './session/restore-session.js';
import type { JournalEntry } from './session/session-journal.js';
import { questionTypes, type Question } from './question-types/question-types.js';

/** Parses a bank of unknown origin. Faulty questions are left out and stand among the problems. */
export const parseBank = (data: unknown): ParsedBank<Question> => parse<Question>(data, questionTypes);

/** Loads and parses the bank at an address. Never throws: what is wrong comes back as problems. */
export const loadBank = (address: string, options: Omit<LoadBankOptions, 'types'>): Promise<ParsedBank<Question>> =>
  load<Question>(address, { ...options, types: { names: Object.keys(questionTypes), load: () => Promise.resolve(questionTypes) } });

/** What a parsed bank owes its readers: evidence, reasons, attribution, no blocked name. */
export const checkBank = (bank: QuestionBank, options: Omit<CheckOptions, 'types'>): Promise<Problem[]> => check(bank, { ...options, types: questionTypes });

/** What is wrong with a parsed bank by the rules for writing questions; what it refers to and does not have comes as `references`. */
export const lintBank = (bank: QuestionBank, material: Omit<LintMaterial, 'types'>, settings?: LintSettings): Promise<LintedBank> =>
  lint(bank, { ...material, types: questionTypes }, settings);

/** Parses settings of the rules, such as the content of a `.geoquizrc.json`. */
export const parseLintSettings = (data: unknown): { settings: LintSettings; problems: Problem[] } => parseSettings(data, rules);

/** Takes every answer and piece of evidence out of a bank. */
export const withoutAnswers = (bank: QuestionBank, seed?: string): AskedBank => strip(bank, questionTypes, seed);

/** What a session is begun with; see `SessionOptions`. */
export type CreateSessionOptions = Omit<SessionOptions, 'types'>;

/** Begins a session on a bank; clock and ids are arguments, so that it can be repeated exactly. */
export const createSession = (options: CreateSessionOptions): Session => create({ ...options, types: questionTypes });

/** Plays a saved journal back to the state in which it ended. */
export const restoreSession = (entries: readonly JournalEntry[], bank: QuestionBank): Restored => restore(entries, { bank, types: questionTypes });

export { questionTypes, rules, type Question };
export type { LintedBank, LintMaterial, LintSettings };
export type { AskedBank, CheckOptions, JournalEntry, LoadBankOptions, ParsedBank, Problem, QuestionBank, Restored, Session };
export { BLOCKED_NAMES, hashName } from './bank/blocked-names.js';
export { bundleBank } from './bank/bundle-bank.js';
export type { FetchLike } from './bank/fetch-json.js';
export { loadSources } from './bank/load-sources.js';
export { parseSource } from './bank/parse-source.js';
export { drawBalanced } from './bank/draw-balanced.js';
export { formFaults, type FormFault, type FormLimits, type FormMaterial } from './bank/form-faults.js';
export { drawQuestions, pickQuestions, type Picked, type PickOptions, type Shortfall } from './bank/pick-questions.js';
export { readArticleWords, type ArticleWords } from './bank/rules/article-words.js';
export type { Rule } from './bank/rules/rule.js';
export type { RuleProblem } from './bank/rules/run-rules.js';
export { verifyPassages, type Sha256 } from './bank/verify-passages.js';
export type { Claim, ClaimKind } from './model/claim.js';
export type { Conflict } from './model/conflict.js';
export type { DatedEvent } from './model/event.js';
export type { InteractionRecord } from './model/interaction-record.js';
export { passageAddress, type Passage } from './model/passage.js';
export type { Place } from './model/place.js';
export { formatPath, type ProblemPath } from './model/problem.js';
export type { BankRules, DrawRule, Objective } from './model/question-bank.js';
export type { PrintPart } from './model/print-part.js';
export type { AskedBase, QuestionBase, Stimulus } from './model/question.js';
export { shownParts, type ReviewPart, type ReviewPolicy, type ReviewTime } from './model/review-policy.js';
export type { Explanation, Reveal, Score, ScorePart } from './model/score.js';
export type { Source } from './model/source.js';
export type { Text } from './model/text.js';
export type { Missing, QuestionPart, QuestionType } from './question-types/question-type.js';
export { certaintyMark, type CertaintyLevel } from './scoring/certainty.js';
export type { Calibration, CertaintyRow } from './session/calibration.js';
export type { QuestionResult } from './session/question-result.js';
export type { QuestionStatus, QuestionView } from './session/question-view.js';
export type { SessionAction, SessionRequest } from './session/session-action.js';
export type { SaveStatus, SessionJournal } from './session/session-journal.js';
export type { ExtraTime, Mark, QuestionState, SessionSettings, SessionState, Try } from './session/session-state.js';
export {
  summarizeSession,
  type ClaimKindResult,
  type GroupResult,
  type ObjectiveResult,
  type SessionResults,
  type SourceResult,
  type SummarizeOptions,
} from './session/summarize-session.js';

/** Marks an old session anew by a corrected bank, and says which questions changed and why. */
export const remarkSession = (state: SessionState, bank: QuestionBank): { state: SessionState; changes: MarkChange[] } => remark(state, { bank, types: questionTypes });
export { timeLeft } from './session/time-left.js';
export type { MarkChange };
