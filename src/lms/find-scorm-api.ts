/** How far up a host's frames are searched; nobody nests deeper, and some pages are their own parents. */
const MOST_FRAMES = 50;

/** What of a window is looked at. Any of it may throw in a frame of another origin. */
export interface FrameLike {
  readonly parent?: FrameLike | null;
  readonly opener?: FrameLike | null;
}

/** An object with methods by name, as hosts put it into a window. */
export type ScormApi = Readonly<Record<string, unknown>>;

/**
 * Looks for the object of a host: in the page's own window, its parents, then the window that opened it or any of the parents, and the
 * parents of that. A frame of another origin throws at the first touch; the search goes on beyond it.
 */
export function findScormApi(name: 'API' | 'API_1484_11', start: FrameLike): ScormApi | undefined {
  const chain = framesFrom(start);
  const openers = chain.flatMap((frame) => ask(() => frame.opener) ?? []);
  for (const frame of [...chain, ...openers.flatMap(framesFrom)]) {
    const found = ask(() => (frame as Record<string, unknown>)[name]);
    if (typeof found === 'object' && found !== null) return found as ScormApi;
  }
  return undefined;
}

function framesFrom(start: FrameLike): FrameLike[] {
  const frames: FrameLike[] = [];
  for (let at: FrameLike | null | undefined = start; at && frames.length < MOST_FRAMES && !frames.includes(at);) {
    frames.push(at);
    const here: FrameLike = at;
    at = ask(() => here.parent);
  }
  return frames;
}

function ask<Value>(question: () => Value): Value | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
