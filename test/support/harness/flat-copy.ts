/** Attributes that name other elements by their ids. */
const REFERENCES = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']);
const COPIED = /^(aria-.*|role|lang|dir|alt|href|type|for|id|name|tabindex|open|hidden|disabled|readonly|start|reversed|value)$/;

/** A copy of a part of the page without shadow roots, for readers that do not look into them. */
export interface FlatCopy {
  readonly copy: HTMLElement;
  /** The copy of an element; undefined for what is not in it. */
  readonly copyOf: (original: Element) => Element | undefined;
}

/**
 * Copies what a reader of the page gets: shadow roots in place of what they cover, slots filled, what is checked, chosen and typed,
 * ids and references that stay within their root, and what the styles hide hidden. Custom elements become plain ones, so that
 * nothing in the copy comes to life; what unfolds becomes a button that says whether it is open, as browsers have it.
 */
export function flatCopyOf(original: Element): FlatCopy {
  const copies = new Map<Element, Element>();
  const numbers = new Map<Node, number>();
  const ownId = (id: string, root: Node): string => {
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return `root-${numbers.get(root)}-${id}`;
  };

  const copyAttributes = (from: Element, to: Element): void => {
    const root = from.getRootNode();
    for (const { name, value } of from.attributes) {
      if (!COPIED.test(name)) continue;
      if (REFERENCES.has(name))
        to.setAttribute(
          name,
          value
            .split(/\s+/)
            .map((id) => ownId(id, root))
            .join(' '),
        );
      else to.setAttribute(name, name === 'id' || (name === 'name' && from instanceof HTMLInputElement) ? ownId(value, root) : value);
    }
  };

  const copyState = (from: Element, to: Element): void => {
    if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
      if (from.type === 'radio' || from.type === 'checkbox') to.toggleAttribute('checked', from.checked);
      else to.value = from.value;
    }
    if (from instanceof HTMLTextAreaElement && to instanceof HTMLTextAreaElement) to.value = from.value;
    if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement)
      [...to.options].forEach((option, index) => {
        option.removeAttribute('value');
        option.toggleAttribute('selected', index === from.selectedIndex);
      });
  };

  const childrenOf = (from: Element): readonly Node[] => {
    if (from.shadowRoot) return [...from.shadowRoot.childNodes];
    if (from instanceof HTMLSlotElement) return from.assignedNodes({ flatten: true });
    return [...from.childNodes];
  };

  const copyNode = (from: Node): Node | undefined => {
    if (from instanceof Text) return document.createTextNode(from.data);
    if (!(from instanceof Element) || /^(style|script|template)$/.test(from.localName)) return undefined;
    const isPlain = !from.localName.includes('-') && !/^(slot|details|summary)$/.test(from.localName);
    const to = isPlain ? document.createElementNS(from.namespaceURI, from.localName) : document.createElement(from.localName === 'details' ? 'div' : 'span');
    copies.set(from, to);
    copyAttributes(from, to);
    if (from.localName === 'summary') {
      to.setAttribute('role', 'button');
      to.setAttribute('aria-expanded', String((from.parentElement as HTMLDetailsElement).open));
    }
    const style = getComputedStyle(from);
    if (style.display === 'none' || style.visibility === 'hidden') to.setAttribute('hidden', '');
    // Words run together or stand apart by the styles of their elements.
    else if (to instanceof HTMLElement) to.style.display = style.display;
    const summary = from instanceof HTMLDetailsElement && !from.open ? from.querySelector(':scope > summary') : undefined;
    for (const child of childrenOf(from)) {
      const below = copyNode(child);
      if (!below) continue;
      if (summary !== undefined && child !== summary && below instanceof HTMLElement) below.hidden = true;
      to.appendChild(below);
    }
    copyState(from, to);
    return to;
  };

  return { copy: copyNode(original) as HTMLElement, copyOf: (element) => copies.get(element) };
}
