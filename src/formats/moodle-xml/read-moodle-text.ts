import { elementIn, elementsIn, xmlText, type XmlElement } from '../xml/xml-element.js';
import type { MoodleAnswer, MoodleFile, MoodleFormat, MoodleText } from './moodle-item.js';

const FORMATS: Readonly<Record<string, MoodleFormat>> = { html: 'html', markdown: 'markdown', plain_text: 'plain', wiki_like: 'plain', moodle_auto_format: 'moodle' };

/** Reads an element with a `<text>` and files in it; in old files the characters stand right in it. Undefined where there is none, or nothing in it. */
export function readMoodleText(element: XmlElement | undefined, format?: MoodleFormat): MoodleText | undefined {
  const text = element && readText(element, format ?? 'html');
  return text === undefined || text.text.trim() === '' ? undefined : text;
}

/** As {@link readMoodleText}, for texts that must be there. */
export function readText(element: XmlElement, usual: MoodleFormat): MoodleText {
  const named = (element.attributes.format ?? '').trim();
  const format = Object.hasOwn(FORMATS, named) ? (FORMATS[named] as MoodleFormat) : usual;
  const files = elementsIn(element, 'file').flatMap(readFile);
  return { format, text: charactersIn(element), ...(files.length > 0 ? { files } : {}) };
}

/** The characters of the `<text>` in an element; without one, those right in it. */
export function charactersIn(element: XmlElement): string {
  const inner = elementIn(element, 'text');
  return (inner ? xmlText(inner) : element.children.filter((child) => typeof child === 'string').join('')).trim();
}

function readFile(file: XmlElement): MoodleFile[] {
  const name = `${file.attributes.path ?? '/'}${file.attributes.name ?? ''}`.replace(/^\/+/u, '');
  // Files are kept in base 64 and in nothing else; what is not is of no use.
  return name === '' || !/^base64$/iu.test(file.attributes.encoding ?? 'base64') ? [] : [{ name, base64: xmlText(file).trim() }];
}

/** A number as it is written in any language; undefined when it is none. */
export function readFigure(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

export const figureIn = (element: XmlElement, name: string): number | undefined => {
  const inner = elementIn(element, name);
  return inner && readFigure(charactersIn(inner));
};

export const wordIn = (element: XmlElement, name: string): string | undefined => {
  const inner = elementIn(element, name);
  return inner && charactersIn(inner);
};

/** `true`, `1` and the like; `usual` where the element is missing. */
export function isSet(element: XmlElement, name: string, usual: boolean): boolean {
  const word = wordIn(element, name)?.toLowerCase();
  return word === undefined ? usual : word !== 'false' && word !== '0' && word !== '';
}

/** Answers as written: their share of the mark in an attribute, their text and what is said of them. */
export const readAnswers = (element: XmlElement, usual: MoodleFormat): MoodleAnswer[] =>
  elementsIn(element, 'answer').map((answer) => {
    const feedbackElement = elementIn(answer, 'feedback');
    const feedback = feedbackElement && readMoodleText(feedbackElement, usual);
    const tolerance = figureIn(answer, 'tolerance');
    // Old files have the share in an element, from 0 to 1.
    const percent = readFigure(answer.attributes.fraction) ?? 100 * (figureIn(answer, 'fraction') ?? 0);
    return { percent, text: readText(answer, usual), ...(feedback ? { feedback } : {}), ...(tolerance === undefined ? {} : { tolerance }) };
  });
