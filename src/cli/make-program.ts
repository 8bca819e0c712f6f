import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { CommandResult } from './command-result.js';
import { runBundle } from './commands/bundle.js';
import { runCheck, type CheckCommandOptions } from './commands/check.js';
import { runVerify } from './commands/verify.js';

/** The version of this package. The same two steps up lead to it from the source and from the built file. */
const readVersion = (): string => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** The command line as a whole. `finish` gets what the chosen command says. Wrong usage throws a `CommanderError`. */
export function makeProgram(finish: (result: CommandResult) => void): Command {
  const program = new Command('geo-quiz')
    .description('Checks, verifies and bundles question banks and their sources.')
    .version(readVersion())
    .showHelpAfterError('(see geo-quiz --help)')
    .exitOverride();

  program
    .command('check')
    .description('say what is wrong in banks, sources and lists of places, events or conflicts')
    .argument('<file...>', 'JSON files; their kind is told by what they hold')
    .option('--blocked <file>', 'further names that may not appear: SHA-256 hashes, a JSON list or one a line')
    .option('--quiet', 'say errors only, and nothing when there are none')
    .action(async (files: string[], options: CheckCommandOptions) => finish(await runCheck(files, options)));

  program
    .command('verify')
    .description('look every cited passage up in the articles')
    .argument('<file...>', 'sources, or banks whose sources are to be verified')
    .requiredOption('--articles <directory>', 'where the articles stand, each as <source id>.txt')
    .action(async (files: string[], options: { articles: string }) => finish(await runVerify(files, options)));

  program
    .command('bundle')
    .description('write a bank with its sources inside it, as one file to publish')
    .argument('<file>', 'the bank')
    .requiredOption('-o, --output <file>', 'the file to write')
    .action(async (file: string, options: { output: string }) => finish(await runBundle(file, options)));

  program.addHelpText('after', '\nExit codes: 0 all is well, 1 something is wrong with the files, 2 wrong usage.');
  return program;
}
