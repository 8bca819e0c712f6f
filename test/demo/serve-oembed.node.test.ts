import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { serveOembed } from '../../demo/oembed/serve.mjs';

describe('a server of the demo', () => {
  let server: Server;
  let origin = '';

  before(async () => {
    server = createServer((request, response) => void serveOembed(request, response).then((isAnswered: boolean) => isAnswered || response.writeHead(204).end()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('leads from the page of a quiz to a frame with it', async () => {
    const page = `${origin}/demo/quiz.html?bank=institude-friction&mode=test`;
    const html = await (await fetch(page)).text();
    const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&');
    const answer = await fetch(href ?? '');
    expect(answer.headers.get('access-control-allow-origin')).to.equal('*');
    const { type, html: frame, provider_url: provider } = (await answer.json()) as Record<string, string>;
    expect([type, provider]).to.deep.equal(['rich', `${origin}/demo/`]);
    expect(frame).to.include(`src="${origin}/dist/player/index.html?bank=`).and.to.include('mode=test');
  });

  for (const path of ['/demo/quiz.html', '/demo/quiz.html?bank=no-such-bank', '/demo/quiz.html?bank=..%2Fpackage', '/demo/index.html', '/'])
    it(`leaves ${path} to whoever serves the rest`, async () => expect((await fetch(`${origin}${path}`)).status).to.equal(204));

  it('takes no name that is none for its own', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${origin}/demo/oembed?url=x`, { headers: { host: 'a"><script>' } }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(status).to.equal(204);
  });
});
