import { createSession, questionTypes, type QuestionBank } from '../../src/index.js';
import { makeResultFile } from '../../src/results-file/make-result-file.js';
import type { ResultFile } from '../../src/results-file/result-file.js';
import { summarizeSession } from '../../src/session/summarize-session.js';
import { sampleBank } from './sample-bank.js';
import { sampleResponses } from './sample-session.js';

export interface ClassFileOptions {
  readonly learner?: string | undefined;
  readonly session?: string;
  /** Which questions of the sample bank are answered rightly; those in `left` not at all, the others wrongly. */
  readonly right?: readonly string[];
  readonly left?: readonly string[];
  /** How sure of every answer. */
  readonly certainty?: 1 | 2 | 3;
  readonly isUnfinished?: boolean;
  /** Questions whose source is opened before, and whose passage after. */
  readonly opened?: readonly string[];
  readonly bank?: QuestionBank;
  readonly startedAt?: number;
}

/** The result file of a learner who worked through `sampleBank` as told. */
export function classFile({
  learner,
  session = 's1',
  right = [],
  left = [],
  certainty,
  isUnfinished,
  opened = [],
  bank = sampleBank(),
  startedAt = 1_700_000_000_000,
}: ClassFileOptions = {}): ResultFile {
  let time = startedAt;
  const running = createSession({
    bank,
    seed: 'seed',
    settings: { shuffle: false, ...(certainty === undefined ? {} : { certainty: true }) },
    clock: () => (time += 1000),
    newId: () => session,
  });
  for (const { id: question } of bank.questions) {
    if (left.includes(question)) continue;
    const { right: good, wrong } = sampleResponses[question] as { right: unknown; wrong: unknown };
    if (opened.includes(question)) running.dispatch({ type: 'open', question, what: 'source' });
    running.dispatch({ type: 'respond', question, response: right.includes(question) ? good : wrong });
    if (certainty !== undefined) running.dispatch({ type: 'certainty', question, level: certainty });
    running.dispatch({ type: 'check', question });
    if (opened.includes(question)) running.dispatch({ type: 'open', question, what: 'passage' });
  }
  if (!isUnfinished) running.dispatch({ type: 'finish' });
  const results = summarizeSession({ state: running.state, bank, types: questionTypes });
  return makeResultFile(results, { learner, savedAt: time, bank });
}

/** The same as text. */
export const classFileText = (options?: ClassFileOptions): string => JSON.stringify(classFile(options), null, 2);
