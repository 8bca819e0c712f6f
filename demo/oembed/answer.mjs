// Says how a page of this demo is embedded (oEmbed 1.0). Addresses in the answer have to be whole, so a server that knows its own is needed.

const BANK = /^[a-z0-9-]{1,60}$/u;
const WAYS = { mode: ['practice', 'test'] };
const escapeText = (text) => String(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A whole number from `least` to `most`, else what stands in its place. */
const between = (text, least, most, otherwise) => (/^\d{1,5}$/u.test(text ?? '') ? Math.min(most, Math.max(least, Number(text))) : otherwise);

/**
 * @param search the query of the request: `url` names the page, `maxwidth` and `maxheight` are the most that there is room for
 * @param origin of this server; pages of other servers are not embedded
 * @param titleOf gives the title of a bank by its id, undefined where there is none
 * @returns the status and, at 200, the answer
 */
export async function answerOembed(search, { origin, titleOf }) {
  if (!['json', null].includes(search.get('format'))) return { status: 501 };
  let page;
  try {
    page = new URL(search.get('url') ?? '');
  } catch {
    return { status: 400 };
  }
  const bank = page.searchParams.get('bank') ?? '';
  if (page.origin !== origin || page.pathname !== '/demo/quiz.html' || !BANK.test(bank)) return { status: 404 };
  const title = await titleOf(bank);
  if (title === undefined) return { status: 404 };
  const query = new URLSearchParams({ bank: `../../questions/banks/${bank}.json` });
  for (const [name, values] of Object.entries(WAYS)) if (values.includes(page.searchParams.get(name))) query.set(name, page.searchParams.get(name));
  const width = between(search.get('maxwidth'), 200, 900, 700);
  const height = between(search.get('maxheight'), 200, 900, 700);
  const src = `${origin}/dist/player/index.html?${query}`;
  const html = `<iframe data-geo-quiz="true" src="${escapeText(src)}" title="${escapeText(`Quiz: ${title}`)}" width="${width}" height="${height}" loading="lazy"></iframe>`;
  return { status: 200, body: { version: '1.0', type: 'rich', title, provider_name: 'geo-quiz', provider_url: `${origin}/demo/`, width, height, html } };
}

/** The line in the head of a page by which others find the answer. */
export const discoveryLink = (origin, page, title) =>
  `<link rel="alternate" type="application/json+oembed" href="${escapeText(`${origin}/demo/oembed?${new URLSearchParams({ format: 'json', url: page })}`)}" title="${escapeText(title)}" />`;
