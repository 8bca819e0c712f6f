import { expect } from 'chai';
import fc from 'fast-check';
import { bankFromQti2 } from '../../../../src/bank/exchange/qti2/bank-from-qti2.js';
import type { ImportedBank } from '../../../../src/bank/exchange/imported-bank.js';
import { readQtiItem } from '../../../../src/formats/qti/read-qti-item.js';
import { readQtiXml } from '../../../../src/formats/qti/read-qti-xml.js';
import { XmlError } from '../../../../src/formats/xml/xml-error.js';

const read = (inner: string): ImportedBank => bankFromQti2([readQtiItem(readQtiXml(`<assessmentItem identifier="one" title="">${inner}</assessmentItem>`))]);
const response = (correct: readonly string[], baseType = 'identifier', cardinality = 'single', mapping = ''): string =>
  `<responseDeclaration identifier="R" baseType="${baseType}" cardinality="${cardinality}"><correctResponse>${correct.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${mapping}</responseDeclaration><outcomeDeclaration identifier="SCORE" baseType="float" cardinality="single"/>`;
const TEMPLATE = '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>';
const choice = (id: string): string => `<simpleChoice identifier="${id}">${id.toUpperCase()}</simpleChoice>`;
const member = (id: string): string => `<simpleAssociableChoice identifier="${id}" matchMax="1">${id.toUpperCase()}</simpleAssociableChoice>`;

/** What is declared, what is asked, and fields of the question it becomes. */
const CASES: readonly (readonly [title: string, declared: string, body: string, fields: object])[] = [
  [
    'a choice',
    response(['b']),
    `<choiceInteraction responseIdentifier="R" maxChoices="1" shuffle="true"><prompt>Which?</prompt>${choice('a')}${choice('b')}</choiceInteraction>`,
    { type: 'choice', prompt: 'Which?', answer: ['b'] },
  ],
  [
    'an order',
    response(['b', 'a'], 'identifier', 'ordered'),
    `<p>Sort.</p><orderInteraction responseIdentifier="R">${choice('a')}${choice('b')}</orderInteraction>`,
    {
      type: 'order',
      prompt: 'Sort.',
      entries: [
        { id: 'b', text: 'B' },
        { id: 'a', text: 'A' },
      ],
      marking: 'exact',
    },
  ],
  [
    'matching',
    response(['a x', 'b y'], 'directedPair', 'multiple'),
    `<p>Match.</p><matchInteraction responseIdentifier="R"><simpleMatchSet>${member('a')}${member('b')}</simpleMatchSet><simpleMatchSet>${member('x')}${member('y')}</simpleMatchSet></matchInteraction>`,
    { type: 'match', answer: { a: 'x', b: 'y' } },
  ],
  [
    'a word at the end',
    response(['Miren'], 'string'),
    '<p>The lake is <textEntryInteraction responseIdentifier="R"/>.</p>',
    { type: 'short-text', prompt: 'The lake is', accept: [{ text: 'Miren' }], matchCase: true },
  ],
  ['a word within a text', response(['Miren'], 'string'), '<p>Lake <textEntryInteraction responseIdentifier="R"/> is deep.</p>', { type: 'cloze', text: 'Lake {{R}} is deep.' }],
  [
    'words for gaps',
    response(['w g'], 'directedPair', 'multiple'),
    '<gapMatchInteraction responseIdentifier="R"><prompt>Fill.</prompt><gapText identifier="w">deep</gapText><gapText identifier="v">flat</gapText><p>It is <gap identifier="g"/>.</p></gapMatchInteraction>',
    { type: 'cloze', prompt: 'Fill.', text: 'It is {{g}}.' },
  ],
  [
    'a text to pick from',
    response(['a'], 'identifier', 'multiple'),
    '<hottextInteraction responseIdentifier="R"><prompt>Pick.</prompt><p>Now <hottext identifier="a">one</hottext> and <hottext identifier="b">two</hottext></p></hottextInteraction>',
    { type: 'hot-text', answer: ['a'] },
  ],
  [
    'a number',
    response(['12'], 'float'),
    '<p>How deep?</p><p><textEntryInteraction responseIdentifier="R"/></p>',
    { type: 'numeric', answer: { value: 12, tolerance: 0, toleranceKind: 'absolute' } },
  ],
  [
    'a slider',
    response(['16'], 'integer'),
    '<sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="50"><prompt>How many?</prompt></sliderInteraction>',
    { type: 'numeric', prompt: 'How many?' },
  ],
  [
    'a region',
    response(['b']),
    '<hotspotInteraction responseIdentifier="R" maxChoices="1"><prompt>Where?</prompt><object data="map.png" type="image/png" width="100" height="50">Map</object><hotspotChoice identifier="a" shape="rect" coords="0,0,50,50"/><hotspotChoice identifier="b" shape="circle" coords="75,25,10"/></hotspotInteraction>',
    { type: 'hotspot', answer: 'b', image: 'map.png', alt: 'Map', imageSize: { width: 100, height: 50 } },
  ],
  [
    'an essay',
    '<responseDeclaration identifier="R" baseType="string" cardinality="single"/>',
    '<rubricBlock view="scorer"><p>Because.</p></rubricBlock><extendedTextInteraction responseIdentifier="R"><prompt>Why?</prompt></extendedTextInteraction>',
    { type: 'essay', prompt: 'Why?', modelAnswer: 'Because.' },
  ],
];

