/** Whether an address is relative to the file it stands in, not on the web. */
export const localAddress = (address: string): boolean => !/^\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/|\\\\)/u.test(address) && !address.startsWith('/');
