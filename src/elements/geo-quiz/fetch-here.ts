/** `fetch`, called as the function of the page that it is. */
export const fetchHere = (address: string, options?: object): Promise<Response> => fetch(address, options);
