/**
 * The few things of the platform that the pure layers may name, for the build without the DOM library. All of them exist in
 * browsers, Node, Deno and workers. Anything that does something (fetch, clock, chance, storage) is an argument instead.
 */
declare class URL {
  constructor(address: string, base?: string);
  readonly href: string;
  readonly host: string;
  readonly protocol: string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
interface AbortSignal {
  readonly aborted: boolean;
}
