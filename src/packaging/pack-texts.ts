import { aikenFromBank } from '../bank/exchange/aiken/aiken-from-bank.js';
import { ankiFromBank } from '../bank/exchange/anki/anki-from-bank.js';
import { csvFromBank } from '../bank/exchange/csv/csv-from-bank.js';
import { giftFromBank } from '../bank/exchange/gift/gift-from-bank.js';
import { moodleFromBank } from '../bank/exchange/moodle-xml/moodle-from-bank.js';
import { writeAiken } from '../formats/aiken/write-aiken.js';
import { writeCsv } from '../formats/csv/write-csv.js';
import { writeGift } from '../formats/gift/write-gift.js';
import type { Loss } from '../formats/loss.js';
import { writeMoodleXml } from '../formats/moodle-xml/write-moodle-xml.js';
import type { PackInput, PackTarget } from './pack-options.js';

/** A target that is one text file. How a quiz is to be run has no place in any of them. */
const packText =
  (write: (input: PackInput) => { readonly text: string; readonly losses: readonly Loss[] }): PackTarget =>
  (input) => {
    const { text, losses } = write(input);
    return { bytes: new TextEncoder().encode(text), losses: [...settingLosses(input), ...losses] };
  };

export const packGift = packText(({ bank, options }) => {
  const { items, losses } = giftFromBank(bank, options);
  return { text: writeGift(items), losses };
});

export const packAiken = packText(({ bank }) => {
  const { questions, losses } = aikenFromBank(bank);
  return { text: writeAiken(questions), losses };
});

export const packAnki = packText(({ bank, options }) => ankiFromBank(bank, options));

export const packCsv = packText(({ bank }) => {
  const { rows, losses } = csvFromBank(bank);
  return { text: writeCsv(rows), losses };
});

export const packMoodleXml = packText(({ bank, options }) => {
  const { items, losses } = moodleFromBank(bank, { sources: options.sources, files: options.media });
  return { text: writeMoodleXml(items), losses };
});

const SETTINGS = {
  mode: 'mode',
  passFraction: 'pass mark',
  limit: 'number of questions',
  shuffle: 'order',
  seed: 'seed',
  layout: 'layout',
  attempts: 'tries',
  timeLimitSeconds: 'time limit',
  extraTime: 'extra time',
  certainty: 'certainty',
  language: 'language of the interface',
} as const;

/** What was asked of the quiz that a file of questions cannot say. */
export const settingLosses = ({ options }: PackInput): Loss[] =>
  (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[])
    .filter((setting) => options[setting] !== undefined)
    .map((setting) => ({ feature: SETTINGS[setting], reason: 'A file of questions does not say how a quiz is run; set it in the program that reads the file.' }));
