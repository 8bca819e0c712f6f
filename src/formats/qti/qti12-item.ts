/** Which responses a condition holds for; `respident` is the id of a response. */
export type Qti12Condition =
  | { readonly kind: 'equal'; readonly response: string; readonly value: string; readonly matchCase: boolean }
  | { readonly kind: 'compare'; readonly response: string; readonly value: string; readonly by: 'lt' | 'lte' | 'gt' | 'gte' }
  | { readonly kind: 'contains'; readonly response: string; readonly value: string; readonly matchCase: boolean }
  | { readonly kind: 'and' | 'or' | 'not'; readonly of: readonly Qti12Condition[] }
  /** Always; what the rules before it did not stop at. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unanswered'; readonly response: string }
  /** Something that is not read. */
  | { readonly kind: 'unknown'; readonly name: string };

/** One rule of the marking: when it holds, the score changes and feedback is shown. */
export interface Qti12Rule {
  readonly when: Qti12Condition;
  readonly sets: readonly { readonly variable: string; readonly action: string; readonly value: number }[];
  /** Ids of feedback. */
  readonly shows: readonly string[];
  /** Whether the rules after it are looked at when it holds. */
  readonly goesOn: boolean;
}

/** Something that can be picked, or a field to type into. */
export interface Qti12Label {
  readonly id: string;
  readonly html: string;
  readonly fixed: boolean;
  /** A region of a picture. */
  readonly area?: { readonly shape: string; readonly coordinates: string };
  /** What some program adds, such as `answer_type`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A place where the learner answers. */
export interface Qti12Response {
  readonly id: string;
  /** `lid` picks, `str` and `num` type, `xy` points, `grp` groups. */
  readonly kind: 'lid' | 'str' | 'num' | 'xy' | 'grp';
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  /** What stands inside of it before the options. */
  readonly html: string;
  /** `choice`, `fib`, `hotspot`, `slider`, or another name. */
  readonly render: string;
  /** `string`, `integer`, `decimal`. */
  readonly fibType: string;
  readonly rows: number;
  readonly isShuffled: boolean;
  readonly labels: readonly Qti12Label[];
  readonly image?: { readonly address: string; readonly width: number; readonly height: number; readonly alt: string };
}

/** A question of QTI 1.2. */
export interface Qti12Item {
  readonly id: string;
  readonly title: string;
  /** Fields of the metadata, such as `question_type`, `cc_profile`, `points_possible`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Text and responses in the order in which they stand. */
  readonly pieces: readonly ({ readonly html: string } | { readonly response: Qti12Response })[];
  readonly rules: readonly Qti12Rule[];
  /** HTML by the id of the feedback. */
  readonly feedback: Readonly<Record<string, string>>;
  /** The highest score, where the file says it. */
  readonly most?: number;
  /** Ids or names of the sections around it, outermost first. */
  readonly sections: readonly string[];
  /** The id of the item whose text stands before this one. */
  readonly parent?: string;
}

/** A file of QTI 1.2: items with what the assessment around them says. */
export interface Qti12File {
  readonly id?: string;
  readonly title?: string;
  readonly items: readonly Qti12Item[];
  /** Items that stand in other files, as far as the file says. */
  readonly elsewhere: readonly string[];
}
