import { formatPath, type Problem } from '../../model/problem.js';
import { GeoProblemEvent } from '../geo-quiz/geo-quiz-events.js';

/** Says what is wrong once in the console, for whoever built the page, and as an event. */
export function tellModuleProblems(element: EventTarget, address: string | undefined, problems: readonly Problem[]): void {
  console.warn(`<geo-module> ${address ?? ''}\n${problems.map(({ path, message }) => `  ${formatPath(path)} ${message}`).join('\n')}`);
  element.dispatchEvent(new GeoProblemEvent(problems));
}
