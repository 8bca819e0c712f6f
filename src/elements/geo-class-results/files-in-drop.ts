/** The files of a drop, those in folders too. To be called while the event is being heard: afterwards the browser has forgotten them. */
export function filesInDrop(data: DataTransfer | null): Promise<File[]> {
  const entries = [...(data?.items ?? [])].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []));
  // Some programs give files that are no entries.
  const files = [...(data?.files ?? [])];
  return entries.some(({ isDirectory }) => isDirectory) ? Promise.all(entries.map(filesOf)).then((lists) => lists.flat()) : Promise.resolve(files);
}

/** More than this in a folder is no class. */
const MOST_FILES = 50_000;

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A folder is read a hundred entries at a time, until there are none left.
    const entries = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (entries.length === 0 || files.length > MOST_FILES) return files;
    for (const inside of entries) files.push(...(await filesOf(inside)));
  }
}
