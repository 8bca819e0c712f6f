import { namesIn, PLAYER_LIST, readPlayerList } from './choose-player-files.js';
import { PackError } from './pack-error.js';
import { WHOLE_PLAYER } from './pack-page.js';

/** Reads one file of the player by its name. */
export type ReadPlayerFile = (name: string) => Promise<Uint8Array>;

/** Reads the files of the player, as {@link PackOptions.playerFiles} wants them: for a page by itself the whole player in one, else all of its parts. */
export async function readPlayerFiles(read: ReadPlayerFile, to: string): Promise<Map<string, Uint8Array>> {
  const list = await read(PLAYER_LIST);
  const names = to === 'html' ? ['index.html', 'player.css', WHOLE_PLAYER] : namesIn(readPlayerList(new TextDecoder('utf-8').decode(list)));
  const found = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  return new Map([[PLAYER_LIST, list], ...found]);
}

/** What is needed of `fetch`. */
export type FetchBytes = (address: string) => Promise<{ readonly ok: boolean; arrayBuffer(): Promise<ArrayBuffer> }>;

/** Loads the files of the player from the folder at an address, such as `…/node_modules/geo-quiz/dist/player/`. */
export const loadPlayerFiles = (folder: string, { to, fetch }: { readonly to: string; readonly fetch: FetchBytes }): Promise<Map<string, Uint8Array>> =>
  readPlayerFiles(async (name) => {
    const answer = await fetch(new URL(name, folder).href).catch(() => undefined);
    if (!answer?.ok) throw new PackError(`The player’s file ${name} could not be loaded.`);
    return new Uint8Array(await answer.arrayBuffer());
  }, to);
