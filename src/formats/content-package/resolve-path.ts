/** Where an address in a file of a package leads, from the folder of that file (`''` or with a `/` at its end); undefined where it leads out of the package. */
export function resolvePath(folder: string, address: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}${address}`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The name of a file of a package that an address leads to, as it stands or with its `%20` read as spaces; undefined where there is none. */
export function findFile(files: { has(name: string): boolean }, folder: string, address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/u, 1);
  for (const way of [path, decodeAddress(path)]) {
    const name = resolvePath(folder, way);
    if (name !== undefined && files.has(name)) return name;
  }
  return undefined;
}

/** The folder that a file stands in, with a `/` at its end; empty for the outermost. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

function decodeAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
