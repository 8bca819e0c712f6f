import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bankFromQti12 } from '../../../../src/bank/exchange/qti12/bank-from-qti12.js';
import { kindOfQti12 } from '../../../../src/bank/exchange/qti12/kind-of-qti12.js';
import { bankFromQti2 } from '../../../../src/bank/exchange/qti2/bank-from-qti2.js';
import { interactionsIn } from '../../../../src/bank/exchange/qti2/body-html.js';
import type { ImportedBank } from '../../../../src/bank/exchange/imported-bank.js';
import { parseBank } from '../../../../src/bank/parse-bank.js';
import type { QtiItem } from '../../../../src/formats/qti/qti-item.js';
import { qtiItemVersion, readQtiItem } from '../../../../src/formats/qti/read-qti-item.js';
import { readQti12 } from '../../../../src/formats/qti/read-qti12.js';
import { readQtiXml } from '../../../../src/formats/qti/read-qti-xml.js';
import { localName, type XmlElement } from '../../../../src/formats/xml/xml-element.js';
import { XmlError } from '../../../../src/formats/xml/xml-error.js';
import { questionTypes } from '../../../../src/question-types/question-types.js';

const FIXTURES = fileURLToPath(new URL('../../../../../shared/fixtures/', import.meta.url));

/** Trees of all XML files of a folder; those that are no XML are counted apart. */
function treesIn(folder: string): { trees: [string, XmlElement][]; broken: string[] } {
  const trees: [string, XmlElement][] = [];
  const broken: string[] = [];
  for (const name of readdirSync(FIXTURES + folder)) {
    if (!/\.(?:xml|qti)$/u.test(name)) continue;
    try {
      trees.push([name, readQtiXml(readFileSync(`${FIXTURES}${folder}/${name}`, 'utf8'))]);
    } catch (error) {
      expect(error, name).to.be.instanceOf(XmlError);
      broken.push(name);
    }
  }
  return { trees, broken };
}

/** Interactions of kinds that are read, in an item that says what is right and does not draw its content anew. */
function isSupported(item: QtiItem): boolean {
  const READ = /^(?:choice|order|match|associate|gapMatch|hottext|hotspot|extendedText|textEntry|inlineChoice|slider)Interaction$/u;
  const asking = interactionsIn(item.body).filter(({ name }) => name !== 'endAttemptInteraction');
  if (asking.length === 0 || item.isTemplate || item.isAdaptive) return false;
  return asking.every(({ name, attributes }) => {
    const response = item.responses.find(({ id }) => id === attributes.responseIdentifier);
    const isSaid =
      name === 'extendedTextInteraction' || (response !== undefined && (response.correct.length > 0 || response.mapping?.entries.some(({ value }) => value > 0) === true));
    return READ.test(name) && isSaid;
  });
}

/** Every item is in the bank or has a loss that says why not. */
function expectSaid({ bank, losses }: ImportedBank, name: string): void {
  if (bank.questions.length > 0) expect(parseBank(bank, questionTypes).problems, name).to.deep.equal([]);
  else
    expect(
      losses.map(({ feature }) => feature),
      name,
    ).to.include('question');
  for (const { reason } of losses) expect(reason, name).to.match(/[.”]$/u);
}

describe('the items of other projects', () => {
  before(function () {
    if (existsSync(FIXTURES)) return;
    console.log(`    (skipped: no ${FIXTURES})`);
    this.skip();
  });

  for (const folder of ['qti2', 'qti3', 'qti12-canvas'])
    it(`become questions, at least 95 of 100 of those in ${folder} of kinds that are read in QTI 2 and 3`, () => {
      const items = treesIn(folder).trees.filter(([, root]) => qtiItemVersion(root) !== undefined);
      let supported = 0;
      const refused: string[] = [];
      for (const [name, root] of items) {
        const item = readQtiItem(root);
        const read = bankFromQti2([item]);
        expectSaid(read, name);
        if (!isSupported(item)) continue;
        supported++;
        if (read.bank.questions.length === 0) refused.push(`${name}: ${read.losses.map(({ reason }) => reason).join(' ')}`);
      }
      expect(supported).to.be.above(folder === 'qti3' ? 15 : 50);
      expect(refused.length / supported, refused.join('\n')).to.be.at.most(0.05);
    });

  it('become questions, at least 95 of 100 of those of kinds that are read in QTI 1.2', () => {
    let supported = 0;
    let made = 0;
    for (const [name, root] of treesIn('qti12-canvas').trees) {
      if (localName(root) !== 'questestinterop') continue;
      const file = readQti12(root);
      const read = bankFromQti12(file);
      if (file.items.length > 0) expectSaid(read, name);
      supported += file.items.filter((item) => !['text', 'upload', 'calculated', 'hotspot'].includes(kindOfQti12(item))).length;
      made += read.bank.questions.length;
    }
    expect(supported).to.be.above(100);
    expect(made / supported).to.be.at.least(0.95);
  });

  it('are refused as files only where they are no XML', () => {
    expect(treesIn('qti3').broken).to.deep.equal([]);
    expect(treesIn('qti2').broken.map((name) => name.replace(/^.*__/u, ''))).to.deep.equal(['multi-answer-max-choices-one.xml']);
    expect(treesIn('qti12-canvas').broken.map((name) => name.replace(/^.*__/u, ''))).to.have.members(['fib.xml', 'fib_str.xml', 'item_no_title.xml', 'audio-video.xml']);
  });
});
