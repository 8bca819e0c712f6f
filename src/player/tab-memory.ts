/** What is kept as long as this tab is open, over a reload of the page. Where the browser refuses, it is kept until the reload. */
export class TabMemory {
  readonly #prefix: string;
  readonly #own = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = `geo-quiz ${prefix} `;
  }

  read(name: string): string | null {
    try {
      return sessionStorage.getItem(this.#prefix + name) ?? this.#own.get(name) ?? null;
    } catch {
      // Touching it throws in a frame without storage.
      return this.#own.get(name) ?? null;
    }
  }

  write(name: string, value: string): void {
    this.#own.set(name, value);
    try {
      sessionStorage.setItem(this.#prefix + name, value);
    } catch {
      // Kept above.
    }
  }
}
