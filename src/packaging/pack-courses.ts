import { writeZip } from '../formats/zip/write-zip.js';
import type { QuestionBank } from '../model/question-bank.js';
import { writeCmi5Structure } from './cmi5-structure.js';
import { courseFiles } from './course-files.js';
import { PackError } from './pack-error.js';
import type { PackInput, PackTarget } from './pack-options.js';
import { plainTitle, type PackedHost } from './player-page.js';
import { writeScorm12Manifest, writeScorm2004Manifest, type ScormCourse } from './scorm-manifest.js';

/** What a course is called, and what passes. */
export type CourseWords = Pick<QuestionBank, 'id' | 'title' | 'description' | 'language'> & { readonly passFraction?: number | undefined };

/** Adds the manifest of a SCORM host to the files of a course, and packs them. */
export function packScormFiles(files: Map<string, Uint8Array>, words: CourseWords, write: (course: ScormCourse) => string): Uint8Array {
  files.set('imsmanifest.xml', new TextEncoder().encode(write({ id: words.id, title: plainTitle(words), names: [...files.keys()] })));
  return writeZip(files);
}

const packScorm =
  (lms: PackedHost, write: (course: ScormCourse) => string): PackTarget =>
  (input) => {
    const { files, losses } = courseFiles(input, lms);
    return { bytes: packScormFiles(files, input.bank, write), losses };
  };

export const packScorm12: PackTarget = packScorm('scorm-1.2', writeScorm12Manifest);
export const packScorm2004: PackTarget = packScorm('scorm-2004', writeScorm2004Manifest);

/** A cmi5 course. What passes is written into its structure, because the host tells the page. */
export function packCmi5(input: PackInput): ReturnType<PackTarget> {
  const { bank, options } = input;
  const { files, losses } = courseFiles(input, 'cmi5');
  return { bytes: packCmi5Files(files, { ...bank, passFraction: options.passFraction ?? bank.rules?.passFraction }, options.courseId), losses };
}

/** Adds the structure of a cmi5 course to its files, and packs them. */
export function packCmi5Files(files: Map<string, Uint8Array>, words: CourseWords, courseId: string | undefined): Uint8Array {
  const { title, description, language, passFraction } = words;
  const id = courseId ?? `urn:geo-quiz:${words.id}`;
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/u.test(id)) throw new PackError(`“${id}” is no absolute address; a course needs one, such as https://example.org/courses/rivers.`);
  files.set('cmi5.xml', new TextEncoder().encode(writeCmi5Structure({ id, title, description, language, passFraction })));
  return writeZip(files);
}
