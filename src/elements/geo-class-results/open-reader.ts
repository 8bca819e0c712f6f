import { PageReader } from './page-reader.js';
import type { ResultsReader } from './results-reader.js';
import { makeSlices } from './slices.js';
import type { WorkerAnswer } from './worker-messages.js';
import { WorkerReader } from './worker-reader.js';

/** Makes the worker. @throws where the page’s policy or its address (`file:`) does not allow one */
export const makeWorker = (): Worker => new Worker(new URL('./class-results-worker.js', import.meta.url), { type: 'module' });

/** A worker that does not say that it is there within this time is done without. */
const PATIENCE_MILLISECONDS = 4_000;

/** A reader in a worker, or in the page where there can be none. */
export async function openReader(make: (() => Worker) | undefined): Promise<ResultsReader> {
  const worker = make && (await startWorker(make));
  return worker ? new WorkerReader(worker, makeSlices()) : new PageReader(makeSlices(), crypto);
}

/** The worker, when it has said that it is there. */
function startWorker(make: () => Worker): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = make();
    } catch {
      resolve(undefined);
      return;
    }
    const give = (found: Worker | undefined): void => {
      clearTimeout(timer);
      if (!found) worker.terminate();
      resolve(found);
    };
    const timer = setTimeout(() => give(undefined), PATIENCE_MILLISECONDS);
    worker.onerror = (event) => {
      event.preventDefault();
      give(undefined);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => give(data.kind === 'ready' ? worker : undefined);
  });
}
