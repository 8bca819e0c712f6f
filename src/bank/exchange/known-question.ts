import type { ExpectedNumber } from '../../model/expected-number.js';
import type { ExpectedText } from '../../model/expected-text.js';
import type { QuestionBase } from '../../model/question.js';
import type { Text } from '../../model/text.js';

/** A part of a question as every list has it. */
export interface KnownPart {
  readonly id: string;
  readonly text: Text;
  readonly feedback?: Text | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly fixed?: boolean | undefined;
}

interface Choices {
  readonly choices: readonly KnownPart[];
  readonly answer: readonly string[];
  readonly multiple?: boolean | undefined;
  readonly shuffle?: boolean | undefined;
}

export type KnownGap = { readonly id: string } & ({ readonly choices: readonly KnownPart[]; readonly answer: string } | ExpectedText | ExpectedNumber);

/**
 * The questions that formats write, by the name of their type: what they need of each, so that this layer need not know the types
 * themselves. A question of another type is a loss, not an error.
 */
export interface KnownQuestions {
  choice: Choices;
  'true-false': { readonly answer: boolean; readonly feedbackTrue?: Text | undefined; readonly feedbackFalse?: Text | undefined };
  'short-text': ExpectedText;
  numeric: ExpectedNumber;
  order: { readonly entries: readonly KnownPart[]; readonly marking?: 'pairs' | 'exact' | undefined; readonly axis?: 'time' | null | undefined };
  match: { readonly prompts: readonly KnownPart[]; readonly options: readonly KnownPart[]; readonly answer: Readonly<Record<string, string>> };
  classify: {
    readonly categories: readonly { readonly id: string; readonly text: Text; readonly meaning?: Text | undefined }[];
    readonly statements: readonly (KnownPart & { readonly answer: string })[];
  };
  'hot-text': { readonly segments: readonly KnownPart[]; readonly answer: readonly string[] };
  cloze: { readonly text: Text; readonly gaps: readonly KnownGap[] };
  'map-point': {
    readonly answer: { readonly latitude: number; readonly longitude: number; readonly radiusKilometres: number };
    readonly choices: readonly (KnownPart & { readonly latitude: number; readonly longitude: number })[];
  };
  hotspot: {
    readonly image: string;
    readonly alt: string;
    readonly regions: readonly { readonly id: string; readonly label: Text; readonly feedback?: Text | undefined }[];
    readonly answer: string;
  };
  'evidence-pair': Choices & {
    readonly offered: readonly { readonly claim: string; readonly text?: Text | undefined; readonly feedback?: Text | undefined }[];
    readonly support: readonly string[];
  };
  essay: { readonly modelAnswer: Text; readonly rubric?: readonly { readonly id: string; readonly text: Text; readonly points: number }[] | undefined };
}

export type KnownType = keyof KnownQuestions;
export type KnownQuestion<Type extends KnownType = KnownType> = QuestionBase & KnownQuestions[Type];

/** A table with an entry for some or all types. */
export type ByType<Context, Result, Types extends KnownType = KnownType> = { readonly [Type in Types]: (question: KnownQuestion<Type>, context: Context) => Result };
