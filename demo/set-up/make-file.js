/**
 * Makes the file that a teacher takes away.
 * @param packaging the built packaging
 * @param quiz the bank as in its file with its sources in it, its pictures by their addresses in the bank, and the module it was made of, if any
 * @param wanted the name of the kind, the folder of the player's files, the settings for `pack`
 * @returns its name, bytes and losses
 */
export async function makeFile({ pack, needsPlayer, loadPlayerFiles }, { bank, media, module }, { to, player, settings }) {
  if (to === 'bank')
    return {
      name: `${bank.id}.json`,
      bytes: new TextEncoder().encode(`${JSON.stringify(bank, null, 2)}\n`),
      losses: [...media.keys()].map((name) => ({ feature: 'picture', reason: `Put the picture ${name} beside the bank; it is not in this file.` })),
    };
  const playerFiles = needsPlayer(to) ? await loadPlayerFiles(player, { to, fetch: (address) => fetch(address) }) : undefined;
  // What shows pages shows the whole module; what holds questions only gets these.
  if (module && needsPlayer(to)) return pack(module.data, { to, media, playerFiles, base: module.base, fetch: (address) => fetch(address), ...settings });
  return pack(bank, { to, media, playerFiles, ...settings });
}

/** A link that saves a file, with its name and size. */
export function saveLink({ name, bytes }, address) {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.textContent = `Save ${name} (${(bytes.length / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kB)`;
  return link;
}
