import { ZipError } from './zip-error.js';

/** Characters that no name needs and some file systems give a meaning. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/u;

const LONGEST = 500;

/** What is wrong with the name of a file in an archive: one that could be written outside the folder it is unpacked to. Undefined when it may stay. */
export function entryNameFault(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (CONTROL.test(name)) return 'holds control characters';
  if (name.includes('\\')) return 'holds a backslash';
  if (name.startsWith('/')) return 'begins at the root of a disk';
  if (/^[A-Za-z]:/u.test(name)) return 'names a drive';
  return name.split('/').some((part) => part === '..') ? 'leads out of its folder' : undefined;
}

/** Throws where a name could lead out of the folder. */
export function checkEntryName(name: string): void {
  const fault = entryNameFault(name);
  if (fault !== undefined)
    throw new ZipError(`The zip file holds a name that ${fault} (${JSON.stringify(name.slice(0, 80))}). It is not read, because such names are used to do harm.`);
}
