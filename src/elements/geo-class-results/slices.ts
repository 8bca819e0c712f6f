/** Long work in slices: between two of them the thread may answer whoever asks it. */
export interface Slices {
  /** Waits where the slice is used up. Gives whether it waited. */
  breathe(): Promise<boolean>;
}

/** How long a slice is: a page that answers within 50 ms feels at once. */
const SLICE_MILLISECONDS = 12;

/** Slices that end after some milliseconds. */
export function makeSlices(now: () => number = () => performance.now(), pause: () => Promise<void> = nextTask): Slices {
  let from = now();
  return {
    async breathe() {
      if (now() - from < SLICE_MILLISECONDS) return false;
      await pause();
      from = now();
      return true;
    },
  };
}

/** The next turn of the thread: a message comes sooner than a timer, which browsers hold back. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
