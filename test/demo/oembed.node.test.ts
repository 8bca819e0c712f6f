import { parseFragment } from 'parse5';
import { expect } from 'chai';
import { answerOembed, discoveryLink } from '../../demo/oembed/answer.mjs';

const origin = 'https://quizzes.example.org';
const titleOf = (id: string): Promise<string | undefined> => Promise.resolve(id === 'rivers' ? 'Rivers & "seas"' : undefined);
const ask = (query: Record<string, string>): ReturnType<typeof answerOembed> => answerOembed(new URLSearchParams(query), { origin, titleOf });
const page = `${origin}/demo/quiz.html?bank=rivers`;

describe('what a page of the demo says of how it is embedded', () => {
  it('is a frame with the player', async () => {
    const { status, body } = await ask({ url: `${page}&mode=test&scorer=https://other.example`, format: 'json' });
    expect(status).to.equal(200);
    const { html, ...rest } = body as Record<string, unknown>;
    expect(rest).to.deep.equal({ version: '1.0', type: 'rich', title: 'Rivers & "seas"', provider_name: 'geo-quiz', provider_url: `${origin}/demo/`, width: 700, height: 700 });
    const [frame] = parseFragment(html as string).childNodes as { nodeName: string; attrs: { name: string; value: string }[] }[];
    const attributes = Object.fromEntries(frame?.attrs.map(({ name, value }) => [name, value]) ?? []);
    expect([frame?.nodeName, attributes.title, attributes.src]).to.deep.equal([
      'iframe',
      'Quiz: Rivers & "seas"',
      `${origin}/dist/player/index.html?${new URLSearchParams({ bank: '../../questions/banks/rivers.json', mode: 'test' })}`,
    ]);
  });

  it('keeps to the room that there is, within reason', async () => {
    const sizes = async (maxwidth: string, maxheight: string): Promise<unknown[]> => {
      const { body } = await ask({ url: page, maxwidth, maxheight });
      return [body?.width, body?.height];
    };
    expect(await sizes('480', '640')).to.deep.equal([480, 640]);
    expect(await sizes('1', '99999')).to.deep.equal([200, 900]);
    expect(await sizes('-3', 'x"y')).to.deep.equal([700, 700]);
  });

  const refused: [what: string, query: Record<string, string>, status: number][] = [
    ['no page', {}, 400],
    ['what is no address', { url: 'rivers' }, 400],
    ['a page of others', { url: 'https://other.example/demo/quiz.html?bank=rivers' }, 404],
    ['another page', { url: `${origin}/demo/?bank=rivers` }, 404],
    ['a bank that is not there', { url: `${origin}/demo/quiz.html?bank=seas` }, 404],
    ['a path for a bank', { url: `${origin}/demo/quiz.html?bank=../../package` }, 404],
    ['XML', { url: page, format: 'xml' }, 501],
  ];
  for (const [what, query, status] of refused) it(`refuses ${what}`, async () => expect(await ask(query)).to.deep.equal({ status }));

  it('is found by a line in the head', () => {
    const [link] = parseFragment(discoveryLink(origin, page, 'Rivers & "seas"')).childNodes as { attrs: { name: string; value: string }[] }[];
    const { type, href } = Object.fromEntries(link?.attrs.map(({ name, value }) => [name, value]) ?? []) as Record<string, string>;
    expect(type).to.equal('application/json+oembed');
    expect(new URL(href ?? '').searchParams.get('url')).to.equal(page);
  });
});
