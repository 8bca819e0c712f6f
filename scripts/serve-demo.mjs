// Serves the demo, the built files and the banks on this machine, and opens the front page. PORT picks the port; 4173 or the next
// free one otherwise. NO_OPEN=1 opens nothing.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { serveOembed } from '../demo/oembed/serve.mjs';

/** Serves the repository's root; resolves to the server once it listens. */
export async function serveDemo({ port = 4173, tries = 20 } = {}) {
  const files = sirv(fileURLToPath(new URL('..', import.meta.url)), { dev: true, etag: true, dotfiles: false, setHeaders: addHeaders });
  const server = createServer(async (request, response) => {
    if (await serveOembed(request, response)) return;
    // At the root, so that it may answer for the whole demo.
    if (request.url?.split('?')[0] === '/offline-worker.js') request.url = '/dist/offline/offline-worker.js';
    if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
    else files(request, response, () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no file at this address.'));
  });
  for (let offset = 0; ; offset++) {
    const listening = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' && offset < tries ? resolve(false) : reject(error)));
      server.listen(port === 0 ? 0 : port + offset, '127.0.0.1', () => resolve(true));
    });
    if (listening) return { server, origin: `http://127.0.0.1:${server.address().port}` };
  }
}

/** The strict page is served with the policy that it shows. */
const STRICT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

function addHeaders(response, path) {
  response.setHeader('cache-control', 'no-cache');
  if (/\/demo\/strict-policy\//.test(path)) response.setHeader('content-security-policy', STRICT_POLICY);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serveDemo({ port: Number(process.env.PORT ?? 4173) });
  console.log(`\n  geo-quiz demo: ${origin}/demo/\n\n  Stop it with Ctrl+C.\n`);
  if (process.stdout.isTTY && !process.env.CI && process.env.NO_OPEN !== '1') {
    const { default: open } = await import('open');
    await open(`${origin}/demo/`).catch(() => undefined);
  }
}
