// Node's http on one side, Request and Response on the other. Frameworks that speak Request and Response themselves (Deno, Bun,
// workers, Hono, SvelteKit, Astro, Next) need nothing of this.
import { Readable } from 'node:stream';

/** Makes a listener for `http.createServer` of a handler from Request to Response. */
export const listenWith = (handler) => async (incoming, outgoing) => {
  try {
    const { method, headers } = incoming;
    const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming);
    const response = await handler(new Request(new URL(incoming.url, `http://${headers.host}`), { method, headers, body, duplex: 'half' }));
    // A connection on which something is left unread cannot be used again.
    if (!incoming.complete) outgoing.setHeader('connection', 'close');
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()));
  } catch {
    // Not even a request: an address or a header that no URL and no Headers can hold.
    if (!outgoing.headersSent) outgoing.writeHead(400, { connection: 'close' });
    outgoing.end();
  }
};
