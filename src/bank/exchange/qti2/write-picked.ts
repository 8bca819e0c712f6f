import { xmlElement as x } from '../../../formats/xml/xml-element.js';
import type { KnownQuestion } from '../known-question.js';
import { mediaType } from './media-type.js';
import { feedbackOfParts, isUnusual, mapScore, matchScore, RESPONSE, showPicked, type QtiBody } from './qti-body.js';
import { declare } from './write-rules.js';
import { placePrompt, qtiId, type QtiWriteContext, type XmlNodes } from './write-context.js';
import { writeShape } from './write-shape.js';

/** Entries to put in order. */
export function writeOrder({ prompt, entries, marking }: KnownQuestion<'order'>, context: QtiWriteContext): QtiBody {
  if (marking !== 'exact') context.lose('partial marks', 'Only the whole right order earns the mark; neighbours that stand right earn nothing.');
  const { before, inside } = placePrompt(prompt, context);
  // Not every program shuffles.
  const shown = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    declarations: [declare({ id: RESPONSE, cardinality: 'ordered', baseType: 'identifier', correct: entries.map(({ id }) => qtiId(id)) })],
    body: [
      ...before,
      x('orderInteraction', { responseIdentifier: RESPONSE, shuffle: 'true' }, [
        ...inside,
        ...shown.map(({ id, text }) => x('simpleChoice', { identifier: qtiId(id) }, context.nodes(text))),
      ]),
    ],
    ...(isUnusual(context.points) ? {} : { template: 'match_correct' as const }),
    scoring: [matchScore(context.points)],
    parts: feedbackOfParts(entries),
  };
}

/** A running text in pieces, some of which can be picked. */
export function writeHottext({ prompt, segments, answer }: KnownQuestion<'hot-text'>, context: QtiWriteContext): QtiBody {
  const { before, inside } = placePrompt(prompt, context);
  const pickable = segments.filter(({ fixed }) => !fixed);
  const share = context.points / answer.length;
  const running = segments.flatMap(({ id, text, fixed }, index): XmlNodes => {
    const nodes = context.inlineNodes(text);
    return [...(index > 0 ? [' '] : []), ...(fixed ? nodes : [x('hottext', { identifier: qtiId(id) }, nodes)])];
  });
  return {
    declarations: [
      declare({
        id: RESPONSE,
        cardinality: 'multiple',
        baseType: 'identifier',
        correct: answer.map(qtiId),
        mapping: { entries: pickable.map(({ id }) => ({ key: qtiId(id), value: answer.includes(id) ? share : -share })), most: context.points },
      }),
    ],
    body: [...before, x('hottextInteraction', { responseIdentifier: RESPONSE, maxChoices: '0' }, [...inside, x('p', {}, running)])],
    template: 'map_response',
    scoring: [mapScore],
    parts: feedbackOfParts(pickable),
    showing: showPicked,
  };
}

/** Regions of a picture, of which one is picked. */
export function writeHotspot(question: KnownQuestion<'hotspot'>, context: QtiWriteContext): QtiBody {
  const { prompt, image, alt, regions, answer } = question;
  const { imageSize } = question as { readonly imageSize?: { readonly width: number; readonly height: number } };
  if (!imageSize) context.lose('size of the picture', 'The bank does not say it, so the regions are written for a picture of 1000 by 1000; say “imageSize” to place them right.');
  const size = imageSize ?? { width: 1000, height: 1000 };
  const { before, inside } = placePrompt(prompt, context);
  context.media.add(image);
  const shapes = regions as unknown as readonly Parameters<typeof writeShape>[0][];
  return {
    declarations: [declare({ id: RESPONSE, cardinality: 'single', baseType: 'identifier', correct: [qtiId(answer)] })],
    body: [
      ...before,
      x('hotspotInteraction', { responseIdentifier: RESPONSE, maxChoices: '1' }, [
        ...inside,
        x('object', { type: mediaType(image), data: image, width: String(size.width), height: String(size.height) }, [alt]),
        ...regions.map(({ id, label }, index) =>
          x('hotspotChoice', { identifier: qtiId(id), ...writeShape(shapes[index] as Parameters<typeof writeShape>[0], size), hotspotLabel: context.plain(label) }),
        ),
      ]),
    ],
    ...(isUnusual(context.points) ? {} : { template: 'match_correct' as const }),
    scoring: [matchScore(context.points)],
    parts: feedbackOfParts(regions),
    showing: showPicked,
  };
}
