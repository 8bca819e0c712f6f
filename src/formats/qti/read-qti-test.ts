import { elementsIn, localName, type XmlElement } from '../xml/xml-element.js';
import { XmlError } from '../xml/xml-error.js';
import { asQti2 } from './qti-names.js';

/** An item, or with `isSection` a file with more of the test, that a test names. */
export interface QtiTestEntry {
  /** As it stands in the file: relative to the file of the test. */
  readonly href: string;
  readonly isSection: boolean;
  /** The titles of the sections it stands in, from the outermost. */
  readonly sections: readonly string[];
}

/** A test of QTI 2.x or 3.0, or one section of it in a file by itself. */
export interface QtiTest {
  readonly title?: string;
  /** In the order in which they are asked. */
  readonly entries: readonly QtiTestEntry[];
  /** What the test says of how it is taken, by its names in 2.x: `selection`, `ordering`, `branchRule`, `preCondition`, `timeLimits`, `rubricBlock`, `weight`. */
  readonly rules: readonly QtiTestRule[];
}

export type QtiTestRule = (typeof RULES)[number];

const RULES = ['selection', 'ordering', 'branchRule', 'preCondition', 'timeLimits', 'rubricBlock', 'weight'] as const;

/** Whether a file is a test, or a section of one. */
export const isQtiTest = (root: XmlElement): boolean => /^(?:assessment(?:Test|Section)|qti-assessment-(?:test|section))$/u.test(localName(root));

/** Takes a test out of its tree. Throws an {@link XmlError} when it is another file. */
export function readQtiTest(root: XmlElement): QtiTest {
  if (!isQtiTest(root)) throw new XmlError(`This is no test of QTI 2 or 3: its outermost element is “${root.name}”.`);
  const test = asQti2(root);
  const title = (test.attributes.title ?? '').replace(/\s+/gu, ' ').trim();
  const entries: QtiTestEntry[] = [];
  const rules = new Set<QtiTestRule>();
  // How deep elements stand in each other is limited where the file is read.
  const walk = (element: XmlElement, sections: readonly string[]): void => {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      const rule = RULES.find((one) => one === name);
      if (rule !== undefined && !(rule === 'ordering' && child.attributes.shuffle !== 'true')) rules.add(rule);
      if (name === 'assessmentItemRef' || name === 'assessmentSectionRef')
        entries.push({ href: child.attributes.href ?? '', isSection: name === 'assessmentSectionRef', sections });
      if (name === 'assessmentSection') walk(child, under(sections, child));
      else if (name === 'testPart' || name === 'assessmentItemRef') walk(child, sections);
    }
  };
  walk(test, test.name === 'assessmentSection' ? under([], test) : []);
  return { ...(title === '' ? {} : { title }), entries, rules: RULES.filter((rule) => rules.has(rule)) };
}

function under(sections: readonly string[], { attributes }: XmlElement): string[] {
  const title = (attributes.title ?? '').replace(/\s+/gu, ' ').trim();
  return title === '' ? [...sections] : [...sections, title];
}
