/** An address in full, relative to `base` or else to the page. What is no address stays as it is, and fails where it is fetched. */
export function resolveAddress(address: string, base = ''): string {
  try {
    return new URL(address, new URL(base, document.baseURI)).href;
  } catch {
    return address;
  }
}
