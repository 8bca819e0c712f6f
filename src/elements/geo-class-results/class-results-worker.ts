// The worker of `<geo-class-results>`: reads, decrypts and sums result files beside the page.
import { PageReader } from './page-reader.js';
import { makeSlices } from './slices.js';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.js';

const reader = new PageReader(makeSlices(), crypto);
let files: File[] = [];

// Named by what is used of it: the library of types for pages does not know a worker’s own scope.
const port = self as unknown as { postMessage(answer: WorkerAnswer): void; onmessage: ((event: MessageEvent<WorkerQuestion>) => void) | null };

port.onmessage = ({ data: question }) => {
  if (question.kind === 'files') files.push(...question.files);
  else if (question.kind === 'stop') reader.stop();
  else void answer(question);
};
port.postMessage({ kind: 'ready' });

async function answer(question: Exclude<WorkerQuestion, { kind: 'files' | 'stop' }>): Promise<void> {
  const { id } = question;
  const onProgress = (done: number, total: number): void => port.postMessage({ kind: 'progress', id, done, total });
  try {
    switch (question.kind) {
      case 'read': {
        const asked = files;
        files = [];
        port.postMessage({ kind: 'done', id, state: await reader.read(asked, onProgress) });
        break;
      }
      case 'paste':
        port.postMessage({ kind: 'done', id, state: await reader.readPasted(question.text, question.title) });
        break;
      case 'unlock':
        port.postMessage({ kind: 'done', id, state: await reader.unlock(question.password, onProgress) });
        break;
      case 'sum':
        port.postMessage({ kind: 'done', id, reports: await reader.sum(question.rule, question.hints) });
        break;
      case 'csv':
        port.postMessage({ kind: 'done', id, csv: await reader.writeAnswers(question.bank, question.withNames) });
        break;
      case 'clear':
        await reader.clear();
        port.postMessage({ kind: 'done', id });
    }
  } catch (error) {
    port.postMessage({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}
