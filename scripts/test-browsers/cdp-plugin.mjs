// Commands that only Chromium has: the accessibility tree as a screen reader gets it, and forced colours. Other engines answer
// `{ unsupported: <name> }`, so that a test can skip itself.
const SHOWN_PROPERTIES = new Set(['checked', 'disabled', 'required', 'invalid', 'expanded', 'focused', 'live', 'level']);

export function cdpPlugin() {
  const clients = new WeakMap();
  const clientOf = async (session) => {
    const page = session.browser.getPage?.(session.id);
    if (!page?.createCDPSession) return undefined;
    if (!clients.has(page)) clients.set(page, await page.createCDPSession().catch(() => undefined));
    return clients.get(page);
  };
  return {
    name: 'cdp',
    async executeCommand({ command, payload, session }) {
      if (!command.startsWith('cdp:')) return undefined;
      const client = await clientOf(session);
      if (!client) return { unsupported: session.browser.name };
      if (command === 'cdp:media') {
        await client.send('Emulation.setEmulatedMedia', payload);
        return { done: true };
      }
      if (command === 'cdp:tree') {
        await client.send('Accessibility.enable');
        return { tree: treeText((await client.send('Accessibility.getFullAXTree')).nodes) };
      }
      return { unsupported: command };
    },
  };
}

/** The tree as indented lines: role, name, description, states. */
function treeText(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (node, depth) => [
    ...(node.ignored ? [] : ['  '.repeat(depth) + lineOf(node)]),
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? lines(byId.get(id), depth + (node.ignored ? 0 : 1)) : [])),
  ];
  return lines(nodes[0], 0)
    .filter((line) => !/InlineTextBox|StaticText/.test(line))
    .join('\n');
}

function lineOf({ role, name, description, properties = [] }) {
  const states = properties
    .filter((property) => SHOWN_PROPERTIES.has(property.name) && ![false, 'false'].includes(property.value.value))
    .map((property) => ` [${property.name}=${property.value.value}]`);
  return `${role?.value}${name?.value ? ` "${name.value}"` : ''}${description?.value ? ` (${description.value})` : ''}${states.join('')}`;
}
