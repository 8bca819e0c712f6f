import { readZip } from '../formats/zip/read-zip.js';

/** The texts in a zip file that may be results, as an LMS gives out what learners have handed in; what a system puts in by itself is left out. @throws ZipError */
export const filesInZip = (bytes: Uint8Array): { name: string; text: string }[] =>
  [...readZip(bytes)].flatMap(([name, content]) =>
    /(^|\/)(__MACOSX\/|\.)/.test(name) || !/\.(json|csv|txt|tsv)$/i.test(name) ? [] : [{ name, text: new TextDecoder('utf-8').decode(content) }],
  );
