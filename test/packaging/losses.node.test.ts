import { expect } from 'chai';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Loss } from '../../src/packaging.js';
import { pack, packTargets, type PackTargetName } from '../../src/packaging.js';
import { everyMaterial, wholePlayer, type Material } from './every-material.js';

const folder = new URL('../golden/losses/', import.meta.url);

/** Where the list of each format is; none where nothing may be lost. Both versions of QTI lose the same. */
const GOLDEN: Record<PackTargetName, string | undefined> = {
  gift: 'gift',
  'moodle-xml': 'moodle-xml',
  qti21: 'qti',
  qti3: 'qti',
  cc: 'cc',
  csv: 'csv',
  aiken: 'aiken',
  anki: 'anki',
  scorm12: undefined,
  scorm2004: undefined,
  cmi5: undefined,
  html: undefined,
  print: undefined,
};

/** The losses of one bank: each sentence once, with the questions it is said of. */
function listOf({ name, bank }: Material, losses: readonly Loss[]): string {
  const said = new Map<string, string[]>();
  for (const { question = 'the bank', feature, reason } of losses) {
    const sentence = `${feature}: ${reason}`;
    said.set(sentence, [...(said.get(sentence) ?? []), question]);
  }
  const lines = [...said].map(([sentence, questions]) => {
    const isAll = bank.questions.length > 1 && questions.length === bank.questions.length && new Set(questions).size === questions.length;
    return `${sentence}\n    ${isAll ? 'all questions' : questions.join(' ')}`;
  });
  return [`# ${name}`, ...lines].join('\n');
}

async function lossesOf(to: PackTargetName): Promise<string> {
  const lists: string[] = [];
  for (const material of everyMaterial()) {
    const { bank, sources, media } = material;
    const list = await pack(bank, { to, sources, media, playerFiles: wholePlayer() }).then(
      ({ losses }) => listOf(material, losses),
      (error: Error) => `# ${material.name}\n${error.name}: ${error.message}`,
    );
    lists.push(list);
  }
  return `${lists.join('\n\n')}\n`;
}

// Each format says of each bank and example what it does not carry. After a change that is meant, in a bank or in what a format carries, the lists
// are written anew with UPDATE_GOLDEN=1, and the difference is to be read.
describe('what is lost of the banks of this project', () => {
  for (const to of Object.keys(packTargets) as PackTargetName[]) {
    const name = GOLDEN[to];
    it(`as ${to} is ${name === undefined ? 'nothing' : 'what its list says, word for word'}`, async () => {
      const found = await lossesOf(to);
      if (name === undefined)
        return expect(found).to.equal(
          `${everyMaterial()
            .map((one) => `# ${one.name}`)
            .join('\n\n')}\n`,
        );
      const file = fileURLToPath(new URL(`${name}.txt`, folder));
      if (process.env.UPDATE_GOLDEN === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, found);
      }
      return expect(found).to.equal(readFileSync(file, 'utf8'));
    });
  }
});
