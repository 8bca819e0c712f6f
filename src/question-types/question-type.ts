import type { GenericSchema } from 'valibot';
import type { InteractionRecord } from '../model/interaction-record.js';
import type { PrintPart } from '../model/print-part.js';
import type { ProblemPath } from '../model/problem.js';
import type { AskedBase, QuestionBase } from '../model/question.js';
import type { Reveal, Score } from '../model/score.js';
import type { Text } from '../model/text.js';

/** Why a response cannot be marked yet: a key of the message catalogue with its values. */
export interface Missing {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Some of it is there: when the session ends it is marked as it stands. */
  readonly isPartial?: boolean;
}

/** One part of a question that an author must give a reason for: an option, an accepted text, a common error. */
export interface QuestionPart {
  /** Where it stands inside the question. */
  readonly path: ProblemPath;
  readonly text: string;
  readonly right: boolean;
  readonly feedback?: Text | undefined;
  readonly evidence?: readonly string[] | undefined;
}

/**
 * What a question type answers for itself, so that shared code never asks which type it holds. Every function is pure: the same
 * arguments give the same result, nothing is kept, and nothing throws on parsed input.
 */
export interface QuestionType<Question extends QuestionBase = QuestionBase, Asked extends AskedBase = AskedBase, Response = unknown> {
  readonly name: Question['type'];
  /** Parses and types a question, and gives its JSON Schema. */
  readonly schema: GenericSchema<unknown, Question>;
  /** Parses a response, which may come from a saved session or another program. */
  readonly responseSchema: GenericSchema<unknown, Response>;
  /** What no schema can say: ids that must exist, answers that must differ. Paths are inside the question. */
  problems(question: Question): readonly { readonly path: ProblemPath; readonly message: string }[];
  /** What a question element may hold before marking: no answer, tolerance, feedback or evidence; parts in the seed's order under opaque ids. */
  withoutAnswer(question: Question, seed: string): Asked;
  /** What is still missing before the response can be marked. Sees no answer. */
  missing(asked: Asked, response: Response | undefined): Missing | undefined;
  score(question: Question, response: Response): Score;
  reveal(question: Question): Reveal;
  perfectResponse(question: Question): Response;
  record(question: Question, response: Response | undefined): InteractionRecord;
  /** The parts that need a reason; for the author's check. */
  parts(question: Question): readonly QuestionPart[];
  /** How it is answered on paper; sees no answer. The prompt and what stands before it are printed for every type alike. */
  printForm(asked: Asked): readonly PrintPart[];
  /** The learner marks the response against a model answer; the mark then stands outside the score unless the bank's rules count it. */
  readonly selfMarked?: boolean;
  /**
   * Ids of claims whose statements the question shows before marking; with {@link withStatements} these are put in place when the
   * sources are known. Only types that quote claims have the two.
   */
  statementsNeeded?(question: Question): readonly string[];
  /** The question with the statements of claims in it; where a claim is not known, the question stays as it is. */
  withStatements?(question: Question, statementOf: (claim: string) => Text | undefined): Question;
  readonly tagName: `geo-${string}`;
  /** Loads and registers the element, in a browser. */
  loadElement(): Promise<unknown>;
}

/** A type whose question and response are its own affair; what shared code works with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one place where the types of all question types meet
export type AnyQuestionType = QuestionType<any, any, any>;

/** Types by name. */
export type QuestionTypes = Readonly<Record<string, AnyQuestionType>>;

/** The question that a type's schema gives. */
export type QuestionOf<Type> = Type extends QuestionType<infer Question, infer _Asked, infer _Response> ? Question : never;
