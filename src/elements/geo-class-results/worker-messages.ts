import type { AttemptRule, BankReport } from '../../statistics/class-report.js';
import type { BankHints, ReadState } from './results-reader.js';

/** What the page asks of the worker. `files` come ahead of the question that reads them, a few at a time, because many at once would hold the page up. */
export type WorkerQuestion =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'stop' }
  | { readonly kind: 'read'; readonly id: number }
  | { readonly kind: 'paste'; readonly id: number; readonly text: string; readonly title: string }
  | { readonly kind: 'unlock'; readonly id: number; readonly password: string }
  | { readonly kind: 'sum'; readonly id: number; readonly rule: AttemptRule; readonly hints: BankHints }
  | { readonly kind: 'csv'; readonly id: number; readonly bank: string; readonly withNames: boolean }
  | { readonly kind: 'clear'; readonly id: number };

/** What the worker says. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly id: number; readonly state?: ReadState; readonly reports?: readonly BankReport[]; readonly csv?: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
