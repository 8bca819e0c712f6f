import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import { charactersOf } from '../../../model/text.js';
import type { KnownGap, KnownQuestion } from '../known-question.js';
import type { QtiBody } from './qti-body.js';
import { baseValue, chain, declare, setOutcome, showPart, variable } from './write-rules.js';
import { digits, hasBlocks, qtiId, type QtiWriteContext, type XmlNodes } from './write-context.js';
import { writeTyped, type Typed } from './write-typed.js';

/** Puts fields into a text in place of its gaps. */
function fillGaps(nodes: XmlNodes, put: (id: string) => XmlElement | undefined): XmlNodes {
  return nodes.flatMap((node): XmlNodes => {
    if (typeof node !== 'string') return [{ ...node, children: fillGaps([...node.children], put) }];
    return node.split(/\{\{([A-Za-z0-9][A-Za-z0-9._-]{0,79})\}\}/u).flatMap((piece, index): XmlNodes => {
      const element = index % 2 === 1 ? put(piece) : undefined;
      return element ? [element] : piece === '' ? [] : [index % 2 === 1 ? `{{${piece}}}` : piece];
    });
  });
}

const gapResponse = (id: string): string => `RESPONSE_${id}`;

function writeGap(gap: KnownGap, number: number, share: number, context: QtiWriteContext): Typed & { readonly field: XmlElement } {
  const response = gapResponse(gap.id);
  const add = (value: XmlElement): XmlElement => setOutcome('SCORE', x('sum', {}, [variable('SCORE'), value]));
  // Gaps may have the same options and errors; the ids of feedback have to differ, whatever the gaps are called.
  const prefix = `gap-${number}-`;
  if (!('choices' in gap))
    return {
      ...writeTyped(gap, { response, prefix, points: share, into: add }, context),
      field: x('textEntryInteraction', { responseIdentifier: response, expectedLength: '20' }),
    };
  if (gap.choices.some(({ fixed }) => fixed)) context.lose('fixed place', 'An option of a gap that keeps its place may be shuffled with the others.');
  const partId = (id: string): string => `${prefix}option-${id}`;
  return {
    declaration: declare({ id: response, cardinality: 'single', baseType: 'identifier', correct: [qtiId(gap.answer)] }),
    scoring: chain([{ when: x('match', {}, [variable(response), x('correct', { identifier: response })]), then: [add(baseValue('float', digits(share)))] }]),
    showing: gap.choices.flatMap(({ id, feedback }) =>
      feedback === undefined ? [] : [chain([{ when: x('match', {}, [variable(response), baseValue('identifier', qtiId(id))]), then: [showPart(partId(id))] }])],
    ),
    parts: gap.choices.flatMap(({ id, feedback }) => (feedback === undefined ? [] : [{ id: partId(id), text: feedback }])),
    field: x(
      'inlineChoiceInteraction',
      { responseIdentifier: response, shuffle: 'true' },
      gap.choices.map(({ id, text }) => x('inlineChoice', { identifier: qtiId(id) }, [context.plain(text)])),
    ),
  };
}

/** A text with gaps to fill in. */
export function writeCloze({ prompt, text, gaps }: KnownQuestion<'cloze'>, context: QtiWriteContext): QtiBody {
  const written = gaps.map((gap, index) => writeGap(gap, index + 1, context.points / gaps.length, context));
  if (gaps.some((gap) => 'unit' in gap && gap.unit !== undefined)) context.lose('unit', 'A number in QTI has none: learners type the number alone.');
  const filled = fillGaps(context.nodes(text), (id) => written[gaps.findIndex((gap) => gap.id === id)]?.field);
  const isUsual = charactersOf(prompt) === context.words.fillIn;
  return {
    declarations: written.map(({ declaration }) => declaration),
    body: [...(isUsual ? [] : [x('div', { class: 'prompt' }, context.nodes(prompt))]), hasBlocks(filled) ? x('div', {}, filled) : x('p', {}, filled)],
    scoring: written.map(({ scoring }) => scoring),
    parts: written.flatMap(({ parts }) => parts),
    showing: written.flatMap(({ showing }) => showing),
  };
}
