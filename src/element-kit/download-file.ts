/** Gives the person a file made of a text; gives its name back. */
export function downloadFile(name: string, text: string, type: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return name;
}

/** Gives the person plain data as a file; `name` comes without its ending. */
export const downloadJson = (name: string, data: unknown): string => downloadFile(`${name}.json`, JSON.stringify(data, null, 2), 'application/json');
