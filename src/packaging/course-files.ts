import type { Loss } from '../formats/loss.js';
import { choosePlayerFiles } from './choose-player-files.js';
import { PackError } from './pack-error.js';
import type { PackInput } from './pack-options.js';
import { placeMedia } from './place-media.js';
import { writeConfig, writePlayerPage, type PackedHost } from './player-page.js';

/** The bank's name in a package. */
export const BANK_FILE = 'bank.json';

/** The page, the player, the bank and its pictures: all of a course but its manifest. */
export function courseFiles({ bank, options }: PackInput, lms: PackedHost): { files: Map<string, Uint8Array>; losses: readonly Loss[] } {
  const player = choosePlayerFiles(options.playerFiles, new Set(bank.questions.map(({ type }) => type)), { recordStore: lms === 'cmi5' });
  const page = player.get('index.html');
  if (!page) throw new PackError('The player’s page is missing. Build the project anew.');
  const placed = placeMedia(bank, options.media);
  const encoder = new TextEncoder();
  const written = writePlayerPage(new TextDecoder('utf-8').decode(page), bank, writeConfig(BANK_FILE, lms, options), options.language);
  return {
    files: new Map([...player, ...placed.files, ['index.html', encoder.encode(written)], [BANK_FILE, encoder.encode(JSON.stringify(placed.bank))]]),
    losses: placed.losses,
  };
}
