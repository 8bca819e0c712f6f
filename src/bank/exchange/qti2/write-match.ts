import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import type { KnownPart } from '../known-question.js';
import { feedbackOfParts, mapScore, RESPONSE, type QtiBody } from './qti-body.js';
import { declare } from './write-rules.js';
import { placePrompt, qtiId, type QtiWriteContext } from './write-context.js';

/** Two sets of which each of the first belongs to one of the second. */
export function writeMatch(
  prompts: readonly KnownPart[],
  options: readonly KnownPart[],
  answer: Readonly<Record<string, string>>,
  prompt: Text,
  context: QtiWriteContext,
): QtiBody {
  const { before, inside } = placePrompt(prompt, context);
  // A prompt and an option may have the same id in a bank; in an item they may not.
  const promptIds = new Set(prompts.map(({ id }) => id));
  const isShared = options.some((option) => promptIds.has(option.id));
  let mark = 'option-';
  while (options.some(({ id }) => promptIds.has(`${mark}${id}`))) mark += 'option-';
  const optionId = (id: string): string => (isShared ? `${mark}${id}` : qtiId(id));
  const set = (parts: readonly KnownPart[], idOf: (id: string) => string, most: number): XmlElement =>
    x(
      'simpleMatchSet',
      {},
      parts.map(({ id, text }) => x('simpleAssociableChoice', { identifier: idOf(id), matchMax: String(most) }, context.nodes(text))),
    );
  const pairs = prompts.map(({ id }) => `${qtiId(id)} ${optionId(answer[id] ?? '')}`);
  return {
    declarations: [
      declare({
        id: RESPONSE,
        cardinality: 'multiple',
        baseType: 'directedPair',
        correct: pairs,
        mapping: { entries: pairs.map((key) => ({ key, value: context.points / pairs.length })), most: context.points },
      }),
    ],
    body: [
      ...before,
      x('matchInteraction', { responseIdentifier: RESPONSE, shuffle: 'true', maxAssociations: String(prompts.length) }, [
        ...inside,
        set(prompts, qtiId, 1),
        set(options, optionId, prompts.length),
      ]),
    ],
    template: 'map_response',
    scoring: [mapScore],
    parts: [...feedbackOfParts(prompts), ...options.flatMap(({ id, feedback }) => (feedback === undefined ? [] : [{ id: optionId(id), text: feedback }]))],
  };
}
