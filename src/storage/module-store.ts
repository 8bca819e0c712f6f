import type { Module } from '../model/module.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { ModuleOutline } from '../module/module-outline.js';
import type { ModuleEntry } from '../module/module-state.js';
import type { SaveStatus } from '../session/session-journal.js';
import { keepSession, type SessionKeeper } from './keep-session.js';

/** Keeps one module: its own steps and those of all its quizzes, in one journal. */
export type ModuleKeeper = SessionKeeper<ModuleEntry>;

/** What a module is kept for, beside its name. */
export interface KeptModule {
  readonly outline: ModuleOutline;
  /** Undefined for sections that are written into the page, whose quizzes keep themselves. */
  readonly module: Module | undefined;
  /** Loads the banks and sources of its quizzes. Never rejects. */
  readonly material: () => Promise<{ readonly banks: readonly QuestionBank[]; readonly sources: readonly Source[] }>;
}

/** Keeps the work on a module. `onStatus` is called whenever the answer to “is it saved?” changes. */
export type KeepModule = (name: string, onStatus: (status: SaveStatus) => void, kept: KeptModule) => Promise<ModuleKeeper>;

/** What the names of kept modules begin with: no bank has an id with a blank in it. */
export const MODULE_PREFIX = 'module of ';

/** Keeps a module on this device, beside the quizzes of the same pages. */
export const keepModule = (name: string, onStatus: (status: SaveStatus) => void): Promise<ModuleKeeper> => keepSession<ModuleEntry>(`${MODULE_PREFIX}${name}`, onStatus);
