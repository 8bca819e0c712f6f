/** What is needed of an `<iframe>` to know where its messages come from. */
export interface FrameAddress {
  /** Absolute, as the property `src` gives it. */
  readonly src: string;
  /** The value of the attribute; `null` where there is none. */
  readonly sandbox: string | null;
}

/** The one origin that messages of a frame may have; `null` as text for a frame that is in no origin, undefined for one that shows no page of the web. */
export function frameOrigin({ src, sandbox }: FrameAddress): string | undefined {
  let address: URL;
  try {
    address = new URL(src);
  } catch {
    return undefined;
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  return sandbox !== null && !sandbox.toLowerCase().split(/\s+/u).includes('allow-same-origin') ? 'null' : address.origin;
}
