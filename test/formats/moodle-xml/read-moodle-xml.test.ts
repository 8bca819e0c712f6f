import { expect } from 'chai';
import type { MoodleItem } from '../../../src/formats/moodle-xml/moodle-item.js';
import { readMoodleXml } from '../../../src/formats/moodle-xml/read-moodle-xml.js';
import { writeMoodleXml } from '../../../src/formats/moodle-xml/write-moodle-xml.js';
import { XmlError } from '../../../src/formats/xml/xml-error.js';

const html = (text: string) => ({ format: 'html' as const, text });
const typed = (text: string) => ({ format: 'moodle' as const, text });
const frame = { name: 'q', text: html('Which?'), points: 1, penalty: 0 };

/** One of each kind, with all it can say. */
const ITEMS: readonly MoodleItem[] = [
  { kind: 'category', path: '$course$/top/Rivers', info: html('On <b>rivers</b>'), idNumber: 'rivers' },
  {
    ...frame,
    kind: 'multichoice',
    idNumber: 'longest',
    text: { ...html('<p>Which?</p><img src="@@PLUGINFILE@@/maps/a%20b.png" alt="A map"/>'), files: [{ name: 'maps/a b.png', base64: 'Zm9v' }] },
    general: html('For all & sundry'),
    points: 2.5,
    penalty: 0.25,
    isSingle: false,
    shuffle: true,
    answers: [
      { percent: 50, text: html('Alder'), feedback: html('Yes') },
      { percent: -50, text: html('Sorrel') },
      { percent: 50, text: { ...html('<img src="@@PLUGINFILE@@/c.png" alt=""/>'), files: [{ name: 'c.png', base64: 'YmFy' }] } },
    ],
    correct: html('Right'),
    partly: html('Partly'),
    incorrect: html('Wrong'),
    hints: [html('One'), html('Two')],
    tags: ['rivers', 'a & b'],
  },
  {
    ...frame,
    kind: 'multichoice',
    isSingle: true,
    shuffle: false,
    answers: [
      { percent: 100, text: html('A') },
      { percent: 0, text: html('B') },
    ],
  },
  {
    ...frame,
    kind: 'truefalse',
    answers: [
      { percent: 100, text: typed('true'), feedback: html('Yes') },
      { percent: 0, text: typed('false') },
    ],
  },
  {
    ...frame,
    kind: 'shortanswer',
    matchCase: true,
    answers: [
      { percent: 100, text: typed('Alder*') },
      { percent: 33.33333, text: typed('<Elder>') },
    ],
  },
  {
    ...frame,
    kind: 'numerical',
    answers: [
      { percent: 100, text: typed('212'), tolerance: 1.5 },
      { percent: 0, text: typed('*'), tolerance: 0 },
    ],
    units: [
      { name: 'km', multiplier: 1 },
      { name: 'm', multiplier: 1000 },
    ],
    unitCounts: true,
    unitFirst: true,
  },
  {
    ...frame,
    kind: 'matching',
    shuffle: false,
    pairs: [
      { prompt: html('<i>Alder</i>'), option: 'a < b' },
      { prompt: html(''), option: 'left over' },
    ],
  },
  { ...frame, kind: 'essay', attachments: 2, graderInfo: html('Look for …'), template: html('Begin here') },
  {
    ...frame,
    kind: 'ordering',
    grading: 'ALL_OR_NOTHING',
    isWhole: true,
    entries: [
      { percent: 1, text: html('first') },
      { percent: 2, text: html('second') },
    ],
  },
  { name: 'q', penalty: 0, kind: 'cloze', text: html('A {1:SA:=gap}.') },
  {
    ...frame,
    kind: 'gapselect',
    text: html('A [[1]].'),
    options: [
      { text: 'gap', group: '1' },
      { text: 'cap', group: '2' },
    ],
  },
  { ...frame, kind: 'ddwtos', text: html('A [[1]].'), options: [{ text: 'gap', group: '1' }] },
  { ...frame, kind: 'description', points: 0 },
];

/** A file as Moodle writes it. */
const EXPORTED = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 12  -->
  <question type="truefalse">
    <name>
      <text>Bridge</text>
    </name>
    <questiontext format="html">
      <text><![CDATA[<p>The bridge has <b>fallen</b>.</p>]]></text>
