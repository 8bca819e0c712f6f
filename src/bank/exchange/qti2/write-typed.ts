import { patternOf } from '../../../formats/qti/plain-pattern.js';
import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { ExpectedNumber } from '../../../model/expected-number.js';
import type { ExpectedText } from '../../../model/expected-text.js';
import type { Text } from '../../../model/text.js';
import { RESPONSE, type PartFeedback, type QtiBody } from './qti-body.js';
import { baseValue, chain, declare, setOutcome, showPart, variable } from './write-rules.js';
import { digits, type QtiWriteContext } from './write-context.js';

/** A field to type into, without its place in the body. */
export interface Typed {
  readonly declaration: XmlElement;
  readonly scoring: XmlElement;
  readonly showing: XmlElement[];
  readonly parts: PartFeedback[];
}

/** How a field is marked. */
interface TypedPlace {
  /** The id of its response. */
  readonly response: string;
  /** Stands before the ids of its feedback. */
  readonly prefix: string;
  /** What a fully right response earns. */
  readonly points: number;
  /** Puts a number of points into the outcome. */
  readonly into: (value: XmlElement) => XmlElement;
}

/** Texts or a number to be typed, marked into an outcome. */
export const writeTyped = (expected: ExpectedText | ExpectedNumber, place: TypedPlace, context: QtiWriteContext): Typed =>
  'accept' in expected ? writeTexts(expected, place, context) : writeNumber(expected, place);

function writeTexts({ accept, commonErrors = [], matchCase, matchAccents }: ExpectedText, { response, prefix, points, into }: TypedPlace, context: QtiWriteContext): Typed {
  if (matchAccents !== true && accept.some(({ text }) => /\p{M}/u.test(text.normalize('NFD'))))
    context.lose('accents', 'QTI compares letter by letter, so an answer without its accents is wrong.');
  const isExact = matchCase === true;
  const pieces = (text: string): string[] =>
    text
      .replaceAll('\\*', '\uE000')
      .split('*')
      .map((piece) => piece.replaceAll('\uE000', '*'));
  const compare = (text: string): XmlElement => {
    const found = pieces(text);
    if (found.length > 1) return x('patternMatch', { pattern: patternOf({ pieces: found, isFolded: !isExact }) }, [variable(response)]);
    return x('stringMatch', { caseSensitive: String(isExact), substring: 'false' }, [variable(response), baseValue('string', found[0] as string)]);
  };
  const plain = accept.filter(({ text }) => pieces(text).length === 1);
  const patterns = accept.filter(({ text }) => pieces(text).length > 1);
  const map = x('mapResponse', { identifier: response });
  const parts: PartFeedback[] = [];
  const showing = [
    ...accept.map(({ text, feedback }, index) => ({ text, feedback, id: `${prefix}accept-${index + 1}` })),
    ...commonErrors.map(({ text, feedback }, index) => ({ text, feedback, id: `${prefix}error-${index + 1}` })),
  ].flatMap(({ text, feedback, id }) => {
    if (feedback === undefined) return [];
    parts.push({ id, text: feedback });
    return [chain([{ when: compare(text), then: [showPart(id)] }])];
  });
  const scoring =
    patterns.length === 0
      ? into(map)
      : chain([
          ...(plain.length > 0 ? [{ when: x('gt', {}, [map, baseValue('float', '0')]), then: [into(map)] }] : []),
          ...patterns.map(({ text, points: share = 1 }) => ({ when: compare(text), then: [into(baseValue('float', digits(share * points)))] })),
        ]);
  const best = plain.find(({ points: share = 1 }) => share === 1) ?? plain[0];
  return {
    declaration: declare({
      id: response,
      cardinality: 'single',
      baseType: 'string',
      correct: best ? pieces(best.text) : [],
      mapping: { entries: plain.map(({ text, points: share = 1 }) => ({ key: pieces(text)[0] as string, value: share * points, matchCase: isExact })) },
    }),
    scoring,
    showing,
    parts,
  };
}

function writeNumber({ answer, commonErrors = [] }: ExpectedNumber, { response, prefix, points, into }: TypedPlace): Typed {
  const equal = (value: number): XmlElement => {
    const mode = answer.tolerance === 0 ? 'exact' : answer.toleranceKind === 'percent' ? 'relative' : 'absolute';
    return x('equal', { toleranceMode: mode, tolerance: mode === 'exact' ? undefined : `${answer.tolerance} ${answer.tolerance}` }, [
      baseValue('float', String(value)),
      variable(response),
    ]);
  };
  const parts = commonErrors.map(({ feedback }, index) => ({ id: `${prefix}error-${index + 1}`, text: feedback }));
  return {
    declaration: declare({ id: response, cardinality: 'single', baseType: 'float', correct: [String(answer.value)] }),
    scoring: chain([{ when: equal(answer.value), then: [into(baseValue('float', digits(points)))] }]),
    showing: commonErrors.map(({ value }, index) => chain([{ when: equal(value), then: [showPart(`${prefix}error-${index + 1}`)] }])),
    parts,
  };
}

/** One field behind its question. */
export const typedBody = (expected: ExpectedText | ExpectedNumber, prompt: Text, context: QtiWriteContext): QtiBody => {
  const { declaration, scoring, showing, parts } = writeTyped(
    expected,
    { response: RESPONSE, prefix: '', points: context.points, into: (value) => setOutcome('SCORE', value) },
    context,
  );
  return {
    declarations: [declaration],
    body: [x('div', { class: 'prompt' }, context.nodes(prompt)), x('p', {}, [x('textEntryInteraction', { responseIdentifier: RESPONSE, expectedLength: '20' })])],
    ...(scoring.name === 'setOutcomeValue' ? { template: 'map_response' } : {}),
    scoring: [scoring],
    parts,
    showing,
  };
};
