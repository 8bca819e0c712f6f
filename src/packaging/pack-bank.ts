import { bundleBank } from '../bank/bundle-bank.js';
import { parseSource } from '../bank/parse-source.js';
import { placeStatements } from '../bank/place-statements.js';
import type { Loss } from '../formats/loss.js';
import type { QuestionBank } from '../model/question-bank.js';
import type { Source } from '../model/source.js';
import type { QuestionTypes } from '../question-types/question-type.js';
import { packCmi5, packScorm12, packScorm2004 } from './pack-courses.js';
import { PackError } from './pack-error.js';
import { packCartridge, packQti21, packQti3 } from './pack-items.js';
import type { Packed, PackOptions, PackTarget } from './pack-options.js';
import { packPage } from './pack-page.js';
import { packAiken, packAnki, packCsv, packGift, packMoodleXml } from './pack-texts.js';
import { packWorksheet } from './pack-worksheet.js';

interface Target {
  /** What people call it. */
  readonly label: string;
  readonly extension: string;
  readonly pack: PackTarget;
}

/** What a bank can be packed as, by the names that the command line and `pack` take. */
export const packTargets = {
  scorm12: { label: 'SCORM 1.2', extension: 'scorm12.zip', pack: packScorm12 },
  scorm2004: { label: 'SCORM 2004, 4th edition', extension: 'scorm2004.zip', pack: packScorm2004 },
  cmi5: { label: 'cmi5', extension: 'cmi5.zip', pack: packCmi5 },
  cc: { label: 'Common Cartridge 1.1', extension: 'imscc', pack: packCartridge },
  qti21: { label: 'QTI 2.1', extension: 'qti21.zip', pack: packQti21 },
  qti3: { label: 'QTI 3.0', extension: 'qti3.zip', pack: packQti3 },
  'moodle-xml': { label: 'Moodle XML', extension: 'moodle.xml', pack: packMoodleXml },
  gift: { label: 'GIFT', extension: 'gift.txt', pack: packGift },
  aiken: { label: 'Aiken', extension: 'aiken.txt', pack: packAiken },
  csv: { label: 'spreadsheet (CSV)', extension: 'csv', pack: packCsv },
  anki: { label: 'Anki', extension: 'anki.txt', pack: packAnki },
  html: { label: 'page by itself', extension: 'html', pack: packPage },
  print: { label: 'worksheet', extension: 'print.html', pack: packWorksheet },
} as const satisfies Readonly<Record<string, Target>>;

/** The name of something a bank can be packed as. */
export type PackTargetName = keyof typeof packTargets;

/** Targets with a page in them, which need the files of the player. */
export const needsPlayer = (to: PackTargetName): boolean => to === 'scorm12' || to === 'scorm2004' || to === 'cmi5' || to === 'html';

/**
 * Packs a parsed bank. The same bank and options give the same bytes anywhere. Rejects with a {@link PackError} where it cannot be
 * packed at all; what the target cannot carry is a loss.
 */
export async function packBank(bank: QuestionBank, to: PackTargetName, types: QuestionTypes, options: PackOptions = {}): Promise<Packed> {
  if (!Object.hasOwn(packTargets, to)) throw new PackError(`“${to}” is nothing a bank can be packed as. There are ${Object.keys(packTargets).join(', ')}.`);
  if (bank.questions.length === 0) throw new PackError('The bank holds no questions.');
  const { pack, extension } = packTargets[to];
  const sources = options.sources ?? sourcesInside(bank);
  const whole = bundleBank(placeStatements(bank, sources, types), sources, types);
  const { bytes, losses } = await pack({ bank: whole, types, options: { ...options, sources } });
  return { name: `${bank.id}.${extension}`, bytes, losses: [...sourceLosses(bank, sources), ...losses] };
}

/** The sources that a bank holds itself. */
const sourcesInside = ({ sources = [] }: QuestionBank): Source[] =>
  sources.flatMap((entry, index) => (typeof entry === 'string' ? [] : (parseSource(entry, ['sources', index]).source ?? [])));

/** Sources that are named and were not given. */
const sourceLosses = ({ sources: named = [] }: QuestionBank, sources: readonly Source[]): Loss[] =>
  named.length > sources.length
    ? [{ feature: 'sources', reason: `${named.length - sources.length} of the ${named.length} sources are not here; what rests on them names nothing.` }]
    : [];
