/** Files that the page holds in itself, as addresses of data, by their addresses in a bank. */
const held = new Map<string, string>();

/** Takes files from the page itself, so that nothing need be fetched for them. */
export const holdFile = (address: string, data: string): unknown => held.set(address, data);

/** An address in full, relative to `base` or else to the page. What is no address stays as it is, and fails where it is fetched. */
export function resolveAddress(address: string, base = ''): string {
  const own = held.get(address);
  if (own !== undefined) return own;
  try {
    return new URL(address, new URL(base, document.baseURI)).href;
  } catch {
    return address;
  }
}
