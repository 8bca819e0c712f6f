import { errorAt, type Problem } from '../model/problem.js';
import { problemsFromIssues } from '../model/problems-from-issues.js';
import { suggest } from '../model/suggest.js';
import type { Fault } from './collect-bank.js';

/** Puts faults into words: what, where, and what to do. `typeNames` are all there are, for “did you mean”. */
export const describeFaults = (faults: readonly Fault[], typeNames: readonly string[]): Problem[] => faults.flatMap((fault) => describe(fault, typeNames));

function describe(fault: Fault, typeNames: readonly string[]): Problem[] {
  switch (fault.kind) {
    case 'issues':
      return problemsFromIssues(fault.issues, fault.base);
    case 'not-a-bank':
      return [errorAt([], 'not-a-bank', 'This is not a question bank: it needs to be an object with "version", "id", "title", "language" and "questions".')];
    case 'no-questions':
      return [errorAt(['questions'], 'no-questions', 'The bank holds no questions.')];
    case 'missing-type':
      return [errorAt(['questions', fault.index], 'missing-field', `Question ${fault.index + 1} has no "type". It needs one of: ${typeNames.join(', ')}.`)];
    case 'unknown-type': {
      const near = suggest(fault.name, typeNames);
      const advice = near ? `Did you mean “${near}”?` : `Known types: ${typeNames.join(', ')}.`;
      return [errorAt(['questions', fault.index, 'type'], 'unknown-type', `“${fault.name.slice(0, 60)}” is not a type of question. ${advice}`)];
    }
    case 'inconsistent':
      return fault.problems.map(({ path, message }) => errorAt([...fault.base, ...path], 'inconsistent', message));
    case 'duplicate-id':
      return [errorAt(['questions', fault.index, 'id'], 'duplicate-id', `“${fault.id}” is the id of an earlier question; give each question its own.`)];
  }
}
