import { bankAddress, bankIds } from '../banks.js';
import { mergeModule } from './merge-module.js';

/** The modules of this site, by their files. Only these and the banks in the list are ever loaded; an address from outside is not. */
export const moduleIds = ['the-year-2025', 'reading-contested-news', 'ties-and-positions'];

const MODULE = 'module:';
const moduleAddress = (id) => new URL(`../../questions/modules/${id}.json`, import.meta.url).href;

/** What there is to choose, in groups; `value` names a bank or a module. Titles and numbers are read from the files afterwards. */
export const siteQuizzes = [
  { label: 'One article each', values: bankIds.slice(0, 5) },
  { label: 'All five articles together', values: bankIds.slice(5) },
  { label: 'Modules', values: moduleIds.map((id) => `${MODULE}${id}`) },
];

export const isModule = (value) => value.startsWith(MODULE);

/** The title, and for a bank the number of questions. */
export async function readHead(value) {
  const { title, questions } = await loadJson(isModule(value) ? moduleAddress(value.slice(MODULE.length)) : bankAddress(value));
  return { title: typeof title === 'string' ? title : title.text, count: questions?.length };
}

/**
 * One of this site's own quizzes ready to be packed: the bank with its sources in it, and its pictures by their addresses in the bank.
 * A module comes with its file and address too, to be packed as the course that it is.
 * @param tools `localMedia` of the built packaging
 */
export async function readSiteQuiz(value, { localMedia }) {
  const { bank, address, module } = isModule(value) ? await readModule(value.slice(MODULE.length)) : { bank: await loadJson(bankAddress(value)), address: bankAddress(value) };
  const sources = await Promise.all((bank.sources ?? []).map((entry) => (typeof entry === 'string' ? loadJson(new URL(entry, address)) : entry)));
  const media = await Promise.all(localMedia(bank).map(async (name) => [name, await load(new URL(name, address))]));
  return { bank: { ...bank, sources }, media: new Map(media), losses: [], module };
}

/** The questions of a module's banks as one bank. All banks of this site lie in one folder, so that addresses in them stay right. */
async function readModule(id) {
  const module = await loadJson(moduleAddress(id));
  const addresses = module.banks.map((entry) => new URL(entry, moduleAddress(id)).href);
  return { bank: mergeModule(module, await Promise.all(addresses.map(loadJson))), address: addresses[0], module: { data: module, base: moduleAddress(id) } };
}

const loadJson = async (address) => JSON.parse(new TextDecoder().decode(await load(address)));

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The file ${new URL(address).pathname} could not be loaded.`);
  return new Uint8Array(await answer.arrayBuffer());
}
