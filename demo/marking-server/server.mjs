// A server that keeps the answers of one bank to itself and marks what learners send. It serves the page beside it as well, on this
// machine alone: npm run start:marking-server, or, after a build, node demo/marking-server/server.mjs. PORT picks the port.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createScorer } from 'geo-quiz/scorer';
import sirv from 'sirv';
import { listenWith } from './node-adapter.mjs';

const root = new URL('../../', import.meta.url);
const readJson = (address) => JSON.parse(readFileSync(address, 'utf8'));

const bankAddress = new URL('questions/banks/institude-friction.json', root);
const bank = readJson(bankAddress);

/** All that it takes: the bank, and the sources that it cites. */
const scorer = createScorer({ bank, sources: bank.sources.map((source) => readJson(new URL(source, bankAddress))) });

/** Makes the server; `/mark` is the scorer, the rest are the page and the built files. The folder with the answers is not served. */
export function markingServer() {
  const mark = listenWith(scorer);
  const folder = (path) => sirv(fileURLToPath(new URL(path, root)), { dev: true });
  const files = { '/demo/': folder('demo/'), '/dist/': folder('dist/') };
  return createServer((request, response) => {
    const [pathname] = request.url.split('?');
    if (pathname === '/mark') return void mark(request, response);
    const prefix = Object.keys(files).find((one) => pathname.startsWith(one));
    const notFound = () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing at this address.');
    if (pathname === '/') return void response.writeHead(302, { location: '/demo/marking-server/' }).end();
    if (!prefix) return void notFound();
    request.url = request.url.slice(prefix.length - 1);
    files[prefix](request, response, notFound);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = markingServer();
  server.listen(Number(process.env.PORT ?? 4174), '127.0.0.1', () => {
    console.log(`\n  A quiz that is marked here: http://127.0.0.1:${server.address().port}/\n\n  Stop it with Ctrl+C.\n`);
  });
}
