import { xmlElement as x, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { Text } from '../../../model/text.js';
import { baseValue, chain, setOutcome, variable } from './write-rules.js';
import { digits, qtiId } from './write-context.js';

/** Feedback that belongs to one part. */
export interface PartFeedback {
  readonly id: string;
  readonly text: Text;
}

/** An item without its frame. */
export interface QtiBody {
  readonly declarations: readonly XmlElement[];
  readonly body: readonly XmlElement[];
  /** A standard template that marks it, used when nothing but marking is to be done. */
  readonly template?: 'match_correct' | 'map_response';
  /** The same marking as rules; none for what people mark. */
  readonly scoring: readonly XmlElement[];
  readonly parts: readonly PartFeedback[];
  /** Rules that say which part's feedback is shown; all of it where there are none. */
  readonly showing?: readonly XmlElement[];
}

/** The one response of an item that has one. */
export const RESPONSE = 'RESPONSE';
const setScore = (value: number): XmlElement => setOutcome('SCORE', baseValue('float', digits(value)));
/** The points of a response by the table that is declared. */
export const mapScore = setOutcome('SCORE', x('mapResponse', { identifier: RESPONSE }));
/** All of the points for the right response, nothing for any other. */
export const matchScore = (points: number): XmlElement => chain([{ when: x('match', {}, [variable(RESPONSE), x('correct', { identifier: RESPONSE })]), then: [setScore(points)] }]);

export const feedbackOfParts = (parts: readonly { readonly id: string; readonly feedback?: Text | undefined }[]): PartFeedback[] =>
  parts.flatMap(({ id, feedback }) => (feedback === undefined ? [] : [{ id: qtiId(id), text: feedback }]));

/** A standard template gives one point. */
export const isUnusual = (points: number): boolean => points !== 1;

/** The feedback of whatever was picked. */
export const showPicked = [setOutcome('FEEDBACK_PART', x('multiple', {}, [variable(RESPONSE)]))];
