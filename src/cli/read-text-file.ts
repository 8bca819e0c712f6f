import { readFile } from 'node:fs/promises';
import { fileError, type LocatedProblem } from './located-problem.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** A sentence for an error of the file system. `read` or `written` is what was to be done with the file. */
export function describeFileError(error: unknown, done: 'read' | 'written' = 'read'): string {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return done === 'read' ? 'There is no such file.' : 'There is no such directory to write to.';
    case 'EISDIR':
      return `This is a directory; name ${done === 'read' ? 'the files in it' : 'a file'}.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `This file may not be ${done}: permission is denied.`;
    default:
      return `This file cannot be ${done}: ${code ?? message ?? 'unknown error'}.`;
  }
}

/**
 * Reads a file as UTF-8 text without its byte-order mark. Never throws.
 * @returns the text, or the problem that keeps it from being read (`unreadable`, `not-utf-8`, `empty-file`)
 */
export async function readTextFile(file: string): Promise<{ text: string; hasByteOrderMark: boolean; problem?: undefined } | { problem: LocatedProblem }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: fileError(file, 'unreadable', describeFileError(error)) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: fileError(file, 'not-utf-8', 'This file is not text in UTF-8; save it in that encoding.') };
  }
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  if (hasByteOrderMark) text = text.slice(1);
  return text.trim() === '' ? { problem: fileError(file, 'empty-file', 'This file is empty.') } : { text, hasByteOrderMark };
}
