import type { XmlElement } from '../xml/xml-element.js';

/** A region of a picture in its pixels, as HTML’s image maps have it. */
export interface QtiArea {
  readonly shape: string;
  readonly coordinates: string;
}

export interface QtiMapping {
  /** What a value earns that is not in the table. */
  readonly otherwise: number;
  readonly least?: number;
  readonly most?: number;
  readonly entries: readonly { readonly key: string; readonly value: number; readonly matchCase: boolean }[];
}

/** A place for a response, with what is right. */
export interface QtiResponse {
  readonly id: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered' | 'record';
  /** `identifier`, `string`, `float`, `integer`, `directedPair`, `pair`, `point`, … */
  readonly baseType: string;
  readonly correct: readonly string[];
  readonly mapping?: QtiMapping;
  readonly areas?: { readonly otherwise: number; readonly least?: number; readonly most?: number; readonly entries: readonly (QtiArea & { readonly value: number })[] };
}

export interface QtiOutcome {
  readonly id: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered' | 'record';
  readonly baseType: string;
  readonly values: readonly string[];
  readonly most?: number;
}

/** Feedback that is shown, or with `isHidden` not shown, while an outcome holds its id. */
export interface QtiFeedback {
  readonly outcome: string;
  readonly id: string;
  readonly isHidden: boolean;
  readonly content: readonly (XmlElement | string)[];
  /** `modal`, or where in the text it stands. */
  readonly kind: 'modal' | 'block' | 'inline';
}

/** An item of QTI 2.x, or of 3.0 with the names of 2.x. */
export interface QtiItem {
  readonly id: string;
  readonly title: string;
  readonly language?: string;
  readonly responses: readonly QtiResponse[];
  readonly outcomes: readonly QtiOutcome[];
  /** What the learner sees, with the interactions in it. */
  readonly body: readonly (XmlElement | string)[];
  /** Addresses of files with texts that stand before the item and before others too. */
  readonly stimuli: readonly string[];
  /** Last word of the address of a standard template, such as `match_correct`. */
  readonly template?: string;
  readonly rules: readonly XmlElement[];
  readonly feedback: readonly QtiFeedback[];
  /** Numbers and texts of the item are drawn anew each time. */
  readonly isTemplate: boolean;
  readonly isAdaptive: boolean;
  /** There was more than is read: values, entries of a table, responses or pieces of feedback. */
  readonly isCut: boolean;
}
