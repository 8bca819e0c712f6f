import type { BaseIssue } from 'valibot';
import { errorAt, type Problem, type ProblemPath } from './problem.js';
import { MISSING_FIELD, UNKNOWN_FIELD } from './schema.js';
import { suggest } from './suggest.js';

/** The beginning of what was given; a message is for reading. */
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const plainName = (step: ProblemPath[number] | undefined): string => (step === undefined ? 'This file' : `“${shorten(String(step))}”`);

/** Turns what the schema library reports into problems, each at its place under `base`. */
export function problemsFromIssues(issues: readonly BaseIssue<unknown>[], base: ProblemPath = []): Problem[] {
  return issues.map((issue) => {
    const path = [...base, ...(issue.path ?? []).map((step) => step.key as string | number)];
    const name = path.at(-1);
    if (issue.message === UNKNOWN_FIELD) {
      const near = suggest(String(name), (issue.expected ?? '').split(' '));
      return errorAt(path, 'unknown-field', `${plainName(name)} is not a known field here.${near ? ` Did you mean “${near}”?` : ' Remove it, or begin its name with “x-”.'}`);
    }
    if (issue.message === MISSING_FIELD) return errorAt(path, 'missing-field', `${plainName(name)} is missing.`);
    const message = issue.message.startsWith('Invalid ') ? `needs to be ${issue.expected ?? 'something else'} but is ${shorten(issue.received)}` : issue.message;
    return errorAt(path, 'wrong-value', `${plainName(name)} ${message}.`);
  });
}
