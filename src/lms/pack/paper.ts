import { hashText } from '../../model/seeded-random.js';
import type { QuestionBase } from '../../model/question.js';
import type { QuestionBank } from '../../model/question-bank.js';
import type { AnyQuestionType, QuestionTypes } from '../../question-types/question-type.js';
import { createSession } from '../../session/create-session.js';
import { asksCertaintyOf } from '../../session/question-rules.js';
import type { SessionSettings } from '../../session/session-state.js';
import { idGroupsIn, type IdGroup } from './id-groups.js';
import { formOf, type Form } from './response-form.js';

/** What both sides must have alike. */
export interface Paper {
  readonly bank: QuestionBank;
  readonly types: QuestionTypes;
  readonly settings: SessionSettings;
  readonly isHosted?: boolean | undefined;
}

/** One question with all that its responses may be made of. */
export interface PaperQuestion {
  readonly question: QuestionBase;
  readonly type: AnyQuestionType;
  readonly groups: readonly IdGroup[];
  /** Looks like the response to expect: the perfect one, or the last of this type. The same for all questions of a type. */
  readonly forms: Map<string, Form>;
  readonly asksCertainty: boolean;
}

export function paperQuestionOf(question: QuestionBase, seed: string, { types, settings, isHosted }: Paper, forms: Map<string, Form>): PaperQuestion {
  const type = types[question.type] as AnyQuestionType;
  const asked = type.withoutAnswer(question, seed) as object;
  const groups = idGroupsIn(asked);
  // Rows that come into sight with the answer, such as those of a rubric.
  const later = isHosted ? [] : type.reveal(question).parts;
  const known = new Set(groups.flatMap(({ ids }) => ids));
  const rest = later.filter(({ id }) => !known.has(id));
  const own = [...groups, ...idGroupsIn(rest)];
  if (!isHosted && !forms.has(question.type)) forms.set(question.type, formOf(type.perfectResponse(question), own));
  return {
    question,
    type,
    groups: own,
    forms,
    asksCertainty: asksCertaintyOf(question, type, settings),
  };
}

/** The ids of the questions that a seed draws, in their order. */
export const drawAgain = ({ bank, types, settings, isHosted }: Paper, seed: string): readonly string[] =>
  createSession({ bank, types, settings, isHosted, seed, clock: () => 0, newId: () => '' }).state.questions;

/** A number for what the places in a packed state mean; another one where the questions or their parts are not the same any more. */
export const printOf = (questions: readonly PaperQuestion[]): number =>
  hashText(
    JSON.stringify(questions.map(({ question: { id, type, hints }, groups, asksCertainty }) => [id, type, hints?.length ?? 0, asksCertainty, groups.map(({ ids }) => ids)])),
  );
