import * as v from 'valibot';
import { isSafeAddress } from './safe-address.js';
import { choose, filledText, finiteNumber, identifier, identifierList, record } from './schema.js';
import { textSchema, type Text } from './text.js';

const mediaAddress = v.pipe(filledText, v.check(isSafeAddress, 'needs to be an https, http or relative address'));

/** What stands before a question: a text in the editor's words, with its source, or a picture, sound or film. */
const textStimulus = record({ kind: v.literal('text'), text: textSchema, source: v.optional(identifier) });
const mediaStimulus = record({
  kind: v.picklist(['image', 'audio', 'video']),
  src: mediaAddress,
  alt: filledText,
  captions: v.optional(mediaAddress),
  transcript: v.optional(textSchema),
});
const stimulusSchema = choose([textStimulus, mediaStimulus], (value) => ((value as { kind?: unknown } | null)?.kind === 'text' ? textStimulus : mediaStimulus));
export type Stimulus = v.InferOutput<typeof stimulusSchema>;

/** The fields every question has, whatever its type. Spread into each type's own schema. */
export const questionFields = {
  id: identifier,
  prompt: textSchema,
  stimulus: v.optional(v.array(stimulusSchema)),
  evidence: v.optional(identifierList),
  attribution: v.optional(filledText),
  points: v.optional(v.pipe(finiteNumber, v.minValue(0, 'cannot be below 0'), v.maxValue(1000, 'cannot be above 1000'))),
  difficulty: v.optional(v.picklist(['easy', 'medium', 'hard'])),
  objective: v.optional(identifier),
  hints: v.optional(v.array(textSchema, 'needs to be a list of texts')),
  feedback: v.optional(record({ correct: v.optional(textSchema), incorrect: v.optional(textSchema) })),
  certainty: v.optional(v.literal('ask', 'needs to be "ask"')),
  tags: v.optional(v.array(filledText, 'needs to be a list of words')),
  conflicts: v.optional(identifierList),
  enemies: v.optional(identifierList),
  fixed: v.optional(v.boolean()),
} satisfies v.ObjectEntries;

/** What shared code may know of any question. */
export interface QuestionBase {
  readonly id: string;
  readonly type: string;
  readonly prompt: Text;
  readonly stimulus?: readonly Stimulus[] | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly attribution?: string | undefined;
  readonly points?: number | undefined;
  readonly difficulty?: 'easy' | 'medium' | 'hard' | undefined;
  readonly objective?: string | undefined;
  readonly hints?: readonly Text[] | undefined;
  readonly feedback?: { readonly correct?: Text | undefined; readonly incorrect?: Text | undefined } | undefined;
  readonly certainty?: 'ask' | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly conflicts?: readonly string[] | undefined;
  readonly enemies?: readonly string[] | undefined;
  /** Keeps its place where the others are shuffled. */
  readonly fixed?: boolean | undefined;
}

/** What a fully right response earns; 1 where the question does not say. */
export const pointsOf = (question: Pick<QuestionBase, 'points'>): number => question.points ?? 1;

/** What of a question may be shown before marking, the same for every type. */
export interface AskedBase {
  readonly id: string;
  readonly type: string;
  readonly prompt: Text;
  readonly stimulus?: readonly Stimulus[];
}

/** The shared part of {@link AskedBase}: no answer, feedback, evidence, hint or tag. */
export const askBase = (question: QuestionBase): AskedBase => ({
  id: question.id,
  type: question.type,
  prompt: question.prompt,
  ...(question.stimulus ? { stimulus: question.stimulus } : {}),
});
