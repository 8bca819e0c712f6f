import { findFaults } from './find-faults.js';
import { FileTrouble, readFiles } from './read-files.js';

/** Options of the command line mean nothing here. */
const plainReason = (message) => message.replace(/ Say it with --from:.*$/u, ' Choose a file of one of the kinds named above.');

/**
 * Reads files that a teacher has chosen and looks over what is in them.
 * @returns the quiz, what was lost on the way, sentences on faults and advice, and how many questions cannot be used
 */
export async function readChosen(files, packaging, encoding) {
  const { convert, localMedia, ConvertError, parseCsv, guessEncoding } = packaging;
  let read;
  try {
    read = await readFiles(files, { convert, localMedia, parseCsv, guess: guessEncoding, encoding });
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    throw new FileTrouble(error instanceof ConvertError ? plainReason(error.message) : 'This file cannot be read.', { cause: error });
  }
  const { usable, faults, advice } = await findFaults(withoutFar(read.bank), packaging, read.format !== 'bank');
  if (!usable) throw new FileTrouble(`This bank cannot be used. ${faults.slice(0, 3).join(' ')}`);
  if (usable.questions.length === 0) throw new FileTrouble(`No question could be read from this file.${faults.length > 0 ? ` ${faults.slice(0, 3).join(' ')}` : ''}`);
  return { ...read, bank: usable, faults, advice, unused: read.bank.questions.length - usable.questions.length };
}

/** Sources that were not chosen with the bank are no files of this site. */
const withoutFar = (bank) => (Array.isArray(bank.sources) ? { ...bank, sources: bank.sources.filter((entry) => typeof entry !== 'string') } : bank);
