import type { QtiItem } from '../qti/qti-item.js';
import { asQti2 } from '../qti/qti-names.js';
import { elementIn, type XmlElement } from '../xml/xml-element.js';
import { findFile, folderOf } from './resolve-path.js';

type Nodes = readonly (XmlElement | string)[];

/** Characters and elements of one shared text. Many items may name it, so that more of it would be read many times over. */
const LONGEST = 50_000;
/** Shared texts of one item. */
const MOST = 10;

/** Gives a function that puts the texts an item shares with others, each in a file of its own, before its body. What is not in the package, or too long, stays named in the item. */
export function stimulusPlacer(trees: ReadonlyMap<string, XmlElement>): (item: QtiItem, name: string) => QtiItem {
  const known = new Map<string, XmlElement | undefined>();
  const stimulusIn = (file: string): XmlElement | undefined => {
    if (!known.has(file)) known.set(file, readStimulus(trees.get(file) as XmlElement, folderOf(file)));
    return known.get(file);
  };
  return (item, name) => {
    const missing: string[] = [];
    const found = [...new Set(item.stimuli)].flatMap((href, index): XmlElement[] => {
      const file = index < MOST ? findFile(trees, folderOf(name), href) : undefined;
      const stimulus = file === undefined ? undefined : stimulusIn(file);
      if (!stimulus) missing.push(href);
      return stimulus ? [stimulus] : [];
    });
    return found.length === 0 ? item : { ...item, stimuli: missing, body: [...found, ...item.body] };
  };
}

function readStimulus(root: XmlElement, folder: string): XmlElement | undefined {
  const body = elementIn(asQti2(root), 'stimulusBody');
  if (!body || sizeOf(body) > LONGEST) return undefined;
  return { name: 'div', attributes: { class: 'stimulus' }, children: fromRoot(body.children, folder) };
}

const sizeOf = ({ children }: XmlElement): number => children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : sizeOf(child)), 1);

/** Addresses of pictures as seen from the root of the package, since the text now stands in another file. */
const fromRoot = (nodes: Nodes, folder: string): Nodes =>
  nodes.map((node) => {
    if (typeof node === 'string') return node;
    const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [name, isRelative(name, value) ? `${folder}${value}` : value]));
    return { ...node, attributes, children: fromRoot(node.children, folder) };
  });

const isRelative = (name: string, address: string): boolean => /^(?:src|data)$/u.test(name) && !/^(?:[a-z][\w+.-]*:|\/)/iu.test(address);
