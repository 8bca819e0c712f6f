import { writeXml } from '../xml/write-xml.js';
import { xmlElement, type XmlElement } from '../xml/xml-element.js';
import type { MoodleAnswer, MoodleBody, MoodleItem, MoodleQuestion, MoodleText } from './moodle-item.js';

const FORMATS = { html: 'html', markdown: 'markdown', plain: 'plain_text', moodle: 'moodle_auto_format' } as const;

/** Writes questions as a Moodle XML file: the same questions always give the same characters. */
export const writeMoodleXml = (items: readonly MoodleItem[]): string => writeXml(xmlElement('quiz', {}, items.map(writeItem)), { declaration: true, indent: true });

const leaf = (name: string, value: string | number): XmlElement => xmlElement(name, {}, value === '' ? [] : [String(value)]);
const flag = (name: string, value: boolean): XmlElement => leaf(name, String(value));
const textOf = (characters: string): XmlElement => leaf('text', characters);

const writeText = (name: string, { format, text, files = [] }: MoodleText, attributes: Record<string, string> = {}, more: readonly XmlElement[] = []): XmlElement =>
  xmlElement(name, { ...attributes, format: FORMATS[format] }, [textOf(text), ...files.map(writeFile), ...more]);

function writeFile({ name, base64 }: { readonly name: string; readonly base64: string }): XmlElement {
  const cut = name.lastIndexOf('/') + 1;
  return xmlElement('file', { name: name.slice(cut), path: `/${name.slice(0, cut)}`, encoding: 'base64' }, [base64]);
}

const NOTHING: MoodleText = { format: 'html', text: '' };

function writeItem(item: MoodleItem): XmlElement {
  if (item.kind === 'category') {
    const { path, info, idNumber } = item;
    return xmlElement('question', { type: 'category' }, [
      xmlElement('category', {}, [textOf(path)]),
      ...(info ? [writeText('info', info)] : []),
      ...(idNumber === undefined ? [] : [leaf('idnumber', idNumber)]),
    ]);
  }
  return xmlElement('question', { type: item.kind === 'other' ? item.type : item.kind }, [...writeFrame(item), ...writeBody(item), ...writeEnd(item)]);
}

function writeFrame(question: MoodleQuestion): XmlElement[] {
  const { name, idNumber, text, general, points, penalty = 0, kind } = question;
  return [
    xmlElement('name', {}, [textOf(name)]),
    writeText('questiontext', text),
    writeText('generalfeedback', general ?? NOTHING),
    // What a cloze is worth stands in its gaps.
    ...(kind === 'cloze' ? [] : [leaf('defaultgrade', kind === 'description' ? 0 : (points ?? 1))]),
    leaf('penalty', penalty),
    leaf('hidden', 0),
    ...(idNumber === undefined ? [] : [leaf('idnumber', idNumber)]),
  ];
}

const writeEnd = ({ hints = [], tags = [] }: MoodleQuestion): XmlElement[] => [
  ...hints.map((hint) => writeText('hint', hint)),
  ...(tags.length > 0
    ? [
        xmlElement(
          'tags',
          {},
          tags.map((tag) => xmlElement('tag', {}, [textOf(tag)])),
        ),
      ]
    : []),
];

const writeAnswers = (answers: readonly MoodleAnswer[]): XmlElement[] =>
  answers.map(({ percent, text, feedback, tolerance }) =>
    writeText('answer', text, { fraction: String(percent) }, [writeText('feedback', feedback ?? NOTHING), ...(tolerance === undefined ? [] : [leaf('tolerance', tolerance)])]),
  );

const combined = ({ correct, partly, incorrect }: MoodleQuestion): XmlElement[] => [
  writeText('correctfeedback', correct ?? NOTHING),
  writeText('partiallycorrectfeedback', partly ?? NOTHING),
  writeText('incorrectfeedback', incorrect ?? NOTHING),
];

function writeBody(question: MoodleQuestion): XmlElement[] {
  const body: MoodleBody = question;
  switch (body.kind) {
    case 'multichoice':
      return [
        flag('single', body.isSingle),
        flag('shuffleanswers', body.shuffle),
        leaf('answernumbering', 'abc'),
        leaf('showstandardinstruction', 0),
        ...combined(question),
        ...writeAnswers(body.answers),
      ];
    case 'truefalse':
      return writeAnswers(body.answers);
    case 'shortanswer':
      return [leaf('usecase', body.matchCase ? 1 : 0), ...writeAnswers(body.answers)];
    case 'numerical':
      return [...writeAnswers(body.answers), ...writeUnits(body)];
    case 'matching':
      return [
        flag('shuffleanswers', body.shuffle),
        ...combined(question),
        xmlElement('shownumcorrect'),
        ...body.pairs.map(({ prompt, option }) => writeText('subquestion', prompt, {}, [xmlElement('answer', {}, [textOf(option)])])),
      ];
    case 'essay':
      return [
        leaf('responseformat', 'editor'),
        leaf('responserequired', 1),
        leaf('responsefieldlines', 15),
        leaf('attachments', body.attachments),
        leaf('attachmentsrequired', 0),
        writeText('graderinfo', body.graderInfo ?? NOTHING),
        writeText('responsetemplate', body.template ?? NOTHING),
      ];
    case 'ordering':
      return [
        leaf('layouttype', 'VERTICAL'),
        leaf('selecttype', 'ALL'),
        leaf('selectcount', body.entries.length),
        leaf('gradingtype', body.grading),
        leaf('showgrading', 'SHOW'),
        leaf('numberingstyle', 'none'),
        ...combined(question),
        leaf('shownumcorrect', 1),
        // The share of an entry is its place.
        ...body.entries.map(({ text }, index) => writeText('answer', text, { fraction: String(index + 1) })),
      ];
    case 'gapselect':
    case 'ddwtos':
      return [
        flag('shuffleanswers', true),
        ...combined(question),
        ...body.options.map(({ text, group }) => xmlElement(body.kind === 'ddwtos' ? 'dragbox' : 'selectoption', {}, [textOf(text), leaf('group', group)])),
      ];
    default:
      return [];
  }
}

/** Units may be typed or left away; only one that is wrong makes a number wrong. */
function writeUnits({ units, unitCounts, unitFirst }: Extract<MoodleBody, { kind: 'numerical' }>): XmlElement[] {
  return [
    ...(units.length > 0
      ? [
          xmlElement(
            'units',
            {},
            units.map(({ name, multiplier }) => xmlElement('unit', {}, [leaf('multiplier', multiplier), leaf('unit_name', name)])),
          ),
        ]
      : []),
    leaf('unitgradingtype', unitCounts ? 1 : 0),
    leaf('unitpenalty', '0.1'),
    leaf('showunits', units.length > 0 ? 0 : 3),
    leaf('unitsleft', unitFirst ? 1 : 0),
  ];
}
