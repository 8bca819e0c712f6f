import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { CommandResult } from './command-result.js';
import { runAudit, type AuditCommandOptions } from './commands/audit.js';
import { runBundle } from './commands/bundle.js';
import { runCheck, type CheckCommandOptions } from './commands/check.js';
import type { ConvertCommandOptions } from './commands/convert.js';
import { runNew, type NewCommandOptions } from './commands/new.js';
import type { PackCommandOptions } from './commands/pack.js';
import { runVerify, type VerifyCommandOptions } from './commands/verify.js';
import { readableNames, targetNames } from './exchange-formats.js';
import { PROFILES } from './lint-config.js';
import { parseCount, parseCountOr, parseShare } from './parse-number-option.js';
import { parseRuleOption } from './parse-rule-option.js';

/** The version of this package. The same two steps up lead to it from the source and from the built file. */
const readVersion = (): string => (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** The command line as a whole. `finish` gets what the chosen command says. Wrong usage throws a `CommanderError`. */
export function makeProgram(finish: (result: CommandResult) => void): Command {
  const program = new Command('geo-quiz')
    .description('Begins, checks, verifies, audits, bundles, packs and converts question banks and their sources.')
    .version(readVersion())
    .showHelpAfterError('(see geo-quiz --help)')
    .exitOverride();

  program
    .command('check')
    .description('say what is wrong in banks, sources and lists of places, events or conflicts, by the rules for writing questions')
    .argument('<file...>', 'JSON files; their kind is told by what they hold')
    .option('--blocked <file>', 'further names that may not appear: SHA-256 hashes, a JSON list or one a line')
    .option('--quiet', 'say errors only, and nothing when there are none')
    .option('--articles <directory>', 'where the articles stand, each as <source id>.txt; needed by the rule on copied words')
    .option('--config <file>', 'settings of the rules, in place of the nearest .geoquizrc.json')
    .option('--rule <rule=level>', 'set one rule: off, warn or error, such as L25=warn; may be given several times', parseRuleOption)
    .addOption(new Option('--profile <name>', 'let what such banks cannot have only warn').choices(Object.keys(PROFILES)))
    .addOption(new Option('--format <format>', 'how to write what was found').choices(['text', 'json', 'sarif', 'junit']).default('text'))
    .option('--output <file>', 'write it to a file')
    .option('--review', 'add what a person has to judge, and what could not be checked')
    .action(async (files: string[], options: CheckCommandOptions) => finish(await runCheck(files, options, readVersion())));

  program
    .command('verify')
    .description('look every cited passage up in the articles')
    .argument('<file...>', 'sources, or banks whose sources are to be verified')
    .requiredOption('--articles <directory>', 'where the articles stand, each as <source id>.txt')
    .option('--banks <file...>', 'banks whose questions are named where they rest on a passage that changed')
    .option('--before <directory>', 'where the articles stand as they were when they were anchored, to compare changed passages as a whole')
    .option('--all', 'say also which passages are as they were')
    .addOption(
      new Option('--update [what]', 'write new anchors into the files: of passages that moved, or also of approximate ones that say the same').choices(['moved', 'approximate']),
    )
    .action(async (files: string[], options: VerifyCommandOptions) => finish(await runVerify(files, options)));

  program
    .command('audit')
    .description('say what banks are made of: sources, voices, places of answers, lengths, levels; and whether they keep their limits')
    .argument('<file...>', 'banks')
    .option('--blueprint <file>', 'what the banks are meant to be: objectives, numbers, limits')
    .option('--config <file>', 'settings of the rules, in place of the nearest .geoquizrc.json')
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json', 'html']).default('table'))
    .option('--output <file>', 'write it to a file')
    .action(async (files: string[], options: AuditCommandOptions) => finish(await runAudit(files, options, readVersion())));

  program
    .command('new')
    .description('write a bank to begin with, and the sources it rests on beside it')
    .option('--title <text>', 'title of the bank')
    .option('--types <names>', 'types of questions, one question of each, such as choice,order')
    .option('--language <tag>', 'language of the bank, such as en')
    .option('--output <file>', 'the file to write')
    .option('--force', 'write over files that are there')
    .action(async (options: NewCommandOptions) => finish(await runNew(options, process.stdin.isTTY ? { input: process.stdin, output: process.stderr } : undefined)));

  program
    .command('bundle')
    .description('write a bank with its sources inside it, as one file to publish')
    .argument('<file>', 'the bank')
    .requiredOption('-o, --output <file>', 'the file to write')
    .action(async (file: string, options: { output: string }) => finish(await runBundle(file, options)));

  program
    .command('pack')
    .description('write banks in a form that LMSs and other programs take, and say what they cannot carry')
    .argument('<bank...>', 'the banks')
    .addOption(new Option('--to <format>', 'what to write').choices(targetNames).makeOptionMandatory())
    .requiredOption('-o, --output <path>', 'the file to write; for several banks a directory')
    .addOption(new Option('--mode <mode>', 'how the quiz is run').choices(['practice', 'test']))
    .option('--pass <share>', 'the share of the points that passes, such as 60% or 0.6', parseShare)
    .option('--limit <count>', 'how many questions are drawn at most', parseCount)
    .addOption(new Option('--shuffle <choice>', 'whether the order of the questions is drawn').choices(['on', 'off']))
    .option('--seed <text>', 'the same seed gives everybody the same paper')
    .addOption(new Option('--layout <layout>', 'one question at a time, or all below each other').choices(['paged', 'list']))
    .option('--attempts <count>', 'how often a question may be tried in practice, or “unlimited”', parseCountOr('unlimited'))
    .option('--time-limit <seconds>', 'for the whole quiz, or “none” to lift that of the bank', parseCountOr('none'))
    .addOption(new Option('--extra-time <factor>', 'so many times as much time, or no limit').choices(['1.5', '2', '10', 'none']))
    .addOption(new Option('--certainty <choice>', 'ask with each question how sure the learner is').choices(['on', 'off']))
    .option('--language <tag>', 'language of the interface, such as en')
    .option('--course-id <address>', 'the address that names a cmi5 course for ever')
    .option('--answers', 'print the answers on the worksheet too')
    .option('--strict', 'write nothing where something cannot be carried')
    .option('--player <directory>', 'the files of the player; those of this package when left out')
    .action(async (files: string[], options: PackCommandOptions) => finish(await (await import('./commands/pack.js')).runPack(files, options)));

  program
    .command('convert')
    .description('make a bank of the questions in another program’s file, and say what was lost')
    .argument('<file>', 'the file; its kind is told by what it holds')
    .requiredOption('-o, --output <path>', 'the file of the bank, or a directory to write it to')
    .addOption(new Option('--from <format>', 'what the file is, where it cannot be told').choices(readableNames))
    .option('--encoding <name>', 'character encoding, such as windows-1254, where it cannot be told')
    .option('--language <tag>', 'language of the questions; en when left out')
    .option('--strict', 'write nothing where something would be lost')
    .option('--force', 'write over files that are there')
    .action(async (file: string, options: ConvertCommandOptions) => finish(await (await import('./commands/convert.js')).runConvert(file, options)));

  program.addHelpText('after', '\nExit codes: 0 all is well, 1 something is wrong with the files, 2 wrong usage.');
  return program;
}
