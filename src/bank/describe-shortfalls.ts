import { warningAt, type Problem } from '../model/problem.js';
import type { Shortfall } from './pick-questions.js';

/** Says which pools had too few questions, at their rules. */
export const describeShortfalls = (shortfalls: readonly Shortfall[]): Problem[] =>
  shortfalls.map(({ rule, wanted, drawn }) =>
    warningAt(
      ['rules', 'draw', rule],
      'too-few-questions',
      `asks for ${wanted}, and only ${drawn} can be drawn with enemies kept apart. The paper has those; add questions or ask for fewer.`,
    ),
  );
