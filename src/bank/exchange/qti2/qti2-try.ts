import { pointIn } from '../../../formats/qti/areas.js';
import { processItem, setsInRules, type QtiResult } from '../../../formats/qti/process-item.js';
import { recordOf } from '../../../formats/record-of.js';
import type { QtiFeedback, QtiItem, QtiResponse } from '../../../formats/qti/qti-item.js';
import type { Text } from '../../../model/text.js';
import { wholeFeedback } from '../qti/raw-fields.js';
import { joinInline, type QtiReadContext } from '../qti/read-context.js';
import { sortFeedback, type FeedbackRun, type SortedFeedback } from '../qti/sort-feedback.js';
import { bodyHtml } from './body-html.js';

/** An item that can be tried out: what it earns and what it shows for a response. */
export interface QtiTry {
  readonly item: QtiItem;
  readonly context: QtiReadContext;
  responseOf(id: string | undefined): QtiResponse | undefined;
  /** What a response earns while all others are right. */
  earned(response: string, given: readonly string[]): number;
  /** Keys of the feedback that is shown then. */
  shown(response: string, given: readonly string[]): string[];
  /** The values that the file calls right. */
  right(response: string): readonly string[];
  textOf(keys: readonly string[]): Text | undefined;
  /** Says which feedback nothing that was tried has shown. */
  sayUnshown(): void;
}

const keyOf = ({ outcome, id }: QtiFeedback): string => `${outcome}:${id}`;

export function tryItem(item: QtiItem, context: QtiReadContext): QtiTry {
  const responses = new Map(item.responses.map((response) => [response.id, response]));
  const perfect = recordOf(item.responses.map((response) => [response.id, rightOf(response)] as const));
  for (const { id } of item.responses) if (perfect[id]?.length === 0) perfect[id] = rightInRules(item, id);
  const process = (response: string, given: readonly string[]): QtiResult => processItem(item, { ...perfect, [response]: given });
  const unknown = processItem(item, perfect).unknown;
  if (unknown.length > 0) context.lose('marking', `The rules that mark it use ${unknown.slice(0, 5).join(', ')}, which is not read; what the file names as right counts.`);
  const everShown = new Set<string>();
  const texts = new Map<string, string>();
  for (const feedback of item.feedback)
    texts.set(keyOf(feedback), [texts.get(keyOf(feedback)), bodyHtml(feedback.content, context)].filter((html) => html !== undefined).join('<br>'));
  return {
    item,
    context,
    responseOf: (id) => responses.get(id ?? ''),
    earned: (response, given) => (unknown.length > 0 ? 0 : process(response, given).score - process(response, []).score),
    shown: (response, given) => {
      const { outcomes } = process(response, given);
      const keys = [...new Set(item.feedback.filter(({ outcome, id, isHidden }) => (outcomes[outcome] ?? []).includes(id) !== isHidden).map(keyOf))];
      for (const key of keys) everShown.add(key);
      return keys;
    },
    right: (response) => perfect[response] ?? [],
    sayUnshown: () => {
      for (const feedback of item.feedback)
        if (!everShown.has(keyOf(feedback))) context.lose('feedback', `The feedback “${feedback.id.slice(0, 80)}” is left out: nothing that was tried shows it.`);
    },
    textOf: (keys) => keys.map((key) => context.inline(texts.get(key))).reduce<Text | undefined>((joined, text) => joinInline(joined, text), undefined),
  };
}

/** Of the sets of values that rules compare a response with, the one that earns the most. */
function rightInRules(item: QtiItem, response: string): readonly string[] {
  let best: { score: number; values: readonly string[] } = { score: 0, values: [] };
  for (const values of setsInRules(item, response)) {
    const { score } = processItem(item, { [response]: values });
    if (score > best.score) best = { score, values };
  }
  return best.values;
}

/** What is right by the declaration: the correct response, otherwise everything that earns something. */
export function rightOf({ correct, mapping, areas, cardinality }: QtiResponse): readonly string[] {
  if (correct.length > 0) return correct;
  const earning = mapping ? mapping.entries.filter(({ value }) => value > 0) : [];
  if (earning.length > 0) {
    const best = Math.max(...earning.map(({ value }) => value));
    return cardinality === 'single'
      ? earning
          .filter(({ value }) => value === best)
          .slice(0, 1)
          .map(({ key }) => key)
      : earning.map(({ key }) => key);
  }
  const areaOf = areas?.entries.filter(({ value }) => value > 0) ?? [];
  return (cardinality === 'single' ? areaOf.slice(0, 1) : areaOf).map(pointIn);
}

/** Feedback for parts by their ids and for the whole, from what is shown when. Feedback named after a part is that part’s, whenever it is shown. */
export function feedbackFrom(tried: QtiTry, runs: readonly FeedbackRun[], parts: readonly string[]): { whole: { feedback?: object }; part: (id: string) => Text | undefined } {
  const nameOf = (key: string): string => key.slice(key.indexOf(':') + 1);
  const sorted: SortedFeedback = sortFeedback(runs);
  const own = (part: string): string[] => {
    const named = [...sorted.general, ...sorted.correct, ...sorted.incorrect].filter((key) => nameOf(key) === part);
    return [...new Set([...(sorted.parts[part] ?? []), ...named])];
  };
  const ofAll = (keys: readonly string[]): string[] => keys.filter((key) => !parts.includes(nameOf(key)));
  return {
    whole: wholeFeedback(tried.textOf(ofAll(sorted.correct)), tried.textOf(ofAll(sorted.incorrect)), tried.textOf(ofAll(sorted.general))),
    part: (id) => tried.textOf(own(id)),
  };
}

/** Says so where the file gives the mark for all that is right together, and nothing for one part of it. */
export function sayTogether(tried: QtiTry, response: string, right: readonly string[]): void {
  if (right.length > 1 && tried.earned(response, right) > 0 && right.every((one) => tried.earned(response, [one]) <= 0)) tried.context.lose('partial marks', TOGETHER);
}

/** The loss of a mark that only everything earns. */
export const TOGETHER = 'In the file only all that is right together earns the mark; here each part earns its share.';

/** The runs of a question that is looked at as a whole: all right, and wrong. */
export const wholeRuns = (tried: QtiTry, response: string, right: readonly string[], wrong: readonly string[]): FeedbackRun[] => [
  { isRight: true, shown: tried.shown(response, right) },
  { isRight: false, shown: tried.shown(response, wrong) },
];
