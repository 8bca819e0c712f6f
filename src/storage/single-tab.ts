/** One tab's right to change a quiz's saved session. */
export interface TabClaim {
  /** Whether this tab has it now. Without Web Locks (insecure pages) every tab has it. */
  readonly held: boolean;
  /** Resolves when the tab that had it has gone and this one has it; never when `held` or released. */
  readonly later: Promise<void>;
  /** Lets it go; resolves once another, this tab too, may have it. */
  release(): void | Promise<void>;
}

/** Claims a name for this tab (and frame). @see https://w3c.github.io/web-locks/ */
export async function claimTab(name: string): Promise<TabClaim> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  let release: () => void = () => undefined;
  const untilReleased = new Promise<void>((resolve) => (release = resolve));
  const never = new Promise<void>(() => undefined);
  if (!locks) return { held: true, later: never, release };
  try {
    let ended: Promise<void> = Promise.resolve();
    const held = await new Promise<boolean>((resolve, reject) => {
      ended = locks
        .request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock ? untilReleased : undefined;
        })
        .catch(reject);
    });
    const letGo = (): Promise<void> => {
      release();
      return ended;
    };
    if (held) return { held, later: never, release: letGo };
    const abort = new AbortController();
    const later = new Promise<void>((resolve) => {
      ended = locks
        .request(name, { signal: abort.signal }, () => {
          resolve();
          return untilReleased;
        })
        .catch(() => undefined);
    });
    return {
      held,
      later,
      release: () => {
        abort.abort();
        return letGo();
      },
    };
  } catch {
    // Locks refused (sandboxed frame): nothing can be saved there either.
    return { held: true, later: never, release };
  }
}
