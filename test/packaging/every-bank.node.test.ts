import { expect } from 'chai';
import Papa from 'papaparse';
import { convert, pack, packTargets, type PackTargetName } from '../../src/packaging.js';
import { parsedIds } from './convert-material.js';
import { everyMaterial, wholePlayer } from './every-material.js';

const material = everyMaterial();

const WHOLE: readonly string[] = ['scorm12', 'scorm2004', 'cmi5', 'html'] satisfies PackTargetName[];
const NOT_READ: readonly string[] = ['anki', 'print'] satisfies PackTargetName[];

describe('every bank of the project', () => {
  for (const to of Object.keys(packTargets) as PackTargetName[])
    it(`packs as ${to}, names each question that is not in it, and comes back as a bank that parses`, async () => {
      for (const { name, bank, sources, media } of material) {
        const options = { to, sources, media, playerFiles: wholePlayer() };
        const { bytes, losses } = await pack(bank, options).catch((error: Error) => {
          // Some formats have nothing for some types, of which an example holds one only.
          if (!/None of the questions/u.test(error.message)) throw error;
          return { bytes: undefined, losses: [] };
        });
        if (!bytes) continue;
        expect((await pack(bank, options)).bytes, name).to.deep.equal(bytes);
        const ids = new Set(bank.questions.map(({ id }) => id));
        for (const { question, feature, reason } of losses) {
          if (question !== undefined) expect(ids.has(question), `${name} ${question}`).to.equal(true);
          expect([feature.trim() === '', /[.…!?”)]$/u.test(reason)], `${name}: ${feature}: ${reason}`).to.deep.equal([false, true]);
        }
        if (WHOLE.includes(to)) expect(losses, name).to.deep.equal([]);
        const left = new Set(losses.filter(({ feature }) => feature === 'question').map(({ question }) => question));
        if (NOT_READ.includes(to) || left.size === bank.questions.length) continue;
        const back = convert(bytes, { parseCsv: (text, how) => Papa.parse<unknown>(text, how) });
        const read = parsedIds(back.bank);
        if (WHOLE.includes(to)) expect(read, name).to.deep.equal([...ids]);
        else expect(read.length, `${name}: ${JSON.stringify(back.losses.slice(0, 3))}`).to.be.at.least(bank.questions.length - left.size);
      }
    });
});
