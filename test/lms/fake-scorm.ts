import { faultsOf, type ScormVersion } from './strict-scorm.js';

/** A host of SCORM that is as strict as the strictest, and notes everything. */
export class FakeScorm {
  readonly version: ScormVersion;
  readonly data = new Map<string, string>();
  readonly sets: [string, string][] = [];
  readonly calls: string[] = [];
  isRunning = false;
  finishes = 0;
  /** What does not work: the names of methods that answer “false”, or throw. */
  readonly fails = new Set<string>();
  readonly throws = new Set<string>();

  constructor(version: ScormVersion, data: Readonly<Record<string, string>> = {}) {
    this.version = version;
    for (const [element, value] of Object.entries(data)) this.data.set(element, value);
  }

  get faults(): string[] {
    return faultsOf(this.version, this.sets);
  }

  /** What stands in a window. */
  get api(): Record<string, (...values: string[]) => string> {
    const prefix = this.version === '1.2' ? 'LMS' : '';
    const method =
      (name: string, run: (...values: string[]) => string) =>
      (...values: string[]): string => {
        this.calls.push(name);
        if (this.throws.has(name)) throw new Error(`${name} is broken`);
        return this.fails.has(name) ? 'false' : run(...values);
      };
    return {
      [`${prefix}Initialize`]: method('Initialize', () => String((this.isRunning = true))),
      [`${prefix}GetValue`]: method('GetValue', (element = '') => this.#get(element)),
      [`${prefix}SetValue`]: method('SetValue', (element = '', value = '') => {
        if (!this.isRunning) return 'false';
        this.sets.push([element, value]);
        this.data.set(element, value);
        return 'true';
      }),
      [`${prefix}Commit`]: method('Commit', () => String(this.isRunning)),
      [this.version === '1.2' ? 'LMSFinish' : 'Terminate']: method('Finish', () => {
        this.finishes++;
        this.isRunning = false;
        return 'true';
      }),
      [`${prefix}GetLastError`]: method('GetLastError', () => '0'),
    };
  }

  #get(element: string): string {
    const [, list] = /^(.+)\._count$/.exec(element) ?? [];
    if (list === undefined) return this.data.get(element) ?? '';
    const places = [...this.data.keys()].flatMap((key) => (key.startsWith(`${list}.`) ? [Number(key.slice(list.length + 1).split('.')[0])] : []));
    return String(Math.max(-1, ...places) + 1);
  }
}
