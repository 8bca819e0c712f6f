/** Where in a JSON document: field names and list indexes from the root. */
export type ProblemPath = readonly (string | number)[];

/** Something wrong in a file: what, where, and what to do about it. */
export interface Problem {
  /** `error`: cannot be used as it is. `warning`: can, but somebody should look. */
  readonly level: 'error' | 'warning';
  /** A short fixed name of the rule, such as `unknown-field`. */
  readonly code: string;
  readonly path: ProblemPath;
  /** A plain sentence for the author. */
  readonly message: string;
}

/** Makes a problem of level `error`. */
export const errorAt = (path: ProblemPath, code: string, message: string): Problem => ({ level: 'error', code, path, message });

/** Makes a problem of level `warning`. */
export const warningAt = (path: ProblemPath, code: string, message: string): Problem => ({ level: 'warning', code, path, message });

/** `questions[3].choices[0].text`: a path as people write it. Empty for the document itself. */
export const formatPath = (path: ProblemPath): string => path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
