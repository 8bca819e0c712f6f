/** An address in full, relative to the page. What is no address stays as it is, and fails where it is fetched. */
export function resolveAddress(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}
