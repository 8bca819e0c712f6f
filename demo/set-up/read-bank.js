import { bankAddress } from '../banks.js';

/** One of this site's own banks, with its sources in it and its pictures, ready to be packed. */
export async function readOwnBank(id, { localMedia }) {
  const address = bankAddress(id);
  const bank = JSON.parse(new TextDecoder().decode(await load(address)));
  const sources = await Promise.all((bank.sources ?? []).map(async (entry) => (typeof entry === 'string' ? JSON.parse(new TextDecoder().decode(await load(new URL(entry, address)))) : entry)));
  const media = await Promise.all(localMedia(bank).map(async (name) => [name, await load(new URL(name, address))]));
  return { bank: { ...bank, sources }, media: new Map(media), losses: [] };
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The file ${new URL(address).pathname} could not be loaded.`);
  return new Uint8Array(await answer.arrayBuffer());
}
