import { htmlFromInline } from '../../../formats/html/html-from-inline.js';
import type { Loss } from '../../../formats/loss.js';
import { readXml } from '../../../formats/xml/read-xml.js';
import { xmlElement, type XmlElement } from '../../../formats/xml/xml-element.js';
import { plainInlineText } from '../../../model/inline-text.js';
import { charactersOf, hasMarkup, type Text } from '../../../model/text.js';
import type { ExchangeWords } from '../exchange-words.js';

export type XmlNodes = (XmlElement | string)[];

/** Turns the texts of one question into parts of an item and collects what it loses. */
export interface QtiWriteContext {
  readonly words: ExchangeWords;
  /** What a fully right response earns. */
  readonly points: number;
  readonly lose: <Nothing>(feature: string, reason: string) => Nothing | undefined;
  /** As text, inline elements, paragraphs and lists. */
  nodes(text: Text): XmlNodes;
  /** Where only text and inline elements may stand. */
  inlineNodes(text: Text): XmlNodes;
  /** Where nothing but characters may stand. */
  plain(text: Text): string;
  /** Relative addresses of pictures and the like. */
  readonly media: Set<string>;
}

const BLOCKS = new Set(['p', 'ul', 'ol', 'div']);

/** Whether anything in it can only stand in a block. */
export const hasBlocks = (nodes: XmlNodes): boolean => nodes.some((node) => typeof node !== 'string' && BLOCKS.has(node.name));

export function qtiWriteContext(
  question: { readonly id: string; readonly points?: number | undefined },
  words: ExchangeWords,
  losses: Loss[],
  media: Set<string>,
): QtiWriteContext {
  const said = new Set<string>();
  const lose = (feature: string, reason: string): undefined => {
    if (said.size !== said.add(`${feature}: ${reason}`).size) losses.push({ question: question.id, feature, reason });
    return undefined;
  };
  const plain = (text: Text): string => {
    if (hasMarkup(charactersOf(text))) lose('marks in text', 'Where QTI has plain characters only, strong text, links and the like are left out.');
    return plainInlineText(charactersOf(text));
  };
  return {
    words,
    points: question.points ?? 1,
    lose,
    nodes: nodesOf,
    inlineNodes: (text) => {
      const nodes = nodesOf(text);
      return hasBlocks(nodes) ? [plain(text)] : nodes;
    },
    plain,
    media,
  };
}

/** Characters that no XML file can hold; what is left when a text was pasted from elsewhere. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

function nodesOf(text: Text): XmlNodes {
  const html = htmlFromInline(text).toWellFormed().replace(IMPOSSIBLE, '');
  return [...readXml(`<x>${html}</x>`).children].map((node) => (typeof node === 'string' ? node : withLanguage(node)));
}

/** QTI has the attribute of XML for the language. */
const withLanguage = ({ name, attributes: { lang, ...attributes }, children }: XmlElement): XmlElement => ({
  name,
  attributes: lang === undefined ? attributes : { ...attributes, 'xml:lang': lang },
  children: children.map((child) => (typeof child === 'string' ? child : withLanguage(child))),
});

/** An id that XML takes: ours may begin with a digit. */
export const qtiId = (id: string): string => (/^[A-Za-z_]/u.test(id) ? id : `_${id}`);

/** The text of the question: in the interaction where it may stand there, otherwise in the body before it. */
export function placePrompt(text: Text, context: QtiWriteContext): { before: XmlElement[]; inside: XmlElement[] } {
  const nodes = context.nodes(text);
  return hasBlocks(nodes) ? { before: [xmlElement('div', { class: 'prompt' }, nodes)], inside: [] } : { before: [], inside: [xmlElement('prompt', {}, nodes)] };
}

/** A number of few digits, as files have it. */
export const digits = (value: number): string => String(Number(value.toFixed(6)));
