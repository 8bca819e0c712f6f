import { bankFromAiken } from '../bank/exchange/aiken/bank-from-aiken.js';
import { bankFromCsv } from '../bank/exchange/csv/bank-from-csv.js';
import { bankFromGift } from '../bank/exchange/gift/bank-from-gift.js';
import type { ImportContext, ImportedBank } from '../bank/exchange/imported-bank.js';
import { bankFromMoodle } from '../bank/exchange/moodle-xml/bank-from-moodle.js';
import { bankFromQti12 } from '../bank/exchange/qti12/bank-from-qti12.js';
import { bankFromQti2 } from '../bank/exchange/qti2/bank-from-qti2.js';
import { readAiken } from '../formats/aiken/read-aiken.js';
import { readCsv, type ParseCsv } from '../formats/csv/read-csv.js';
import { readGift } from '../formats/gift/read-gift.js';
import { readMoodleXml } from '../formats/moodle-xml/read-moodle-xml.js';
import { readQtiItem } from '../formats/qti/read-qti-item.js';
import { readQtiXml } from '../formats/qti/read-qti-xml.js';
import { readQti12 } from '../formats/qti/read-qti12.js';
import { ConvertError } from './convert-error.js';
import { bankFromItemPackage } from './read-item-package.js';
import { bankInCourse } from './read-own.js';

interface ReadContext extends ImportContext {
  readonly parseCsv?: ParseCsv | undefined;
}

export type ReadText = (text: string, context: ReadContext) => ImportedBank;
export type ReadPackage = (files: ReadonlyMap<string, Uint8Array>, context: ReadContext) => ImportedBank;

/** Text files that can be read, by the names of `detectTextFormat`. */
export const textReaders = {
  gift: (text, context) => bankFromGift(readGift(text), context),
  aiken: (text, context) => bankFromAiken(readAiken(text), context),
  csv(text, { parseCsv, ...context }) {
    if (!parseCsv) throw new ConvertError('Spreadsheets cannot be read here.');
    return bankFromCsv(readCsv(text, parseCsv), context);
  },
  'moodle-xml': (text, context) => bankFromMoodle(readMoodleXml(text), context),
  qti12: (text, context) => bankFromQti12(readQti12(readQtiXml(text)), context),
  qti2: (text, context) => bankFromQti2([readQtiItem(readQtiXml(text))], context),
  qti3: (text, context) => bankFromQti2([readQtiItem(readQtiXml(text))], context),
} as const satisfies Readonly<Record<string, ReadText>>;

/** Packages that can be read, by the names of `detectPackageFormat`. */
export const packageReaders = {
  canvas: bankFromItemPackage,
  cc: bankFromItemPackage,
  'qti12-package': bankFromItemPackage,
  'qti2-package': bankFromItemPackage,
  'qti3-package': bankFromItemPackage,
  scorm: bankInCourse,
  cmi5: bankInCourse,
} as const satisfies Readonly<Record<string, ReadPackage>>;