describe('bankFromQti2', () => {
  for (const [title, declared, body, fields] of CASES)
    it(`reads ${title}`, () => {
      const { bank, losses } = read(`${declared}<itemBody>${body}</itemBody>${title === 'an essay' ? '' : TEMPLATE}`);
      expect(losses.filter(({ feature }) => feature === 'question')).to.deep.equal([]);
      expect(bank.questions).to.have.length(1);
      expect(bank.questions[0]).to.deep.include(fields);
    });

  it('asks several things of one item as several questions', () => {
    const two = `<responseDeclaration identifier="S" baseType="identifier" cardinality="single"><correctResponse><value>a</value></correctResponse></responseDeclaration>`;
    const ask = (id: string): string => `<choiceInteraction responseIdentifier="${id}" maxChoices="1"><prompt>${id}?</prompt>${choice('a')}${choice('b')}</choiceInteraction>`;
    const { bank, losses } = read(`${response(['b'])}${two}<itemBody><p>Read.</p>${ask('R')}${ask('S')}</itemBody>`);
    expect(bank.questions.map(({ prompt, answer }) => [prompt, answer])).to.deep.equal([
      ['R?', ['b']],
      ['S?', ['a']],
    ]);
    expect(bank.questions[1]?.stimulus).to.deep.equal([{ kind: 'text', text: 'Read.' }]);
    expect(losses.map(({ feature }) => feature)).to.include('several parts');
  });

  it('takes the declared response where the rules are not understood, and says so', () => {
    const { bank, losses } = read(
      `${response(['b'])}<itemBody><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>?</prompt>${choice('a')}${choice('b')}</choiceInteraction></itemBody><responseProcessing><setOutcomeValue identifier="SCORE"><customOperator><variable identifier="R"/></customOperator></setOutcomeValue></responseProcessing>`,
    );
    expect(bank.questions[0]?.answer).to.deep.equal(['b']);
    expect(losses.map(({ feature }) => feature)).to.deep.equal(['marking']);
  });

  it('says when it reads only the first of very many answers', () => {
    const typed = (count: number): ImportedBank => {
      const entries = Array.from({ length: count }, (_none, index) => `<mapEntry mapKey="word ${index}" mappedValue="1"/>`).join('');
      const template = TEMPLATE.replace('match_correct', 'map_response');
      return read(
        `${response(['word 0'], 'string', 'single', `<mapping defaultValue="0">${entries}</mapping>`)}<itemBody><p>Which? <textEntryInteraction responseIdentifier="R"/></p></itemBody>${template}`,
      );
    };
    expect(typed(200).losses).to.deep.equal([]);
    expect(typed(201).losses.map(({ reason }) => reason)).to.deep.equal(['It names 201 answers; the first 200 are read.']);
    expect(typed(501).losses.map(({ reason }) => reason)).to.deep.equal([
      'It names more than 500 answers, responses or pieces of feedback; the first 500 of each are read.',
      'It names 500 answers; the first 200 are read.',
    ]);
  });

  for (const interaction of ['uploadInteraction', 'drawingInteraction', 'graphicOrderInteraction', 'someInteraction'])
    it(`leaves out what no question here asks, and says so: ${interaction}`, () => {
      const { bank, losses } = read(`${response(['b'])}<itemBody><p>Do it.</p><${interaction} responseIdentifier="R"/></itemBody>`);
      expect(bank.questions).to.deep.equal([]);
      expect(losses.map(({ feature }) => feature)).to.deep.equal(['question']);
    });

  it('never throws anything but a clear error, however a file is damaged', () => {
    const valid = CASES.map(([, declared, body]) => `<assessmentItem identifier="one">${declared}<itemBody>${body}</itemBody>${TEMPLATE}</assessmentItem>`);
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.nat(900), fc.nat(40), fc.string({ maxLength: 12 }), (text, at, length, put) => {
        try {
          bankFromQti2([readQtiItem(readQtiXml(text.slice(0, at) + put + text.slice(at + length)))]);
        } catch (error) {
          if (!(error instanceof XmlError)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });

  describe('on an item of which only everything right earns the mark', () => {
    const losses = (declared: string, body: string, rules = TEMPLATE): string[] => read(`${declared}<itemBody>${body}</itemBody>${rules}`).losses.map(({ feature }) => feature);
    const pairs = ['a x', 'b y'];
    const match = `<p>Match.</p><matchInteraction responseIdentifier="R"><simpleMatchSet>${member('a')}${member('b')}</simpleMatchSet><simpleMatchSet>${member('x')}${member('y')}</simpleMatchSet></matchInteraction>`;
    const hottext =
      '<hottextInteraction responseIdentifier="R"><prompt>Pick.</prompt><p><hottext identifier="a">one</hottext> <hottext identifier="b">two</hottext> <hottext identifier="c">three</hottext></p></hottextInteraction>';
    const mapped = (keys: readonly string[]): string => `<mapping>${keys.map((key) => `<mapEntry mapKey="${key}" mappedValue="1"/>`).join('')}</mapping>`;
    const BY_MAP = TEMPLATE.replace('match_correct', 'map_response');

    it('says so, and says nothing where each part earns its share in the file, too', () => {
      expect(losses(response(pairs, 'directedPair', 'multiple'), match)).to.deep.equal(['partial marks']);
      expect(losses(response(pairs, 'directedPair', 'multiple', mapped(pairs)), match, BY_MAP)).to.deep.equal([]);
      expect(losses(response(['a', 'b'], 'identifier', 'multiple'), hottext)).to.deep.equal(['partial marks']);
      expect(losses(response(['a', 'b'], 'identifier', 'multiple', mapped(['a', 'b'])), hottext, BY_MAP)).to.deep.equal([]);
    });

    it('says so of several gaps', () => {
      const gap = (id: string): string => `<textEntryInteraction responseIdentifier="${id}"/>`;
      const isRight = (id: string): string => `<match><variable identifier="${id}"/><correct identifier="${id}"/></match>`;
      const add = '<setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><baseValue baseType="float">1</baseValue></sum></setOutcomeValue>';
      const one = (test: string): string => `<responseCondition><responseIf>${test}${add}</responseIf></responseCondition>`;
      const both =
        response(['Alder'], 'string') +
        response(['Sorrel'], 'string')
          .replace('identifier="R"', 'identifier="S"')
          .replace(/<outcome.*$/u, '');
      const body = `<p>${gap('R')} and ${gap('S')} are rivers.</p>`;
      expect(losses(both, body, `<responseProcessing>${one(`<and>${isRight('R')}${isRight('S')}</and>`)}</responseProcessing>`)).to.deep.equal(['partial marks']);
      expect(losses(both, body, `<responseProcessing>${one(isRight('R'))}${one(isRight('S'))}</responseProcessing>`)).to.deep.equal([]);
    });
  });
});
