import type { PackTargetName, ReadableFormat } from '../packaging.js';

/** What `pack` writes and `convert` reads, by name: the program says them without loading what does it. */
const targets: Record<PackTargetName, true> = {
  scorm12: true,
  scorm2004: true,
  cmi5: true,
  cc: true,
  qti21: true,
  qti3: true,
  'moodle-xml': true,
  gift: true,
  aiken: true,
  csv: true,
  anki: true,
  html: true,
  print: true,
};
const readable: Record<ReadableFormat, true> = {
  gift: true,
  aiken: true,
  csv: true,
  'moodle-xml': true,
  qti12: true,
  qti2: true,
  qti3: true,
  canvas: true,
  cc: true,
  'qti12-package': true,
  'qti2-package': true,
  'qti3-package': true,
  scorm: true,
  cmi5: true,
  page: true,
};

export const targetNames = Object.keys(targets);
export const readableNames = Object.keys(readable);
