import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeZip } from '../../src/formats/zip/write-zip.js';
import { convert } from '../../src/packaging.js';
import { parsedIds } from './convert-material.js';
import { PICTURE } from './pack-material.js';

const CANVAS = fileURLToPath(new URL('../../../shared/fixtures/qti12-canvas/', import.meta.url));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const item = (id: string, prompt: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="${id}" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <itemBody>${prompt}<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><simpleChoice identifier="A">Mir</simpleChoice><simpleChoice identifier="B">Lo Hill</simpleChoice></choiceInteraction></itemBody>
  <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
</assessmentItem>`;

const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><metadata><schema>QTIv2.1 Package</schema><lom><general><title><langstring>Rivers of a package</langstring></title></general></lom></metadata><organizations/>
<resources><resource identifier="two" type="imsqti_item_xmlv2p1" href="items/two.xml"><file href="items/two.xml"/></resource><resource identifier="one" type="imsqti_item_xmlv2p1" href="items/one.xml"/></resources></manifest>`;

describe('packages of items', () => {
  it('become one bank, in the order of the table of contents, with their pictures beside it', () => {
    const files = new Map([
      ['imsmanifest.xml', bytesOf(manifest)],
      ['items/one.xml', bytesOf(item('one', '<p>Which is a river?</p>'))],
      ['items/two.xml', bytesOf(item('two', '<p>Which is it? <img src="../pictures/Big%20lake.svg" alt="A lake"/></p>'))],
      ['items/broken.xml', bytesOf('<assessmentItem ><a></assessmentItem>')],
      ['pictures/Big lake.svg', PICTURE],
      ['secret.txt', bytesOf('words')],
    ]);
    const { bank, files: kept, losses, format } = convert(writeZip(files));
    expect(format).to.equal('qti2-package');
    expect(bank.title).to.equal('Rivers of a package');
    expect(parsedIds(bank)).to.deep.equal(['two', 'one']);
    expect([...kept]).to.deep.equal([['media/big-lake.svg', PICTURE]]);
    expect(JSON.stringify(bank.questions[0])).to.contain('"src":"media/big-lake.svg"');
    expect(losses.map(({ question, feature }) => [question, feature])).to.deep.equal([['items/broken.xml', 'file']]);
  });

  const section = (title: string, ...inside: string[]): string =>
    `<assessmentSection identifier="${slug(title)}" title="${title}" visible="true">${inside.join('')}</assessmentSection>`;
  const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '-');
  const ref = (href: string, inside = ''): string => `<assessmentItemRef identifier="${href.replace(/\W/gu, '-')}" href="${href}">${inside}</assessmentItemRef>`;
  const test = (...inside: string[]): string =>
    `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="Lakeland test"><testPart identifier="p" navigationMode="linear" submissionMode="individual">${inside.join('')}</testPart></assessmentTest>`;
  const packageOf = (files: Record<string, string>): Uint8Array => writeZip(new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));
  const untitled = manifest.replace(/<lom>.*<\/lom>/u, '');

  it('follow the test where there is one: its order, its sections as tags, and what nothing names at the end', () => {
    const { bank, losses } = convert(
      packageOf({
        'imsmanifest.xml': untitled,
        'tests/test.xml': test(
          section(
            'Lakeland test',
            section('Rivers', ref('../items/one.xml'), section('Deep ones', ref('../items/my%20three.xml'))),
            section('Section 2', ref('../items/four.xml')),
          ),
          ref('../items/one.xml'),
        ),
        'items/one.xml': item('one', '<p>Which?</p>'),
        'items/two.xml': item('two', '<p>Which?</p>'),
        'items/my three.xml': item('three', '<p>Which?</p>'),
        'items/four.xml': item('four', '<p>Which?</p>'),
      }),
    );
    expect(bank.title).to.equal('Lakeland test');
    expect(parsedIds(bank)).to.deep.equal(['one', 'three', 'four', 'two']);
    expect(bank.questions.map(({ tags }) => tags)).to.deep.equal([['Rivers'], ['Rivers', 'Deep ones'], undefined, undefined]);
    expect(losses).to.deep.equal([{ question: 'two', feature: 'order', reason: 'The package’s test does not name it; it stands at the end.' }]);
  });

  it('follow sections in files of their own, each once, and say what is not there', () => {
    const sectionRef = (href: string): string => `<assessmentSectionRef identifier="${href.replace(/\W/gu, '-')}" href="${href}"/>`;
    const { bank, losses } = convert(
      packageOf({
        'imsmanifest.xml': untitled,
        'a-part.xml': section('Lakes', ref('items/two.xml'), sectionRef('test.xml'), sectionRef('a-part.xml'), sectionRef('items/one.xml')),
        'test.xml': test(section('Water', sectionRef('a-part.xml'), ref('items/one.xml'), ref('items/gone.xml'), ref('../outside.xml'))),
        'items/one.xml': item('one', '<p>Which?</p>'),
        'items/two.xml': item('two', '<p>Which?</p>'),
      }),
    );
    expect(bank.questions.map(({ id, tags }) => [id, tags])).to.deep.equal([
      ['two', ['Water', 'Lakes']],
      ['one', ['Water']],
    ]);
    expect(losses).to.deep.equal(
      ['items/gone.xml', '../outside.xml'].map((question) => ({
        question,
        feature: 'file',
        reason: 'The test names this file, and it is not in the package or cannot be read.',
      })),
    );
  });

  it('say what of a test is not kept', () => {
    const { losses } = convert(
      packageOf({
        'imsmanifest.xml': untitled,
        'test.xml': test(
          '<timeLimits maxTime="60"/>',
          section(
            'Water',
            '<selection select="1"/><ordering shuffle="true"/><rubricBlock view="candidate"><p>Read.</p></rubricBlock>',
            ref('items/one.xml', '<branchRule target="EXIT_TEST"/><weight identifier="W" value="2"/>'),
          ),
        ),
        'items/one.xml': item('one', '<p>Which?</p>'),
      }),
    );
    expect(losses.map(({ feature }) => feature)).to.deep.equal(['selection', 'shuffling', 'branching', 'time limit', 'text of a section', 'weight']);
  });

  it('name what the table of contents does not, where there is no test', () => {
    const { bank, losses } = convert(packageOf({ 'imsmanifest.xml': manifest, 'items/one.xml': item('one', '<p>Which?</p>'), 'items/ab.xml': item('ab', '<p>Which?</p>') }));
    expect(parsedIds(bank)).to.deep.equal(['one', 'ab']);
    expect(losses).to.deep.equal([{ question: 'ab', feature: 'order', reason: 'The package’s table of contents does not name it; it stands at the end.' }]);
  });

  it('put a text that items share before each of them, with its pictures', () => {
    const shared = item('one', '<p>Which?</p>').replace(
      '<itemBody>',
      '<assessmentStimulusRef identifier="s" href="../texts/s.xml"/><assessmentStimulusRef identifier="t" href="t.xml"/><itemBody>',
    );
    const { bank, losses, files } = convert(
      writeZip(
        new Map([
          ['imsmanifest.xml', bytesOf(manifest)],
          ['items/one.xml', bytesOf(shared)],
          [
            'texts/s.xml',
            bytesOf('<assessmentStimulus identifier="s" title="S"><stimulusBody><p>The Mir is long.</p><img src="mir.svg" alt="The Mir"/></stimulusBody></assessmentStimulus>'),
          ],
          ['texts/mir.svg', PICTURE],
        ]),
      ),
    );
    expect(bank.questions[0]?.stimulus).to.deep.equal([
      { kind: 'image', src: 'media/mir.svg', alt: 'The Mir' },
      { kind: 'text', text: 'The Mir is long.' },
    ]);
    expect(files.size).to.equal(1);
    expect(losses.map(({ question, feature, reason }) => [question, feature, reason.includes('t.xml')])).to.deep.equal([['one', 'stimulus', true]]);
  });

  it('give no file away that is no picture, and none outside', () => {
    const files = new Map([
      ['imsmanifest.xml', bytesOf(manifest)],
      ['items/one.xml', bytesOf(item('one', '<p>Which? <img src="../secret.txt" alt="x"/><img src="../../../a.png" alt="y"/></p>'))],
      ['secret.txt', bytesOf('words')],
      ['a.png', PICTURE],
    ]);
    expect(convert(writeZip(files)).files.size).to.equal(0);
  });

  it('of Canvas become banks too', function () {
    if (!existsSync(CANVAS)) {
      console.log(`    (skipped: no ${CANVAS})`);
      return this.skip();
    }
    const begin = 'spec__fixtures__canvas_cartridge__';
    const files = new Map(
      readdirSync(CANVAS)
        .filter((name) => name.startsWith(begin))
        .map((name) => [name.slice(begin.length).replaceAll('__', '/'), new Uint8Array(readFileSync(CANVAS + name))]),
    );
    const { bank, format } = convert(writeZip(files));
    expect(format).to.equal('canvas');
    expect(parsedIds(bank).length).to.be.above(0);
  });
});
