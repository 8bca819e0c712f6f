import type { ReactiveControllerHost } from 'lit';
import { loadList, parseList, type ListItems, type ListName } from '../../bank/load-list.js';
import { loadSources } from '../../bank/load-sources.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { Source } from '../../model/source.js';
import { fetchHere } from '../geo-quiz/fetch-here.js';

/** What came of reading something, and what was wrong with it. */
interface Read<Value> {
  readonly value?: Value | undefined;
  readonly problems: readonly Problem[];
}

/** Something that an element is given or loads from an address. Problems are told in the console as well, once each time. */
export class Loaded<Value> {
  value: Value | undefined;
  problems: readonly Problem[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  #given: unknown;
  /** What was asked for last; what was asked for before comes too late. */
  #asked: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Whether this is what was given last, if in another list: a page that renders anew makes a list anew, and nothing has changed. */
  isGivenAgain(given: unknown): boolean {
    const before = this.#given;
    this.#given = given;
    const isList = Array.isArray(given) && Array.isArray(before) && given.length > 0;
    return isList && given.length === before.length && given.every((entry, index) => entry === before[index]);
  }

  take({ value, problems }: Read<Value>, from = ''): void {
    this.#asked?.abort();
    this.#asked = undefined;
    this.value = value;
    this.problems = problems;
    if (problems.length > 0) console.warn(`<${this.#host.localName}> ${from}\n${problems.map(({ path, message }) => `  ${formatPath(path)} ${message}`).join('\n')}`);
    this.#host.requestUpdate();
  }

  /** Keeps showing what there was until the new has come. */
  async load(from: string, read: (signal: AbortSignal) => Promise<Read<Value>>): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    const come = await read(asked.signal);
    if (this.#asked === asked) this.take(come, from);
  }
}

/** Takes a list from a property or else from an address; nothing where neither is set. */
export function takeList<Name extends ListName>(into: Loaded<readonly ListItems[Name][]>, name: Name, given: unknown, address: string | undefined): void {
  if (into.isGivenAgain(given)) return;
  const asRead = ({ list, problems }: ReturnType<typeof parseList<Name>>): Read<readonly ListItems[Name][]> => ({ value: list, problems });
  if (given !== undefined && given !== null) into.take(asRead(parseList(name, given)));
  else if (address) void into.load(address, async (signal) => asRead(await loadList(name, resolveAddress(address), { fetch: fetchHere, signal })));
  else into.take({ problems: [] });
}

/** Takes sources from a property or else from addresses with spaces between; those that can be used, where some cannot. */
export function takeSources(into: Loaded<readonly Source[]>, given: unknown, addresses: string | undefined): void {
  if (into.isGivenAgain(given)) return;
  if (given === undefined || given === null) {
    const each = addresses?.split(/\s+/).filter((address) => address !== '') ?? [];
    if (each.length === 0) into.take({ problems: [] });
    else
      void into.load(each.join(' '), (signal) =>
        readSources(
          each.map((address) => resolveAddress(address)),
          signal,
        ),
      );
    return;
  }
  void into.load('sources', (signal) => readSources(Array.isArray(given) ? given : [given], signal));
}

async function readSources(entries: readonly unknown[], signal: AbortSignal): Promise<Read<readonly Source[]>> {
  const { sources, problems } = await loadSources({ sources: entries as string[] }, { fetch: (address) => fetchHere(address, { signal }) });
  return { value: sources, problems };
}
