import { qti12FromBank } from '../bank/exchange/qti12/qti12-from-bank.js';
import { qti2FromBank } from '../bank/exchange/qti2/qti2-from-bank.js';
import { writeCartridge } from '../formats/content-package/write-cartridge.js';
import { writeQtiPackage } from '../formats/content-package/write-qti-package.js';
import type { QtiVersion } from '../formats/qti/write-qti-item.js';
import { writeZip } from '../formats/zip/write-zip.js';
import { PackError } from './pack-error.js';
import type { PackInput, PackTarget } from './pack-options.js';
import { settingLosses } from './pack-texts.js';
import { placeMedia } from './place-media.js';
import { plainTitle } from './player-page.js';

const packItems =
  (version: QtiVersion): PackTarget =>
  (input) => {
    const { bank, files, losses } = placeMedia(input.bank, input.options.media);
    const { tree: items, losses: lost } = qti2FromBank(bank, { sources: input.options.sources });
    if (items.length === 0) throw new PackError('None of the questions can be written as an item of QTI.');
    const written = writeQtiPackage({ id: bank.id, title: plainTitle(bank), language: bank.language, items, files }, version);
    return { bytes: writeZip(written), losses: [...settingLosses(input), ...losses, ...lost] };
  };

export const packQti21 = packItems('2.1');
export const packQti3 = packItems('3.0');

/** A Common Cartridge 1.1 with one quiz. Questions outside of its few kinds are left out, each with a loss. */
export function packCartridge(input: PackInput): Awaited<ReturnType<PackTarget>> {
  const { bank, files, losses } = placeMedia(input.bank, input.options.media);
  const { tree: quiz, losses: lost } = qti12FromBank(bank, { sources: input.options.sources });
  if (quiz.count === 0) throw new PackError('None of the questions can stand in a Common Cartridge.');
  const shown = new Map([...files].filter(([name]) => quiz.media.includes(name)));
  const written = writeCartridge({ id: bank.id, title: plainTitle(bank), language: bank.language, assessment: quiz.tree, files: shown });
  return { bytes: writeZip(written), losses: [...settingLosses(input), ...losses, ...lost] };
}
