import type { LitElement, ReactiveController } from 'lit';
import { loadModule, NO_MATERIAL, type LoadedMaterial, type LoadedModule } from '../../bank/load-module.js';
import { PART_MISSING } from '../../bank/load-bank.js';
import { resolveAddress } from '../../element-kit/resolve-address.js';
import type { Module } from '../../model/module.js';
import type { Problem } from '../../model/problem.js';
import { outlineOf, type ModuleOutline } from '../../module/module-outline.js';
import type { ModuleEntry } from '../../module/module-state.js';
import { ModuleWork } from '../../module/module-work.js';
import { restoreModule, type RestoredModule } from '../../module/restore-module.js';
import type { SaveStatus } from '../../session/session-journal.js';
import { keepModule, type KeepModule, type ModuleKeeper } from '../../storage/module-store.js';
import { fetchHere } from '../geo-quiz/fetch-here.js';
import { typeLoader } from '../geo-quiz/type-loader.js';
import { outlineOfPage, sectionsIn } from './hand-made.js';
import { readShare } from './read-share.js';
import { tellModuleProblems } from './tell-module-problems.js';

/** What the opening reads from the element it belongs to. */
export interface ModuleHost extends LitElement {
  readonly src: string | undefined;
  readonly module: unknown;
  readonly save: string;
  readonly pass: string | number | undefined;
  readonly keeper: KeepModule | undefined;
}

/** A module that can be worked through. */
export interface OpenedModule {
  /** Undefined for sections that are written into the page. */
  readonly module: Module | undefined;
  readonly work: ModuleWork;
  readonly restored: RestoredModule;
  /** What an earlier visit left, where it could not be taken up. */
  readonly setAside: readonly ModuleEntry[];
}

/** Opens the module of a `<geo-module>` and keeps it open: its file, what it refers to, the work on it and its saving. */
export class ModuleOpening implements ReactiveController {
  opened: OpenedModule | undefined;
  /** Why it cannot be opened. */
  problems: readonly Problem[] | undefined;
  /** What is wrong and does not stop it. */
  faults: readonly Problem[] = [];
  /** What the sections refer to; undefined while it loads. */
  material: LoadedMaterial | undefined;
  saveStatus: SaveStatus | 'off' = 'saving';
  /** Another tab has the module. */
  locked = false;

  readonly #host: ModuleHost;
  readonly #onOpened: (opened: OpenedModule) => void;
  #keeper: ModuleKeeper | undefined;
  #visit = 0;
  #material: Promise<LoadedMaterial> | undefined;
  #placing: Promise<void> | undefined;
  #loaded: LoadedModule | undefined;

  constructor(host: ModuleHost, onOpened: (opened: OpenedModule) => void) {
    this.#host = host;
    this.#onOpened = onOpened;
    host.addController(this);
  }

  /** This tab's right to change what is kept, for the quizzes inside. */
  get claim(): ModuleKeeper['claim'] {
    const never = new Promise<void>(() => undefined);
    return { held: !this.locked, later: never, release: () => undefined };
  }

