import type { Scorer } from '../../model/marked.js';

/** The attributes that make it another quiz; the rest changes how the same one looks. */
const opening = {
  src: {},
  bank: { attribute: false },
  mode: {},
  limit: {},
  shuffle: {},
  seed: {},
  pass: {},
  attempts: {},
  penalty: {},
  hintPenalty: { attribute: 'hint-penalty' },
  certainty: {},
  navigation: {},
  timeLimitSeconds: { attribute: 'time-limit-seconds' },
  extraTime: { attribute: 'extra-time' },
  save: {},
  scorer: {},
};

export const OPENING = Object.keys(opening);

/** What `<geo-quiz>` observes, beside how it looks. */
export const quizProperties = { ...opening, layout: {}, keys: {}, name: {}, required: {}, keeper: { attribute: false } };

/** What the attributes of `<geo-quiz>` say, as written. */
export interface QuizAttributes {
  readonly mode: string | undefined;
  readonly layout: string;
  readonly limit: string | number | undefined;
  readonly shuffle: string | undefined;
  readonly pass: string | number | undefined;
  readonly attempts: string | number | undefined;
  readonly penalty: string | number | undefined;
  readonly hintPenalty: string | number | undefined;
  readonly certainty: string | undefined;
  readonly navigation: string | undefined;
  readonly timeLimitSeconds: string | number | undefined;
  readonly extraTime: string | number | undefined;
  readonly keys: string | undefined;
  readonly save: string;
  readonly scorer: Scorer | string | undefined;
}
