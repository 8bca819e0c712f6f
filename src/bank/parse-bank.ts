import type { Problem } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionBase } from '../model/question.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { collectBank } from './collect-bank.js';
import { describeFaults } from './describe-faults.js';

/** A bank as far as it could be read. */
export interface ParsedBank<Question extends QuestionBase = QuestionBase> {
  /** Absent when nothing of it can be used. Faulty questions are left out of it and stand among the problems. */
  readonly bank?: QuestionBank<Question>;
  readonly problems: readonly Problem[];
}

/** Parses a bank of unknown origin into fresh, typed objects. */
export function parseBank<Question extends QuestionBase = QuestionBase>(data: unknown, types: QuestionTypes): ParsedBank<Question> {
  const { bank, faults } = collectBank<Question>(data, types);
  return { ...(bank ? { bank } : {}), problems: describeFaults(faults, Object.keys(types)) };
}
