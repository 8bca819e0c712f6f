import type { ClaimKind } from '../model/claim.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { Text } from '../model/text.js';
import type { AnyQuestionType, QuestionTypes } from '../question-types/question-type.js';
import { calibrate, type Calibration } from './calibration.js';
import { resultOf, type QuestionResult } from './question-result.js';
import { questionsById } from './question-rules.js';
import { questionStateOf, type SessionState } from './session-state.js';

/** How the questions of one objective, source or kind of claim went. */
export interface GroupResult {
  readonly right: number;
  readonly count: number;
  readonly earned: number;
  readonly possible: number;
}

export interface ObjectiveResult extends GroupResult {
  readonly id: string;
  readonly text: Text;
}

export interface SourceResult extends GroupResult {
  readonly id: string;
  readonly label: string;
  /** Of how many of its questions the source was opened before answering, and a passage after marking. */
  readonly sourceOpened: number;
  readonly passageOpened: number;
}

export interface ClaimKindResult extends GroupResult {
  readonly kind: ClaimKind;
}

/** How a session went so far; final once `finishedAt` is set. Plain data, for pages, files and hosts. */
export interface SessionResults {
  readonly session: string;
  readonly bank: { readonly id: string; readonly title: Text };
  readonly mode: 'practice' | 'test';
  readonly seed: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** The time spent, while the session was open on a page. */
  readonly spentMilliseconds: number;
  /** The sum of what counts; with certainty it may be below 0. */
  readonly earned: number;
  readonly possible: number;
  /** The share of the points that was earned, 0 to 1, less penalties, certainty aside; 0 when nothing can be earned. */
  readonly fraction: number;
  /** Whether `fraction` reaches the pass mark; undefined without one, and when nothing can be earned. */
  readonly passed?: boolean;
  /** What the bank says to a score like this. */
  readonly band?: Text;
  readonly right: number;
  readonly answered: number;
  readonly objectives: readonly ObjectiveResult[];
  /** Empty where the sources are not known. */
  readonly sources: readonly SourceResult[];
  readonly claimKinds: readonly ClaimKindResult[];
  /** Where certainty was asked. */
  readonly calibration?: Calibration;
  readonly questions: readonly QuestionResult[];
}

export interface SummarizeOptions {
  readonly state: SessionState;
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly isHosted?: boolean | undefined;
  /** The bank's sources with their claims, for what went how by source and kind of claim. */
  readonly sources?: readonly Source[];
}

/** The last binary digit is forgiven: 0.1 + 0.2 of 0.3 passes. */
const SLACK = Number.EPSILON * 8;

/** Sums a session up, at its end or at any moment before. */
export function summarizeSession({ state, bank, types, isHosted, sources = [] }: SummarizeOptions): SessionResults {
  const byId = questionsById(bank);
  const questions = state.questions.flatMap((id, index) => {
    const question = byId.get(id);
    return question ? [resultOf(question, index + 1, state, types[question.type] as AnyQuestionType, isHosted)] : [];
  });
  const counted = questions.filter(({ counts }) => counts);
  const { earned, possible } = groupOf(counted);
  const worth = (result: QuestionResult): number => byId.get(result.id)?.points ?? 1;
  const whole = sum(counted, worth);
  const fraction = whole === 0 ? 0 : sum(counted, (result) => result.fraction * worth(result)) / whole;
  const { passFraction } = state.settings;
  const band = whole === 0 ? undefined : [...(bank.rules?.bands ?? [])].sort((one, other) => other.from - one.from).find(({ from }) => fraction + SLACK >= from)?.text;
  // Where a host marks, the question does not say what it rests on; the mark does.
  const evidence = (id: string): Set<string> => new Set(byId.get(id)?.evidence ?? questionStateOf(state, id).tries.at(-1)?.score?.evidence);
  const kinds = new Map(sources.flatMap(({ claims }) => claims.map(({ id, kind }) => [id, kind] as const)));
  const kindsOf = (id: string): Set<ClaimKind> => new Set([...evidence(id)].flatMap((claim) => kinds.get(claim) ?? []));
  const calibration = calibrate(questions, kindsOf);
  return {
    session: state.id,
    bank: { id: bank.id, title: bank.title },
    mode: state.settings.mode,
    seed: state.seed,
    startedAt: state.startedAt,
    finishedAt: state.finishedAt,
    spentMilliseconds: state.spentMilliseconds ?? 0,
    earned,
    possible,
    fraction,
    ...(passFraction === undefined || whole === 0 ? {} : { passed: fraction + SLACK >= passFraction }),
    ...(band === undefined ? {} : { band }),
    right: counted.filter(({ status }) => status === 'right').length,
    answered: questions.filter(({ status }) => status !== 'unanswered').length,
    objectives: (bank.objectives ?? []).flatMap(({ id, text }) => groups(counted, ({ objective }) => objective === id).map((group) => ({ id, text, ...group.sums }))),
    sources: sources.flatMap(({ id, label, claims }) => {
      const own = new Set(claims.map((claim) => claim.id));
      return groups(counted, (result) => [...evidence(result.id)].some((claim) => own.has(claim))).map(({ members, sums }) => ({
        id,
        label,
        ...sums,
        sourceOpened: members.filter(({ sourceOpened }) => sourceOpened).length,
        passageOpened: members.filter(({ passageOpened }) => passageOpened).length,
      }));
    }),
    claimKinds: [...new Set(kinds.values())].sort().flatMap((kind) => groups(counted, ({ id }) => kindsOf(id).has(kind)).map(({ sums }) => ({ kind, ...sums }))),
    ...(calibration ? { calibration } : {}),
    questions,
  };
}

const sum = (results: readonly QuestionResult[], of: (result: QuestionResult) => number): number => results.reduce((total, result) => total + of(result), 0);

const groupOf = (results: readonly QuestionResult[]): GroupResult => ({
  right: results.filter(({ status }) => status === 'right').length,
  count: results.length,
  earned: sum(results, ({ earned }) => earned),
  possible: sum(results, ({ possible }) => possible),
});

/** The group of the results that belong to it; none when it is empty. */
function groups(results: readonly QuestionResult[], belongs: (result: QuestionResult) => boolean): { members: QuestionResult[]; sums: GroupResult }[] {
  const members = results.filter(belongs);
  return members.length === 0 ? [] : [{ members, sums: groupOf(members) }];
}
