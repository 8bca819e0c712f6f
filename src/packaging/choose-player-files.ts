import { PackError } from './pack-error.js';

/** The list of the player's files, as `files.json` beside them has it. */
interface PlayerList {
  readonly always: readonly string[];
  /** What each type of question needs beside that. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** What is needed where a record store is talked to. */
  readonly 'record-store'?: readonly string[];
  /** What is needed to show a module. */
  readonly module?: readonly string[];
  /** The coasts, which maps of modules need. */
  readonly land?: readonly string[];
}

/** What a package holds, beside questions of some types, that needs files of its own. */
export interface PlayerUse {
  readonly recordStore?: boolean;
  readonly module?: boolean;
  readonly land?: boolean;
}

/** The name of the list among the player's files. */
export const PLAYER_LIST = 'files.json';

/** Reads the list of the player's files. Throws a {@link PackError} where it is none. */
export function readPlayerList(text: string): PlayerList {
  try {
    const list = JSON.parse(text) as PlayerList;
    if (Array.isArray(list.always) && typeof list.types === 'object') return list;
  } catch {
    // Said below.
  }
  throw new PackError('The list of the player’s files cannot be read. Build the project anew.');
}

/** All names that a list names, each once. */
export const namesIn = (list: PlayerList): string[] =>
  [...new Set([...list.always, ...Object.values(list.types).flat(), ...(list['record-store'] ?? []), ...(list.module ?? []), ...(list.land ?? [])])].sort();

/** Those of the player's files that a quiz of these types needs, or a module with such quizzes. */
export function choosePlayerFiles(files: ReadonlyMap<string, Uint8Array> | undefined, types: Iterable<string>, use: PlayerUse): Map<string, Uint8Array> {
  const list = files?.get(PLAYER_LIST);
  if (!files || !list) throw new PackError('The files of the player are missing. They come with the built package.');
  const { always, types: byType, 'record-store': store = [], module = [], land = [] } = readPlayerList(new TextDecoder('utf-8').decode(list));
  const names = new Set([
    ...always,
    ...[...types].flatMap((type) => (Object.hasOwn(byType, type) ? (byType[type] ?? []) : [])),
    ...(use.recordStore ? store : []),
    ...(use.module ? module : []),
    ...(use.land ? land : []),
  ]);
  return new Map(
    [...names].sort().map((name) => {
      const bytes = files.get(name);
      if (!bytes) throw new PackError(`The player’s file ${name} is missing. Build the project anew.`);
      return [name, bytes];
    }),
  );
}
