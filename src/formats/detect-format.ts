/** Formats of a single text file; `bank` and `module` are our own JSON, `manifest` is the table of contents of a package by itself. */
export type TextFormat = 'bank' | 'module' | 'gift' | 'aiken' | 'csv' | 'moodle-xml' | 'qti12' | 'qti2' | 'qti3' | 'manifest';

/** Packages: `cc` is a Common Cartridge, `canvas` one that Canvas has exported; the others are IMS content packages of items. */
export type PackageFormat = 'canvas' | 'cc' | 'qti12-package' | 'qti2-package' | 'qti3-package' | 'scorm' | 'cmi5';

export type FormatName = TextFormat | PackageFormat;

/** How many characters are looked at. */
const LOOK = 200_000;

/** Whether bytes are those of a zip, an empty one included. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && [0x0304, 0x0506, 0x0708].includes(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0));

/** Tells the format of a text by what is in it; undefined when it is none of ours. The name of the file is not asked: it is often wrong. */
export function detectTextFormat(text: string): TextFormat | undefined {
  const head = text
    .slice(0, LOOK)
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (head.startsWith('<')) return xmlFormat(head);
  if (/^\{\s*(?:"|\})/u.test(head)) return jsonFormat(head);
  if (isAiken(head)) return 'aiken';
  if (isSheet(head)) return 'csv';
  return isGift(head) ? 'gift' : undefined;
}

/** Tells the format of an unpacked zip: `textOf` gives the text of a file in it. Undefined when it holds no questions and no course. */
export function detectPackageFormat(names: Iterable<string>, textOf: (name: string) => string | undefined): PackageFormat | undefined {
  const all = [...names];
  // Some tools put a folder around everything.
  const manifest = all.filter((name) => /(?:^|\/)imsmanifest\.xml$/iu.test(name)).sort((one, other) => one.length - other.length)[0];
  if (manifest === undefined) {
    if (all.some((name) => /(?:^|\/)cmi5\.xml$/iu.test(name))) return 'cmi5';
    return formatOfItems(all, textOf);
  }
  const text = (textOf(manifest) ?? '').slice(0, LOOK);
  if (/adlcp:scormtype\s*=/iu.test(text)) return 'scorm';
  if (/imsccv\d+p\d+/u.test(text)) return all.some((name) => /(?:^|\/)(?:course_settings\/|non_cc_assessments\/|assessment_meta\.xml$)/u.test(name)) ? 'canvas' : 'cc';
  if (all.some((name) => /(?:^|\/)(?:non_cc_assessments\/|assessment_meta\.xml$)/u.test(name))) return 'canvas';
  if (/imsqtiasi_v3p|imsqti_[\w]*xmlv3p|QTIv3|imsqtiasi_v3/iu.test(text)) return 'qti3-package';
  if (/imsqti_[\w]*xmlv2p|imsqti_v2p|imsqti_item_v2p/iu.test(text)) return 'qti2-package';
  return /imsqti_xmlv1p|imsqti_v1p/iu.test(text) ? 'qti12-package' : formatOfItems(all, textOf);
}

/** By the files themselves, where no table of contents says what they are. */
function formatOfItems(names: readonly string[], textOf: (name: string) => string | undefined): PackageFormat | undefined {
  const kinds = names
    .filter((name) => /\.xml$/iu.test(name))
    .slice(0, 20)
    .map((name) => xmlFormat((textOf(name) ?? '').slice(0, LOOK).trimStart()));
  const kind = kinds.find((found) => found === 'qti12' || found === 'qti2' || found === 'qti3');
  return kind && `${kind}-package`;
}

/** By the name of the outermost element, past declarations and comments. */
function xmlFormat(head: string): TextFormat | undefined {
  let at = 0;
  while (/^<[?!]/u.test(head.slice(at, at + 2))) {
    const isComment = head.startsWith('<!--', at);
    const end = head.indexOf(isComment ? '-->' : '>', at + (isComment ? 4 : 2));
    if (end < 0) return undefined;
    at = end + (isComment ? 3 : 1);
    while (at < head.length && head.charAt(at).trim() === '') at++;
  }
  const tag = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,60})([^>]{0,4000})/u.exec(head.slice(at, at + 5000));
  const name = tag?.[1] ?? '';
  // Canvas has an element of the same name for the settings of a quiz.
  if (name === 'quiz') return tag?.[2]?.includes('canvas.instructure.com') ? undefined : 'moodle-xml';
  if (name === 'questestinterop') return 'qti12';
  if (/^qti-assessment-(?:item|test|section|stimulus)$/u.test(name)) return 'qti3';
  if (/^assessment(?:Item|Test|Section)$/u.test(name)) return 'qti2';
  return name === 'manifest' || name === 'courseStructure' ? 'manifest' : undefined;
}

/** By the fields of the object; a file with a slip in it is still ours if it begins as one. */
function jsonFormat(head: string): TextFormat | undefined {
  if (/"questions"\s*:\s*\[/u.test(head)) return 'bank';
  return /"sections"\s*:\s*\[/u.test(head) ? 'module' : undefined;
}

const isAiken = (head: string): boolean => /^\s*ANSWER\s*:\s*[A-Z](?:\s*,\s*[A-Z])*\s*$/mu.test(head) && /^[ \t]*A\s?[.)]/mu.test(head);

/** The first line names at least a question and something to answer with. */
function isSheet(head: string): boolean {
  const line = head.slice(0, 10_000).split(/[\r\n]/u, 1)[0] ?? '';
  for (const separator of ['\t', ';', ',']) {
    const cells = line.split(separator).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
    if (
      cells.length >= 2 &&
      cells.some((cell) => /^(?:prompt|question|question text)$/u.test(cell)) &&
      cells.some((cell) => /^(?:type|right|correct|answer|(?:option|choice|answer)[ _-]?\d+)$/u.test(cell))
    )
      return true;
  }
  return false;
}

/** A title, a category, or answers in braces at the end of a paragraph or within a sentence. */
const isGift = (head: string): boolean => /^[ \t]*(?:::|\$CATEGORY:)/mu.test(head) || (/(?:^|[^\\])\{/u.test(head) && /[^\\]\}/u.test(head));
