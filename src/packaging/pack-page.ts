import { writeBase64 } from '../formats/base64.js';
import type { QuestionBank } from '../model/question-bank.js';
import { dataAddress } from './data-address.js';
import { localMedia } from './media-addresses.js';
import { PackError } from './pack-error.js';
import type { PackInput, PackOptions, PackTarget } from './pack-options.js';
import { mediaLosses } from './place-media.js';
import { writeConfig, writePlayerPage, type WrittenConfig } from './player-page.js';

/** The player in one file, for a page that may fetch nothing. */
export const WHOLE_PLAYER = 'whole-player.js';

/** Script that can stand inside a script element. */
const inlineScript = (code: string): string => code.replace(/<\/(script)/giu, '<\\/$1').replaceAll('<!--', '<\\!--');

/**
 * One page that needs nothing beside itself and no connection: player, bank and pictures are in it. It may run its own script only,
 * and send nothing anywhere.
 */
export async function packPage({ bank, options }: PackInput): Promise<Awaited<ReturnType<PackTarget>>> {
  const files = mediaInside([bank], options.media);
  const config = { ...writeConfig(bank, 'none', options), ...(Object.keys(files).length > 0 ? { files } : {}) };
  return { bytes: await writeWholePage(bank, config, options), losses: mediaLosses(bank, options.media) };
}

/** The pictures of banks as addresses that hold them, by their addresses in the bank. */
export const mediaInside = (banks: readonly QuestionBank[], media: ReadonlyMap<string, Uint8Array> = new Map()): Record<string, string> =>
  Object.fromEntries(
    banks.flatMap(localMedia).flatMap((address) => {
      const bytes = media.get(address);
      return bytes ? [[address, dataAddress(address, bytes)]] : [];
    }),
  );

/** A page with the player in it. */
export async function writeWholePage(what: Pick<QuestionBank, 'title' | 'language'>, config: WrittenConfig, options: PackOptions): Promise<Uint8Array> {
  const read = (name: string): string => {
    const bytes = options.playerFiles?.get(name);
    if (!bytes) throw new PackError(`The player’s file ${name} is missing. It comes with the built package.`);
    return new TextDecoder('utf-8').decode(bytes);
  };
  const script = inlineScript(read(WHOLE_PLAYER));
  const page = writePlayerPage(read('index.html'), what, config, options.language);
  const policy = `default-src 'none'; script-src ${await scriptSource(script, options.sha256)}; style-src 'unsafe-inline'; img-src data: https: http:; media-src data: https: http:; base-uri 'none'; form-action 'none'`;
  const parts: [RegExp, string][] = [
    [/<meta charset="utf-8" ?\/?>/u, `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`],
    [/<link rel="stylesheet" href="player\.css" ?\/?>/u, `<style>\n${read('player.css')}</style>`],
    // At the end of the body and not a module: those wait for nothing else, and old readers of files refuse modules.
    [/\s*<script type="module" src="player\.js"><\/script>/u, ''],
    [/<\/body>/u, `  <script>${script}</script>\n  </body>`],
  ];
  const text = parts.reduce((whole, [place, part]) => {
    if (!place.test(whole)) throw new PackError('The player’s page is not the one that this release knows. Build the project anew.');
    return whole.replace(place, () => part);
  }, page);
  return new TextEncoder().encode(text);
}

/** The hash of the one script, or leave for any that stands in the page where nothing can hash. */
async function scriptSource(script: string, sha256: PackInput['options']['sha256']): Promise<string> {
  if (!sha256) return `'unsafe-inline'`;
  const hash = await sha256(script);
  return `'sha256-${writeBase64(Uint8Array.from(hash.match(/../gu) ?? [], (pair) => parseInt(pair, 16)))}'`;
}
