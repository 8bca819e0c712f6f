import { expect } from 'chai';
import { patternOf, wildcardsOf } from '../../../src/formats/qti/plain-pattern.js';
import { isInArea, pointIn } from '../../../src/formats/qti/areas.js';
import { processItem } from '../../../src/formats/qti/process-item.js';
import { asQti2, asQti3 } from '../../../src/formats/qti/qti-names.js';
import { readQtiItem } from '../../../src/formats/qti/read-qti-item.js';
import { readQtiXml } from '../../../src/formats/qti/read-qti-xml.js';

const item = (inner: string): ReturnType<typeof readQtiItem> => readQtiItem(readQtiXml(`<assessmentItem identifier="one" title="One">${inner}</assessmentItem>`));

const declared = (baseType: string, cardinality = 'single', inner = ''): string =>
  `<responseDeclaration identifier="R" baseType="${baseType}" cardinality="${cardinality}">${inner}</responseDeclaration><outcomeDeclaration identifier="SCORE" baseType="float" cardinality="single"/>`;

const scored = (expression: string): string =>
  `<responseProcessing><responseCondition><responseIf>${expression}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;

const R = '<variable identifier="R"/>';

/** What is declared and ruled, what is given, what it earns. */
const CASES: readonly (readonly [title: string, xml: string, given: readonly string[], score: number])[] = [
  [
    'a correct response by the template',
    `${declared('identifier', 'single', '<correctResponse><value>A</value></correctResponse>')}<responseProcessing template="http://x/match_correct"/>`,
    ['A'],
    1,
  ],
  [
    'a wrong response by the template',
    `${declared('identifier', 'single', '<correctResponse><value>A</value></correctResponse>')}<responseProcessing template="http://x/match_correct"/>`,
    ['B'],
    0,
  ],
  [
    'several in any order',
    `${declared('identifier', 'multiple', '<correctResponse><value>A</value><value>B</value></correctResponse>')}<responseProcessing template="http://x/match_correct"/>`,
    ['B', 'A'],
    1,
  ],
  [
    'an order in the wrong order',
    `${declared('identifier', 'ordered', '<correctResponse><value>A</value><value>B</value></correctResponse>')}<responseProcessing template="http://x/match_correct"/>`,
    ['B', 'A'],
    0,
  ],
  [
    'the sum of a mapping within its bounds',
    `${declared('identifier', 'multiple', '<mapping lowerBound="0" upperBound="2" defaultValue="-1"><mapEntry mapKey="A" mappedValue="2"/><mapEntry mapKey="B" mappedValue="2"/></mapping>')}<responseProcessing template="http://x/map_response.xml"/>`,
    ['A', 'B'],
    2,
  ],
  [
    'what is not in a mapping',
    `${declared('identifier', 'multiple', '<mapping defaultValue="-1"><mapEntry mapKey="A" mappedValue="2"/></mapping>')}<responseProcessing template="http://x/map_response"/>`,
    ['A', 'C'],
    1,
  ],
  [
    'a number within its tolerance',
    declared('float') + scored(`<equal toleranceMode="absolute" tolerance="0.5 0.5"><baseValue baseType="float">3</baseValue>${R}</equal>`),
    ['3.5'],
    2,
  ],
  [
    'a number beyond its tolerance in percent',
    declared('float') + scored(`<equal toleranceMode="relative" tolerance="10 10"><baseValue baseType="float">20</baseValue>${R}</equal>`),
    ['22.1'],
    0,
  ],
  ['a text in other letters', declared('string') + scored(`<stringMatch caseSensitive="false">${R}<baseValue baseType="string">Ankara</baseValue></stringMatch>`), ['ANKARA'], 2],
  [
    'a text in other letters where they count',
    declared('string') + scored(`<stringMatch caseSensitive="true">${R}<baseValue baseType="string">Ankara</baseValue></stringMatch>`),
    ['ANKARA'],
    0,
  ],
  ['a text that fits a pattern', declared('string') + scored(`<patternMatch pattern="[Aa]n.*">${R}</patternMatch>`), ['ankara'], 2],
  [
    'a point in an area',
    declared('point', 'single', '<areaMapping defaultValue="0"><areaMapEntry shape="circle" coords="10,10,5" mappedValue="3"/></areaMapping>') +
      '<responseProcessing template="http://x/map_response_point"/>',
    ['12 12'],
    3,
  ],
  ['no response', declared('string') + scored(`<isNull>${R}</isNull>`), [], 2],
  [
    'an unordered pair turned round',
    `${declared('pair', 'single', '<correctResponse><value>A B</value></correctResponse>')}<responseProcessing template="http://x/match_correct"/>`,
    ['B A'],
    1,
  ],
  [
    'a directed pair turned round',
    `${declared('directedPair', 'single', '<correctResponse><value>A B</value></correctResponse>')}<responseProcessing template="http://x/match_correct"/>`,
    ['B A'],
    0,
  ],
];

describe('processItem', () => {
  for (const [title, xml, given, score] of CASES)
    it(`gives ${score} for ${title}`, () => {
      expect(processItem(item(xml), { R: given }).score).to.equal(score);
    });

  it('names what it does not understand, and goes on', () => {
    const { unknown, score } = processItem(item(declared('string') + scored(`<customOperator>${R}</customOperator>`)), { R: ['x'] });
    expect(unknown).to.deep.equal(['customOperator']);
    expect(score).to.equal(0);
  });

  it('ends within bounds however many rules there are', () => {
    const rules = `<setOutcomeValue identifier="SCORE"><sum>${'<variable identifier="SCORE"/>'.repeat(30_000)}</sum></setOutcomeValue>`;
    expect(processItem(item(`${declared('string')}<responseProcessing>${rules}</responseProcessing>`), { R: ['x'] }).unknown).to.include('too many expressions');
  });
});

describe('names of QTI 3', () => {
  it('are those of QTI 2 in another spelling, HTML apart', () => {
    const tree = readQtiXml('<qti-item-body><p class="a"><qti-text-entry-interaction response-identifier="R" data-x="1"/></p></qti-item-body>');
    const older = asQti2(tree);
    expect(older).to.deep.equal(readQtiXml('<itemBody><p class="a"><textEntryInteraction responseIdentifier="R" data-x="1"/></p></itemBody>'));
    expect(asQti3(older)).to.deep.equal(tree);
  });
});

describe('patterns', () => {
  for (const [pieces, isFolded] of [
    [['Ankara'], false],
    [['', 'Turkish Statistic', ''], true],
    [['a.b*c[d]', '(e)'], false],
    [['Ürdün', ''], true],
  ] as const)
    it(`of ${pieces.join('*')} are read back as they were written`, () => {
      expect(wildcardsOf(patternOf({ pieces, isFolded }))).to.deep.equal({ pieces: [...pieces], isFolded });
    });

  for (const pattern of ['(a+)+$', '[0-9]{3}', 'a|b', '\\d+', 'a?'])
    it(`are not run where they are more than plain pieces: ${pattern}`, () => {
      expect(wildcardsOf(pattern)).to.equal(undefined);
    });
});

describe('areas', () => {
  for (const [shape, coordinates, outside] of [
    ['rect', '10,10,20,30', '21 20'],
    ['circle', '50,50,10', '58 58'],
    ['ellipse', '50,50,20,10', '65 58'],
    ['poly', '0,0,10,0,10,10,0,10', '11 5'],
  ] as const)
    it(`hold their own middle and not what lies outside: ${shape}`, () => {
      expect(isInArea({ shape, coordinates }, pointIn({ shape, coordinates }))).to.equal(true);
      expect(isInArea({ shape, coordinates }, outside)).to.equal(false);
    });
});
