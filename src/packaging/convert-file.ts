import type { ImportContext, ImportedBank } from '../bank/exchange/imported-bank.js';
import type { ParseCsv } from '../formats/csv/read-csv.js';
import { decodeText, type DecodedText, type GuessEncoding } from '../formats/decode-text.js';
import { detectPackageFormat, detectTextFormat, isZip, type FormatName } from '../formats/detect-format.js';
import { readXml } from '../formats/xml/read-xml.js';
import { XmlError } from '../formats/xml/xml-error.js';
import { readZip, type ZipLimits } from '../formats/zip/read-zip.js';
import { ZipError } from '../formats/zip/zip-error.js';
import { ConvertError } from './convert-error.js';
import { bankInPage } from './read-own.js';
import { packageReaders, textReaders } from './readers.js';

export interface ConvertOptions extends ImportContext {
  /** Goes before what the content says. */
  readonly from?: ReadableFormat | undefined;
  /** The character encoding of a text file; found out when left out. */
  readonly encoding?: string | undefined;
  /** Guesses encodings: `analyse` of chardet. */
  readonly guess?: GuessEncoding | undefined;
  /** Reads spreadsheets: `parse` of papaparse. */
  readonly parseCsv?: ParseCsv | undefined;
  readonly limits?: ZipLimits | undefined;
}

/** The name of something that can be read; `page` is a page by itself that this program has written. */
export type ReadableFormat = keyof typeof textReaders | keyof typeof packageReaders | 'page';

export const readableFormats: readonly ReadableFormat[] = [
  ...new Set([...(Object.keys(textReaders) as ReadableFormat[]), ...(Object.keys(packageReaders) as ReadableFormat[]), 'page' as const]),
];

/** A file that has become a bank. */
export interface Converted extends ImportedBank {
  /** What it was read as. */
  readonly format: ReadableFormat;
  /** How its characters were read; undefined for a zip. */
  readonly decoded?: Omit<DecodedText, 'text'>;
}

/** The largest text file that is read, in bytes. */
const LONGEST_TEXT = 64_000_000;

/**
 * Makes a bank of a file of another program, told by its content. Throws a {@link ConvertError} where nothing of it can be read; what
 * cannot be read of a question, and whole questions that cannot, are losses.
 */
export function convertFile(bytes: Uint8Array, options: ConvertOptions = {}): Converted {
  try {
    return isZip(bytes) ? convertPackage(readZip(bytes, options.limits), options) : convertText(bytes, options);
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError || error instanceof RangeError) throw new ConvertError(error.message);
    throw error;
  }
}

function convertText(bytes: Uint8Array, options: ConvertOptions): Converted {
  if (bytes.length > LONGEST_TEXT) throw new ConvertError(`The file is too large: at most ${LONGEST_TEXT / 1_000_000} MB of text are read.`);
  const { text, ...decoded } = decodeText(bytes as Uint8Array<ArrayBuffer>, { encoding: options.encoding, guess: options.guess });
  const found = options.from ?? detectTextFormat(text) ?? (bankInPage(text) ? 'page' : undefined);
  if (found === 'page') return { ...readPage(text), format: found, decoded };
  // What is XML and yet not told apart may be so for a reason that is worth saying.
  if (found === undefined && /^\s*</u.test(text)) readXml(text);
  if (found === undefined || !isReadable(found, textReaders)) throw new ConvertError(describeUnread(found));
  return { ...textReaders[found](text, options), format: found, decoded };
}

function readPage(text: string): ImportedBank {
  const own = bankInPage(text);
  if (!own) throw new ConvertError('This page holds no quiz.');
  return own;
}

function convertPackage(files: ReadonlyMap<string, Uint8Array>, options: ConvertOptions): Converted {
  const textOf = (name: string): string | undefined => {
    const bytes = files.get(name);
    return bytes && decodeText(bytes as Uint8Array<ArrayBuffer>, { guess: options.guess }).text;
  };
  const found = options.from ?? detectPackageFormat(files.keys(), textOf);
  if (found === undefined || !isReadable(found, packageReaders)) throw new ConvertError(describeUnread(found));
  return { ...packageReaders[found](files, options), format: found };
}

const isReadable = <Table extends object>(name: string, table: Table): name is Extract<keyof Table, string> => Object.hasOwn(table, name);

/** Why a file is not converted. */
function describeUnread(found: FormatName | ReadableFormat | undefined): string {
  if (found === 'bank') return 'This is a question bank already; there is nothing to convert.';
  if (found === 'module') return 'This is a module, not a file of questions.';
  if (found === 'manifest') return 'This is the table of contents of a package by itself; give the whole package, the zip file.';
  if (found === undefined) return `It cannot be told what kind of file this is. Say it with --from: ${readableFormats.join(', ')}.`;
  return `Files of the kind “${found}” are not read here.`;
}
