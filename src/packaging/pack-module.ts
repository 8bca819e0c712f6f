import { bundleModule } from '../bank/bundle-module.js';
import { loadModule } from '../bank/load-module.js';
import type { Loss } from '../formats/loss.js';
import type { Module } from '../model/module.js';
import { formatPath } from '../model/problem.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { choosePlayerFiles } from './choose-player-files.js';
import { packCmi5Files, packScormFiles, type CourseWords } from './pack-courses.js';
import { PackError } from './pack-error.js';
import type { Packed, PackOptions } from './pack-options.js';
import { mediaInside, writeWholePage } from './pack-page.js';
import { mediaLosses, placeMedia, plainName } from './place-media.js';
import { writePlayerPage, type PackedHost, type WrittenConfig } from './player-page.js';
import { renameMedia, walkMedia } from './media-addresses.js';
import { writeScorm12Manifest, writeScorm2004Manifest } from './scorm-manifest.js';

/** The module's name in a package. */
export const MODULE_FILE = 'module.json';

/** What a module can be packed as, with the endings of the files: whatever has a page in it that shows more than questions. */
const EXTENSIONS: Readonly<Record<string, string>> = { scorm12: 'scorm12.zip', scorm2004: 'scorm2004.zip', cmi5: 'cmi5.zip', html: 'html' };

/** Reads nothing: a module that is packed without `fetch` holds all it refers to. */
const nothingToRead = (): Promise<never> => Promise.reject(new Error('Nothing can be read here.'));

/**
 * Packs a module with all that it refers to. The same module and options give the same bytes anywhere. Rejects with a
 * {@link PackError} where it cannot be packed at all; what the target cannot carry is a loss.
 */
export async function packModule(data: object, to: string, types: QuestionTypes, options: PackOptions = {}): Promise<Packed> {
  const extension = Object.hasOwn(EXTENSIONS, to) ? EXTENSIONS[to] : undefined;
  if (extension === undefined) throw new PackError(`A module can be packed as ${Object.keys(EXTENSIONS).join(', ')}. For “${to}” pack its banks, one by one.`);
  const whole = localMediaOf(await readWhole(data, types, options), options.media);
  const { module } = whole;
  const passFraction = options.passFraction ?? module.completion?.passFraction;
  const words: CourseWords = { id: module.id, title: module.title, description: module.description, language: module.language, passFraction };
  const losses = [...settingLosses(options), ...banksIn(module).flatMap((bank) => mediaLosses(bank, whole.media))];
  const files = (lms: PackedHost): Map<string, Uint8Array> => moduleFiles(module, { ...options, media: whole.media }, lms);
  const name = `${module.id}.${extension}`;
  switch (to) {
    case 'scorm12':
      return { name, bytes: packScormFiles(files('scorm-1.2'), words, writeScorm12Manifest), losses };
    case 'scorm2004':
      return { name, bytes: packScormFiles(files('scorm-2004'), words, writeScorm2004Manifest), losses };
    case 'cmi5':
      return { name, bytes: packCmi5Files(files('cmi5'), words, options.courseId), losses };
    default: {
      const inside = mediaInside(banksIn(module), whole.media);
      const config = { ...configOf(module, 'none', options), ...(Object.keys(inside).length > 0 ? { files: inside } : {}) };
      return { name, bytes: await writeWholePage(module, config, options), losses };
    }
  }
}

const banksIn = ({ banks = [] }: Module): readonly QuestionBank[] => banks as readonly unknown[] as readonly QuestionBank[];

/** A module in one object. A fault is told rather than packed. */
async function readWhole(data: object, types: QuestionTypes, { fetch = nothingToRead, base }: PackOptions): Promise<Module> {
  const loader = { names: Object.keys(types), load: () => Promise.resolve(types) };
  const { module, problems, material } = await loadModule(data, { fetch, types: loader, base });
  const found = await material();
  const [fault] = [...problems, ...found.problems].filter(({ level }) => level === 'error');
  if (!module || fault) throw new PackError(`The module has a fault: ${fault ? `${formatPath(fault.path)} ${fault.message}` : 'it cannot be read'}`);
  return bundleModule(module, found, types);
}

/** Gives pictures that were found beside their banks, by whole addresses, names of their own. */
function localMediaOf(module: Module, media: ReadonlyMap<string, Uint8Array> = new Map()): { module: Module; media: ReadonlyMap<string, Uint8Array> } {
  const names = new Map<string, string>();
  const named = new Map<string, Uint8Array>();
  for (const bank of banksIn(module))
    walkMedia(bank.questions, (address) => {
      const bytes = media.get(address);
      if (!bytes || names.has(address)) return;
      const name = plainName(address, (taken) => named.has(taken));
      names.set(address, name);
      named.set(name, bytes);
    });
  const banks = banksIn(module).map((bank) => ({ ...bank, questions: renameMedia(bank.questions, (address) => names.get(address)) }));
  return { module: { ...module, banks }, media: named };
}

/** The page, the player, the module and its pictures: all of a course but its manifest. */
function moduleFiles(module: Module, options: PackOptions, lms: PackedHost): Map<string, Uint8Array> {
  const banks = banksIn(module);
  const types = new Set(banks.flatMap(({ questions }) => questions.map(({ type }) => type)));
  const player = choosePlayerFiles(options.playerFiles, types, { recordStore: lms === 'cmi5', module: true, land: module.sections.some(({ kind }) => kind === 'map') });
  const page = player.get('index.html');
  if (!page) throw new PackError('The player’s page is missing. Build the project anew.');
  const placed = banks.map((bank) => placeMedia(bank, options.media));
  const encoder = new TextEncoder();
  const written = writePlayerPage(new TextDecoder('utf-8').decode(page), module, configOf(MODULE_FILE, lms, options), options.language);
  const whole = { ...module, banks: placed.map(({ bank }) => bank) };
  return new Map([...player, ...placed.flatMap(({ files }) => [...files]), ['index.html', encoder.encode(written)], [MODULE_FILE, encoder.encode(JSON.stringify(whole))]]);
}

const configOf = (module: string | object, lms: PackedHost, { passFraction, language }: PackOptions): WrittenConfig => ({
  module,
  lms,
  ...(passFraction === undefined ? {} : { pass: String(passFraction) }),
  ...(language === undefined ? {} : { lang: language }),
});

/** How one quiz is run has no place in a module, whose sections each say it for themselves. */
const SETTINGS = ['mode', 'limit', 'shuffle', 'seed', 'layout', 'attempts', 'timeLimitSeconds', 'extraTime', 'certainty'] as const;

const settingLosses = (options: PackOptions): Loss[] =>
  SETTINGS.filter((setting) => options[setting] !== undefined).map((setting) => ({ feature: setting, reason: 'Each section of a module says for itself how it is run.' }));
