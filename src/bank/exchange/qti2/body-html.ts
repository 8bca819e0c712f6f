import { escapeHtml } from '../../../formats/html/html-from-inline.js';
import { htmlFromXml, type ReplaceElement } from '../../../formats/qti/html-from-xml.js';
import { elementsIn, xmlText, type XmlElement } from '../../../formats/xml/xml-element.js';
import type { QtiReadContext } from '../qti/read-context.js';

type Nodes = readonly (XmlElement | string)[];

/** Whether an element is a place for a response. */
export const isInteraction = ({ name }: XmlElement): boolean => /[Ii]nteraction$/u.test(name);

/** Interactions in the order in which they stand; none is looked for inside of another. */
export const interactionsIn = (nodes: Nodes): XmlElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : isInteraction(node) ? [node] : interactionsIn(node.children)));

/** All elements of a name, however deep. */
export const findAll = (nodes: Nodes, name: string): XmlElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [...(node.name === name ? [node] : []), ...findAll(node.children, name)]));

const isStimulus = (element: XmlElement): boolean => (element.attributes.class ?? '').split(/\s+/u).includes('stimulus');

/** Parts of the body that are marked as standing before the question. */
export const stimuliIn = (nodes: Nodes): XmlElement[] => nodes.filter((node): node is XmlElement => typeof node !== 'string' && isStimulus(node));

/** The text of a body as HTML. What QTI adds to HTML is taken apart from it; `put` says what stands for an element, mostly an interaction. */
export function bodyHtml(nodes: Nodes, context: QtiReadContext, put: ReplaceElement = () => undefined): string {
  return htmlFromXml(nodes, (element) => {
    const own = put(element);
    if (own !== undefined) return own;
    if (isInteraction(element)) return '';
    switch (element.name) {
      case 'feedbackInline':
      case 'feedbackBlock':
      case 'modalFeedback':
      case 'stylesheet':
      case 'prompt':
        return '';
      case 'rubricBlock':
        return (element.attributes.view ?? '').includes('candidate') ? undefined : '';
      case 'templateInline':
      case 'templateBlock':
        context.lose('template', 'A text that is shown in some variants only is left out.');
        return '';
      case 'printedVariable':
        context.lose('template', 'A value that is drawn anew each time is left out.');
        return '…';
      case 'infoControl':
        context.lose('hint', 'A text that can be opened stands in the open.');
        return undefined;
      case 'object':
        return objectHtml(element, context);
      default:
        return undefined;
    }
  });
}

function objectHtml(element: XmlElement, context: QtiReadContext): string {
  const { type = '', data = '' } = element.attributes;
  const said = xmlText(element).replace(/\s+/gu, ' ').trim();
  if (type.startsWith('image/') || /\.(?:png|jpe?g|gif|svg|webp)$/iu.test(data)) return `<img src="${escapeHtml(data)}" alt="${escapeHtml(said)}">`;
  context.lose('object', `An embedded object (${type === '' ? 'of no type' : type.slice(0, 40)}) is left out${said === '' ? '' : '; its description stands in its place'}.`);
  return escapeHtml(said);
}

/** What only those see who mark: the model answer of an essay. */
export const scorersText = (nodes: Nodes, context: QtiReadContext): string =>
  findAll(nodes, 'rubricBlock')
    .filter(({ attributes }) => (attributes.view ?? '').includes('scorer') && attributes.class !== 'rubric')
    .map((block) => bodyHtml(block.children, context))
    .join('<br>');

/** The prompt of an interaction, as HTML; empty where it has none. */
export const promptHtml = (interaction: XmlElement, context: QtiReadContext): string =>
  elementsIn(interaction, 'prompt')
    .map((prompt) => bodyHtml(prompt.children, context))
    .join('<br>');
