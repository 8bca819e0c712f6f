import { expect } from 'chai';
import { pack, PackError, type PackOptions } from '../../src/packaging.js';
import { choiceBank, fakePlayer, lakeland, PICTURE, pictureBank } from './pack-material.js';

const pageOf = async (bank: object, options: PackOptions = {}): Promise<string> =>
  new TextDecoder().decode((await pack(bank, { to: 'html', playerFiles: fakePlayer(), ...options })).bytes as Uint8Array<ArrayBuffer>);

const configIn = (page: string): Record<string, unknown> => JSON.parse(/type="application\/json">([^<]*)</u.exec(page)?.[1] ?? '') as Record<string, unknown>;

describe('a page by itself', () => {
  it('names no other file', async () => {
    const page = await pageOf(choiceBank());
    expect(page).not.to.match(/src="player|href="player|type="module"/u);
    expect(page).to.contain('<style>\nmain { margin: 0 }\n</style>');
  });

  it('has the player’s script in it as it is, but for marks that would end it', async () => {
    const page = await pageOf(choiceBank());
    expect(page).to.contain('<script>document.title += "<\\/script><\\!-- $& ";\n</script>');
    expect(page.match(/<\/script>/gu)).to.have.length(2);
  });

  it('may run that script alone, by its hash', async () => {
    const page = await pageOf(choiceBank());
    const script = /<script>([^]*?)<\/script>/u.exec(page)?.[1] ?? '';
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
    expect(/content="([^"]*)"/u.exec(page.slice(page.indexOf('Content-Security-Policy')))?.[1]).to.equal(
      `default-src 'none'; script-src 'sha256-${btoa(String.fromCharCode(...digest))}'; style-src 'unsafe-inline'; img-src data: https: http:; media-src data: https: http:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('holds the bank, its sources and the settings', async () => {
    const config = configIn(await pageOf(choiceBank(), { sources: [lakeland()], mode: 'test', limit: 1 }));
    expect(config).to.include({ lms: 'none', mode: 'test', limit: 1 });
    expect(config.bank).to.have.property('id', 'rivers.1');
    expect((config.bank as { sources: unknown[] }).sources).to.have.length(1);
  });

  it('holds pictures as data, and says which it does not hold', async () => {
    const { bytes, losses } = await pack(pictureBank(), { to: 'html', playerFiles: fakePlayer(), media: new Map([['maps/Büyük göl.svg', PICTURE]]) });
    expect(configIn(new TextDecoder().decode(bytes as Uint8Array<ArrayBuffer>)).files).to.deep.equal({
      'maps/Büyük göl.svg': `data:image/svg+xml;base64,${btoa(new TextDecoder().decode(PICTURE))}`,
    });
    expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([
      ['q-2', 'media'],
      ['q-3', 'media'],
    ]);
  });

  it('is the same bytes each time', async () => {
    expect(await pageOf(choiceBank())).to.equal(await pageOf(choiceBank()));
  });

  it('is refused where the whole player is missing', async () => {
    const files = fakePlayer();
    files.delete('whole-player.js');
    const error: unknown = await pack(choiceBank(), { to: 'html', playerFiles: files }).catch((fault: unknown) => fault);
    expect(error).to.be.instanceOf(PackError);
  });
});