<file name="bridge.jpg" path="/photos/" encoding="base64">Zm9v
YmFy</file>
    </questiontext>
    <generalfeedback format="html">
      <text></text>
    </generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
    <answer fraction="100" format="moodle_auto_format">
      <text>true</text>
      <feedback format="markdown">
        <text>*Yes*</text>
      </feedback>
    </answer>
    <answer fraction="0" format="moodle_auto_format">
      <text>false</text>
      <feedback format="html">
        <text></text>
      </feedback>
    </answer>
    <tags>
      <tag><text>bridges</text>
</tag>
    </tags>
  </question>
  <question type="stack"><name><text>Algebra</text></name><questiontext><text>x</text></questiontext></question>
</quiz>`;

describe('readMoodleXml', () => {
  it('reads back as it was what is written', () => {
    expect(readMoodleXml(writeMoodleXml(ITEMS))).to.deep.equal({ items: ITEMS, losses: [] });
  });

  it('reads a file as Moodle writes it', () => {
    expect(readMoodleXml(EXPORTED).items).to.deep.equal([
      {
        kind: 'truefalse',
        name: 'Bridge',
        text: { ...html('<p>The bridge has <b>fallen</b>.</p>'), files: [{ name: 'photos/bridge.jpg', base64: 'Zm9v\nYmFy' }] },
        points: 1,
        penalty: 0.3333333,
        tags: ['bridges'],
        answers: [
          { percent: 100, text: typed('true'), feedback: { format: 'markdown', text: '*Yes*' } },
          { percent: 0, text: typed('false') },
        ],
      },
      { kind: 'other', type: 'stack', name: 'Algebra', text: html('x') },
    ]);
  });

  it('reads old ways to write things: text right in its element, a picture beside the text, a share in an element, hints with a word more', () => {
    const text = `<quiz><question type="numerical"><name>Old</name><questiontext>How long?</questiontext><image>maps/a.png</image><image_base64>Zm9v</image_base64>
      <answer>212<fraction>1</fraction><tolerance>0,5</tolerance></answer><hint><hintcontent format="html"><text>Look</text></hintcontent></hint></question></quiz>`;
    expect(readMoodleXml(text).items).to.deep.equal([
      {
        kind: 'numerical',
        name: 'Old',
        text: { format: 'html', text: 'How long? <img src="@@PLUGINFILE@@/maps_a.png" alt="">', files: [{ name: 'maps_a.png', base64: 'Zm9v' }] },
        hints: [html('Look')],
        answers: [{ percent: 100, text: html('212'), tolerance: 0.5 }],
        units: [],
        unitCounts: false,
        unitFirst: false,
      },
    ]);
  });

  it('puts the entries of an order in their order, whatever the order of the file', () => {
    const text = `<quiz><question type="ordering"><name><text>o</text></name><questiontext><text>o</text></questiontext><selectcount>2</selectcount><selecttype>RANDOM</selecttype>
      <answer fraction="3.0000000"><text>c</text></answer><answer fraction="1.0000000"><text>a</text></answer><answer fraction="2.0000000"><text>b</text></answer></question></quiz>`;
    const [item] = readMoodleXml(text).items;
    expect(item).to.include({ kind: 'ordering', isWhole: false });
    expect(item?.kind === 'ordering' && item.entries.map(({ text: entry }) => entry.text)).to.deep.equal(['a', 'b', 'c']);
  });

  it('refuses what is no file of questions of Moodle', () => {
    expect(() => readMoodleXml('<assessment/>')).to.throw(XmlError, /begins with <assessment>/u);
    expect(() => readMoodleXml('::GIFT:: Which? {=a ~b}')).to.throw(XmlError);
    expect(() => readMoodleXml('<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>')).to.throw(XmlError, /entities/u);
  });

  it('names what in a file is no question', () => {
    expect(readMoodleXml('<quiz><other/></quiz>').losses).to.deep.equal([{ feature: 'element', reason: '<other> is no question; it is left out.' }]);
  });
});

describe('writeMoodleXml', () => {
  it('writes the elements that Moodle looks for', () => {
    const text = writeMoodleXml([ITEMS[1] as MoodleItem]);
    for (const part of [
      '<question type="multichoice">',
      '<file name="a b.png" path="/maps/" encoding="base64">Zm9v</file>',
      '<single>false</single>',
      '<shuffleanswers>true</shuffleanswers>',
      '<defaultgrade>2.5</defaultgrade>',
      '<answer fraction="-50" format="html">',
      '<text>a &amp; b</text>',
      '<partiallycorrectfeedback format="html">',
    ])
      expect(text).to.include(part);
  });
});
