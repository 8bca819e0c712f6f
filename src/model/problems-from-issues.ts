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
    return errorAt(path, 'wrong-value', `${plainName(name)} ${messageOf(issue)}.`);
  });
}

/** What values of a kind need to be. The words stand here, not with each schema, because a page without faults need not carry them. */
const NEEDED: Readonly<Record<string, string>> = { array: 'a list', boolean: 'true or false', number: 'a number', integer: 'a whole number' };

function messageOf({ message, type, expected, received }: BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  const options = type === 'picklist' ? [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, option]) => option) : [];
  if (options.length === 2) return `needs to be "${options.join('" or "')}"`;
  if (options.length > 2) return `needs to be one of ${options.join(', ')}`;
  return NEEDED[type] ? `needs to be ${NEEDED[type]}` : `needs to be ${expected ?? 'something else'} but is ${shorten(received)}`;
}
