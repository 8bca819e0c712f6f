import { readFile } from 'node:fs/promises';
import { answerOembed, discoveryLink } from './answer.mjs';

const ROOT = new URL('../../', import.meta.url);

/** The title of a bank of this repository. */
async function titleOf(id) {
  try {
    const { title } = JSON.parse(await readFile(new URL(`questions/banks/${id}.json`, ROOT), 'utf8'));
    return typeof title === 'string' ? title : title?.text;
  } catch {
    return undefined;
  }
}

/**
 * Answers oEmbed's questions, and puts the line by which they are found into the page of a quiz. For a server of this repository's files.
 * @returns whether the request was answered
 */
export async function serveOembed(request, response) {
  const { host } = request.headers;
  if (!host || !/^[\w.:[\]-]+$/u.test(host) || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const origin = `http://${host}`;
  let address;
  try {
    address = new URL(request.url ?? '/', origin);
  } catch {
    return false;
  }
  const { pathname, searchParams } = address;
  if (pathname === '/demo/oembed') {
    const { status, body } = await answerOembed(searchParams, { origin, titleOf });
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' }).end(body ? JSON.stringify(body) : undefined);
    return true;
  }
  const bank = searchParams.get('bank') ?? '';
  const title = pathname === '/demo/quiz.html' && /^[a-z0-9-]{1,60}$/u.test(bank) ? await titleOf(bank) : undefined;
  if (title === undefined) return false;
  const page = await readFile(new URL('demo/quiz.html', ROOT), 'utf8');
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    .end(page.replace('</head>', () => `  ${discoveryLink(origin, address.href, title)}\n  </head>`));
  return true;
}
