import type { InteractionRecord } from '../../model/interaction-record.js';
import { plainInlineText } from '../../model/inline-text.js';
import type { QuestionBank } from '../../model/question-bank.js';
import { charactersOf, languageOf } from '../../model/text.js';
import { writeInteraction } from '../interaction-text.js';
import type { MarkedResponse } from '../lms-connection.js';
import { writeDuration } from '../session-time.js';

/** Plain data as xAPI has it. */
export interface Statement {
  readonly id: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: StatementContext;
  readonly timestamp: string;
}

export interface StatementContext {
  readonly registration?: string;
  readonly contextActivities?: Readonly<Record<string, readonly unknown[]>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

const ADL = 'http://adlnet.gov/expapi/verbs/';

/** The verbs that are used. */
export type Verb = 'initialized' | 'answered' | 'completed' | 'passed' | 'failed' | 'terminated';

export const verbOf = (verb: Verb): Statement['verb'] => ({ id: `${ADL}${verb}`, display: { 'en-US': verb } });

export const CMI5 = 'https://w3id.org/xapi/cmi5/context/';

/** The categories by which cmi5 tells its own statements, and those that count for moving on. */
export const CATEGORY = { cmi5: { id: `${CMI5}categories/cmi5` }, moveOn: { id: `${CMI5}categories/moveon` } } as const;
export const MASTERY_SCORE = `${CMI5}extensions/masteryscore`;
export const SESSION_ID = `${CMI5}extensions/sessionid`;

/** A copy of a context with more activities and extensions; nothing that stood there is lost. */
export function extendContext(
  context: StatementContext,
  activities: Readonly<Record<string, readonly unknown[]>>,
  extensions: Readonly<Record<string, unknown>> = {},
): StatementContext {
  const merged: Record<string, readonly unknown[]> = {};
  for (const [kind, own] of Object.entries(context.contextActivities ?? {})) merged[kind] = Array.isArray(own) ? own : [own];
  for (const [kind, more] of Object.entries(activities)) merged[kind] = [...(merged[kind] ?? []), ...more];
  const all = { ...context.extensions, ...extensions };
  return { ...context, contextActivities: merged, ...(Object.keys(all).length > 0 ? { extensions: all } : {}) };
}

/** The activity of one question, below that of the quiz. */
export function questionActivity(
  activityId: string,
  { question, record }: Pick<MarkedResponse, 'question' | 'record'>,
  bank: Pick<QuestionBank, 'language'>,
): Record<string, unknown> {
  const separator = activityId.includes('#') ? '/' : '#';
  const language = languageOf(question.prompt) ?? bank.language;
  const patterns = patternsOf(record);
  return {
    objectType: 'Activity',
    id: `${activityId}${separator}${question.id}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [language]: question.id },
      description: { [language]: plainInlineText(charactersOf(question.prompt)) },
      interactionType: record.type,
      ...(patterns.length > 0 ? { correctResponsesPattern: patterns } : {}),
    },
  };
}

const patternsOf = ({ type, correctResponses }: InteractionRecord): string[] => [
  ...new Set(correctResponses.map((parts) => writeInteraction(type, parts)).filter((pattern) => pattern !== '')),
];

/** What a response was, and what it earned. */
export function responseResult({ marked, record, counts, latency }: MarkedResponse): Record<string, unknown> {
  const { earned, possible, right } = marked;
  return {
    response: writeInteraction(record.type, record.learnerResponse),
    ...(counts ? { success: right } : {}),
    ...(counts && possible > 0 ? { score: { scaled: Math.min(1, Math.max(-1, earned / possible)), raw: Math.max(0, Math.min(possible, earned)), min: 0, max: possible } } : {}),
    ...(latency === undefined ? {} : { duration: writeDuration(latency) }),
  };
}
