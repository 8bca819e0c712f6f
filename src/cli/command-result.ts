/** What a command says and how it ends: 0 when all is well, 1 when something is wrong with the files. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}
