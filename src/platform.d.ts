/**
 * The few things of the platform that the pure layers may name, for the build without the DOM library. All of them exist in
 * browsers, Node, Deno and workers. Anything that does something (fetch, clock, chance, storage) is an argument instead.
 */
declare class URL {
  constructor(address: string, base?: string);
  readonly href: string;
  readonly host: string;
  readonly origin: string;
  readonly protocol: string;
  readonly searchParams: { get(name: string): string | null };
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array | ArrayBuffer, options?: { readonly stream?: boolean }): string;
}
interface AbortSignal {
  readonly aborted: boolean;
}
interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly body: {
    getReader(): { read(): Promise<{ done: false; value: Uint8Array<ArrayBuffer> } | { done: true; value?: undefined }>; cancel(): Promise<void> };
  } | null;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare class Response {
  constructor(body: string | null, options: { readonly status: number; readonly headers: Readonly<Record<string, string>> });
}
