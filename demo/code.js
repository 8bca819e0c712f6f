/** Writes an element's tag with its attributes as HTML text; attributes without a value are left out. */
export function tagText(tag, attributes, inside = '') {
  const words = Object.entries(attributes)
    .filter(([, value]) => value !== '' && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return `<${tag}${words.join('')}>${inside}</${tag}>`;
}

/** Writes tokens as a CSS rule; nothing when none is set. */
export function ruleText(selector, tokens) {
  const lines = Object.entries(tokens).filter(([, value]) => value !== '');
  return lines.length === 0 ? '' : `${selector} {\n${lines.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
}

export const escapeText = (text) => String(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Makes a button copy the text of a block; where the clipboard is closed, the block is selected instead. */
export function copyOnClick(button, block, said) {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.textContent);
      said.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(block);
      said.textContent = 'Selected. Copy it with Ctrl+C or ⌘C.';
    }
  });
}
