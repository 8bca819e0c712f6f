import type { ProblemPath } from '../model/problem.js';

/** Calls `visit` with every string inside a parsed value and where it stands. */
export function walkTexts(value: unknown, visit: (text: string, path: ProblemPath) => void, path: ProblemPath = []): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) value.forEach((entry, index) => walkTexts(entry, visit, [...path, index]));
  else if (typeof value === 'object' && value !== null) for (const [key, entry] of Object.entries(value)) walkTexts(entry, visit, [...path, key]);
}
