import type { Loss } from '../../formats/loss.js';

/** A question as an author would write it, not yet parsed. */
export type RawQuestion = { id: string; type: string; prompt: string } & Record<string, unknown>;

/** A bank as an author would write it, not yet parsed. */
export type RawBank = { version: 1; id: string; title: string; language: string; questions: RawQuestion[] } & Record<string, unknown>;

/** What a file of another program became. */
export interface ImportedBank {
  readonly bank: RawBank;
  /** Pictures and the like, by their names relative to the bank. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly losses: readonly Loss[];
}

/** What a file does not say of itself. */
export interface ImportContext {
  /** The id of the bank; otherwise made from its title. */
  readonly id?: string | undefined;
  /** What the bank is called where the file does not say. */
  readonly title?: string | undefined;
  /** The language of the texts; English where nobody says. */
  readonly language?: string | undefined;
}