  hostConnected(): void {
    if (this.#host.hasUpdated && !this.opened && !this.problems) void this.load();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  /** Opens the module anew, with the attributes as they are now. */
  async load(): Promise<void> {
    this.#close();
    const visit = ++this.#visit;
    const isOver = (): boolean => visit !== this.#visit;
    this.saveStatus = this.#host.save === 'off' ? 'off' : 'saving';
    this.#host.requestUpdate();
    try {
      await this.#open(isOver);
    } catch {
      if (isOver()) return;
      this.problems = [PART_MISSING];
      this.#host.requestUpdate();
    }
  }

  /** Loads what the sections refer to, once. */
  loadMaterial(): Promise<void> {
    return (this.#placing ??= this.#placeMaterial());
  }

  async #placeMaterial(): Promise<void> {
    const visit = this.#visit;
    const material = await this.#fetchMaterial();
    if (visit !== this.#visit || !material || !this.opened?.module) return;
    this.material = material;
    this.faults = [...this.faults, ...material.problems];
    this.opened.work.outline = withPass(outlineOf(this.opened.module, material.banks), this.#host.pass);
    if (material.problems.length > 0) tellModuleProblems(this.#host, this.#host.src, material.problems);
    this.#host.requestUpdate();
  }

  /** Fetches it once, whoever asks first. */
  #fetchMaterial(): Promise<LoadedMaterial | undefined> {
    return (this.#material ??= this.#loaded?.material()) ?? Promise.resolve(undefined);
  }

  /** Follows changes of the sections that are written into the page. */
  readPage(): void {
    const { opened } = this;
    if (!opened || opened.module) return;
    opened.work.outline = this.#outlineOfPage();
    this.#host.requestUpdate();
  }

  #outlineOfPage(): ModuleOutline {
    return outlineOfPage(this.#host, sectionsIn(this.#host), readShare(this.#host.pass));
  }

  async #open(isOver: () => boolean): Promise<void> {
    const { src, module: given, pass } = this.#host;
    const isObject = typeof given === 'object' && given !== null;
    if (!isObject && src === undefined) {
      // Nothing between the tags yet: a script may still be writing it.
      if (sectionsIn(this.#host).length === 0) return;
      return this.#begin(undefined, this.#outlineOfPage(), `${location.pathname} ${this.#host.id}`, isOver);
    }
    const loaded = await loadModule(isObject ? given : resolveAddress(src as string), { fetch: fetchHere, types: typeLoader });
    if (isOver()) return;
    const { module, problems } = loaded;
    if (problems.length > 0) tellModuleProblems(this.#host, src, problems);
    if (!module || module.sections.length === 0) {
      this.problems = problems;
      this.#host.requestUpdate();
      return;
    }
    this.#loaded = loaded;
    this.faults = problems;
    await this.#begin(module, withPass(outlineOf(module), pass), module.id, isOver);
  }

  async #begin(module: Module | undefined, outline: ModuleOutline, name: string, isOver: () => boolean): Promise<void> {
    const keep = this.#host.keeper ?? keepModule;
    const onStatus = (status: SaveStatus): void => {
      if (isOver()) return;
      this.saveStatus = status;
      this.#host.requestUpdate();
    };
    const material = async (): Promise<LoadedMaterial> => (await this.#fetchMaterial()) ?? NO_MATERIAL;
    const keeper = this.#host.save === 'off' ? undefined : await keep(name, onStatus, { outline, module, material });
    if (isOver()) {
      void keeper?.claim.release();
      return;
    }
    this.#keeper = keeper;
    this.locked = keeper?.claim.held === false;
    const restored = restoreModule(keeper?.entries ?? [], outline);
    const isRestored = restored.outcome === 'restored';
    const work = new ModuleWork({
      outline,
      clock: () => Date.now(),
      newId,
      ...(isRestored ? { state: restored.state, entries: keeper?.entries ?? [] } : {}),
      record: (entry) => {
        if (!this.locked) keeper?.keep(entry);
      },
    });
    this.opened = { module, work, restored, setAside: isRestored ? [] : (keeper?.entries ?? []) };
    if (!this.locked) work.begin();
    else if (keeper) void keeper.claim.later.then(() => this.#takeOver(keeper, isOver));
    this.#onOpened(this.opened);
    this.#host.requestUpdate();
  }

  /** The tab that had it has gone: what that one has done since is read anew. */
  async #takeOver({ claim }: ModuleKeeper, isOver: () => boolean): Promise<void> {
    if (isOver()) return;
    // Some browsers give it back a moment after it was let go; claimed at once, it would be another’s again.
    await claim.release();
    if (!isOver()) await this.load();
  }

  #close(): void {
    this.#visit++;
    void this.#keeper?.claim.release();
    this.#keeper = undefined;
    this.opened = undefined;
    this.problems = undefined;
    this.faults = [];
    this.material = undefined;
    this.#material = undefined;
    this.#placing = undefined;
    this.#loaded = undefined;
    this.locked = false;
  }
}

/** What the page says of passing goes before the file. */
function withPass(outline: ModuleOutline, pass: string | number | undefined): ModuleOutline {
  const passFraction = readShare(pass);
  return passFraction === undefined ? outline : { ...outline, rule: { ...outline.rule, passFraction } };
}

/** `crypto.randomUUID` needs a secure page. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(3))].map((number) => number.toString(36)).join('');
