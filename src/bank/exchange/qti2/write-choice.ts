import { xmlElement as x } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import type { KnownPart } from '../known-question.js';
import { feedbackOfParts, isUnusual, mapScore, matchScore, RESPONSE, showPicked, type QtiBody } from './qti-body.js';
import { declare } from './write-rules.js';
import { placePrompt, qtiId, type QtiWriteContext } from './write-context.js';

/** Options and which of them are right. */
interface Choices {
  readonly choices: readonly KnownPart[];
  readonly answer: readonly string[];
  readonly multiple?: boolean | undefined;
  readonly shuffle?: boolean | undefined;
}

/** One or several of a list. */
export function writeChoice({ choices, answer, multiple, shuffle }: Choices, prompt: Text, context: QtiWriteContext): QtiBody {
  const { before, inside } = placePrompt(prompt, context);
  const isSeveral = multiple === true;
  const share = context.points / answer.length;
  const interaction = x('choiceInteraction', { responseIdentifier: RESPONSE, shuffle: String(shuffle !== false), maxChoices: isSeveral ? '0' : '1' }, [
    ...inside,
    ...choices.map(({ id, text, fixed }) => x('simpleChoice', { identifier: qtiId(id), fixed: fixed === true ? 'true' : undefined }, context.nodes(text))),
  ]);
  const mapping = isSeveral ? { mapping: { entries: choices.map(({ id }) => ({ key: qtiId(id), value: answer.includes(id) ? share : -share })), most: context.points } } : {};
  return {
    declarations: [declare({ id: RESPONSE, cardinality: isSeveral ? 'multiple' : 'single', baseType: 'identifier', correct: answer.map(qtiId), ...mapping })],
    body: [...before, interaction],
    ...(isSeveral ? { template: 'map_response' } : isUnusual(context.points) ? {} : { template: 'match_correct' }),
    scoring: [isSeveral ? mapScore : matchScore(context.points)],
    parts: feedbackOfParts(choices),
    showing: showPicked,
  };
}
