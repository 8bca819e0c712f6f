import type { Conflict } from '../model/conflict.js';
import type { DatedEvent } from '../model/event.js';
import type { Module } from '../model/module.js';
import type { Place } from '../model/place.js';
import { errorAt, type Problem } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import { absoluteBank } from './absolute-bank.js';
import { checkModule } from './check-module.js';
import { fetchJson, type FetchLike } from './fetch-json.js';
import { readBank, type TypeLoader } from './load-bank.js';
import { loadList, parseList, type ListName, type ParsedList } from './load-list.js';
import { loadSources } from './load-sources.js';
import { parseModule } from './parse-module.js';

export interface LoadModuleOptions {
  readonly fetch: FetchLike;
  readonly types: TypeLoader;
  readonly signal?: AbortSignal | undefined;
  /** What addresses in a module that is given as an object are relative to. */
  readonly base?: string | undefined;
}

/** All that the sections of a module refer to. */
export interface LoadedMaterial {
  readonly banks: readonly QuestionBank[];
  readonly sources: readonly Source[];
  readonly conflicts: readonly Conflict[];
  readonly events: readonly DatedEvent[];
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** A module that can be shown, and what it refers to, which comes later. */
export interface LoadedModule {
  readonly module?: Module;
  /** Faults of the module’s own file. */
  readonly problems: readonly Problem[];
  /** Loads what its sections refer to, all at once. Never rejects. */
  readonly material: () => Promise<LoadedMaterial>;
}

export const NO_MATERIAL: LoadedMaterial = { banks: [], sources: [], conflicts: [], events: [], places: [], problems: [] };

/** Loads a module from an address, or reads one that is already here. Never throws: what is wrong comes back as problems. */
export async function loadModule(given: string | object, options: LoadModuleOptions): Promise<LoadedModule> {
  const loaded = typeof given === 'string' ? await fetchJson(given, options.fetch, options.signal) : { data: given };
  if ('problem' in loaded && loaded.problem) return { problems: [loaded.problem], material: () => Promise.resolve(NO_MATERIAL) };
  const { module, problems } = parseModule((loaded as { data: unknown }).data);
  const base = typeof given === 'string' ? given : options.base;
  return { ...(module ? { module } : {}), problems, material: () => (module ? loadMaterial(module, base, options) : Promise.resolve(NO_MATERIAL)) };
}

async function loadMaterial(module: Module, base: string | undefined, options: LoadModuleOptions): Promise<LoadedMaterial> {
  const [ofModule, banks, conflicts, events, places] = await Promise.all([
    Promise.all((module.sources ?? []).map((entry, index) => loadOneSource(entry, index, base, options))),
    Promise.all((module.banks ?? []).map((entry, index) => loadOneBank(entry, index, base, options))),
    listFor('conflicts', module, base, options),
    listFor('events', module, base, options),
    listFor('places', module, base, options),
  ]);
  const sources = ofModule.flatMap(({ source }) => (source ? [source] : []));
  const material = { banks: banks.flatMap(({ bank, address }) => (bank ? [withModuleSources(bank, address, ofModule)] : [])), sources };
  const found = checkModule(module, { ...material, conflicts: conflicts.list, events: events.list, places: places.list });
  // What only follows from a file that did not come is not told a second time.
  const followed = new Set([...(banks.every(({ bank }) => bank) ? [] : ['unknown-bank']), ...(ofModule.every(({ source }) => source) ? [] : ['unknown-source', 'unknown-claim'])]);
  return {
    ...material,
    conflicts: conflicts.list ?? [],
    events: events.list ?? [],
    places: places.list ?? [],
    problems: [...[...ofModule, ...banks, conflicts, events, places].flatMap(({ problems }) => problems), ...found.filter(({ code }) => !followed.has(code))],
  };
}

interface FoundSource {
  readonly source: Source | undefined;
  /** Where it was loaded from; undefined for one that stands in the module. */
  readonly address: string | undefined;
  readonly problems: readonly Problem[];
}

async function loadOneSource(entry: unknown, index: number, base: string | undefined, { fetch }: LoadModuleOptions): Promise<FoundSource> {
  const { sources, problems } = await loadSources({ sources: [entry as string] }, { fetch, base });
  const address = typeof entry === 'string' ? absolute(entry, base) : undefined;
  return { source: sources[0], address, problems: problems.map((problem) => ({ ...problem, path: ['sources', index, ...problem.path.slice(2)] })) };
}

async function loadOneBank(
  entry: unknown,
  index: number,
  base: string | undefined,
  { fetch, types, signal }: LoadModuleOptions,
): Promise<{ bank?: QuestionBank; address?: string | undefined; problems: readonly Problem[] }> {
  const at = ['banks', index];
  const address = typeof entry === 'string' ? absolute(entry, base) : base;
  if (typeof entry === 'string' && address === undefined) return { problems: [errorAt(at, 'bad-address', `“${entry}” is not an address.`)] };
  const loaded = typeof entry === 'string' ? await fetchJson(address as string, fetch, signal) : { data: entry };
  if ('problem' in loaded && loaded.problem) return { problems: [{ ...loaded.problem, path: at }] };
  const { bank, problems } = await readBank((loaded as { data: unknown }).data, types);
  return { ...(bank ? { bank } : {}), address, problems: problems.map((problem) => ({ ...problem, path: [...at, ...problem.path] })) };
}

/** A bank with addresses that hold wherever it is read, and with the sources that are here already in place of their addresses. */
function withModuleSources(bank: QuestionBank, address: string | undefined, found: readonly FoundSource[]): QuestionBank {
  const placed = address === undefined ? bank : absoluteBank(bank, address);
  // A bank inside a module may leave its sources to the module.
  if (placed.sources === undefined) return { ...placed, sources: found.flatMap(({ source }) => (source ? [source] : [])) };
  return { ...placed, sources: placed.sources.map((entry) => found.find(({ address: at, source }) => source && at === entry)?.source ?? entry) };
}

/** Which kind of section wants which list. */
const WANTED_BY = { conflicts: 'compare', events: 'timeline', places: 'map' } as const;

/** A list that the sections want: from inside the module, from where it says, or from where lists lie beside modules. */
async function listFor<Name extends ListName>(name: Name, module: Module, base: string | undefined, { fetch, signal }: LoadModuleOptions): Promise<ParsedList<Name>> {
  const given = module[name];
  const isWanted = module.sections.some((section) => section.kind === WANTED_BY[name] && (section.kind !== 'compare' || section.conflict !== undefined));
  if (!isWanted) return { list: [], problems: [] };
  const address = typeof given === 'object' ? undefined : absolute(given ?? `../${name}.json`, base);
  if (typeof given !== 'object' && address === undefined)
    return { problems: [errorAt([name], 'missing-field', `Name the file with the ${name}, or write them into the module as "${name}".`)] };
  const { list, problems } = address === undefined ? parseList(name, given) : await loadList(name, address, { fetch, signal });
  return { ...(list ? { list } : {}), problems: problems.map((problem) => ({ ...problem, path: [name, ...problem.path] })) };
}

function absolute(address: string, base: string | undefined): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
