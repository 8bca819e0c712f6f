/** The banks of this site: one for each article, and those of the course. Only these ids are ever loaded; an address from outside is not. */
export const bankIds = [
  ...['institude-friction', 'asianet-amraam', 'tfi-axis', 'asianews-alliance', 'aseanvoice-istanbul'],
  ...['who-and-where', 'timeline-2025', 'defence-ties', 'trade-and-economy', 'diplomacy-and-mediation', 'fact-allegation-opinion', 'comparing-sources'],
];

const folder = new URL('../questions/banks/', import.meta.url);

/** A bank about a made-up country, with a question of every type; to try things out, not to learn from. */
export const everyType = 'lakeland';

/** The full address of a bank in the list, or of the one with every type. */
export const bankAddress = (id) => (id === everyType ? new URL('banks/lakeland.json', import.meta.url) : new URL(`${id}.json`, folder)).href;

/** Reads a bank and, where it rests on one source, that source: what a card says comes from the files, so it is never out of date. */
export async function readBank(id) {
  const address = bankAddress(id);
  const bank = await readJson(address);
  const [first, another] = bank.sources ?? [];
  if (another) return { bank };
  const source = typeof first === 'string' ? await readJson(new URL(first, address)) : first;
  return { bank, source };
}

async function readJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The server answered ${answer.status} for ${address}.`);
  return answer.json();
}

/** Kind of text, publisher and date in one line, and plainly what is not recorded. */
export function lineOf({ genre, publisher, published }) {
  const date = published ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(published)) : 'date not recorded';
  return [genre, publisher ?? 'publisher not recorded', date].join(' · ');
}
