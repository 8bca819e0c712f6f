import { xmlElement as x } from '../../../formats/xml/xml-element.js';
import type { KnownQuestion } from '../known-question.js';
import { RESPONSE, type QtiBody } from './qti-body.js';
import { placePrompt, type QtiWriteContext } from './write-context.js';

/** A text that people mark; the model answer stands in the notes for them. */
export function writeEssay({ prompt, modelAnswer, rubric }: KnownQuestion<'essay'>, context: QtiWriteContext): QtiBody {
  const { before, inside } = placePrompt(prompt, context);
  if (rubric) context.lose('rubric', 'The rows it is marked by stand in the notes for those who mark, and are not read back.');
  const rows = rubric?.map(({ text, points }) => x('li', {}, [...context.inlineNodes(text), ` (${points})`]));
  return {
    declarations: [x('responseDeclaration', { identifier: RESPONSE, cardinality: 'single', baseType: 'string' })],
    body: [
      x('rubricBlock', { view: 'scorer' }, [x('div', {}, context.nodes(modelAnswer))]),
      ...(rows ? [x('rubricBlock', { view: 'scorer', class: 'rubric' }, [x('ul', {}, rows)])] : []),
      ...before,
      x('extendedTextInteraction', { responseIdentifier: RESPONSE, expectedLines: '10' }, inside),
    ],
    scoring: [],
    parts: [],
  };
}
